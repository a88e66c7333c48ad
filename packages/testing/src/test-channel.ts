import type { PersonId } from '@kawal/core';
import type { MessageItem } from '@kawal/core/escalation';
import type { Notifier, OutgoingMessage, SendOutcome } from '@kawal/sdk';
import { type MemoryNotifierOptions, memoryNotifier } from '@kawal/sdk/memory';

/** A message that a provider took. */
export interface SentMessage extends Omit<OutgoingMessage, 'id'> {
  /** When it was sent, in the chapter's zone, as `2026-03-02T08:15:00+07:00`. */
  readonly at: string;
  /** The recipient: a reference of the directory, as `petugas-1`. */
  readonly person: PersonId;
  readonly channel: string;
  /** The report it is about, as `report/…`. */
  readonly report: string;
  /** The steps it belongs to, and what each asks of the recipient. */
  readonly asked: readonly MessageItem[];
  /** The one-time code by which the recipient acknowledges the report. */
  readonly code: string;
}

/** The provider of one channel, as a test plays it. */
export interface TestChannel {
  /** Takes no message from now on; each is tried again later. */
  down(): void;
  /** Takes every message again. */
  up(): void;
  /** Answers each message from now on as the function says. */
  answer(answer: (message: OutgoingMessage) => SendOutcome): void;
}

/** Returns the provider of a channel and its notifier; `record` is called with every message that the provider took. */
export function testChannel(
  options: MemoryNotifierOptions,
  record: (channel: string, message: OutgoingMessage) => Promise<void>,
): { readonly channel: TestChannel; readonly notifier: Notifier } {
  const { answer, ...provider } = memoryNotifier(options);
  return {
    channel: {
      down: () => answer({ type: 'failed', scope: 'provider', retryable: true, code: 'down' }),
      up: () => answer({ type: provider.capabilities.evidence.now }),
      answer,
    },
    notifier: {
      ...provider,
      async send(message, limits) {
        const outcome = await provider.send(message, limits);
        if (outcome.type !== 'failed') await record(options.channel, message);
        return outcome;
      },
    },
  };
}
