import type { Storage } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { withinBy } from '../ports/within.ts';
import { after, morning, stageOf } from '../stage.sample.ts';
import { markSlots } from './mark.ts';
import { vouchedClock } from './vouched-clock.ts';

const hour = 3_600_000;

/** Counts the rows of the log and of records that are read, and is served by many processes. */
function counted(storage: Storage) {
  let rows = 0;
  let ofRecords = 0;
  const counting: Storage = {
    ...storage,
    capabilities: { ...storage.capabilities, processes: 'many' },
    async log(after, limit) {
      const read = await storage.log(after, limit);
      rows += read.length;
      return read;
    },
    async history(stream, from) {
      const read = await storage.history(stream, from);
      ofRecords += read.length;
      return read;
    },
  };
  return { storage: counting, rows: () => rows, ofRecords: () => ofRecords };
}

test('a machine whose clock is behind reads each entry once, however often it looks for the newest instant', async () => {
  const stage = await stageOf();
  const { storage, rows } = counted(stage.storage);
  const alarms: unknown[] = [];
  const late = { now: () => morning - hour };
  const clock = await vouchedClock(late, (alarm) => void alarms.push(alarm), storage, withinBy({}));
  for (let look = 0; look < 20; look += 1) {
    await stage.runTo(after(look * 120_000));
    expect(await stage.submit()).toMatchObject({ ok: true });
    await clock.catchUp();
  }
  const written = (await stage.storage.log(0, 10_000)).length;
  expect(written).toBeGreaterThan(20);
  expect(rows()).toBeLessThanOrEqual(written);
  expect(clock.now()).toBeGreaterThanOrEqual(after(19 * 120_000));
  expect(alarms.filter((alarm) => (alarm as { code: string }).code !== 'clock.behind')).toStrictEqual([]);
});

test('a machine whose clock is behind reads two entries of a record at each look, however long the record is', async () => {
  const stage = await stageOf();
  expect(await stage.submit()).toMatchObject({ ok: true });
  await stage.runTo(after(6 * hour));
  const { storage, ofRecords } = counted(stage.storage);
  const late = { now: () => morning - hour };
  const clock = await vouchedClock(late, () => undefined, storage, withinBy({}));
  const before = ofRecords();
  for (let look = 0; look < 5; look += 1) {
    await stage.runTo(stage.now() + 2 * hour);
    await clock.catchUp();
    expect(clock.now()).toBeGreaterThan(stage.now() - hour);
  }
  const escalations = (await stage.storage.query({ type: 'escalation', limit: 9 })).streams;
  expect(escalations.map(({ version }) => version)).toEqual([expect.toSatisfy((version) => version > 20)]);
  expect(ofRecords() - before).toBeLessThanOrEqual(2 * 5);
});

test('believes an instant that a process with a clock ahead noted before the mark, and blames nobody', async () => {
  const stage = await stageOf();
  await stage.runTo(after(2 * hour));
  expect(await stage.submit()).toMatchObject({ ok: true });
  const newest = stage.now();
  const { storage } = counted(stage.storage);
  // The mark stands behind it, as where a process whose clock is right has written since.
  const place = ((await storage.log(0, 10_000)).at(-1)?.place ?? 0) + 1;
  const mark = { place, hash: 'x', root: 'x', base: 'x', ends: [] };
  await storage.keyring.destroy(markSlots);
  await storage.keyring.put([{ id: markSlots[0], epoch: 0, wrapped: Buffer.from(JSON.stringify(mark)) }]);
  const alarms: { readonly code: string }[] = [];
  const late = { now: () => morning - hour };
  const clock = await vouchedClock(late, (alarm) => void alarms.push(alarm as never), storage, withinBy({}));
  expect(clock.now()).toBeGreaterThanOrEqual(newest);
  expect(alarms.map(({ code }) => code).filter((code) => code !== 'clock.behind')).toEqual([]);
});
