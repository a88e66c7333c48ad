import { hour, type Instant, later, minute } from '../calendar/instant.ts';
import type { DeliveryState, NextMove, SendResult } from './delivery.ts';
import { isSent } from './evidence.ts';

/** Waits before the next try of one contact point, in milliseconds; after the last the next contact point's turn comes. */
const waits: readonly number[] = [5_000, 15_000, 30_000];

/** Waits between rounds over all contact points: a provider that is down is asked again until it answers. */
const roundWaits = { first: minute, longest: 5 * minute };

/** Time after which an attempt without a result counts as lost. */
export const attemptLease = 2 * minute;

/** A provider that wants to be left alone for longer is asked again after this. */
const longestRetryAfter = hour;

/** Returns the next move: retry, the next contact point, another round, or give up once all refused for good. */
export function moveAfter(result: SendResult, delivery: DeliveryState, now: Instant): NextMove {
  if (isSent(result)) return { move: 'done' };
  const isAlive = result.outcome === 'unknown' || result.retryable;
  const retryAfter = result.outcome === 'unknown' ? 0 : Math.min(result.retryAfterMs ?? 0, longestRetryAfter);
  // In a later round each contact point has one try.
  const wait = delivery.rounds > 0 ? undefined : waits[delivery.tries - 1];
  // What may have gone and cannot be told from a repeat goes to another contact point first.
  const again = isAlive && retryAfter <= minute && !(result.outcome === 'unknown' && !result.mayRepeat);
  // A provider that says when takes it then; later others have used up what it takes in a moment.
  if (again && wait !== undefined) return { move: 'again', at: later(now, retryAfter > 0 ? retryAfter : wait) };
  const alive = delivery.contacts
    .map((_, index) => index)
    .filter((index) => !delivery.dead.includes(index) && (isAlive || index !== delivery.contact));
  const next = alive.find((index) => index > delivery.contact);
  if (next !== undefined) return { move: 'next-contact', contact: next, at: now };
  const [first] = alive;
  if (first === undefined) return { move: 'give-up' };
  const pause = Math.min(roundWaits.longest, roundWaits.first * (delivery.rounds + 1));
  return {
    move: 'retry-round',
    contact: first,
    round: delivery.rounds + 1,
    at: later(now, Math.max(pause, retryAfter)),
  };
}

/** The contact point an attempt would use now. */
export function currentContact({ contacts, contact }: DeliveryState): string | undefined {
  return contacts[contact];
}
