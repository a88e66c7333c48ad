import documented from './answers/telegram.json' with { type: 'json' };
import { gatewayTroubles, strangeAnswers } from './book.ts';
import {
  type AskedSend,
  type HttpAnswer,
  type HttpDialect,
  jsonIn,
  objectIn,
  posted,
  postedBytes,
  type TakenSend,
  textIn,
} from './dialect.ts';
import { type HttpProvider, httpProvider } from './http-provider.ts';

const token = '110201543:token-of-an-invented-bot';
const secretToken = 'secret-token-of-the-webhook';

/** The Telegram Bot API, from https://core.telegram.org/bots/api: `sendMessage`, `getMe`, and updates by webhook and by `getUpdates`. */
export async function telegramProvider(): Promise<
  HttpProvider & { readonly token: string; readonly secretToken: string }
> {
  return { ...(await httpProvider(dialect)), token, secretToken };
}

const { answers, told } = documented;

function messageOf({ number, address, text }: TakenSend): object {
  const { result } = answers.accepted.body;
  return { ...result, message_id: number, chat: { ...result.chat, id: Number(address) }, text };
}

/** An update with what somebody typed. */
function typed({ address, number }: TakenSend, text: string, update: number, rest: object = {}): object {
  const { message: one } = told.message.body;
  const id = Number(address);
  const whose = { from: { ...one.from, id }, chat: { ...one.chat, id }, message_id: 5_000 + number };
  return { update_id: firstUpdate + update, message: { ...one, ...whose, text, ...rest } };
}

/** The same as an answer to a message of the bot, which stands in it. */
function quoted(taken: TakenSend, text: string, update: number): object {
  return typed(taken, text, update, { reply_to_message: messageOf(taken) });
}

/** An update with the button of a message pressed. The answer of the bot is one message to the same chat. */
function pressed(taken: TakenSend, data: string, number: number): object {
  const { callback_query: one } = told.callbackQuery.body;
  const from = { ...one.from, id: Number(taken.address) };
  const callback = { ...one, id: `${one.id}-${number}`, from, message: messageOf(taken), data };
  return { update_id: firstUpdate + number, callback_query: callback };
}

const firstUpdate = 10_000;

/** The answer to a bot that sends too often, which names its wait in the body alone. */
function tooMany(seconds: number): HttpAnswer {
  const { status, body } = answers.tooMany;
  const description = `Too Many Requests: retry after ${seconds}`;
  return { status, body: { ...body, description, parameters: { retry_after: seconds } } };
}

/** The buttons below a message, row by row: those whose data comes back, and those that lead to a page. */
function buttonsOf(body: Readonly<Record<string, unknown>>): Required<Pick<AskedSend, 'touches' | 'links'>> {
  const { inline_keyboard: rows } = objectIn(body['reply_markup']);
  const buttons = (Array.isArray(rows) ? rows.flat() : []).map(objectIn).map(({ text, callback_data, url }) => ({
    label: textIn(text),
    brings: textIn(callback_data),
    url: textIn(url),
  }));
  return {
    touches: buttons.flatMap(({ label, brings }) => (brings === '' ? [] : [{ label, brings }])),
    links: buttons.flatMap(({ label, url }) => (url === '' ? [] : [{ label, url }])),
  };
}

/** `text` as the recipient reads it: with a `parse_mode`, tags are gone and entities are signs. */
function readText(body: Readonly<Record<string, unknown>>): string {
  const text = textIn(body['text']);
  if (textIn(body['parse_mode']).toLowerCase() !== 'html') return text;
  return text
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function proof(secret: string) {
  return () => ({ 'x-telegram-bot-api-secret-token': secret });
}

const dialect: HttpDialect = {
  // As those of new accounts, beyond 32 bits.
  address: (number) => String(7_990_000_000 + number),
  id: (number) => String(number),
  longest: { most: 4_096, unit: 'characters' },
  secrets: [token, secretToken],
  waitMs: 35_000,
  read(request) {
    const [, given = '', method = ''] = /^\/bot([^/]+)\/(\w+)/.exec(request.path) ?? [];
    if (given !== token) return { type: 'stranger' };
    if (method !== 'sendMessage') return { type: 'check' };
    const body = jsonIn(request);
    const chat = body['chat_id'];
    const text = readText(body);
    if (!['string', 'number'].includes(typeof chat) || text === '') return { type: 'nonsense' };
    // Telegram refuses a button whose data is longer.
    const { touches, links } = buttonsOf(body);
    if (touches.some(({ brings }) => brings.length > 64)) return { type: 'nonsense' };
    // The API has no place for an id, so no repeat can be told.
    return { type: 'send', address: String(chat), text, repeatKey: '', touches, links };
  },
  answers: {
    accepted: (taken) => ({ ...answers.accepted, body: { ...answers.accepted.body, result: messageOf(taken) } }),
    refusedForGood: ({ address }: AskedSend) => (Number(address) % 2 === 0 ? answers.blocked : answers.chatNotFound),
    refusedForNow: () => answers.tooMany,
    tooLong: answers.tooLong,
    unauthorized: answers.unauthorized,
    nonsense: answers.empty,
    ready: answers.ready,
    strange: strangeAnswers,
    // A token that was never one is a path that does not exist.
    troubles: [...gatewayTroubles, answers.internal, answers.notFound, tooMany(1), tooMany(1_800)],
  },
  waitIn(body) {
    const { retry_after: seconds } = objectIn(objectIn(body)['parameters']);
    return typeof seconds === 'number' ? String(seconds) : undefined;
  },
  webhook: {
    secret: secretToken,
    // The secret stands in a header; nothing is signed.
    proves: 'sender',
    reply: (taken, data, secret, number) => posted(pressed(taken, data, number), proof(secret)),
    typed: (taken, words, secret, number) => posted(typed(taken, words, number), proof(secret)),
    quoted: (taken, words, secret, number) => posted(quoted(taken, words, number), proof(secret)),
    signed: (body, secret) => postedBytes(body, proof(secret)),
  },
  queue: {
    poll(request) {
      if (!/\/getUpdates$/.test(request.path)) return undefined;
      const { offset, timeout, limit, allowed_updates: kinds } = jsonIn(request);
      const most = Math.min(100, Number(limit ?? 100));
      return { from: Number(offset ?? 0) - firstUpdate, waitMs: Number(timeout ?? 0) * 1_000, most, kinds };
    },
    answer: (result) => ({ status: 200, body: { ok: true, result } }),
    reply: pressed,
    typed,
    quoted,
    // Telegram adds kinds of updates every few months.
    news: [
      (number) => ({ update_id: firstUpdate + number, sesuatu_yang_baru: { id: number } }),
      (number) => ({ update_id: firstUpdate + number, message: { message_id: number, text: { bentuk: 'baru' } } }),
      (number) => ({ update_id: firstUpdate + number, callback_query: { id: number, bentuk_baru: true } }),
    ],
  },
};
