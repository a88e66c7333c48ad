import type { Instant } from '@kawal/core';
import { expect, test } from 'vitest';
import { runUntil, virtualClock } from './virtual-clock.ts';

const start = 1_000_000 as Instant;

test('names the records that never settle', async () => {
  const clock = virtualClock(start);
  const engine = { work: async () => ({ stepped: 1, attempted: 0, failed: 0, nextAt: clock.now() }) };
  const storage = { due: async () => [{ stream: 'visit/contoh', type: 'visit', version: 1, wakeAt: start }] };
  await expect(runUntil({ engine, clock, storage }, start + 1)).rejects.toThrow(
    'Still due at 1970-01-01T00:16:40.000Z after 1000 passes: visit/contoh',
  );
});

test('stops at each due instant, and at the end', async () => {
  const clock = virtualClock(start);
  const [due, seen]: number[][] = [[start, start + 5, start + 5, start + 9, start + 20], []];
  const engine = {
    work: async () => {
      seen?.push(clock.now());
      due?.shift();
      return { stepped: 1, attempted: 0, failed: 0, nextAt: due?.[0] ?? null };
    },
  };
  await runUntil({ engine, clock, storage: { due: async () => [] } }, start + 10);
  expect(seen).toEqual([start, start + 5, start + 5, start + 9]);
  expect(clock.now()).toBe(start + 10);
});

test('never runs back', () => {
  const clock = virtualClock(start);
  clock.moveTo(start - 1);
  expect(clock.now()).toBe(start);
});
