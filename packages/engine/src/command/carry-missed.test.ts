import type { Entry } from '@kawal/core';
import type { Storage, StoredStream } from '@kawal/sdk';
import { expect, test } from 'vitest';
import type { Alarm } from '../ports/alarm.ts';
import { noteLinks } from '../record/known-links.ts';
import { app, officer, reportOf, stageOf } from '../stage.sample.ts';
import { sweepThen } from '../worker/sweep-due.ts';
import { carryMissedChild } from './carry-child.ts';
import { carryMissed } from './carry-namings.ts';
import { refused } from './outcome.ts';

const adult = { ref: 'p1', roles: ['victim'], ageClass: 'adult', identity: { name: 'Nama Karangan' } } as const;
const naming = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'coordinator-a' } as const;

/** A store in which one of two marked reports says a child and a name, and the other does not yet. */
async function stageOfLacking(breaks?: Error) {
  const stage = await stageOf();
  const group = [await stage.submit({ parties: [adult] }), await stage.submit({ parties: [adult] })].map(
    (one) => reportOf(one) as `report/${string}`,
  );
  const [first, other] = group as [`report/${string}`, `report/${string}`];
  const { reports } = stage.engine.as(officer);
  expect(await reports.markDuplicate(other, { of: first, reasons: ['sameVictim'] })).toMatchObject({ ok: true });
  const stale = await stage.storage.load([first, first.replace('report/', 'escalation/')]);
  const said = { facts: { victimAge: ['child'] }, parties: [naming] };
  expect(await stage.engine.as(app).reports.add(other, said as never)).toMatchObject({ ok: true });
  const asBefore = (one: StoredStream) => stale.find(({ stream }) => stream === one.stream) ?? one;
  const storage: Storage = {
    ...stage.storage,
    // What the log says later would hide what is older.
    log: async () => [],
    load: async (streams) => {
      if (breaks !== undefined && streams.includes('report/lain')) throw breaks;
      return (await stage.storage.load(streams)).map(asBefore);
    },
  };
  const marked = { stream: other, changes: [{ type: 'duplicate-marked', of: first }] } as unknown as Entry;
  noteLinks(storage, marked);
  return { group, first, storage };
}

test.each([
  ['a name', carryMissed],
  ['a child', carryMissedChild],
])('tells by its record alone what stops %s that no act carried, and goes on with the next group', async (_, carry) => {
  const broken = new TypeError('Nama Karangan');
  const { group, first, storage } = await stageOfLacking(broken);
  const told: [string, unknown][] = [];
  const added: string[] = [];
  const failed = (stream: string, error: unknown) => void told.push([stream, error]);
  const add = async (report: string) => {
    added.push(report);
    return null;
  };
  await carry([['report/lain', 'report/lain-lagi'], group], storage, { add, failed });
  expect(added).toEqual([first]);
  expect(told).toEqual([['report/lain', broken]]);
});

test.each([
  ['fails', () => Promise.reject(new TypeError('Nama Karangan')), 'TypeError'],
  ['is refused', async () => refused({ code: 'report.not-found' }), 'report.not-found'],
] as const)(
  'raises an alarm where what the watch carries %s, by the record and the kind alone',
  async (_, take, error) => {
    const { first, storage } = await stageOfLacking();
    const alarms: Alarm[] = [];
    const remind = { raise: (alarm: Alarm) => void alarms.push(alarm), over: () => {} };
    await sweepThen(storage, take, remind, async () => {}).note?.();
    expect(alarms).toContainEqual({ code: 'worker.failed', stream: first, error });
    expect(JSON.stringify(alarms)).not.toContain('Nama Karangan');
  },
);

test('carries late what an officer says of somebody whom apps named in the other report (0800, 1050)', async () => {
  const stage = await stageOf();
  const [first, other] = [
    await stage.submit({ parties: [adult, naming] }),
    await stage.submit({ parties: [adult] }),
  ].map((one) => reportOf(one) as `report/${string}`) as [`report/${string}`, `report/${string}`];
  const { reports } = stage.engine.as(officer);
  expect(await reports.markDuplicate(other, { of: first, reasons: ['sameVictim'] })).toMatchObject({ ok: true });
  const stale = await stage.storage.load([first, first.replace('report/', 'escalation/')]);
  expect(await reports.add(other, { facts: {}, parties: [naming] })).toMatchObject({ ok: true });
  const asBefore = (one: StoredStream) => stale.find(({ stream }) => stream === one.stream) ?? one;
  const storage: Storage = {
    ...stage.storage,
    log: async () => [],
    load: async (streams) => (await stage.storage.load(streams)).map(asBefore),
  };
  noteLinks(storage, { stream: other, changes: [{ type: 'duplicate-marked', of: first }] } as unknown as Entry);
  const added: unknown[] = [];
  const add = async (report: string, said: object) => added.push({ report, ...said }) > 0;
  await carryMissed([[first, other]], storage, { add, failed: () => {} });
  expect(added).toMatchObject([{ report: first, parties: [{ directoryPerson: 'coordinator-a' }] }]);
  expect(added[0]).not.toHaveProperty('byApps');
});
