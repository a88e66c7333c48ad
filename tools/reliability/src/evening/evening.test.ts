import { expect, test } from 'vitest';
import { runEvening } from './run.ts';

test('one evening over six channels tells nobody who is barred, and leaves no floor in silence', async () => {
  const { wrong, met } = await runEvening(1);
  expect(wrong).toEqual([]);
  expect(met.messages).toBeGreaterThan(50);
  for (const name of ['forged webhooks', 'late receipts', 'numbers changed', 'messages to a blocked bot'] as const) {
    expect(met[name]).toBeGreaterThan(0);
  }
});

test('the judge of an evening finds somebody who hears of a report that names them', async () => {
  const { wrong } = await runEvening(2, 'a name unheard');
  expect(wrong.some((one) => one.startsWith('coordinator is named in'))).toBe(true);
});
