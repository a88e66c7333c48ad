import type { ReceivedMessage, TestWebhook } from '../conformance/notifier/stage.ts';
import { decodeJson } from '../decode-json.ts';
import type { InboundRequest } from '../notifier/inbound.ts';

/** An answer of a provider. A body that is no text is sent as JSON. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A send as the provider understands it. */
export interface AskedSend extends Omit<ReceivedMessage, 'addresses'> {
  readonly type: 'send';
  readonly address: string;
  /** The instant after which the provider drops the message. Left out where it is told of none. */
  readonly expires?: number;
}

/** A request as the provider understands it. One of a stranger has wrong credentials; one that says nothing is refused. */
export type ReadRequest =
  | AskedSend
  /** `polls`: it asks for news, and is a check by that. */
  | { readonly type: 'check'; readonly polls?: true }
  | { readonly type: 'stranger' }
  | { readonly type: 'nonsense' };

/** A message that the provider took. */
export interface TakenSend extends AskedSend {
  /** The provider's own id of it. */
  readonly id: string;
  readonly number: number;
}

/** How one provider speaks, written from its own documentation. */
export interface HttpDialect {
  /** Makes an address of the channel out of a number; no two are alike. `url`: of the provider itself. */
  address(number: number, url: string): string;
  read(request: InboundRequest): ReadRequest;
  /** Makes the provider's id of the n-th message, out of what was asked where it is made of that. */
  id(number: number, address: string, asked: AskedSend): string;
  /** Set where it answers a repeat as it did the first, and takes it once. */
  readonly refusesRepeats?: boolean;
  /** The longest text it takes, and in what. */
  readonly longest: { readonly most: number; readonly unit: 'characters' | 'bytes' };
  readonly answers: {
    accepted(taken: TakenSend): HttpAnswer;
    refusedForGood(asked: AskedSend): HttpAnswer;
    /** Names `waitMs`, where the provider names a wait. */
    refusedForNow(asked: AskedSend): HttpAnswer;
    /** Of a message that goes in parts, the first was taken and another refused. Left out where it answers for a message as one. */
    partly?(asked: TakenSend): HttpAnswer;
    readonly tooLong: HttpAnswer;
    readonly unauthorized: HttpAnswer;
    readonly nonsense: HttpAnswer;
    readonly ready: HttpAnswer;
    /** Answers of status 200 that are none of its own. Left out where any answer of that status is its own. */
    readonly strange?: readonly HttpAnswer[];
    /** Errors of its own, one after the other. */
    readonly troubles: readonly HttpAnswer[];
  };
  readonly waitMs?: number;
  /** Reads the wait, in seconds, that an answer names in its body. Left out where a header names it. */
  waitIn?: (body: unknown) => string | undefined;
  /** Forgets what it keeps of requests by itself; see {@link TestProvider.forget}. */
  forget?(): void;
  /** Secrets that a notifier is given. */
  readonly secrets: readonly string[];
  readonly webhook?: DialectWebhook;
  readonly queue?: DialectQueue;
}

/** The events of a provider as requests, signed with a secret. */
export interface DialectWebhook {
  readonly secret: string;
  /** A signature proves that the provider wrote these bytes, or only that the caller knows a secret. */
  readonly proves: 'body' | 'sender';
  /** See {@link TestWebhook.signatureIn}. */
  readonly signatureIn?: string;
  receipt?(taken: TakenSend, secret: string): InboundRequest;
  /** The message did not arrive, and will not. */
  failed?(taken: TakenSend, secret: string): InboundRequest;
  /** See {@link TestWebhook.address}. */
  address?(taken: TakenSend, state: 'gone' | 'blocked', secret: string): InboundRequest | undefined;
  /** See {@link TestWebhook.account}. */
  account?(state: 'restricted' | 'restored', secret: string): InboundRequest | undefined;
  /** The message left, and did not arrive yet. */
  onItsWay?(taken: TakenSend, secret: string): InboundRequest;
  /** Receipts of several messages in one request. */
  receipts?(taken: readonly TakenSend[], secret: string): InboundRequest;
  /** Any bytes, as it would sign them. */
  signed?(body: Uint8Array, secret: string): InboundRequest;
  /** The recipient touches a choice, or types a code: `token`. `number`: of what people told so far. */
  reply?(taken: TakenSend, token: string, secret: string, number: number): InboundRequest;
  /** The same as `reply`, beside things that no adapter knows yet. */
  amongNews?(taken: TakenSend, token: string, secret: string, number: number): InboundRequest;
  /** See {@link TestWebhook.challenge}. */
  challenge?: TestWebhook['challenge'];
  /** The recipient types something under a message. Left out where that is what `reply` makes. */
  typed?(taken: TakenSend, words: string, secret: string, number: number): InboundRequest;
  /** The recipient types something and quotes a message. Left out where nobody can quote. */
  quoted?(taken: TakenSend, words: string, secret: string, number: number): InboundRequest;
}

/** A provider's news, kept until somebody asks for it: long polling. */
export interface DialectQueue {
  /** The request asks for news from number `from` on, so many as `most` (or all), with a member of `kinds` (or any). */
  poll(
    request: InboundRequest,
  ): { readonly from: number; readonly waitMs: number; readonly most?: number; readonly kinds?: unknown } | undefined;
  answer(updates: readonly unknown[]): HttpAnswer;
  /** The recipient answers a message by a token; under this number. */
  reply(taken: TakenSend, token: string, number: number): unknown;
  /** The recipient types something under a message. Left out where nobody can type. */
  typed?(taken: TakenSend, words: string, number: number): unknown;
  /** The recipient types something and quotes a message. Left out where nobody can quote. */
  quoted?(taken: TakenSend, words: string, number: number): unknown;
  /** The message arrived; under this number. Left out where it tells no such thing. */
  receipt?(taken: TakenSend, number: number): unknown;
  /** The message did not arrive, and will not. Left out where it tells no such thing. */
  failed?(taken: TakenSend, number: number): unknown;
  /** News of a kind, or in a shape, that no adapter knows yet: each out of its number. */
  readonly news?: readonly ((number: number) => unknown)[];
}

/** Reads a body as a JSON object; an empty one where it is none. */
export function jsonIn({ body }: InboundRequest): Readonly<Record<string, unknown>> {
  return objectIn(decodeJson(body));
}

/** Returns a value where it is an object, else an empty one. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Returns a value where it is text, else none. */
export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Makes the request of a webhook out of a JSON value. */
export function posted(
  value: unknown,
  headers: (body: Uint8Array) => Readonly<Record<string, string>>,
): InboundRequest {
  return postedBytes(Buffer.from(JSON.stringify(value)), headers);
}

/** Makes the request of a webhook out of bytes. */
export function postedBytes(
  body: Uint8Array,
  headers: (body: Uint8Array) => Readonly<Record<string, string>>,
): InboundRequest {
  return { method: 'POST', path: '/', headers: { 'content-type': 'application/json', ...headers(body) }, body };
}
