import { expect, test } from 'vitest';
import type { DeliveryEvent, NextMove, SendResult } from './delivery.ts';
import { evidenceAfter, evidenceOf, isSent } from './evidence.ts';

const results = {
  delivered: { outcome: 'delivered' },
  accepted: { outcome: 'accepted' },
  unknown: { outcome: 'unknown', code: 'timeout', mayRepeat: true },
  failed: { outcome: 'failed', code: 'refused', mayRepeat: true },
} as unknown as Readonly<Record<string, SendResult>>;

const moves = {
  done: { move: 'done' },
  'first round': { move: 'retry-round', round: 1 },
  'second round': { move: 'retry-round', round: 2 },
  'next contact': { move: 'next-contact' },
  'give up': { move: 'give-up' },
} as unknown as Readonly<Record<string, NextMove>>;

// The outcome of an attempt, what is done next, what the escalation was told before, and what it is told now (M4, X6).
test.each([
  ['delivered', 'done', [null, 'delayed', 'failed', 'sent'], 'delivered'],
  ['accepted', 'done', [null, 'sent', 'delivered'], undefined],
  ['accepted', 'done', ['delayed', 'failed'], 'sent'],
  ['accepted', 'give up', ['delayed'], 'sent'],
  ['unknown', 'done', ['delayed', 'failed'], 'sent'],
  ['unknown', 'done', [null, 'sent'], undefined],
  ['unknown', 'give up', [null, 'delayed'], 'failed'],
  ['unknown', 'first round', [null, 'delayed'], 'delayed'],
  ['failed', 'done', ['delayed', 'failed'], undefined],
  ['failed', 'give up', [null, 'delayed'], 'failed'],
  ['failed', 'first round', [null], 'delayed'],
  ['failed', 'second round', [null, 'delayed'], undefined],
  ['failed', 'next contact', [null, 'delayed'], undefined],
] as const)('%s, then %s, and told %j before: the escalation hears %j', (outcome, next, before, heard) => {
  for (const told of before) {
    const evidence = evidenceAfter(results[outcome] as SendResult, moves[next] as NextMove, { told } as never);
    expect([told, evidence]).toEqual([told, heard]);
  }
});

test('a provider took what it delivered or accepted, and nothing else', () => {
  expect(Object.values(results).map(isSent)).toEqual([true, true, false, false]);
});

test('who is barred or moves away in the last moment counts as not reached, and what is dropped for another reason as nothing', () => {
  const heard = (event: object) => evidenceOf(event as DeliveryEvent);
  expect(heard({ type: 'delivery-dropped', reason: 'barred' })).toBe('failed');
  expect(heard({ type: 'delivery-dropped', reason: 'moved' })).toBe('failed');
  expect(heard({ type: 'delivery-dropped', reason: 'closed' })).toBeUndefined();
  expect(heard({ type: 'attempt-ended', evidence: 'delivered' })).toBe('delivered');
  expect(heard({ type: 'attempt-started', evidence: 'delivered', reason: 'barred' })).toBeUndefined();
});
