import type {
  AddressCheck,
  FailedSend,
  Notifier,
  NotifierCapabilities,
  OutgoingMessage,
  SendOutcome,
} from '../notifier/notifier.ts';

/** Options of {@link memoryNotifier}. */
export interface MemoryNotifierOptions {
  /** The channel it serves, for instance `email`. */
  readonly channel: string;
  /** By default made from the channel. */
  readonly name?: string;
  /** The best it can say of a message by the answer to a send; `delivered` unless told otherwise. */
  readonly evidence?: 'accepted' | 'delivered';
  /** Capabilities that differ from those of a mailbox with a lot of room. */
  readonly capabilities?: Partial<Omit<NotifierCapabilities, 'evidence'>>;
}

/** A notifier that reaches nobody and forgets nothing. */
export interface MemoryNotifier extends Notifier {
  /** Every message it was given, in order, whatever came of it. */
  readonly sent: readonly OutgoingMessage[];
  /** From now on answers like this. A function decides message by message; an error it throws is thrown by `send`. */
  answer(outcome: SendOutcome | ((message: OutgoingMessage) => SendOutcome | Promise<SendOutcome>)): void;
}

/** A notifier for tests: it records what it was sent and gives the outcome it was told to give. */
export function memoryNotifier(options: MemoryNotifierOptions): MemoryNotifier {
  const evidence = options.evidence ?? 'delivered';
  const sent: OutgoingMessage[] = [];
  let decide = (message: OutgoingMessage): SendOutcome | Promise<SendOutcome> => ({
    type: evidence,
    handle: `memory-${message.attemptId}`,
  });
  let closed = false;

  return {
    contract: 'kawal.notifier/1',
    name: options.name ?? `notify-memory-${options.channel}`,
    channel: options.channel,
    capabilities: {
      contentClass: 'facts',
      evidence: { now: evidence, later: 'none' },
      repeats: 'marked',
      body: { most: 100_000, unit: 'characters', longer: 'refused' },
      answers: [],
      reaches: 'anybody',
      rings: false,
      mayVanish: false,
      ...options.capabilities,
    },
    sent,
    checkAddress: (address): AddressCheck =>
      /^[^\s\p{Cc}]{1,2000}$/u.test(address) ? { type: 'usable' } : { type: 'unusable', reason: 'malformed' },
    async send(message) {
      if (closed) return closedNotifier;
      sent.push(message);
      return await decide(message);
    },
    answer(outcome) {
      decide = typeof outcome === 'function' ? outcome : () => outcome;
    },
    async close() {
      closed = true;
    },
  };
}

const closedNotifier: FailedSend = { type: 'failed', scope: 'provider', retryable: true, code: 'closed' };
