import type { ReplyOffer } from './reply-offer.ts';

/** A request of a provider's webhook, as it came. */
export interface InboundRequest {
  readonly method: string;
  /** Path and query, as the provider wrote them. */
  readonly path: string;
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The raw bytes, because signatures are made over them. */
  readonly body: Uint8Array;
}

/** A request as a notifier reads it. One that does not verify has no events. */
export interface Received {
  readonly answer: InboundAnswer;
  readonly events: readonly NotifierEvent[];
}

/** The answer to the provider. Some want words: a challenge, or what a voice is to say next. */
export interface InboundAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * Something that a provider told. `event` is the provider's own id of it (no address and no words of anybody stand in
 * it), and `handle` that of the outcome of a send. A repeat changes nothing. The engine keeps receipts and replies;
 * what it is told of addresses and of the account raises an alarm, and the directory stays as it is.
 */
export type NotifierEvent =
  | {
      readonly type: 'receipt';
      readonly event: string;
      readonly handle: string;
      readonly state: 'delivered' | 'failed';
      readonly code?: string;
    }
  /**
   * `token`: of a choice, or the code that the recipient typed.
   * `declines`: by words that say no, or by the button that does. An adapter that lets people type reads the words
   * beside a code with `typedReply`: an answer without a code, or a question, is no event. `said`: those words without
   * the code, of 2,000 characters at most, left out where there are none; the engine keeps them sealed.
   */
  | {
      readonly type: 'reply';
      readonly event: string;
      readonly token: string;
      readonly declines?: true;
      readonly said?: string;
    }
  /**
   * An answer without a code to one message of ours, which the channel names: `handle` is that of its send.
   * Told only where {@link Reception.languageOf} knows that the message went to whoever wrote.
   */
  | {
      readonly type: 'quoting-reply';
      readonly event: string;
      readonly handle: string;
      readonly declines?: true;
      readonly said?: string;
    }
  /** Of an address that a send went to. What a provider tells of a number alone, such as a STOP, is no event yet. */
  | { readonly type: 'address'; readonly event: string; readonly handle: string; readonly state: 'gone' | 'blocked' }
  | {
      readonly type: 'account';
      readonly event: string;
      readonly state: 'restricted' | 'restored';
      readonly code: string;
    };

/** Help of the engine for a notifier that reads what people write: whom it may answer, and in which words. */
export interface Reception {
  /**
   * Returns the language of whoever has this address on this channel; undefined for a stranger.
   * With a handle, only where that message went to them. The address as `send` was given it, sign by sign: where the
   * provider writes it otherwise, `62811…` for `+62811…`, put it into that form, and ask about each form that
   * `checkAddress` takes (`08…` too). Where this rejects, nobody knows who wrote: `listen` rejects too, and `receive`
   * rejects or answers with a status of 500 or more, so that the provider tells the same again.
   */
  languageOf(address: string, handle?: string): Promise<'id' | 'en' | undefined>;
  /** Returns a text to say back, as the chapter has it. None says that a report exists; everybody gets the same. */
  say(text: SaidBack, language: 'id' | 'en', fields?: Readonly<Record<string, string>>): Promise<string>;
  /**
   * Returns how a question back is answered at a touch: for the message of a code, else of a handle that went to this
   * address, else for the only message that waits for whoever has the address. Undefined where nobody can tell which is
   * meant. An adapter hands it to `questionBack`, and reads a touch by `touchedReply`.
   */
  offer?(
    address: string,
    about: { readonly code?: string | undefined; readonly handle?: string | undefined },
    language: 'id' | 'en',
  ): Promise<ReplyOffer | undefined>;
}

/**
 * A text that a notifier says back at once: the answer has arrived, or the no has; no code stands in it; a question,
 * where nobody can tell what it means; and for a channel on which people must write first, their number (field
 * `number`).
 */
export type SaidBack = 'answerArrived' | 'noArrived' | 'codeMissing' | 'askedBack' | 'contactNumber';

/**
 * Where a notifier that polls keeps its offset: on record, so across restarts.
 * A name is of `a-z`, `0-9` and hyphens, 32 at most; a value of 256 visible characters of ASCII, and holds no address.
 */
export interface Keep {
  get(name: string): Promise<string | undefined>;
  set(name: string, value: string): Promise<void>;
}
