import { createHmac } from 'node:crypto';
import {
  type InboundRequest,
  type NotifierEvent,
  type Received,
  type Reception,
  readTypedAnswer,
  typedReply,
} from '@kawal/sdk';
import type { ReceivedMessage, TestWebhook } from '@kawal/sdk/conformance';

export const token = 'token-of-the-test';

/** Stands behind the token that the second button brings back. */
export const declining = '.no';

let replies = 0;

/** The provider's side of its webhook. */
export const webhookOf = (
  arrived: readonly ReceivedMessage[],
  secret: string,
): TestWebhook & Required<Pick<TestWebhook, 'receipt'>> => ({
  receipt: (handle) => told({ event: `receipt-of-${handle}`, handle }, secret),
  failed: (handle) => told({ event: `failure-of-${handle}`, handle, state: 'failed' }, secret),
  onItsWay: (handle) => told({ event: `way-of-${handle}`, handle, state: 'sent' }, secret),
  address: (handle, state) => told({ event: `${state}-of-${handle}`, handle, state }, secret),
  account: (state) => told({ event: `account-${state}`, state, code: 'limit-reached' }, secret),
  receipts: (handles) =>
    told(
      handles.map((handle) => ({ event: `receipt-of-${handle}`, handle })),
      secret,
    ),
  signed: (body) => signed(body, secret),
  reply: (handle, choice) => told({ event: `reply-to-${handle}-${++replies}`, token: choice }, secret),
  amongNews: (handle, choice) => told([{}, { event: `reply-to-${handle}`, token: choice }], secret),
  typed: (handle, words) =>
    told({ event: `typed-under-${handle}-${++replies}`, words, from: recipientOf(handle, arrived) }, secret),
  quoted: (quotes, words) =>
    told([{ event: `quoted-${++replies}`, quotes, words, from: recipientOf(quotes, arrived) }], secret),
  challenge: () => ({
    genuine: told({ challenge: 'words-to-give-back' }, secret),
    forged: told({ challenge: 'words-to-give-back' }, 'a guess'),
    words: 'words-to-give-back',
  }),
  declines(handle) {
    const second = messageOf(handle, arrived)?.touches?.[1];
    return second && told({ event: `decline-of-${handle}`, token: second.brings }, secret);
  },
  forged: (handle) => told({ event: `receipt-of-${handle}`, handle }, 'a guess'),
});

function messageOf(handle: string, arrived: readonly ReceivedMessage[]): ReceivedMessage | undefined {
  return arrived[Number(handle.slice('provider-'.length)) - 1];
}

export function recipientOf(handle: string, arrived: readonly ReceivedMessage[]): string {
  return messageOf(handle, arrived)?.addresses[0] ?? '';
}

/** Words that somebody typed, and the handle of the message that they quoted. */
export interface Quoted {
  readonly event: string;
  readonly quotes: string;
  readonly words: string;
  readonly from: string;
}

type State = 'sent' | 'failed' | 'gone' | 'blocked' | 'restricted' | 'restored';

type Told = { readonly event: string; readonly state?: State } & (
  | { readonly code: string }
  | { readonly handle: string }
  | { readonly token: string }
  | { readonly words: string; readonly from: string; readonly quotes?: string }
);

function told(
  what: Told | { readonly challenge: string } | readonly (Told | object)[],
  secret: string,
): InboundRequest {
  return signed(Buffer.from(JSON.stringify(what)), secret);
}

function signed(body: Uint8Array, secret: string): InboundRequest {
  return { method: 'POST', path: '/', headers: { signature: signatureOf(body, secret) }, body };
}

export function signatureOf(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function isSigned({ headers, body }: InboundRequest, secret: string = token): boolean {
  return headers['signature'] === signatureOf(body, secret);
}

/** Reads receipts and replies; with `trusts`, whoever wrote them, and with `arrived`, whatever they say. */
export function receivedIn(
  request: InboundRequest,
  trusts: (request: InboundRequest) => boolean = (one) => isSigned(one),
  arrived = ({ state }: Told): boolean => state !== 'sent',
): Received {
  if (!trusts(request)) return { answer: { status: 401 }, events: [] };
  const body = challengeIn(request.body);
  return {
    answer: { status: 200, ...(body === undefined ? {} : { body }) },
    events: toldIn(request.body).filter(arrived).flatMap(eventOf),
  };
}

/** Reads what the provider tells, and hears who quotes a message that went to them. */
export async function heardIn(
  request: InboundRequest,
  reception: Reception,
  secret: string = token,
): Promise<Received> {
  const trusts = (one: InboundRequest): boolean => isSigned(one, secret);
  const received = receivedIn(request, trusts);
  if (!trusts(request)) return received;
  const told = toldIn(request.body).filter(({ state }) => state !== 'sent');
  const heard = await Promise.all(
    told.map(async (one) => (isQuoted(one) ? ((await quotingIn(one, reception)) ?? []) : eventOf(one))),
  );
  return { ...received, events: heard.flat() };
}

function isQuoted(one: Told): one is Told & Quoted {
  return 'quotes' in one && one.quotes !== undefined;
}

export async function quotingIn(
  { event, quotes: handle, words, from }: Quoted,
  reception: Reception,
): Promise<NotifierEvent | undefined> {
  const reply = typedReply(event, words);
  if (reply !== undefined) return reply;
  if ((await reception.languageOf(from, handle)) === undefined) return undefined;
  const { intent, said } = readTypedAnswer(words, true);
  if (intent !== 'take' && intent !== 'decline') return undefined;
  const declines = intent === 'decline' ? { declines: true as const } : {};
  return { type: 'quoting-reply', event, handle, ...declines, ...(said === undefined ? {} : { said }) };
}

function challengeIn(body: Uint8Array): string | undefined {
  try {
    const { challenge } = Object(JSON.parse(Buffer.from(body).toString()));
    return typeof challenge === 'string' ? challenge : undefined;
  } catch {
    return undefined;
  }
}

function toldIn(body: Uint8Array): readonly Told[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(body).toString());
    // What it does not know it passes over.
    return [read]
      .flat()
      .map((one: unknown) => (typeof one === 'object' && one !== null ? { ...one, catatan_baru: undefined } : one))
      .filter((one): one is Told => isTold(Object(one)));
  } catch {
    return [];
  }
}

function isTold({
  event,
  handle,
  token: given,
  words,
  from,
  quotes,
  state,
  code,
}: Readonly<Record<string, unknown>>): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
  const isAccount = (state === 'restricted' || state === 'restored') && isText(code);
  const isAnswer = isAccount || isText(handle) || isText(given) || (typeof words === 'string' && isText(from));
  return isText(event) && isAnswer && (quotes === undefined || isText(quotes));
}

function eventOf({ state, ...told }: Told): NotifierEvent | readonly [] {
  if ('words' in told) return (told.quotes === undefined ? typedReply(told.event, told.words) : undefined) ?? [];
  if ('token' in told) {
    if (!told.token.endsWith(declining)) return { type: 'reply', ...told };
    return { type: 'reply', ...told, token: told.token.slice(0, -declining.length), declines: true };
  }
  if ('code' in told) return { type: 'account', ...told, state: state === 'restored' ? state : 'restricted' };
  if (state === 'gone' || state === 'blocked') return { type: 'address', ...told, state };
  return { type: 'receipt', ...told, state: state === 'failed' ? 'failed' : 'delivered' };
}
