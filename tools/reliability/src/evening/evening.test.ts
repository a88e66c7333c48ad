import { expect, test } from 'vitest';
import { runEvening } from './run.ts';

test('one evening over six channels tells nobody who is barred, and leaves no floor in silence', async () => {
  const { wrong, met } = await runEvening(1);
  expect(wrong).toEqual([]);
  expect(met.messages).toBeGreaterThan(50);
  for (const name of [
    ...(['forged webhooks', 'late receipts', 'numbers changed', 'messages to a blocked bot'] as const),
    ...(['institutions accused', 'messages about an accused LPA'] as const),
  ])
    expect(met[name]).toBeGreaterThan(0);
});

test('the judge of an evening finds people who hear of a report that names or accuses them, and texts that lead to the accused', async () => {
  const { wrong } = await runEvening(4, ['coordinator', 'deputy', 'lpa', 'police']);
  // The deputy has no way but SMS, whose text need not hold the number of a report.
  for (const person of ['coordinator', 'deputy']) {
    expect(wrong.some((one) => one.startsWith(`${person} is named in`) && one.endsWith('hears of it'))).toBe(true);
  }
  for (const told of [
    /^duty-\w+ is accused in .* hears of it$/,
    /accuses the LPA, leads to it$/,
    /accuses the police, asks to phone them$/,
  ])
    expect(wrong.some((one) => told.test(one))).toBe(true);
});
