import type { InboundRequest, Keep, NotifierEvent, Received, Reception } from './inbound.ts';
import type { ReplyOffer } from './reply-offer.ts';

/**
 * The manual of the contract `kawal.notifier/1`.
 *
 * A notifier hands one rendered message to one address of one channel and says honestly what came of it. It does not
 * retry, does not choose whom to tell, and does not write: the engine records an attempt before it calls and the
 * outcome after. Five rules make it right:
 *
 * 1. **An outcome is a value.** What the provider says is `accepted`, `delivered`, `unknown` or `failed`, with a short
 *    code. `send` does not throw for a refused address or a dead network, and tries once. An address that
 *    `checkAddress` calls unusable fails by its `address` and for good, and nobody is asked about it.
 * 2. **An id is stable, an attempt is not.** The id of a message may come again, with another text: each attempt has a
 *    reply code of its own. Hand the id to the provider so that it can tell a repeat (an e-mail's Message-ID). Where a
 *    provider binds its key to the body, as `Idempotency-Key` does, give it the `attemptId`.
 * 3. **Every call ends in time.** `send` and `check` settle within the time they are given and end early when the
 *    signal aborts. The caller gives up by itself a little later, and reads a send as `unknown`.
 * 4. **Doubt goes on the side of the recipient.** A refused token, a limit, a server in trouble concern everybody:
 *    their scope is `account` or `provider`, and no message is given up for them. What may have gone is `unknown`.
 * 5. **Nothing leaks.** No outcome, handle or error holds an address, a word of the message or a credential, and
 *    nothing of them is printed or kept.
 *
 * The engine reads every answer by a schema: one that is no outcome counts as `unknown`, and a code that could hold an
 * address is replaced. Members may be added to this version, optional ones only; anything else makes a new number.
 */
export interface Notifier {
  readonly contract: 'kawal.notifier/1';
  /** The adapter's name in the record, for instance `notify-email`. Several notifiers of a channel have a name each. */
  readonly name: string;
  /** The channel it serves, as contact points name it. Any word of `[a-z][a-z0-9-]*`: `email`, `sms`, `web-push`. */
  readonly channel: string;
  readonly capabilities: NotifierCapabilities;
  /** Says whether a message can ever reach an address, looking nothing up. Asked before a chapter is applied. */
  checkAddress(address: string): AddressCheck;
  send(message: OutgoingMessage, limits: CallLimits): Promise<SendOutcome>;
  /**
   * Reads one request of the provider's webhook: verifies it over its raw bytes, and returns the events in it and the
   * answer. `engine.receive` commits the events before it gives the answer. A request that does not verify has no
   * events. A receipt names its own message after a restart too, whatever was sent since. Events come in the order in
   * which they are told.
   */
  receive?(request: InboundRequest, reception: Reception): Promise<Received>;
  /**
   * Asks the provider for events until the signal aborts, begins no further `commit`, and settles then.
   * The offset is kept in `keep`, and moved on only after `commit` resolved. Rejects where `commit` or `keep` does, and
   * where the provider cannot be asked, with an error whose `code` is short: the engine raises `notifier.disconnected`
   * and calls again, each time a little later. While nothing is new it waits before it asks again. Events come in the
   * order in which they are told. News in which nothing is for us are passed over, however many they are. It ends a
   * call after ten minutes and calls anew, and lets one process at a time listen.
   */
  listen?(
    commit: (events: readonly NotifierEvent[]) => Promise<void>,
    keep: Keep,
    signal: AbortSignal,
    reception: Reception,
  ): Promise<void>;
  /**
   * Tells whether a message would leave now: the provider can be reached and takes our credentials.
   * Only its own answer counts, for a network that asks for a password answers well too. Asks anew each time, sends
   * nothing, does not throw, and ends in time as `send` does. Left out where a provider cannot be asked.
   */
  check?(limits: CallLimits): Promise<Readiness>;
  /**
   * Shows a message as the recipient's program does, for `kawal preview`: a template filled in, the number of SMS, a
   * title, buttons. Take them from what `send` hands over, so that both say the same. Sends nothing. Left out where the
   * subject and the text are all.
   */
  preview?(message: OutgoingMessage): readonly PreviewedPart[];
  /**
   * Ends open connections, those too that wait for the next message; sends and checks under way settle, later ones
   * fail. Whoever listens is heard no more: `listen` settles, and commits nothing after that. No timer keeps the
   * process running. Closing twice is no error.
   */
  close(): Promise<void>;
}

export interface NotifierCapabilities {
  /** The most a message on this channel may say. The engine never hands over more. */
  readonly contentClass: ContentClass;
  /** The best evidence: `now` by the answer to a send, `later` by an event. The engine takes no more from either. */
  readonly evidence: { readonly now: 'accepted' | 'delivered'; readonly later: 'none' | 'delivered' };
  /**
   * The effect of a second send of one id: the provider refuses it, the recipient's program can tell it, or it is a
   * second message. A repeat that the provider refuses as one is told as `accepted`: the message is there. After an
   * `unknown` the engine turns to another contact first where it is `unmarked`.
   */
  readonly repeats: 'refused' | 'marked' | 'unmarked';
  /** The longest text in one message. Where a longer one is refused, the engine hands over `parts.short` instead. */
  readonly body: { readonly most: number; readonly unit: 'characters' | 'bytes'; readonly longer: 'split' | 'refused' };
  /**
   * How a recipient can answer through `receive` or `listen`.
   * Where there is no way, the text says that nobody reads answers.
   */
  readonly answers: readonly ('button' | 'text' | 'digit')[];
  /**
   * Who can be written to: anybody, those who wrote first, or nobody, where a message stays in a file.
   * `kawal doctor` says the last. No case can tell. A window of hours after a word, as WhatsApp has, is the adapter's
   * to keep: outside of it a template reaches anybody.
   */
  readonly reaches: 'anybody' | 'after-they-wrote' | 'nobody';
  /**
   * True if a message rings.
   * For people who choose a channel: the engine goes by the directory's word on a contact, and `kawal doctor` names where they differ.
   */
  readonly rings: boolean;
  /**
   * True if an accepted message may vanish without a word.
   * For people who choose a channel: no engine acts on it, and no case can tell.
   */
  readonly mayVanish: boolean;
}

/** How much it says, never a name, number or story. `signal`: a report waits. `facts`: area, urgency, kind, too. */
export type ContentClass = 'signal' | 'facts';

export interface OutgoingMessage {
  /** Names the message to one contact point: 1 to 64 of `a-z`, `0-9` and `.`. The text may differ between attempts. */
  readonly id: string;
  /** Counts from 1. */
  readonly attempt: number;
  /** Names this attempt, and so these very words: 1 to 72 of `a-z`, `0-9` and `.`. */
  readonly attemptId: string;
  /** Names what belongs together: all messages to one person about one report. 32 of `a-f` and `0-9`. */
  readonly thread?: string;
  /** The recipient has the whole text in an earlier message of the thread: this one only rings. */
  readonly onlyRings?: true;
  /**
   * Where to, as the directory writes it; read from its card just before sending, and never written down by the
   * adapter. A telephone comes in digits without spaces or hyphens: `08…`, `+628…`, or a short number.
   */
  readonly address: string;
  /** The language of the texts, as BCP 47 has it: `id`, `en`. */
  readonly language: string;
  /** Asks to act, to phone an office, to account for an act that is missing; or it is an emergency. */
  readonly kind: 'act' | 'call' | 'account' | 'emergency';
  /**
   * Set for news of signing in, as a one-time code, and of an answer that was recorded: nothing answers it.
   * A channel whose words are fixed in a template for reports fails it by its `message`; then another contact is tried
   * for signing in.
   */
  readonly purpose?: 'sign-in' | 'answer';
  /** `now` may ring at night. Where a provider has priorities, `now` has the higher one. */
  readonly urgency: 'now' | 'soon';
  readonly contentClass: ContentClass;
  /** A drill is marked in every text already; an adapter may mark it once more in its own way. */
  readonly drill: boolean;
  /**
   * After this instant (milliseconds UTC) the message helps nobody any more: a provider's queue may drop it.
   * The engine sends nothing after it; an adapter need not look.
   */
  readonly notAfter: number;
  readonly subject: string;
  /** All that the message says, for channels with room. */
  readonly text: string;
  readonly parts: MessageParts;
  /** How the recipient answers. */
  readonly reply: ReplyOffer;
}

/** One piece of a message as it is shown, and how people call that piece, both in the language of the message. */
export interface PreviewedPart {
  readonly label: string;
  readonly text: string;
  /** The labels of the buttons under this piece, in order. */
  readonly buttons?: readonly string[] | undefined;
  /** The text is a page of HTML, as a mail program shows it. */
  readonly isHtml?: true | undefined;
}

/** The message in other forms. Each says no more than the content class allows. */
export interface MessageParts {
  /** One SMS of the GSM alphabet; up to four (612 characters) where calls, withdrawn calls and warnings need more. */
  readonly short: string;
  /** To be read aloud by a machine. */
  readonly spoken: string;
  /**
   * Values for the provider's own template, on one line each: `chapter`, `number` of the report, `code`, `kind`, and
   * `what` is asked, of at most 600 characters: which reminder, whom to phone, that it is late. With facts also `area`.
   */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface CallLimits {
  /** Aborts when the caller gives up or closes. */
  readonly signal: AbortSignal;
  /** How long the call may take, in whole milliseconds, from 0. */
  readonly milliseconds: number;
}

/** `handle`: names this message in later news, in 1 to 128 visible characters of ASCII, and holds no address. */
export type SendOutcome =
  /** It reached the recipient's device or mailbox. */
  | { readonly type: 'delivered'; readonly handle?: string }
  /** A server took it and answers for it from here. */
  | { readonly type: 'accepted'; readonly handle?: string }
  /** The request left and no answer came: it may have gone. */
  | { readonly type: 'unknown'; readonly code: string }
  | FailedSend;

/** It did not go. */
export interface FailedSend {
  readonly type: 'failed';
  /**
   * The thing at fault.
   * For `account` and `provider` the message is always retried, and the notifier is left alone for `retryAfterMs`; for
   * `address` and `message` only this contact point is concerned. A text that is too long is a fault of the `message`.
   */
  readonly scope: 'message' | 'address' | 'account' | 'provider';
  /** True if the same send may succeed later. */
  readonly retryable: boolean;
  /** The provider's own, at most 64 letters, digits, points, hyphens and underscores: `smtp-550`, `http-429`. */
  readonly code: string;
  /**
   * How long to wait, in whole milliseconds, not negative. As the provider names it, in seconds or as an instant that
   * is to come. The engine waits an hour at most, and asks another notifier or contact meanwhile.
   */
  readonly retryAfterMs?: number;
}

export type AddressCheck =
  | { readonly type: 'usable' }
  /** `unreachable`: well-formed, and nobody can be written to there. */
  | { readonly type: 'unusable'; readonly reason: 'malformed' | 'unreachable' };

/** The code is the provider's own, as of a failed sending; it holds no address and no credential. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly code: string };
