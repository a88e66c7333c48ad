import type { Instant } from '@kawal/core';
import type { StorageFault } from '@kawal/sdk';
import { memoryNotifier } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { Alarm } from '../ports/alarm.ts';
import { storageFaults } from '../ports/storage-faults.ts';
import { withinBy } from '../ports/within.ts';
import { morning, officer, sampleReading, stageOf } from '../stage.sample.ts';
import { createWatchdog, toleratedMs } from './watchdog.ts';

const minute = 60_000;

function watched(
  nextDue: () => number | null,
  unheard = false,
  check: () => Promise<readonly StorageFault[]> = async () => [],
  answer?: unknown,
) {
  const alarms: Alarm[] = [];
  const beats: number[] = [];
  const clock = { at: 1_000_000, now: () => clock.at as Instant, catchUp: async () => undefined };
  const watchdog = createWatchdog({
    storage: { name: 'storage-test', nextDue: async () => nextDue(), check },
    clock,
    raise: (alarm) => void alarms.push(alarm),
    within: withinBy({}),
    heartbeat: {
      contract: 'kawal.heartbeat/1',
      name: 'heartbeat-test',
      async beat() {
        if (unheard) throw Object.assign(new Error('contoh.test/rahasia'), { code: 'heartbeat.not-delivered' });
        beats.push(clock.at);
        return answer as void;
      },
      async close() {},
    },
  });
  return { watchdog, clock, alarms, beats };
}

test('while nothing is late somebody outside hears a beat, once a minute', async () => {
  const { watchdog, clock, alarms, beats } = watched(() => null);
  expect(await watchdog.look()).toEqual({ well: true, lateByMs: 0, heardAt: clock.at, failing: [], unserved: [] });
  clock.at += minute / 2;
  await watchdog.look();
  clock.at += minute / 2;
  await watchdog.look();
  expect(beats).toEqual([1_000_000, 1_000_000 + minute]);
  expect(alarms).toEqual([]);
});

test('stops the beat and raises the alarm for a record due too long, again every five minutes', async () => {
  const { watchdog, clock, alarms, beats } = watched(() => 1_000_000);
  await watchdog.look();
  expect(beats).toHaveLength(1);
  for (let passed = minute; passed <= 7 * minute; passed += minute) {
    clock.at = 1_000_000 + toleratedMs + passed;
    expect(await watchdog.look()).toMatchObject({ well: false, lateByMs: toleratedMs + passed });
  }
  expect(beats).toHaveLength(1);
  expect(alarms).toEqual([
    { code: 'worker.late', byMs: toleratedMs + minute },
    { code: 'worker.late', byMs: toleratedMs + 6 * minute },
  ]);
});

test('raises the alarm of a storage that finds a fault, every five minutes while it lasts', async () => {
  const faults: readonly StorageFault[] = [{ code: 'right-missing', detail: 'INSERT on event in "kawal"' }];
  let found: readonly StorageFault[] = [];
  const { watchdog, clock, alarms } = watched(
    () => null,
    false,
    async () => found,
  );
  for (let passed = 0; passed < 18; passed += 1) {
    found = passed < 12 ? faults : [];
    await watchdog.look();
    clock.at += minute;
  }
  const impaired = { code: 'storage.impaired', storage: 'storage-test', faults };
  expect(alarms).toEqual([impaired, impaired]);
});

test('leaves out of an alarm what a storage says of its faults in words of its own', async () => {
  const answers: readonly unknown[] = [
    [{ code: 'read-only', detail: 'Melati <melati@contoh.test>' }],
    [{ code: 'wet', detail: '' }],
    'all is wet',
    new Promise(() => undefined),
  ];
  const within = withinBy({ timer: async () => undefined });
  for (const answer of answers) {
    const check = async () => answer as readonly StorageFault[];
    expect(await storageFaults({ check }, within)).toEqual([]);
  }
});

test('tells of faults however many there are, and of no look at every row that failed', async () => {
  const fault = { code: 'part-foreign', detail: 'trigger t' } as const;
  const many = { check: async () => [{ ...fault, detail: 'Melati <melati>' }, ...new Array(500).fill(fault)] };
  expect(await storageFaults(many)).toEqual(new Array(200).fill(fault));
  const fails = { check: async () => Promise.reject(new TypeError('gone')) };
  expect(await storageFaults(fails)).toEqual([]);
  await expect(storageFaults(fails, undefined, { rows: true })).rejects.toThrow('gone');
  const never = { check: () => new Promise<never>(() => undefined) };
  const within = withinBy({ timer: async () => undefined });
  await expect(storageFaults(never, within, { rows: true })).rejects.toMatchObject({ code: 'storage.unavailable' });
});

test('a storage that cannot be asked is not well, and nobody hears a beat', async () => {
  const { watchdog, alarms, beats } = watched(() => {
    throw new TypeError('gone');
  });
  expect(await watchdog.look()).toEqual({ well: false, lateByMs: null, heardAt: null, failing: [], unserved: [] });
  expect(alarms).toEqual([{ code: 'worker.storage-unreachable', error: 'TypeError' }]);
  expect(beats).toEqual([]);
});

test('a beat that nobody heard is an alarm of its own, without the listener’s address', async () => {
  const { watchdog, alarms } = watched(() => null, true);
  expect(await watchdog.look()).toEqual({ well: true, lateByMs: 0, heardAt: null, failing: [], unserved: [] });
  expect(alarms).toEqual([{ code: 'heartbeat.not-delivered', error: 'heartbeat.not-delivered' }]);
});

test.each([false, 'down', { ok: false }, null])('a beat that is answered with %j is not heard', async (answer) => {
  const { watchdog, alarms } = watched(() => null, false, undefined, answer);
  expect(await watchdog.look()).toEqual({ well: true, lateByMs: 0, heardAt: null, failing: [], unserved: [] });
  expect(alarms).toEqual([{ code: 'heartbeat.not-delivered', error: 'answer-unreadable' }]);
});

test('raises the alarm for a listener that never answers, and goes on looking', async () => {
  const alarms: Alarm[] = [];
  const watchdog = createWatchdog({
    storage: { name: 'storage-test', nextDue: async () => null },
    clock: { now: () => morning, catchUp: async () => undefined },
    raise: (alarm) => void alarms.push(alarm),
    within: withinBy({ timer: async () => undefined }),
    heartbeat: {
      contract: 'kawal.heartbeat/1',
      name: 'heartbeat-silent',
      beat: () => new Promise(() => undefined),
      async close() {},
    },
  });
  expect(await watchdog.look()).toEqual({ well: true, lateByMs: 0, heardAt: null, failing: [], unserved: [] });
  expect(alarms).toEqual([{ code: 'heartbeat.not-delivered', error: 'no-answer' }]);
});

test('an engine whose worker does not run notices by itself that a report waits', async () => {
  const time = { now: morning as number };
  const stage = await stageOf({ clock: { now: () => time.now } });
  await stage.submit();
  expect(await stage.engine.health()).toMatchObject({ well: true });
  time.now += 2 * minute;
  expect(await stage.engine.health()).toMatchObject({ well: false, lateByMs: 2 * minute });
  expect(stage.alarms).toContainEqual({ code: 'worker.late', byMs: 2 * minute });
});

test('a deployment whose reports reach nobody is not well, does not beat, and names why', async () => {
  const beats: number[] = [];
  const heartbeat = {
    contract: 'kawal.heartbeat/1' as const,
    name: 'heartbeat-test',
    beat: async () => void beats.push(1),
    close: async () => undefined,
  };
  const silent = await stageOf({ notifiers: [], heartbeat });
  expect(await silent.engine.health()).toMatchObject({ well: false, reachesNobody: 'noNotifier' });
  const fresh = await stageOf({ applied: false, heartbeat });
  expect(await fresh.engine.health()).toMatchObject({ well: false, reachesNobody: 'noChapter' });
  const { storage } = await stageOf();
  const lost = await stageOf({ storage: { ...storage, blob: async () => undefined }, applied: false, heartbeat });
  expect(await lost.engine.health()).toMatchObject({ well: false, reachesNobody: 'chapterUnreadable' });
  await fresh.submit();
  await fresh.engine.as(officer).chapter.apply(sampleReading());
  expect(await fresh.engine.health()).toMatchObject({ well: false, reachesNobody: 'parked' });
  expect(beats).toEqual([]);
  await fresh.runTo((morning + 60 * minute) as Instant);
  expect(await fresh.engine.health()).toMatchObject({ well: true });
  expect(beats).toEqual([1]);
});

test('names a channel that no notifier serves, and is not well, where nobody of an office has another (1261)', async () => {
  const slip = memoryNotifier({ channel: 'emaill', evidence: 'accepted' });
  const told = { code: 'channel.unserved', channels: ['email'] };
  const stage = await stageOf({ notifiers: [slip] });
  expect(await stage.engine.health()).toMatchObject({ well: false, unserved: ['email'] });
  expect(stage.alarms).toContainEqual(told);
  // Without a chapter nobody is to be reached yet, and without a notifier each report is parked: that is told otherwise.
  for (const options of [{ applied: false, notifiers: [slip] }, { notifiers: [] }, {}]) {
    const { engine, alarms } = await stageOf(options);
    expect(await engine.health()).toMatchObject({ unserved: [] });
    expect(alarms).not.toContainEqual(told);
  }
  // An office is served where one of its people is.
  const { engine } = await stageOf({ applied: false });
  const other = (text: string) => text.replace('email, address: one@contoh.test', 'sms, address: "081200000001"');
  await engine.as(officer).chapter.apply(sampleReading(other));
  expect(await engine.unguarded.chapter()).not.toBeNull();
  expect(await engine.health()).toMatchObject({ well: true, unserved: [] });
});
