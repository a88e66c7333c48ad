import { expect, test } from 'vitest';
import { evidenceAfter } from './evidence.ts';

const unknown = { outcome: 'unknown', code: 'timeout', mayRepeat: true } as const;
const late = { move: 'done' } as const;

test.each(['delayed', 'failed'] as const)('a late word that it may have gone takes "%s" back (X6)', (told) => {
  expect(evidenceAfter(unknown, late, { told })).toBe('sent');
  expect(evidenceAfter({ outcome: 'accepted' }, late, { told })).toBe('sent');
});

test('a late word that it may have gone says nothing new of a message that never failed', () => {
  expect(evidenceAfter(unknown, late, { told: null })).toBeUndefined();
});

test('the last attempt, of which nobody knows, still counts as failed', () => {
  expect(evidenceAfter(unknown, { move: 'give-up' }, { told: 'delayed' })).toBe('failed');
});
