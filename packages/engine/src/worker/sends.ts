import { attemptLease, type SendResult } from '@kawal/core/delivery';
import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import { late, type Within } from '../ports/within.ts';
import { readOutcome } from './read-outcome.ts';

/** A send without an answer by then is given up: well before the attempt's lease ends, so that the result is written. */
export const giveUpMs = attemptLease / 3;

/** A pass waits so long for a send; after that the send goes on beside the passes that follow. */
export const patienceMs = 2_000;

/** A notifier with so many slow sends is not waited for at all. */
const slowNotifier = 8;

/** A notifier with so many slow sends is handed no more until some of them end. */
const fullNotifier = 64;

/** A message that was handed to a notifier. */
export interface SendUnderWay {
  /** Resolves with the outcome, at the latest when the send is given up. */
  readonly result: Promise<SendResult>;
  /** Resolves with true as soon as nobody should wait for the result. */
  readonly isSlow: Promise<boolean>;
}

/** Hands messages to notifiers, and keeps one that does not answer from delaying anything else. */
export interface Sends {
  handOver(notifier: Notifier, message: OutgoingMessage): SendUnderWay;
  /** Gives up every send under way. */
  giveUp(): void;
}

export function createSends(within: Within): Sends {
  const slow = new Map<Notifier, number>();
  let giveUp: () => void = () => undefined;
  const givenUp = new Promise<typeof late>((resolve) => {
    giveUp = () => resolve(late);
  });

  const count = (notifier: Notifier, by: number): void => {
    slow.set(notifier, (slow.get(notifier) ?? 0) + by);
  };
  const patience = async (notifier: Notifier, result: Promise<SendResult>): Promise<boolean> => {
    const isWaitedFor = (slow.get(notifier) ?? 0) < slowNotifier;
    if (isWaitedFor && (await within(patienceMs, result)) !== late) return false;
    count(notifier, 1);
    void result.finally(() => count(notifier, -1));
    return true;
  };

  return {
    handOver(notifier, message) {
      if ((slow.get(notifier) ?? 0) >= fullNotifier) {
        const result = Promise.resolve(failed('notifier-busy'));
        return { result, isSlow: Promise.resolve(false) };
      }
      const result = resultOf(Promise.race([within(giveUpMs, askToSend(notifier, message)), givenUp]), message);
      return { result, isSlow: patience(notifier, result) };
    },
    giveUp,
  };
}

/** Calls the notifier; one that throws at once has failed like one that rejects. */
async function askToSend(notifier: Notifier, message: OutgoingMessage): Promise<unknown> {
  return await notifier.send(message);
}

async function resultOf(answer: Promise<unknown>, { address }: OutgoingMessage): Promise<SendResult> {
  try {
    const outcome = await answer;
    return outcome === late ? failed('no-answer') : readOutcome(outcome, address);
  } catch {
    // A notifier that throws breaks its contract. What it threw may hold an address, so nothing of it is kept.
    return failed('notifier-threw');
  }
}

function failed(code: string): SendResult {
  return { outcome: 'failed', retryable: true, code };
}
