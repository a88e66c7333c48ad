import { expect, test } from 'vitest';
import { found, stageOf } from '../stage.sample.ts';
import type { Alarm } from './alarm.ts';
import { type ClockStorage, guardClock } from './guarded-clock.ts';
import { withinBy } from './within.ts';

const [minute, hour] = [60_000, 3_600_000];
const start = 1_000_000_000_000;

const alone: ClockStorage = { capabilities: { durable: false, processes: 'one' }, newestInstant: async () => null };

function guarded(storage = alone, within = withinBy({})) {
  const machine = { wall: start, ran: 0 };
  const alarms: Alarm[] = [];
  const ownClock = { now: () => machine.wall, monotonic: () => machine.ran };
  const clock = guardClock(ownClock, null, (alarm) => void alarms.push(alarm), storage, within);
  const pass = (ms: number, jump = 0): void => {
    machine.ran += ms;
    machine.wall += ms + jump;
  };
  clock.now();
  return { clock, alarms, pass };
}

const noTimes: readonly (readonly [said: string, now: () => unknown])[] = [
  ['text', async () => '2026-03-02'],
  ['no number', async () => Number.NaN],
  ['an instant before 1970', async () => -1],
  ['an instant after the year 9999', async () => Number.MAX_SAFE_INTEGER],
  ['a number without a promise', () => start],
  [
    'an error that is thrown at once',
    () => {
      throw new TypeError('broken');
    },
  ],
];

for (const [said, now] of noTimes) {
  test(`goes by the machine's clock where a storage tells ${said} for the time`, async () => {
    const { clock, alarms } = guarded({ ...alone, now: now as () => Promise<number> });
    await clock.compare();
    expect(clock.now()).toBe(start);
    expect(alarms).toEqual([]);
  });
}

test("goes by the machine's clock where a storage never answers the question for the time", async () => {
  const waits: number[] = [];
  const within = withinBy({ timer: async (ms) => waits.push(ms) });
  const { clock } = guarded({ ...alone, now: () => new Promise(() => undefined) }, within);
  await clock.compare();
  expect(clock.now()).toBe(start);
  expect(waits).toEqual([5_000]);
});

test('keeps its time where a storage tells no number for its newest instant', async () => {
  const many = { durable: false, processes: 'many' } as const;
  const { clock } = guarded({ capabilities: many, newestInstant: async () => Number.NaN });
  await clock.catchUp();
  expect(clock.now()).toBe(start);
});

test('counts of the jumps of the clock those since an instant, and none before it', () => {
  const { clock, pass } = guarded();
  pass(hour);
  const before = clock.now();
  pass(minute, 2 * hour);
  const after = clock.now();
  expect([clock.jumpedSince(start), clock.jumpedSince(before)]).toEqual([2 * hour, 2 * hour]);
  expect(clock.jumpedSince(after)).toBe(0);
  pass(hour);
  expect([clock.jumpedSince(before), clock.jumpedSince(after)]).toEqual([2 * hour, 0]);
});

test('time that passes is no jump, however long nobody looked', () => {
  const { clock, pass } = guarded();
  pass(90 * 24 * hour);
  expect(clock.now()).toBe(start + 90 * 24 * hour);
  expect(clock.jumpedBy()).toBe(0);
});

test('a clock that is set ahead has jumped by so much, until that is stored', () => {
  const { clock, pass } = guarded();
  pass(minute, 2 * hour);
  expect(clock.now()).toBe(start + minute + 2 * hour);
  pass(minute);
  clock.now();
  expect(clock.jumpedBy()).toBe(2 * hour);
  clock.jumpStored();
  expect(clock.jumpedBy()).toBe(0);
});

test('a clock that is put right by seconds has not jumped', () => {
  const { clock, pass } = guarded();
  pass(hour, 5_000);
  clock.now();
  expect(clock.jumpedBy()).toBe(0);
});

test('the way back is not counted: that the clock is behind has an alarm of its own', () => {
  const { clock, alarms, pass } = guarded();
  clock.stored(clock.now());
  pass(minute, -2 * hour);
  clock.now();
  expect(clock.jumpedBy()).toBe(0);
  expect(alarms).toEqual([{ code: 'clock.behind', byMs: 2 * hour - minute }]);
});

test('for as long as the clock is behind, the alarm is raised again every hour', () => {
  const { clock, alarms, pass } = guarded();
  clock.stored(clock.now());
  pass(minute, -6 * hour);
  for (let looked = 0; looked < 3 * 60; looked += 1) {
    clock.now();
    pass(minute);
  }
  expect(alarms.map(({ code }) => code)).toEqual(['clock.behind', 'clock.behind', 'clock.behind']);
  pass(6 * hour);
  clock.now();
  expect(alarms).toHaveLength(3);
});

test('while the clock is behind what is stored, time goes on at half its pace, and then with the clock', () => {
  const { clock, pass } = guarded();
  pass(minute, hour);
  clock.stored(clock.now());
  pass(minute, -hour);
  const ahead = start + minute + hour;
  expect(clock.now()).toBe(ahead + minute / 2);
  clock.stored(clock.now());
  pass(minute);
  expect(clock.now()).toBe(ahead + minute);
  clock.stored(ahead);
  expect(clock.now()).toBe(ahead + minute);
  pass(3 * hour);
  expect(clock.now()).toBe(start + 3 * minute + 3 * hour);
});

test('raises and records the alarm with the first commit after a jump', async () => {
  const machine = { wall: start, ran: 0 };
  const stage = await stageOf({ clock: { now: () => machine.wall, monotonic: () => machine.ran } });
  machine.wall += 24 * hour;
  await stage.submit();
  await stage.submit();
  const jumped = { code: 'clock.jumped', byMs: 24 * hour };
  expect(stage.alarms.filter(({ code }) => code === 'clock.jumped')).toEqual([jumped]);
  const { records } = found(await stage.engine.unguarded.list('alarm'));
  expect(records.flatMap(({ state }) => state.alarms).filter(({ code }) => code === 'clock.jumped')).toEqual([jumped]);
});
