import { KawalError } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { FaultPoint } from '../ports/ports.ts';
import { after, found, type Stage, stageOf } from '../stage.sample.ts';

const key = 'a-key-nobody-guesses-1';
const minute = 60_000;

/** A process that takes a report in which nobody can be told of, and dies at the point. */
async function dyingAt(point: FaultPoint) {
  const storage = memoryStorage();
  await stageOf({ storage });
  const dying = await stageOf({
    storage,
    applied: false,
    notifiers: [],
    faults: (passed) => {
      if (passed === point) throw new KawalError('fault.injected', point, { source: 'test' });
    },
  });
  await expect(dying.submit({}, { key })).rejects.toMatchObject({ code: 'fault.injected' });
  return { storage, alarms: codes(dying) };
}

function codes({ alarms }: Stage): readonly string[] {
  return alarms.map(({ code }) => code).filter((code) => code !== 'storage.not-durable');
}

test('an alarm that a process died on is raised by whoever works next, once', async () => {
  const { storage, alarms } = await dyingAt('commit.after');
  expect(alarms).toEqual([]);
  const next = await stageOf({ storage, applied: false });
  await next.runTo(after(minute));
  expect(codes(next)).toEqual(['escalation.parked']);
  await next.runTo(after(10 * minute));
  expect(codes(next)).toEqual(['escalation.parked']);
});

test('an alarm that was raised, and the process died before it wrote that down, is raised once more', async () => {
  const { storage, alarms } = await dyingAt('alarm.raised');
  expect(alarms).toEqual(['escalation.parked']);
  const next = await stageOf({ storage, applied: false });
  await next.runTo(after(10 * minute));
  expect(codes(next)).toEqual(['escalation.parked']);
});

test('an alarm that was raised and written down is raised by nobody else', async () => {
  const storage = memoryStorage();
  const first = await stageOf({ storage, notifiers: [] });
  await first.submit({}, { key });
  expect(codes(first)).toEqual(['escalation.parked']);
  const next = await stageOf({ storage, applied: false });
  await next.runTo(after(10 * minute));
  expect(codes(next)).toEqual([]);
  const owed = found(await next.engine.unguarded.list('alarm'));
  expect(owed.records.map(({ version }) => version)).toEqual([2]);
});

test.each(['storage.unavailable', 'storage.unknown-outcome', 'storage.full', 'storage.corrupt'] as const)(
  'takes a report in even if it cannot record that its alarm was raised (%s)',
  async (code) => {
    const kept = memoryStorage();
    const stage = await stageOf({
      storage: {
        ...kept,
        async commit(commit) {
          if (!commit.writes.some(({ expected, type }) => type === 'alarm' && expected > 0)) return kept.commit(commit);
          throw new KawalError(code, 'it does not answer', { source: 'test' });
        },
      },
      notifiers: [],
    });
    expect(await stage.submit({}, { key })).toMatchObject({ ok: true, receipt: { status: 'parked' } });
    expect(codes(stage)).toEqual(['escalation.parked']);
  },
);

test('a commit that calls for no alarm keeps none', async () => {
  const stage = await stageOf();
  await stage.submit({}, { key });
  expect(found(await stage.engine.unguarded.list('alarm')).records).toEqual([]);
});
