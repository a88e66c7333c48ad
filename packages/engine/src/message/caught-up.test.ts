import { hour, type Instant, later, minute } from '@kawal/core';
import { expect, test } from 'vitest';
import { after, morning, officer, sampleReading, stageOf } from '../stage.sample.ts';

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
  expect(stage.mail.sent.some(({ text }) => text.includes('Tried so far:'))).toBe(true);
  expect(Math.max(...told.map(Number))).toBeLessThanOrEqual(mails);
});

test('says of an office that no message reached it, and no longer once one does [E2]', async () => {
  const stage = await stageOf();
  const down = { type: 'failed', scope: 'provider', retryable: true, code: 'ECONNECTION' } as const;
  let isDown = true;
  const { answer } = stage.mail;
  answer(({ address, id }) => (isDown && /^[ad]@/.test(address) ? down : { type: 'accepted', handle: id }));
  await stage.submit();
  const texts = async (until: number): Promise<string> => {
    const before = stage.mail.sent.length;
    await stage.runTo(after(until));
    return stage.mail.sent
      .slice(before)
      .map(({ text }) => text)
      .join('\n');
  };
  const unreached = await texts(2 * hour);
  expect(unreached).toContain('Tried so far: community coordinator (NOT REACHED)');
  expect(unreached).not.toMatch(/Tried so far: community coordinator(?! \(NOT REACHED\))/);
  isDown = false;
  await texts(3 * hour);
  const reached = await texts(12 * hour);
  expect(reached).toContain('Tried so far: community coordinator');
  expect(reached).not.toContain('NOT REACHED');
});
