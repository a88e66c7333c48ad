import { hour, type Instant, later, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { morning, officer, sampleReading, stageOf } from '../stage.sample.ts';

test('counts an office as notified no oftener than its people got messages, where a worker had to catch up', async () => {
  let now: Instant = morning;
  const stage = await stageOf({ applied: false, clock: { now: () => now } });
  const repeated = (text: string): string =>
    text.replace('tell: [coordinator] }', 'tell: [coordinator], repeat: { every: 10 minutes, times: 9 } }');
  expect(await stage.engine.as(officer).chapter.apply(sampleReading(repeated))).toMatchObject({ ok: true });
  await stage.submit();
  // No worker ran for two hours: ten reminders of the coordinator go as one message.
  now = later(now, 2 * hour + minute);
  for (let at = 0; at < 5; at += 1) await stage.engine.work();
  now = later(now, 10 * minute);
  for (let at = 0; at < 5; at += 1) await stage.engine.work();
  const mails = stage.mail.sent.filter(({ address }) => address === 'a@contoh.test').length;
  const told = stage.mail.sent.map(({ text }) => /community coordinator \((\d+) times\)/.exec(text)?.[1] ?? '1');
  expect(stage.mail.sent.some(({ text }) => text.includes('Notified so far:'))).toBe(true);
  expect(Math.max(...told.map(Number))).toBeLessThanOrEqual(mails);
});
