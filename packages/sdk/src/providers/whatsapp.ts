import type { InboundRequest } from '../notifier/inbound.ts';
import documented from './answers/whatsapp.json' with { type: 'json' };
import { gatewayTroubles, strangeAnswers } from './book.ts';
import { type HttpDialect, jsonIn, objectIn, posted, postedBytes, type TakenSend, textIn } from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';
import { hmacOf } from './signature.ts';

const { answers, told } = documented;

const phoneNumberId = answers.ready.body.id;

interface Account {
  readonly token: string;
  readonly appSecret: string;
  readonly verifyToken: string;
}

let accounts = 0;

/**
 * The WhatsApp Cloud API, from https://developers.facebook.com/docs/whatsapp/cloud-api: messages of type `template`,
 * `text` and `interactive`, its error codes, and its webhook signed with the secret of the app.
 */
export async function whatsappProvider(): Promise<HttpProvider & Account & { readonly phoneNumberId: string }> {
  accounts += 1;
  const account = {
    token: `token-of-system-user-${accounts}`,
    appSecret: `secret-of-app-${accounts}`,
    verifyToken: `token-of-webhook-${accounts}`,
  };
  return { ...(await httpProvider(dialectOf(account))), ...account, phoneNumberId };
}

/** Everything that a recipient reads of a message: the parameters of a template in order, a text, the body of a choice. */
function readText(body: Readonly<Record<string, unknown>>): string {
  const { components } = objectIn(body['template']);
  const parameters = (Array.isArray(components) ? components : [])
    .map(objectIn)
    .filter(({ type }) => type !== 'button')
    .flatMap((component) => (Array.isArray(component['parameters']) ? component['parameters'] : []))
    .map((parameter) => textIn(objectIn(parameter)['text']));
  const interactive = textIn(objectIn(objectIn(body['interactive'])['body'])['text']);
  return [...parameters, textIn(objectIn(body['text'])['body']), interactive].filter((text) => text !== '').join('\n');
}

/** The buttons of a message and their data: of a template, which has the words of its own, or of a choice. */
function touchesOf(body: Readonly<Record<string, unknown>>) {
  const listIn = (value: unknown) => (Array.isArray(value) ? value.map(objectIn) : []);
  const ofTemplate = listIn(objectIn(body['template'])['components'])
    .filter(({ type }) => type === 'button')
    .map((component) => ({ label: '', brings: textIn(listIn(component['parameters'])[0]?.['payload']) }));
  const { buttons } = objectIn(objectIn(body['interactive'])['action']);
  const ofChoice = listIn(buttons).map((button) => objectIn(button['reply']));
  return [...ofTemplate, ...ofChoice.map(({ id, title }) => ({ label: textIn(title), brings: textIn(id) }))];
}

/** The language of the template that is filled in, where one is. */
function languageOf(body: Readonly<Record<string, unknown>>): { readonly language?: string } {
  const { code } = objectIn(objectIn(body['template'])['language']);
  return typeof code === 'string' ? { language: code } : {};
}

function notification(value: object, secret: string) {
  const { entry, ...body } = told.notification.body;
  const withNews = entry.map(({ id, changes }) => ({
    id,
    changes: changes.map((one) => ({ ...one, value: { ...one.value, ...value } })),
  }));
  return posted({ ...body, entry: withNews }, signature(secret));
}

function signature(secret: string) {
  return (bytes: Uint8Array) => ({ 'x-hub-signature-256': `sha256=${hmacOf(bytes, secret, 'hex')}` });
}

function statusOf(taken: TakenSend, status: string): object {
  return { ...told.delivered.body, id: taken.id, status, recipient_id: waId(taken) };
}

/** As a number on WhatsApp is written there: without the sign before it. */
function waId({ address }: TakenSend): string {
  return address.replace('+', '');
}

/** An answer of the recipient to a message. */
function answered(
  taken: TakenSend,
  answer: object,
  secret: string,
  number: number,
  news: { readonly messages?: readonly object[]; readonly statuses?: readonly object[] } = {},
): InboundRequest {
  const contacts = [{ ...told.contact.body, wa_id: waId(taken) }];
  const context = { ...told.text.body.context, id: taken.id };
  const about = { context, from: waId(taken), id: `wamid.reply-${number}` };
  return notification({ ...news, contacts, messages: [...(news.messages ?? []), { ...answer, ...about }] }, secret);
}

/** Makes an answer in words: the message of the conversation in which somebody writes is the one they quote. */
function typed(taken: TakenSend, words: string, secret: string, number: number): InboundRequest {
  return answered(taken, { ...told.text.body, text: { body: words } }, secret, number);
}

/** A button of a template, whose words are the template's, comes back in another form than one of a choice. */
function pressed(token: string, touches: TakenSend['touches'] = []): object {
  const of = touches.find(({ label, brings }) => label !== '' && brings === token);
  const { button, interactive } = told;
  if (of === undefined) return { ...button.body, button: { ...button.body.button, payload: token } };
  const touched = { ...interactive.body.interactive, button_reply: { id: token, title: of.label } };
  return { ...interactive.body, interactive: touched };
}

/** A person without a number, a text longer than any before, and a receipt of a new shape. */
const news = {
  messages: [
    { id: 'wamid.new-1', user_id: 'ID.1', timestamp: '1800000000', type: 'bentuk_baru' },
    { id: 'wamid.new-2', from: '620000000000', type: 'text', text: { body: 'a'.repeat(70_000) } },
  ],
  statuses: [{ id: 'wamid.new-3', status: { bentuk: 'baru' } }],
};

/** As Meta makes them: in base64, with the number of the recipient in it. */
function messageId(number: number, address: string): string {
  const to = address.replace('+', '');
  const bytes = [
    0x1c,
    0x18,
    to.length,
    ...Buffer.from(to),
    0x15,
    2,
    0,
    0x11,
    0x18,
    0x12,
    ...Buffer.from(`${number}`),
    0,
  ];
  return `wamid.${Buffer.from(bytes).toString('base64')}`;
}

/** The request by which the address of a webhook is verified. */
function challenged(token: string): InboundRequest {
  const asked = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': '1158201444',
    'hub.verify_token': token,
  });
  return { method: 'GET', path: `/?${asked}`, headers: {}, body: new Uint8Array(0) };
}

const dialectOf = (account: Account): HttpDialect => ({
  address: (number) => `+62812${String(number).padStart(8, '0')}`,
  id: messageId,
  longest: { most: 4_096, unit: 'characters' },
  secrets: [account.token, account.appSecret, account.verifyToken],
  read(request) {
    if (request.headers['authorization'] !== `Bearer ${account.token}`) return { type: 'stranger' };
    if (!request.path.endsWith(`/${phoneNumberId}/messages`)) return { type: 'check' };
    const body = jsonIn(request);
    const text = readText(body);
    const to = textIn(body['to']);
    if (body['messaging_product'] !== 'whatsapp' || to === '' || text === '') return { type: 'nonsense' };
    // It keeps the tag for the receipts and does not look at it: whoever reads them can tell a repeat.
    const repeatKey = textIn(body['biz_opaque_callback_data']);
    const sent = { address: `+${to.replace('+', '')}`, text, repeatKey };
    return { type: 'send', ...sent, touches: touchesOf(body), ...languageOf(body) };
  },
  answers: {
    accepted: (taken) => ({
      ...answers.accepted,
      body: {
        ...answers.accepted.body,
        contacts: [{ input: taken.address, wa_id: waId(taken) }],
        messages: [{ ...answers.accepted.body.messages[0], id: taken.id }],
      },
    }),
    refusedForGood: () => answers.undeliverable,
    // A pair limit comes with 400, that of the account with 429; neither names a wait.
    refusedForNow: ({ address }) => (Number(address) % 2 === 0 ? answers.rateLimit : answers.pairRateLimit),
    tooLong: answers.tooLong,
    unauthorized: answers.tokenExpired,
    nonsense: answers.invalidParameter,
    ready: answers.ready,
    strange: strangeAnswers,
    troubles: [...gatewayTroubles, answers.wentWrong, answers.unavailable],
  },
  webhook: {
    secret: account.appSecret,
    proves: 'body',
    challenge: () => ({ genuine: challenged(account.verifyToken), forged: challenged('guessed'), words: '1158201444' }),
    receipt: (taken, secret) => notification({ statuses: [statusOf(taken, 'delivered')] }, secret),
    failed: (taken, secret) =>
      notification({ statuses: [{ ...told.failed.body, ...statusOf(taken, 'failed') }] }, secret),
    onItsWay: (taken, secret) => notification({ statuses: [statusOf(taken, 'sent')] }, secret),
    // Who has read a message has it, and may never be told of as reached.
    receipts: (taken, secret) =>
      notification({ statuses: taken.map((one, nth) => statusOf(one, nth === 1 ? 'read' : 'delivered')) }, secret),
    signed: (body, secret) => postedBytes(body, signature(secret)),
    reply: (taken, token, secret, number) => answered(taken, pressed(token, taken.touches), secret, number),
    amongNews: (taken, token, secret, number) => answered(taken, pressed(token), secret, number, news),
    typed,
    quoted: typed,
  },
});
