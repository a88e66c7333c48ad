import { fc, test } from '@fast-check/vitest';
import { minute } from '@kawal/core';
import type { LogEntry, Storage, WrappedKey } from '@kawal/sdk';
import { expect } from 'vitest';
import type { Alarm } from '../ports/alarm.ts';
import { after, officer, reportOf, stageOf } from '../stage.sample.ts';
import { followLog } from './known-log.ts';
import { knownPlaces, markKeeper, newestMark, reachedAt } from './mark.ts';

/** A log that can lose its newest entries, and a keyring that is kept apart from it. */
function store() {
  const rows = new Map<string, WrappedKey>();
  let ids: readonly string[] | undefined;
  let log: readonly LogEntry[] = [];
  let written = 0;
  const keyring = {
    get: async (asked: readonly string[]) => asked.flatMap((id) => rows.get(id) ?? []),
    async put(keys: readonly WrappedKey[]) {
      for (const key of keys) rows.set(key.id, key);
      ids = undefined;
    },
    async destroy(gone: readonly string[]) {
      for (const id of gone) rows.delete(id);
      ids = undefined;
    },
    async list(after: string | null, limit: number) {
      ids ??= [...rows.keys()].sort();
      const from = ids.findIndex((id) => id > (after ?? ''));
      return from < 0 ? [] : ids.slice(from, from + limit).flatMap((id) => rows.get(id) ?? []);
    },
  };
  return {
    /** The store as a process knows it that begins. */
    opened: () =>
      ({
        keyring,
        log: async (after: number, limit: number) => log.filter(({ place }) => place > after).slice(0, limit),
      }) as unknown as Storage,
    write(): LogEntry {
      written += 1;
      const place = log.length + 1;
      const entry = { place, stream: 'report/r', version: 1, id: 'e', text: '{}', hash: `link-${written * 7919}` };
      log = [...log, entry];
      return entry;
    },
    tell: (entries: readonly Pick<LogEntry, 'place' | 'hash'>[]) =>
      keyring.put(entries.map((one) => ({ id: reachedAt(one), epoch: 0, wrapped: new Uint8Array() }))),
    lose(many: number): void {
      log = log.slice(0, Math.max(0, log.length - many));
    },
    log: () => log,
  };
}

/** Opens a store as a process does that begins: what it is told, and what it refuses to be read by. */
async function openedBy(opened: () => Storage) {
  const alarms: Alarm[] = [];
  await markKeeper(opened(), (one) => alarms.push(one)).compare();
  return { alarms: alarms.map(({ code }) => code), altered: await followLog(opened()) };
}

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ is: fc.constant('report' as const), isTold: fc.boolean() }) },
    { weight: 2, arbitrary: fc.record({ is: fc.constant('lose' as const), many: fc.integer({ min: 1, max: 3 }) }) },
    { weight: 2, arbitrary: fc.constant({ is: 'mark' as const }) },
    { weight: 1, arbitrary: fc.constant({ is: 'acknowledge' as const }) },
  ),
  { minLength: 3, maxLength: 24 },
);

test.prop([steps], { numRuns: 300 })(
  'tells a loss at each opening, whatever came in since, until a person took note of it; afterwards not (M8)',
  async (taken) => {
    const { opened, write, tell, lose, log } = store();
    // Entries that the keyring was told of, by a report or a mark, since the last acknowledgement.
    let told: readonly LogEntry[] = [];
    const isLost = () => told.some((one) => !log().includes(one));
    for (const step of taken) {
      if (step.is === 'report') {
        const entry = write();
        if (step.isTold) await tell([entry]);
        if (step.isTold) told = [...told, entry];
      } else if (step.is === 'lose') lose(step.many);
      else if (step.is === 'mark') {
        await markKeeper(opened(), () => undefined).note();
        if (!isLost()) told = [...told, ...log().slice(-1)];
      } else {
        const newest = await newestMark(opened(), null);
        if (newest === null) continue;
        await markKeeper(opened(), () => undefined).moveTo(newest);
        told = log().slice(-1);
      }
      const { alarms, altered } = await openedBy(opened);
      expect(alarms).toEqual(isLost() ? ['storage.rolled-back'] : []);
      expect(altered !== undefined).toBe(isLost());
    }
  },
);

test('compares a hundred thousand reports that came in since the last mark', async () => {
  const { opened, write, tell } = store();
  await tell([write()]);
  await tell(Array.from({ length: 130_000 }, (_, index) => ({ place: index + 2, hash: 'gone' })));
  const { alarms, altered } = await openedBy(opened);
  expect([alarms, altered]).toEqual([['storage.rolled-back'], { code: 'log.rolled-back', place: 130_001 }]);
});

test('keeps the newest place that it was told of, however many marks come after it: it stands outside each log (M8)', async () => {
  const { opened, write, tell } = store();
  const acts = [write(), write()];
  for (const act of acts) await tell([act]);
  for (let mark = 0; mark < 3; mark += 1) {
    write();
    await markKeeper(opened(), () => undefined).note();
  }
  expect(await knownPlaces(null, opened())).toEqual([{ place: 2, hash: acts[1]?.hash }]);
});

test('knows how far the log was after an act that a person gave, as after a report (M8)', async () => {
  const { engine, storage } = await stageOf();
  const toldOf = async () => (await knownPlaces(null, storage)).some((one) => one.place === newest.place);
  let [newest] = (await storage.log(0, 1_000)).slice(-1) as [LogEntry];
  const before = newest.place;
  expect(await engine.as(officer).chapter.suspend({ person: 'deputy-a', reason: 'allegation' })).toMatchObject({
    ok: true,
  });
  [newest] = (await storage.log(0, 1_000)).slice(-1) as [LogEntry];
  expect(newest.place).toBeGreaterThan(before);
  await expect.poll(toldOf).toBe(true);
  await engine.close();
});

test('knows how far the log was after sessions were ended: a stolen telephone stays signed out, or the loss is told (M8)', async () => {
  const { engine, storage } = await stageOf();
  const isTold = async () => {
    const [newest] = (await storage.log(0, 1_000)).slice(-1);
    return (await knownPlaces(null, storage)).some(({ place }) => place === newest?.place);
  };
  const opened = await engine.sessions.open({ person: 'duty-one' });
  if (!opened.ok) throw new RangeError('no session');
  await expect.poll(isTold).toBe(true);
  expect(await engine.sessions.endAll('duty-one')).toEqual({ ok: true, ended: 1 });
  expect(await isTold()).toBe(false);
  await expect.poll(isTold).toBe(true);
  await engine.close();
});

test('knows how far the log was after what a worker did, too, while a loss stands: a copy made then is a true one', async () => {
  const before = await stageOf();
  await before.submit();
  const { storage, vault } = before;
  const isTold = async () => {
    const [newest] = (await storage.log(0, 1_000)).slice(-1);
    return (await knownPlaces(null, storage)).some(({ place }) => place === newest?.place);
  };
  await expect.poll(isTold).toBe(true);
  await storage.keyring.put([{ id: reachedAt({ place: 9_999, hash: 'gone' }), epoch: 0, wrapped: new Uint8Array() }]);
  const { engine, alarms, runTo } = await stageOf({ storage, vault, applied: false });
  expect(alarms.map(({ code }) => code)).toContain('storage.rolled-back');
  const written = (await storage.log(0, 1_000)).length;
  await runTo(after(minute));
  expect((await storage.log(0, 1_000)).length).toBeGreaterThan(written);
  await expect.poll(isTold).toBe(true);
  await engine.close();
});

test.each([false, true])(
  'a reply silences no step while the log is known to lack acts, as a suspension of whoever replies: %s',
  async (isLost) => {
    const first = await stageOf();
    const report = reportOf(await first.submit());
    await first.runTo(after(0));
    const gone = { id: reachedAt({ place: 99_999, hash: 'gone' }), epoch: 0, wrapped: new Uint8Array() };
    if (isLost) await first.storage.keyring.put([gone]);
    const { storage, vault } = first;
    const stage = await stageOf({ storage: new Proxy(storage, {}), vault, applied: false });
    const named = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
    const { escalations } = stage.engine.as(named);
    expect(await escalations.reply(report as never, { level: 'acknowledged' })).toMatchObject({ ok: true });
    const told = stage.mail.sent.length;
    await stage.runTo(after(90 * minute));
    expect(stage.mail.sent.length > told).toBe(isLost);
    await stage.engine.close();
  },
);

test.each([
  ['people', { facts: {}, parties: ['duty-one', 'duty-two', 'deputy-a', 'last-one', 'last-two'] }],
  ['institutions', { facts: { involved: ['lpa', 'uptdPpa', 'community'] }, parties: ['last-one', 'last-two'] }],
])(
  'an addition silences nobody by naming all others while the log is known to lack acts, and raises still: %s',
  async (_, { facts, parties }) => {
    const first = await stageOf();
    const report = reportOf(await first.submit());
    await first.runTo(after(0));
    const gone = { id: reachedAt({ place: 99_999, hash: 'gone' }), epoch: 0, wrapped: new Uint8Array() };
    await first.storage.keyring.put([gone]);
    const { storage, vault } = first;
    const stage = await stageOf({ storage: new Proxy(storage, {}), vault, applied: false });
    const named = { kind: 'person', ref: 'coordinator-a', role: 'coordinator' } as const;
    const suspects = parties.map((directoryPerson, at) => ({
      ...{ ref: `p${at + 7}`, roles: ['suspected'], ageClass: 'adult', directoryPerson },
    }));
    const said = { facts: { ...facts, danger: ['yes'] }, parties: suspects };
    const added = await stage.engine.as(named).reports.add(report as never, said as never);
    expect(added).toMatchObject({ ok: true });
    const told = stage.mail.sent.length;
    await stage.runTo(after(24 * 60 * minute));
    const ofOthers = stage.mail.sent.slice(told).filter(({ address }) => !/^[ad]@/.test(String(address)));
    expect(ofOthers.length).toBeGreaterThan(0);
    await stage.engine.close();
  },
);
