/**
 * What a notifier is: the manual of the contract `kawal.notifier/1`.
 *
 * A notifier hands one rendered message to one address of one channel and says honestly what came of it. It does not
 * retry, does not choose whom to tell, and does not write: the engine records an attempt before it calls and the
 * outcome after. Three rules make it right:
 *
 * 1. **An outcome is a value.** What the provider says is `delivered`, `accepted` or `failed`; the provider's own code
 *    goes with it. `send` does not throw for a refused address or a dead network.
 * 2. **The id is stable.** The same id may come again after a crash: hand it to the provider so that it can tell a
 *    repeat (an e-mail's Message-ID, an idempotency header).
 * 3. **Nothing leaks.** No outcome and no error holds an address, a word of the message or a credential, and nothing of
 *    them is printed.
 */
export interface Notifier {
  readonly contract: 'kawal.notifier/1';
  /** The adapter's name in the record, for instance `notify-email`. */
  readonly name: string;
  /** The channel it serves, as contact points name it: `email`, `whatsapp`, `telegram`, `sms`, `webhook`. */
  readonly channel: string;
  readonly capabilities: NotifierCapabilities;
  send(message: OutgoingMessage): Promise<SendOutcome>;
  /**
   * Whether a message would leave now: the provider can be reached and takes our credentials. Sends nothing and does not
   * throw. Left out where a provider cannot be asked.
   */
  check?(): Promise<Readiness>;
  /** Ends open connections. Closing twice is no error. */
  close(): Promise<void>;
}

export interface NotifierCapabilities {
  /** The best evidence this channel can ever give: that a server accepted it, or that it reached the device. */
  readonly evidence: 'accepted' | 'delivered';
  /** The most a message on this channel may say. The engine never hands over more. */
  readonly contentClass: ContentClass;
}

/**
 * How much a message says. No class ever holds a name, a number or a story.
 * `signal`: that a report waits, and how to answer. `facts`: also the area, the urgency and the kind.
 */
export type ContentClass = 'signal' | 'facts';

export interface OutgoingMessage {
  /** Stable over every attempt of one message on one channel. */
  readonly id: string;
  /** Where to; read from its card just before sending, and never written down by the adapter. */
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly contentClass: ContentClass;
  /** A drill is marked in the text already; an adapter may mark it once more in its own way. */
  readonly drill: boolean;
}

/** The code is the provider's own, as of a failed sending; it holds no address and no credential. */
export type Readiness = { readonly ready: true } | { readonly ready: false; readonly code: string };

export type SendOutcome =
  /** It reached the person's device or mailbox. */
  | { readonly outcome: 'delivered'; readonly providerId?: string }
  /** A server took it and answers for it from here. */
  | { readonly outcome: 'accepted'; readonly providerId?: string }
  /** It did not go. `retryable` says whether the same send may succeed later. */
  | { readonly outcome: 'failed'; readonly retryable: boolean; readonly code: string; readonly retryAfterMs?: number };
