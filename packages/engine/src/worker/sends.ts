import { attemptLease, type SendResult } from '@kawal/core/delivery';
import type { Notifier, OutgoingMessage } from '@kawal/sdk';
import { late, type Within } from '../ports/within.ts';
import { type ReadOutcome, readOutcome, unknownResult } from './read-outcome.ts';

/** How long a notifier is told that a send may take. */
export const sendMs = 30_000;

/** A send without an answer by then is given up: well before the attempt's lease ends, so that the result is written. */
export const giveUpMs = attemptLease / 3;

/** A send is waited for so long; after that it goes on beside those that follow. */
export const patienceMs = 2_000;

/** Sends of one notifier that are waited for at once. The last places are kept for messages that go first (M7). */
const waitedFor = { most: 8, forLow: 6 };

/** A notifier with so many slow sends is not waited for at all. */
const slowNotifier = 8;

/** Slow sends of one notifier; it is handed no more until some of them end. */
const slowest = { most: 64, forLow: 48 };

/** The same for one that has answered nothing for a while: what it holds in hand goes by no other way for so long. */
const silent = { most: 16, forLow: 12, afterMs: 10_000 };

/** So many refusals of account or provider in a row, and a notifier is asked by one message at a time. */
const refusesAfter = 8;

/** The pause after a refusal of such a notifier, doubling. */
const refusedPauseMs = { first: 1_000, longest: 8_000 };

/** A pause up to this is waited for; in a longer one the attempt fails, and the next contact's turn comes. */
export const longestHoldMs = 10_000;

/** So long after a pause a notifier is left to messages that go first: a limit of an account never holds them back (M7). */
const graverMs = 2_000;

export interface SendUnderWay {
  /** Resolves with the outcome, at the latest when the send is given up. */
  readonly result: Promise<SendResult>;
  /** Resolves with true as soon as nobody should wait for the result. */
  readonly isSlow: Promise<boolean>;
}

/** A place among the sends of one notifier. */
export interface SendPlace {
  /** The notifier, or why none can be asked now; null where nobody serves the channel. */
  readonly chosen: Notifier | SendResult | null;
  leave(): void;
}

/** No place now. `heldMs`: a pause that is waited for without an attempt; null until some send ends. */
export interface NoPlace {
  readonly heldMs: number | null;
}

export interface Entering {
  /** Counts its tries, because another notifier of the channel is asked at each. */
  readonly turn: number;
  /** Goes before what waits of low reports. */
  readonly isFirst: boolean;
  /** True while it may wait for a notifier that hangs or refuses. */
  readonly mayWait: boolean;
}

/** Hands messages to notifiers, and keeps one that does not answer from delaying anything else. */
export interface Sends {
  /** Returns the one of several notifiers of a channel whose turn it is, or why none can be asked now. */
  choose(notifiers: readonly Notifier[], turn: number): Notifier | SendResult;
  /** Takes a place of a notifier of a channel. Where none is free and the message may not wait, it says why. */
  enter(notifiers: readonly Notifier[], message: Entering): SendPlace | NoPlace;
  handOver(notifier: Notifier, message: OutgoingMessage): SendUnderWay;
  /** Gives up every send under way. */
  giveUp(): void;
}

const never = Number.NEGATIVE_INFINITY;

/** The sends of one notifier, and how it answered. */
interface Lane {
  prompt: number;
  slow: number;
  pausedUntil: number;
  /** Refusals of account or provider since it last took or judged a message. */
  refusals: number;
  answeredAt: number;
}

export function createSends(within: Within, now: () => number): Sends {
  const lanes = new Map<Notifier, Lane>();
  const closing = new AbortController();
  const givenUp = new Promise<typeof late>((resolve) => {
    closing.signal.addEventListener('abort', () => resolve(late), { once: true });
  });

  const laneOf = (notifier: Notifier): Lane => {
    const lane = lanes.get(notifier) ?? { prompt: 0, slow: 0, pausedUntil: never, refusals: 0, answeredAt: never };
    lanes.set(notifier, lane);
    return lane;
  };
  const patience = async (notifier: Notifier, result: Promise<SendResult>): Promise<boolean> => {
    const lane = laneOf(notifier);
    if (lane.slow < slowNotifier && (await within(patienceMs, result)) !== late) return false;
    lane.slow += 1;
    void result.finally(() => {
      lane.slow -= 1;
    });
    return true;
  };
  const send = async (notifier: Notifier, message: OutgoingMessage): Promise<SendResult> => {
    const own = new AbortController();
    const signal = AbortSignal.any([own.signal, closing.signal]);
    const answer = askToSend(notifier, message, signal);
    const read = await outcomeOf(Promise.race([within(giveUpMs, answer), givenUp]), message, notifier);
    own.abort();
    note(laneOf(notifier), read, now());
    return read.result;
  };

  return {
    choose(notifiers, turn) {
      const free = notifiers.filter((one) => pauseOf(laneOf(one), now()) <= 0 && laneOf(one).slow < slowest.most);
      return free[turn % free.length] ?? whyNone(notifiers.map(laneOf), now());
    },
    enter(notifiers, { turn, isFirst, mayWait }) {
      if (notifiers.length === 0) return { chosen: null, leave: () => undefined };
      const at = now();
      const none = (): SendPlace => ({ chosen: whyNone(notifiers.map(laneOf), at), leave: () => undefined });
      const extraMs = isFirst ? 0 : graverMs;
      const open = notifiers.filter((one) => pauseOf(laneOf(one), at) + extraMs <= 0);
      if (open.length === 0) {
        const heldMs = extraMs + Math.min(...notifiers.map((one) => pauseOf(laneOf(one), at)));
        const waits = heldMs <= longestHoldMs && (mayWait || notifiers.some((one) => !isRefusing(laneOf(one))));
        return waits ? { heldMs } : none();
      }
      const free = open.filter((one) => hasRoom(laneOf(one), isFirst, at));
      const chosen = free[turn % free.length];
      if (chosen === undefined) {
        const isStuck = open.every((one) => isRefusing(laneOf(one)) || isFull(laneOf(one), isFirst, at));
        return isStuck && !mayWait ? none() : { heldMs: null };
      }
      const lane = laneOf(chosen);
      lane.prompt += 1;
      return {
        chosen,
        leave: () => {
          lane.prompt -= 1;
        },
      };
    },
    handOver(notifier, message) {
      const result = send(notifier, message);
      return { result, isSlow: patience(notifier, result) };
    },
    giveUp: () => closing.abort(),
  };
}

function pauseOf({ pausedUntil }: Lane, at: number): number {
  return pausedUntil - at;
}

function isRefusing({ refusals }: Lane): boolean {
  return refusals >= refusesAfter;
}

function isFull({ slow, prompt, answeredAt }: Lane, isFirst: boolean, at: number): boolean {
  const limit = at - answeredAt > silent.afterMs ? silent : slowest;
  return slow + prompt >= (isFirst ? limit.most : limit.forLow);
}

function hasRoom(lane: Lane, isFirst: boolean, at: number): boolean {
  if (isFull(lane, isFirst, at)) return false;
  if (isRefusing(lane)) return lane.prompt === 0;
  return lane.prompt < (isFirst ? waitedFor.most : waitedFor.forLow);
}

/** Notes what an answer says of its notifier: a pause that it asked for, and whether it refuses everything. */
function note(lane: Lane, { pauseMs, isEverybodys, result }: ReadOutcome, now: number): void {
  // A limit that says when it ends is no refusal.
  const isRefused = isEverybodys && pauseMs === 0;
  if (result.outcome !== 'unknown') lane.answeredAt = now;
  if (isRefused) lane.refusals += 1;
  else if (!isEverybodys && result.outcome !== 'unknown') lane.refusals = 0;
  const again = lane.refusals - refusesAfter;
  const refusedMs = isRefused && again >= 0 ? Math.min(refusedPauseMs.longest, refusedPauseMs.first * 2 ** again) : 0;
  const ownMs = Math.max(pauseMs, refusedMs);
  if (ownMs > 0) lane.pausedUntil = Math.max(lane.pausedUntil, now + ownMs);
}

/** Why no notifier can be asked: of those that asked for a pause, the shortest counts. */
function whyNone(lanes: readonly Lane[], at: number): SendResult {
  const refuses = lanes.length > 0 && lanes.every(isRefusing);
  const [shortest] = lanes
    .map((lane) => pauseOf(lane, at))
    .filter((pause) => pause > 0)
    .sort((one, other) => one - other);
  if (refuses) return { outcome: 'failed', retryable: true, code: 'notifier-refuses' };
  if (shortest === undefined) return { outcome: 'failed', retryable: true, code: 'notifier-busy' };
  return { outcome: 'failed', retryable: true, code: 'notifier-paused', retryAfterMs: shortest };
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
    return { result: unknownResult('no-answer', notifier), pauseMs: 0, isEverybodys: false };
  } catch {
    // A notifier that throws breaks its contract. What it threw may hold an address, so nothing of it is kept.
    return { result: unknownResult('notifier-threw', notifier), pauseMs: 0, isEverybodys: false };
  }
}
