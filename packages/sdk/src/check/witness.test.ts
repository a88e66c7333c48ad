import { expect, test } from 'vitest';
import { hungMs } from './witness.ts';

const busy = 0.2;

test('counts what a thread ran as hanging whole on a busy machine', () => {
  expect(hungMs({ passedMs: 100, ranMs: 100, queuedMs: 0 }, busy)).toBe(100);
  expect(hungMs({ passedMs: 1_000, ranMs: 100, queuedMs: 900 }, busy)).toBe(100);
});

test('counts a share of what a thread waited for anything but a processor', () => {
  expect(hungMs({ passedMs: 100, ranMs: 0, queuedMs: 0 }, busy)).toBe(20);
  expect(hungMs({ passedMs: 100, ranMs: 0, queuedMs: 0 }, 1)).toBe(100);
});

test('counts nothing of what a thread waited for a processor', () => {
  expect(hungMs({ passedMs: 100, ranMs: 0, queuedMs: 100 }, 1)).toBe(0);
  expect(hungMs({ passedMs: 100, ranMs: 0, queuedMs: 130 }, 1)).toBe(0);
});
