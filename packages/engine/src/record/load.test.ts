import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { conceptOf } from '../concepts/concepts.ts';
import { after, found, officer, reportOf, stageOf } from '../stage.sample.ts';
import { loadRecord } from './load.ts';
import { readState } from './state-mark.ts';
import { chainKey } from './store-id.ts';

test('a record that nobody has written to since is not read from its text again', async () => {
  const { storage, report } = await reported();
  const first = await loadRecord(storage, conceptOf(report), report);
  expect((await loadRecord(storage, conceptOf(report), report)).state).toBe(first.state);
});

test('keeps exactly the record that is in the store after its own commit', async () => {
  const { stage, storage, report } = await reported();
  await stage.runTo(after(3 * 60 * 60 * 1_000));
  await stage.engine.as(officer).reports.close(report, { reason: 'insufficientInformation' });
  const streams = new Set((await storage.log(0, 1_000)).map(({ stream }) => stream));
  expect(streams.size).toBeGreaterThan(5);
  for (const stored of await storage.load([...streams])) {
    const record = await loadRecord(storage, conceptOf(stored.stream), stored.stream);
    expect(record).toMatchObject({ version: stored.version, head: stored.head });
    expect(record.state).toStrictEqual(JSON.parse(readState(stored, await chainKey(storage)).text));
  }
});

test('sees the commit of another process at once', async () => {
  const { stage, storage, report } = await reported();
  const other = await stageOf({ storage: { ...storage }, applied: false });
  const correction = { reason: 'misunderstood', facts: { danger: ['yes'] } } as const;
  expect((await other.engine.as(officer).reports.correct(report, correction)).ok).toBe(true);
  const { state } = await loadRecord(storage, conceptOf(report), report);
  expect(state).toMatchObject({ corrected: { facts: { danger: ['yes'] } } });
  expect(found(await stage.engine.unguarded.report(report)).record.version).toBe(2);
});

test('an app that changes what it was given to read changes nothing the engine goes by', async () => {
  const { stage, report } = await reported();
  const state: { status: string } = found(await stage.engine.unguarded.report(report)).record.state;
  state.status = 'closed';
  expect(found(await stage.engine.unguarded.report(report)).record.state.status).toBe('open');
});

async function reported() {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  return { stage, storage, report: reportOf(await stage.submit()) };
}
