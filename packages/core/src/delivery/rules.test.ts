import { describe, expect, test } from 'vitest';
import { hour, minute } from '../calendar/instant.ts';
import { sundayNight } from '../escalation/sample-chapter.sample.ts';
import type { DeliveryState, SendResult } from './delivery.ts';
import { initialDelivery } from './lifecycle.ts';
import { moveAfter } from './rules.ts';

const attempting: DeliveryState = { ...initialDelivery, status: 'attempting', tries: 1, attempts: 1 };
const one: DeliveryState = { ...attempting, contacts: ['mail'] };
const two: DeliveryState = { ...attempting, contacts: ['mail', 'phone'] };
const unknown = (mayRepeat: boolean): SendResult => ({ outcome: 'unknown', code: 'no-answer', mayRepeat });
const wait = (retryAfterMs: number): SendResult => ({ outcome: 'failed', retryable: true, code: '429', retryAfterMs });

describe('the move after a message that may have gone', () => {
  test('repeats it on the same contact where a repeat is marked', () => {
    expect(moveAfter(unknown(true), two, sundayNight)).toEqual({ move: 'again', at: sundayNight + 5_000 });
  });

  test('turns to the next contact where a repeat would be a message of its own', () => {
    expect(moveAfter(unknown(false), two, sundayNight)).toEqual({ move: 'next-contact', contact: 1, at: sundayNight });
  });

  test('goes into a round where there is no other contact, and never gives up', () => {
    expect(moveAfter(unknown(false), one, sundayNight)).toMatchObject({
      move: 'retry-round',
      at: sundayNight + minute,
    });
  });
});

describe('the move after a provider asked to be left alone', () => {
  test.each([
    [1_000, { move: 'again', at: sundayNight + 1_000 }],
    [7_000, { move: 'again', at: sundayNight + 7_000 }],
    [15 * minute, { move: 'next-contact', contact: 1, at: sundayNight }],
  ])('for %i ms, with another contact', (ms, move) => {
    expect(moveAfter(wait(ms), two, sundayNight)).toEqual(move);
  });

  test.each([
    [15 * minute, 15 * minute],
    [30 * hour, hour],
  ])('for %i ms, with no other contact, waits %i ms', (ms, waited) => {
    expect(moveAfter(wait(ms), one, sundayNight)).toMatchObject({ move: 'retry-round', at: sundayNight + waited });
  });
});
