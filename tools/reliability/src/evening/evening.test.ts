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

test('the judge of an evening finds people who hear of a report that names them, by SMS alone too', async () => {
  const { wrong } = await runEvening(2, ['coordinator', 'deputy']);
  // The deputy has no way but SMS, whose text need not hold the number of a report.
  for (const person of ['coordinator', 'deputy']) {
    expect(wrong.some((one) => one.startsWith(`${person} is named in`) && one.endsWith('hears of it'))).toBe(true);
  }
});
