import type { Storage } from '@kawal/sdk';
import { expect, test } from 'vitest';
import { withinBy } from '../ports/within.ts';
import { after, morning, stageOf } from '../stage.sample.ts';
import { vouchedClock } from './vouched-clock.ts';

const hour = 3_600_000;

/** Counts the rows of the log that are read, and is served by many processes. */
function counted(storage: Storage) {
  let rows = 0;
  const counting: Storage = {
    ...storage,
    capabilities: { ...storage.capabilities, processes: 'many' },
    async log(after, limit) {
      const read = await storage.log(after, limit);
      rows += read.length;
      return read;
    },
  };
  return { storage: counting, rows: () => rows };
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
