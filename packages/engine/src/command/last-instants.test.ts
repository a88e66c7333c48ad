import { hour, type Instant, later, minute } from '@kawal/core';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { found, morning, officer, reportOf, stageOf } from '../stage.sample.ts';

/** Two processes on one store, the second behind by a quarter of an hour. */
async function twoProcesses() {
  const storage = { ...memoryStorage(), capabilities: { durable: false, processes: 'many' } as const };
  const time: { now: Instant } = { now: morning };
  const ahead = await stageOf({ storage, clock: { now: () => time.now } });
  const behind = await stageOf({
    storage,
    applied: false,
    clock: { now: () => later(time.now, -15 * minute) },
  });
  return { storage, time, ahead, behind };
}

test('within a record time does not run back, however far the clocks of two processes lie apart', async () => {
  const { time, ahead, behind } = await twoProcesses();
  time.now = later(morning, hour);
  const report = reportOf(await ahead.submit());
  for (const stage of [behind, ahead, behind]) {
    time.now = later(time.now, minute);
    const added = await stage.engine
      .as({ kind: 'app', ref: 'aplikasi', role: 'reporter' })
      .reports.add(report, { facts: { exploitation: ['labour'] }, parties: [] });
    expect(added.ok).toBe(true);
  }
  for (const stream of [report, report.replace('report/', 'escalation/')]) {
    const instants = found(await ahead.engine.unguarded.history(stream)).entries.map(({ at }) => at);
    expect(instants.length).toBeGreaterThan(3);
    expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  }
});

test('decides at the instant that it writes down', async () => {
  const { time, ahead, behind } = await twoProcesses();
  time.now = later(morning, hour);
  const report = reportOf(await ahead.submit());
  const closed = await behind.engine.as(officer).reports.close(report, { reason: 'handedToCase' });
  expect(closed.ok).toBe(true);
  const [received, ...rest] = found(await ahead.engine.unguarded.history(report)).entries;
  for (const { at } of rest) expect(at).toBeGreaterThanOrEqual(received?.at ?? 0);
});

test('a record that only this process writes is not looked up again', async () => {
  const { storage, time } = await twoProcesses();
  let looks = 0;
  const stage = await stageOf({
    storage: {
      ...storage,
      history: (stream, from) => {
        // The chapter is read by its entries, once.
        if (stream !== 'chapter/own') looks += 1;
        return storage.history(stream, from);
      },
    },
    applied: false,
    clock: { now: () => time.now },
  });
  const report = reportOf(await stage.submit());
  const app = stage.engine.as({ kind: 'app', ref: 'aplikasi', role: 'reporter' });
  await app.reports.add(report, { facts: { exploitation: ['labour'] }, parties: [] });
  expect(looks).toBe(0);
});
