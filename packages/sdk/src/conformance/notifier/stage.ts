import type { InboundRequest } from '../../notifier/inbound.ts';
import type { Notifier, OutgoingMessage } from '../../notifier/notifier.ts';
import type { ConformanceCase } from '../case.ts';

/** How the suite gets at a notifier. */
export interface NotifierConformanceOptions {
  /** Makes a provider of the test's own, with nothing received yet. Called for every case, and again where a case plays on two. */
  makeProvider(): TestProvider | Promise<TestProvider>;
}

/** The other end of a channel, in the hands of the test: a real server on this machine, or recorded answers. */
export interface TestProvider {
  /** A notifier for this provider; called again for what it is after a restart. */
  open(): Notifier | Promise<Notifier>;
  /** Puts the provider into each situation in turn. */
  readonly situations: NotifierSituations;
  /** Returns the messages that arrived so far, in order. */
  received(): readonly ReceivedMessage[] | Promise<readonly ReceivedMessage[]>;
  /** Passwords and tokens that the notifier was given. None may stand in an outcome. */
  readonly secrets: readonly string[];
  /** The wait that `refusedForNow` names, where it names one. */
  readonly namedWaitMs?: number;
  /** Returns how many sends the provider was asked for, refused ones included. Left out where the test cannot count. */
  asked?(): number | Promise<number>;
  /** Returns how many connections to the provider are open. Left out where the test cannot count. */
  connections?(): number | Promise<number>;
  /** Hears which handle the notifier gave to the newest message for an address. For a provider that tells of messages later. */
  named?(handle: string, address: string): void;
  /** Returns the answer that it gave last: status, headers and the beginning of the body, for the words of a red case. */
  answered?(): string | undefined;
  /** Returns the `Retry-After` of the answer that it gave last, as it was written. Left out where there is no such thing. */
  retryAfter?(): string | undefined;
  /** Forgets every message, address and request. For a provider in this process: then what is left, the notifier keeps. */
  forget?(): void;
  /** From now on the provider takes messages for an address that it refused for good. Left out where it cannot. */
  mend?(address: string): void | Promise<void>;
  /** The most that the answer to a send proves: `accepted` unless told otherwise, that a server took the message. */
  readonly proves?: 'accepted' | 'delivered';
  /** For a notifier that receives. */
  readonly webhook?: TestWebhook;
  /** For a notifier that listens. */
  readonly queue?: TestQueue;
  remove?(): void | Promise<void>;
}

/** The provider's side of a webhook. Each request is as it would come over the network. */
export interface TestWebhook {
  /** The provider proves that it wrote the body, unless told otherwise, or only that it knows a secret. */
  readonly proves?: 'body' | 'sender';
  /**
   * The field in which the signature stands, of the query, of JSON or of a form; with points in between, one within another.
   * Then it is made over the other fields, unless it proves the sender alone. Left out where it stands in a header.
   */
  readonly signatureIn?: string;
  /** Says that the message of a handle was delivered. Left out where the provider tells no such thing. */
  receipt?(handle: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the message of a handle did not arrive. Left out where the provider tells no such thing. */
  failed?(handle: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the message of a handle is on its way, and did not arrive yet. Left out where the provider does not. */
  onItsWay?(handle: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the address to which the message of a handle went is no more, or wants none; undefined where it tells no such thing. */
  address?(handle: string, state: 'gone' | 'blocked'): InboundRequest | undefined | Promise<InboundRequest | undefined>;
  /** Says that our account is restricted, or is so no longer; undefined where it tells no such thing. */
  account?(state: 'restricted' | 'restored'): InboundRequest | undefined | Promise<InboundRequest | undefined>;
  /** Says of several messages at once that they were delivered. Left out where each has a request of its own. */
  receipts?(handles: readonly string[]): InboundRequest | Promise<InboundRequest>;
  /** Any bytes, as the provider would sign them. */
  signed?(body: Uint8Array): InboundRequest | Promise<InboundRequest>;
  /** Says that the recipient answered the message of a handle by a token, each time anew. Left out where nobody can. */
  reply?(handle: string, token: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the recipient typed something under the message of a handle. Left out where nobody can type. */
  typed?(handle: string, words: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the recipient typed something and quoted the message of a handle. Left out where nobody can quote. */
  quoted?(handle: string, words: string): InboundRequest | Promise<InboundRequest>;
  /** Says the same as `reply`, beside a kind or shape that no adapter knows. Left out where a request tells one thing. */
  amongNews?(handle: string, token: string): InboundRequest | Promise<InboundRequest>;
  /** Says that the second button of the message of a handle was pressed; undefined where that message has none. */
  declines?(handle: string): InboundRequest | undefined | Promise<InboundRequest | undefined>;
  /** Asks as a provider does that registers a webhook, and as somebody without the secret. Optional. */
  challenge?(): { readonly genuine: InboundRequest; readonly forged: InboundRequest; readonly words: string };
  /** One of the two, made by somebody who does not know the secret. */
  forged(handle: string): InboundRequest | Promise<InboundRequest>;
}

/** A provider's news, which waits until somebody asks. */
export interface TestQueue {
  /** The recipient answers the message of a handle by a token. */
  reply(handle: string, token: string): void | Promise<void>;
  /** The provider tells that the message of a handle did not arrive. Left out where it tells no such thing. */
  failed?(handle: string, address: string): void | Promise<void>;
  /** The provider tells that the message of a handle was delivered. Left out where it tells no such thing. */
  receipt?(handle: string, address: string): void | Promise<void>;
  /** Tells whoever waits for news that there are none yet. Left out where the provider is silent until there are some. */
  quiet?(): void | Promise<void>;
  /** The recipient typed something under the message of a handle. Left out where nobody can type. */
  typed?(handle: string, words: string): void | Promise<void>;
  /** The recipient typed something and quoted the message of a handle. Left out where nobody can quote. */
  quoted?(handle: string, words: string): void | Promise<void>;
  /** Tells what no adapter knows yet: a new kind, a known kind in a new shape. Left out where the provider tells nothing new. */
  news?(): void | Promise<void>;
  /** Leaves: nobody answers who asks, until the next reply. */
  leave(): void | Promise<void>;
  /** Refuses, answers with an error, or as no provider does, until the next reply. Left out where it cannot happen. */
  refuse?(why: 'unauthorized' | 'down' | 'strange'): void | Promise<void>;
  /** Ends whoever asks, sends them elsewhere, or never ends an answer, until the next reply. Left out where it cannot happen. */
  breakOff?(how: 'cutOff' | 'dropped' | 'moved' | 'stalled'): void | Promise<void>;
  /** Returns for how many milliseconds whoever asked last has it hold the line while nothing is new. Left out where nobody asks for a time. */
  holdsMs?(): number | Promise<number>;
  /** Returns how often it was asked for news. Left out where the test cannot count, or the provider tells by itself. */
  asked?(): number | Promise<number>;
}

/** Each sets up what its name says and gives the address for which it holds; an address is not given twice. */
export interface NotifierSituations {
  /** The provider takes messages for it. */
  accepted(): string | Promise<string>;
  /** The provider says that no message will ever go there. */
  refusedForGood(): string | Promise<string>;
  /** The provider says that it may go later. */
  refusedForNow(): string | Promise<string>;
  /** Nobody answers at all, until another situation is set up. */
  noConnection(): string | Promise<string>;
  /** The provider says that the text is too long for it. Left out where it takes texts of any length. */
  tooLong?(): string | Promise<string>;
  /** The provider takes the request and never answers it, nor a check; everybody else is served. Left out where it cannot happen. */
  silent?(): string | Promise<string>;
  /** The provider takes every connection and says no word, not to a check either, until another situation is set up. */
  mute?(): string | Promise<string>;
  /** The provider takes the request, or a check, and begins an answer that never ends. Left out where it cannot happen. */
  stalled?(): string | Promise<string>;
  /** The provider takes the request, begins its answer after a tenth of a second, and never ends it. Left out where it cannot happen. */
  stalledLate?(): string | Promise<string>;
  /** The provider takes the request, or a check, and its answer breaks off in the middle. Left out where it cannot happen. */
  cutOff?(): string | Promise<string>;
  /** The provider takes the first part of a message and refuses another. Left out where it answers for a message as one. */
  partly?(): string | Promise<string>;
  /** The provider takes the request, or a check, and ends the connection without a word. Left out where it cannot happen. */
  dropped?(): string | Promise<string>;
  /** The provider sends the request on, to a server that nobody named and that takes everything. */
  redirected?(): string | Promise<string>;
  /** The provider answers with an error, or a page for people, another each time. Left out where it cannot happen. */
  trouble?(): string | Promise<string>;
  /**
   * Somebody answers as if all were well, to a check too, and it is none of the provider's answers: a page of status 200, an error in
   * one; where there are several, another each time. Left out where any such answer says that the message was taken.
   */
  strange?(): string | Promise<string>;
  /** The provider answers everything with errors of its own, a check as well, until another situation is set up. */
  down?(): string | Promise<string>;
  /** The provider sends on whatever it is asked, a check as well, to a server that takes everything, until another situation is set up. */
  moved?(): string | Promise<string>;
  /** The provider takes our credentials for wrong, until another situation is set up. Left out where there are none. */
  unauthorized?(): string | Promise<string>;
}

/** Lists the situations that a test offers. */
export function everySituation(situations: NotifierSituations): readonly (keyof NotifierSituations)[] {
  const names = [
    'accepted',
    'refusedForGood',
    'refusedForNow',
    'noConnection',
    'silent',
    'mute',
    'stalled',
    'cutOff',
    'dropped',
    'partly',
    'redirected',
    'moved',
    'trouble',
    'down',
    'tooLong',
    'strange',
    'unauthorized',
  ] as const;
  return names.filter((name) => situations[name] !== undefined);
}

/** A message as the provider has it. */
export interface ReceivedMessage {
  /** Everybody it was addressed to, openly or not. */
  readonly addresses: readonly string[];
  /** By what the provider can tell a repeat: a Message-ID, an idempotency key. */
  readonly repeatKey: string;
  /** All that came with it, as it came: its body, decoded. Left out where the test cannot tell. */
  readonly whole?: string;
  /** The text as the recipient reads it, decoded. */
  readonly text: string;
  /** The same in HTML, where a message has both. */
  readonly html?: string;
  /** The instant after which the provider drops it, in milliseconds UTC. Left out where it is told of none. */
  readonly expires?: number;
  /** How soon it is seen, in the provider's own figures: the larger the sooner. Left out where it is told of none. */
  readonly priority?: number;
  /** Left out where the channel has no subjects. */
  readonly subject?: string;
  /** The language in which the provider fills in a template. Left out where it is told of none. */
  readonly language?: string;
  /** The buttons whose touch comes back, in order, with what comes back. A template fixes the words on its buttons: `''`. */
  readonly touches?: readonly { readonly label: string; readonly brings: string }[];
  /** The buttons that lead to a page, in order. Left out where the test cannot tell. */
  readonly links?: readonly { readonly label: string; readonly url: string }[];
  /** The buttons that post words to a page, in order. */
  readonly posts?: readonly { readonly label: string; readonly url: string; readonly body: string }[];
}

/** The stage of a case. The notifier is open; the runner closes it. */
export interface NotifierStage extends Omit<TestProvider, 'open'> {
  readonly notifier: Notifier;
  open(): Promise<Notifier>;
  /** Opens a notifier of another provider. */
  another(): Promise<Pick<NotifierStage, SideOfAnother>>;
  /** Ends the case as one that does not apply, with the reason. */
  leaveOut(reason: string): never;
  /** Within the notifier's content class. */
  message(address: string, rest?: Partial<OutgoingMessage>): OutgoingMessage;
}

type SideOfAnother = 'notifier' | 'situations' | 'received' | 'secrets' | 'webhook' | 'message' | 'leaveOut';
/** Lists what a notifier may offer beside sending. */
export const notifierNeeds = ['check', 'listen', 'preview', 'receive'] as const;
export type NotifierNeed = (typeof notifierNeeds)[number];
export type NotifierCase = ConformanceCase<NotifierStage, NotifierNeed>;
