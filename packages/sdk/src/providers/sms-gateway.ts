import documented from './answers/sms-gateway.json' with { type: 'json' };
import { gatewayTroubles, strangeAnswers } from './book.ts';
import { type HttpDialect, jsonIn, objectIn, posted, postedBytes, type TakenSend, textIn } from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';
import { hmacOf } from './signature.ts';

interface Account {
  readonly user: string;
  readonly password: string;
  readonly signingKey: string;
}

let accounts = 0;

/**
 * A telephone as gateway: the API of SMS Gateway for Android, from https://docs.sms-gate.app/integration/api: messages
 * with an id of the caller's, states, and webhooks signed over body and timestamp.
 */
export async function smsGatewayProvider(): Promise<HttpProvider & Account> {
  accounts += 1;
  const account = {
    user: 'contoh',
    password: `password-of-gateway-${accounts}`,
    signingKey: `key-of-webhooks-${accounts}`,
  };
  return { ...(await httpProvider(dialectOf(account))), ...account };
}

const { answers, told } = documented;

const sentAt = '1800000000';

function event(taken: TakenSend, name: keyof typeof told, rest: object, secret: string, number = taken.number) {
  const { payload, ...body } = told[name].body;
  const about = { messageId: taken.repeatKey || taken.id, phoneNumber: taken.address, ...rest };
  const news = { ...body, id: `${name.replace(':', '-')}-${number}`, payload: { ...payload, ...about } };
  return posted(news, signature(secret));
}

function signature(secret: string) {
  return (bytes: Uint8Array) => ({
    'x-timestamp': sentAt,
    'x-signature': hmacOf(`${Buffer.from(bytes).toString()}${sentAt}`, secret, 'hex'),
  });
}

const dialectOf = (account: Account): HttpDialect => ({
  address: (number) => `+62812${String(number).padStart(8, '0')}`,
  id: (number) => `zXDYfTmTVf3iMd16zzdB${number}`,
  longest: { most: 1_600, unit: 'characters' },
  secrets: [account.password, account.signingKey],
  read(request) {
    const credentials = Buffer.from(`${account.user}:${account.password}`).toString('base64');
    if (request.headers['authorization'] !== `Basic ${credentials}`) return { type: 'stranger' };
    if (request.method === 'GET') return { type: 'check' };
    const body = jsonIn(request);
    const [to] = Array.isArray(body['phoneNumbers']) ? body['phoneNumbers'] : [];
    const text = textIn(objectIn(body['textMessage'])['text'] ?? body['message']);
    if (typeof to !== 'string' || text === '') return { type: 'nonsense' };
    const priority = Number(body['priority'] ?? 0);
    const until = Date.parse(textIn(body['validUntil']));
    const expires = Number.isNaN(until) ? {} : { expires: until };
    return { type: 'send', address: to, text, repeatKey: textIn(body['id']), priority, ...expires };
  },
  answers: {
    accepted: (taken) => ({
      ...answers.accepted,
      body: {
        ...answers.accepted.body,
        id: taken.repeatKey || taken.id,
        recipients: [{ ...answers.accepted.body.recipients[0], phoneNumber: taken.address }],
      },
    }),
    refusedForGood: () => answers.invalidNumber,
    refusedForNow: () => answers.tooMany,
    tooLong: answers.tooLong,
    unauthorized: answers.unauthorized,
    nonsense: answers.invalid,
    ready: answers.ready,
    strange: strangeAnswers,
    troubles: gatewayTroubles,
  },
  waitMs: 60_000,
  webhook: {
    secret: account.signingKey,
    proves: 'body',
    receipt: (taken, secret) => event(taken, 'sms:delivered', { recipient: taken.address }, secret),
    failed: (taken, secret) => event(taken, 'sms:failed', { recipient: taken.address }, secret),
    onItsWay: (taken, secret) => event(taken, 'sms:sent', { recipient: taken.address }, secret),
    signed: (body, secret) => postedBytes(body, signature(secret)),
    reply: (taken, token, secret, number) =>
      event(taken, 'sms:received', { message: token, sender: taken.address }, secret, number),
  },
});
