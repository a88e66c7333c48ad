import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { conceptOf } from '../concepts/concepts.ts';
import { after, found, officer, reportOf, stageOf } from '../stage.sample.ts';
import { loadRecord, loadRecords } from './load.ts';
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

test('reads a policy once for all records that are pinned to it, also where it cannot be read, and for no message', async () => {
  const { stage, storage } = await reported();
  await stage.submit();
  await stage.runTo(after(3 * 60 * 60 * 1_000));
  const streams = [...new Set((await storage.log(0, 1_000)).map(({ stream }) => stream))];
  const asked = async (type: string, isLost: boolean) => {
    const read: string[] = [];
    const blob = async (hash: string) => {
      read.push(hash);
      return isLost ? undefined : storage.blob(hash);
    };
    const anew = { ...storage, blob };
    const own = streams.filter((stream) => stream.startsWith(`${type}/`));
    expect(own.length).toBeGreaterThan(1);
    for (let turn = 0; turn < 2; turn += 1) await loadRecords(anew, own);
    return read.length;
  };
  expect([await asked('escalation', false), await asked('escalation', true)]).toEqual([1, 1]);
  expect([await asked('delivery', false), await asked('delivery', true)]).toEqual([0, 0]);
});

async function reported() {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  return { stage, storage, report: reportOf(await stage.submit()) };
}
