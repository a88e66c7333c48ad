import { day, hour, minute } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import { after, colleague, officer, reportOf, sampleReading, stageOf } from '../stage.sample.ts';
import { replayStore } from './replay-store.ts';

let world: Promise<Storage> | undefined;

/** Plays once for all tests, which only read. */
function storedWorld(): Promise<Storage> {
  world ??= played();
  return world;
}

/** Three days of a chapter: reports of several kinds, answers, leave, a suspension, new rules, a case, a closing. */
async function played(): Promise<Storage> {
  const storage = memoryStorage();
  const stage = await stageOf({ storage });
  const { engine } = stage;
  const as = engine.as(officer);
  const child = { ref: 'p1', roles: ['victim' as const], ageClass: 'child' as const };
  const suspect = {
    ref: 'p2',
    roles: ['suspected' as const],
    ageClass: 'adult' as const,
    directoryPerson: 'coordinator-a',
  };
  const first = reportOf(await stage.submit({ parties: [child] })) as `report/${string}`;
  await stage.submit({ parties: [child, suspect], facts: { danger: ['yes'], concern: ['some'] } });
  await stage.runTo(after(10 * minute));
  const coordinator = engine.as({ kind: 'person', ref: 'coordinator-a', role: 'coordinator' });
  await coordinator.escalations.reply(first, { level: 'acknowledged' });
  await as.chapter.noteAbsence({ person: 'coordinator-a', from: after(9 * minute), until: after(hour) });
  await as.chapter.suspend({ person: 'coordinator-a', reason: 'allegation' });
  await as.chapter.apply(sampleReading((text) => text.replace('version: 1', 'version: 2')));
  await stage.submit({}, { drill: true });
  await as.cases.open({ report: first, victim: 'p1' });
  await stage.runTo(after(5 * hour));
  await as.reports.close(first, { reason: 'handedToCase' });
  await engine.sessions.open({ person: 'duty-one', lasts: hour });
  const asked = { right: 'access', record: first, subject: 'p1', receivedOn: stage.now() } as const;
  await engine.as(colleague).dataRequests.receive(asked);
  await stage.runTo(after(3 * day));
  return storage;
}

test('decides three days anew to the same bytes, and says what was only given', async () => {
  const storage = await storedWorld();
  const replay = await replayStore(storage);
  expect(replay.differences).toEqual([]);
  expect([replay.unreadable, replay.replayed + replay.given]).toEqual([0, replay.entries]);
  expect(replay.replayed).toBeGreaterThan(replay.given / 2);
});

test('finds a decision that was exchanged, by its place and the field; and one left out, or put in', async () => {
  const storage = await storedWorld();
  const log = await storage.log(0, 10_000);
  const wasFired = log.find(({ text }) => text.includes('"step-decided"') && text.includes('"system"'));
  if (wasFired === undefined) throw new RangeError('no step was decided');
  const handed = (edit: (text: string) => string | null) => ({
    ...storage,
    log: async (from: number, most: number) =>
      (await storage.log(from, most)).flatMap((row) => {
        const text = row.place === wasFired.place ? edit(row.text) : row.text;
        return text === null ? [] : [{ ...row, text }];
      }),
  });
  const { stream, version, place } = wasFired;
  const changed = await replayStore(handed((text) => text.replace(/"due":\d+/, '"due":1')));
  expect(changed.differences[0]).toEqual({
    stream,
    version,
    place,
    at: expect.stringMatching(/^changes\.\d+\..*due$/),
  });
  const other = await replayStore(handed((text) => text.replace('"step-decided"', '"step-Decided"')));
  expect(other.differences[0]).toMatchObject({ stream, place, at: expect.stringMatching(/^changes\./) });
  const gone = await replayStore(handed(() => null));
  expect(gone.differences.length).toBeGreaterThan(0);
});

test('says which entries were decided under a bundle that cannot be read here', async () => {
  const storage = await storedWorld();
  const { unreadable, differences } = await replayStore({ ...storage, blob: async () => undefined });
  expect([unreadable > 0, differences]).toEqual([true, []]);
});
