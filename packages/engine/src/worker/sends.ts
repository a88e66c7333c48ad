import { attemptLease, type SendResult } from '@kawal/core/delivery';
import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import { late, type Within } from '../ports/within.ts';
import { type ReadOutcome, readOutcome, unknownResult } from './read-outcome.ts';

/** How long a notifier is told that a send may take. */
export const sendMs = 30_000;

/** A send without an answer by then is given up: well before the attempt's lease ends, so that the result is written. */
export const giveUpMs = attemptLease / 3;

/** A pass waits so long for a send; after that the send goes on beside the passes that follow. */
export const patienceMs = 2_000;

/** A notifier with so many slow sends is not waited for at all. */
const slowNotifier = 8;

/** A notifier with so many slow sends is handed no more until some of them end. */
const fullNotifier = 64;

/** A pause up to this is waited for; in a longer one the attempt fails, and the next contact's turn comes. */
const longestHoldMs = 10_000;

/** So long after a pause a notifier is left to messages that go first: a limit of an account never holds them back (M7). */
const graverMs = 2_000;

/** A message that was handed to a notifier. */
export interface SendUnderWay {
  /** Resolves with the outcome, at the latest when the send is given up. */
  readonly result: Promise<SendResult>;
  /** Resolves with true as soon as nobody should wait for the result. */
  readonly isSlow: Promise<boolean>;
}

/** Hands messages to notifiers, and keeps one that does not answer from delaying anything else. */
export interface Sends {
  /** Returns the one of several notifiers of a channel whose turn it is, or why none can be asked now. */
  choose(notifiers: readonly Notifier[], turn: number): Notifier | SendResult;
  /** Returns how long a message waits for a notifier that asked for a pause, without an attempt; 0 where it need not. */
  heldMs(notifiers: readonly Notifier[], isFirst: boolean): number;
  handOver(notifier: Notifier, message: OutgoingMessage): SendUnderWay;
  /** Gives up every send under way. */
  giveUp(): void;
}

export function createSends(within: Within, now: () => number): Sends {
  const slow = new Map<Notifier, number>();
  const pausedUntil = new Map<Notifier, number>();
  const closing = new AbortController();
  const givenUp = new Promise<typeof late>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve(late), { once: true });
  });

  const slowOf = (notifier: Notifier): number => slow.get(notifier) ?? 0;
  const count = (notifier: Notifier, by: number): void => void slow.set(notifier, slowOf(notifier) + by);
  const patience = async (notifier: Notifier, result: Promise<SendResult>): Promise<boolean> => {
    if (slowOf(notifier) < slowNotifier && (await within(patienceMs, result)) !== late) return false;
    count(notifier, 1);
    void result.finally(() => count(notifier, -1));
    return true;
  };
  const send = async (notifier: Notifier, message: OutgoingMessage): Promise<SendResult> => {
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, closing.signal]);
    const answer = askToSend(notifier, message, signal);
    const { result, pauseMs } = await outcomeOf(Promise.race([within(giveUpMs, answer), givenUp]), message, notifier);
    own.abort();
    if (pauseMs > 0) pausedUntil.set(notifier, Math.max(pausedUntil.get(notifier) ?? 0, now() + pauseMs));
    return result;
  };

  return {
    choose(notifiers, turn) {
      const pauses = notifiers.map((one) => (pausedUntil.get(one) ?? 0) - now());
      const free = notifiers.filter((one, index) => (pauses[index] ?? 0) <= 0 && slowOf(one) < fullNotifier);
      const chosen = free[turn % free.length];
      if (chosen !== undefined) return chosen;
      const [shortest] = pauses.filter((pause) => pause > 0).sort((one, other) => one - other);
      if (shortest === undefined) return { outcome: 'failed', retryable: true, code: 'notifier-busy' };
      return { outcome: 'failed', retryable: true, code: 'notifier-paused', retryAfterMs: shortest };
    },
    heldMs(notifiers, isFirst) {
      const extra = isFirst ? 0 : graverMs;
      const pauses = notifiers.map((one) => (pausedUntil.get(one) ?? Number.NEGATIVE_INFINITY) + extra - now());
      const shortest = Math.min(...pauses);
      return shortest > 0 && shortest <= longestHoldMs ? shortest : 0;
    },
    handOver(notifier, message) {
      const result = send(notifier, message);
      return { result, isSlow: patience(notifier, result) };
    },
    giveUp: () => closing.abort(),
  };
}

/** Calls the notifier; one that throws at once has failed like one that rejects. */
async function askToSend(notifier: Notifier, message: OutgoingMessage, signal: AbortSignal): Promise<unknown> {
  return await notifier.send(message, { signal, milliseconds: sendMs });
}

async function outcomeOf(
  answer: Promise<unknown>,
  { address }: OutgoingMessage,
  notifier: Notifier,
): Promise<ReadOutcome> {
  try {
    const outcome = await answer;
    if (outcome !== late) return readOutcome(outcome, address, notifier);
    return { result: unknownResult('no-answer', notifier), pauseMs: 0 };
  } catch {
    // A notifier that throws breaks its contract. What it threw may hold an address, so nothing of it is kept.
    return { result: unknownResult('notifier-threw', notifier), pauseMs: 0 };
  }
}
