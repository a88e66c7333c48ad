import { later, minute } from '@kawal/core';
import { KawalError } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { Faults } from '../ports/ports.ts';
import { after, found, halfHour, morning, officer, type Stage, sampleReading, stageOf } from '../stage.sample.ts';

const sick = { person: 'duty-one', from: morning, until: later(morning, halfHour) };

/** A chapter in whose duty office one of two fell ill, put into force by a process that died once that was on the disk. */
async function diedOnAbsence() {
  const storage = memoryStorage();
  await stageOf({ storage });
  const dying = await stageOf({ storage, applied: false, faults: diesAfterCommit });
  await expect(dying.engine.as(officer).chapter.noteAbsence(sick)).rejects.toMatchObject({ code: 'fault.injected' });
  return { storage, alarms: broken(dying) };
}

const diesAfterCommit: Faults = (point) => {
  if (point === 'commit.after') throw new KawalError('fault.injected', point, { source: 'test' });
};

function broken({ alarms }: Stage): readonly unknown[] {
  return alarms.filter(({ code }) => code === 'contract.broken');
}

test('a contract that a change breaks is an alarm even where the process died that made the change, once', async () => {
  const { storage, alarms } = await diedOnAbsence();
  expect(alarms).toEqual([]);
  const next = await stageOf({ storage, applied: false });
  await next.runTo(after(10 * minute));
  expect(broken(next)).toContainEqual(expect.objectContaining({ subject: 'duty-office' }));
  const raised = broken(next).length;
  await next.runTo(after(30 * minute));
  expect(broken(next)).toHaveLength(raised);
});

test('finds the contracts that a change broke, even if later chapters came into force first', async () => {
  const { storage } = await diedOnAbsence();
  const next = await stageOf({ storage, applied: false });
  const away = {
    person: 'coordinator-a',
    from: later(morning, 48 * 60 * minute),
    until: later(morning, 49 * 60 * minute),
  };
  await next.engine.as(officer).chapter.noteAbsence(away);
  expect(broken(next)).not.toContainEqual(expect.objectContaining({ subject: 'duty-office' }));
  await next.runTo(after(10 * minute));
  expect(broken(next)).toContainEqual(expect.objectContaining({ subject: 'duty-office' }));
});

test('a case hears of new rules even where the process died that laid them', async () => {
  const storage = memoryStorage();
  const first = await stageOf({ storage });
  const outcome = await first.submit();
  const report = outcome.ok ? outcome.receipt.stream : '';
  const renamed = sampleReading((text) => text.replace('name: Sample chapter', 'name: Sample chapter, anew'));
  const dying = await stageOf({ storage, applied: false, faults: diesAfterCommit });
  await expect(dying.engine.as(officer).chapter.apply(renamed)).rejects.toMatchObject({ code: 'fault.injected' });

  const next = await stageOf({ storage, applied: false });
  await next.runTo(after(6 * minute));
  const settled = found(await next.engine.unguarded.list('settlement'));
  expect(settled.records.map(({ state }) => state.settleAt)).toEqual([null, null]);
  expect(await next.escalation(report)).toMatchObject({ status: 'running' });
});

test('puts a chapter into force even if it cannot record the rollout', async () => {
  const kept = memoryStorage();
  const stage = await stageOf({
    storage: {
      ...kept,
      async commit(commit) {
        if (!commit.writes.some(({ expected, type }) => type === 'settlement' && expected > 0))
          return kept.commit(commit);
        throw new KawalError('storage.unavailable', 'it does not answer', { source: 'test' });
      },
    },
    applied: false,
  });
  expect(await stage.engine.as(officer).chapter.apply(sampleReading())).toMatchObject({ ok: true });
  expect(await stage.engine.unguarded.chapter()).not.toBeNull();
});
