import type { ContentClass, Notifier, OutgoingMessage, SendOutcome } from '../notifier/notifier.ts';

/** What {@link memoryNotifier} stands for. */
export interface MemoryNotifierOptions {
  /** The channel it serves, for instance `email`. */
  readonly channel: string;
  /** The best it can say of a message; `delivered` unless told otherwise. */
  readonly evidence?: 'accepted' | 'delivered';
  /** The most a message may say; `facts` unless told otherwise. */
  readonly contentClass?: ContentClass;
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
    outcome: evidence,
    providerId: `memory-${message.id}`,
  });
  let closed = false;

  return {
    contract: 'kawal.notifier/1',
    name: 'notify-memory',
    channel: options.channel,
    capabilities: { evidence, contentClass: options.contentClass ?? 'facts' },
    sent,
    async send(message) {
      if (closed) return { outcome: 'failed', retryable: true, code: 'closed' };
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
