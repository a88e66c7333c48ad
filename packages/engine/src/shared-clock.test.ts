import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, test } from 'vitest';
import { morning, reportOf, stageOf } from './stage.sample.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const capabilities = { durable: false, processes: 'many' } as const;

/** Two processes over one store, each with its own clock: one takes reports in, the other works. */
async function deployment({ shared }: { readonly shared: boolean }) {
  const time = { true: morning as number, intake: 0, worker: 0 };
  const kept = memoryStorage();
  const storage: Storage = {
    ...kept,
    capabilities,
    ...(shared ? { now: async () => time.true } : {}),
  };
  const clockOf = (who: 'intake' | 'worker') => ({ now: () => time.true + time[who], monotonic: () => time.true });
  const intake = await stageOf({ storage, clock: clockOf('intake'), channels: ['email'] });
  const worker = await stageOf({ storage, clock: clockOf('worker'), applied: false });
  const codes = () => ({
    intake: intake.alarms.map(({ code }) => code).filter((code) => code.includes('clock') || code.includes('ahead')),
    worker: worker.alarms.map(({ code }) => code).filter((code) => code.includes('clock') || code.includes('ahead')),
  });
  return { time, intake, worker, codes };
}

describe('a storage that tells its time', () => {
  for (const [name, ahead] of Object.entries({ '10 minutes': 10 * minute, '1 hour': hour, '1 day': day })) {
    test(`notifies at once of a report whose intake is ${name} ahead, and raises the alarm only there`, async () => {
      const { time, intake, worker, codes } = await deployment({ shared: true });
      time.true += hour;
      time.intake = ahead;
      const report = reportOf(await intake.submit());
      expect((await intake.escalation(report)).openedAt).toBe(time.true);
      expect(await worker.engine.work()).toMatchObject({ attempted: 1, failed: 0 });
      expect(worker.mail.sent).toHaveLength(1);
      expect(codes()).toEqual({ intake: ['clock.ahead'], worker: [] });
      expect(intake.alarms).toContainEqual({ code: 'clock.ahead', byMs: ahead });
    });
  }

  test('dates what an intake behind by an hour takes in by the shared time, and raises the alarm there', async () => {
    const { time, intake, worker, codes } = await deployment({ shared: true });
    time.true += minute;
    time.intake = -hour;
    const report = reportOf(await intake.submit());
    expect((await intake.escalation(report)).openedAt).toBe(time.true);
    expect(await worker.engine.work()).toMatchObject({ attempted: 1 });
    expect(codes()).toEqual({ intake: ['clock.behind'], worker: [] });
  });

  test('works on what is due by the shared time where the worker is the one ahead', async () => {
    const { time, intake, worker, codes } = await deployment({ shared: true });
    time.worker = day;
    time.true += minute;
    await intake.submit();
    const { nextAt } = await worker.engine.work();
    expect(nextAt).toBeLessThan(time.true + day);
    expect(await worker.engine.health()).toMatchObject({ well: true, lateByMs: 0 });
    expect(codes()).toEqual({ intake: [], worker: ['clock.ahead'] });
  });

  test('raises an alarm that blames no machine where another process stored a later instant', async () => {
    const { time, intake, worker, codes } = await deployment({ shared: false });
    time.intake = day;
    await intake.submit();
    const storage: Storage = { ...worker.storage, now: async () => time.true };
    const right = await stageOf({ storage, clock: { now: () => time.true }, applied: false });
    expect(await right.engine.work()).toMatchObject({ attempted: 1 });
    expect(right.alarms.map(({ code }) => code).filter((code) => /clock|storage\.ahead/.test(code))).toEqual([
      'storage.ahead',
    ]);
    expect(codes().worker).toEqual([]);
  });
});

describe('a storage whose processes share the clock of one machine', () => {
  test('notifies at once of a report taken in while the clock was a day ahead, by a process that runs on', async () => {
    const { time, intake, worker } = await deployment({ shared: false });
    await worker.engine.work();
    time.true += hour;
    time.intake = day;
    await intake.submit();
    time.intake = 0;
    expect(await worker.engine.work()).toMatchObject({ attempted: 1, failed: 0 });
    expect(worker.mail.sent).toHaveLength(1);
  });

  test('does not call a store well in which reports wait for a clock that was put back', async () => {
    const { time, intake, worker } = await deployment({ shared: false });
    time.intake = day;
    await intake.submit();
    time.intake = 0;
    expect(await worker.engine.health()).toMatchObject({ well: true });
    time.true += 5 * minute;
    expect(await worker.engine.health()).toMatchObject({ well: false, lateByMs: 2.5 * minute });
    expect(worker.alarms.map(({ code }) => code)).toEqual(expect.arrayContaining(['clock.behind', 'worker.late']));
  });
});
