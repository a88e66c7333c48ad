import { type Instant, later, minute } from '../calendar/instant.ts';
import type { DeliveryState, NextMove, SendResult } from './delivery.ts';

/** Waits before the next try of one contact point, in milliseconds; after the last the next contact point's turn comes. */
const waits: readonly number[] = [5_000, 15_000, 30_000];

/** How long an attempt may stay unheard of before it counts as lost. */
export const attemptLease = 2 * minute;

/** What to do after an attempt. A refusal for good ends the contact point; anything else is tried again first. */
export function moveAfter(result: SendResult, delivery: DeliveryState, now: Instant): NextMove {
  if (result.outcome !== 'failed') return { move: 'done' };
  const wait = waits[delivery.tries - 1];
  if (result.retryable && wait !== undefined) {
    return { move: 'again', at: later(now, Math.max(wait, Math.min(result.retryAfterMs ?? 0, minute))) };
  }
  return delivery.contact + 1 < delivery.contacts.length ? { move: 'next-contact', at: now } : { move: 'give-up' };
}

/** The contact point an attempt would use now. */
export function currentContact({ contacts, contact }: DeliveryState): string | undefined {
  return contacts[contact];
}
