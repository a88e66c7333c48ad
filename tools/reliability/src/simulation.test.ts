import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { doseOf, drawn, turns } from '../../check/src/dose/dose.ts';
import { rarest } from './rare-states.ts';
import { type Simulated, simulate } from './simulate.ts';
import type { SimulationOptions } from './simulation/simulate-year.ts';
import { describeSimulated, traceFailure } from './trace.ts';

/** The quick form: some weeks of several seeds. `pnpm reliability simulate` lives through whole years. */
const allSeeds = [8, 10];
const seeds = drawn(allSeeds, 2);
// A part plays both seeds, each as short as a quick run does: long ones take minutes.
const isWhole = turns[doseOf(process.env).dose] === 1;
const quick = { reports: isWhole ? 60 : 30, days: isWhole ? 34 : 17, dose: 2 };

let lived: Promise<readonly Simulated[]> | undefined;

function weeks(): Promise<readonly Simulated[]> {
  lived ??= (async () => {
    const all: Simulated[] = [];
    for (const seed of seeds) all.push(await simulate({ ...quick, seed, storage: memoryStorage() }));
    return all;
  })();
  return lived;
}

describe('weeks of a chapter in which everything that can go wrong goes wrong', () => {
  test('every promise holds', async () => {
    for (const simulated of await weeks()) {
      expect(simulated.broken.length === 0 ? '' : describeSimulated(simulated)).toBe('');
    }
  });

  // One seed alone does not.
  test.runIf(isWhole)('meets every rare event', async () => {
    const reached = (await weeks()).map((one) => Object.entries(one.reached));
    const met = new Set(reached.flatMap((states) => states.flatMap(([name, count]) => (count > 0 ? [name] : []))));
    expect(
      reached.flatMap((states) => states.map(([name]) => name)).filter((name) => !met.has(name) && !rarest.has(name)),
    ).toEqual([]);
  });

  test('the ledger names at least forty', async () => {
    const [first] = await weeks();
    expect(Object.keys(first?.reached ?? {}).length).toBeGreaterThanOrEqual(40);
  });

  test('faults struck more often than reports came', async () => {
    for (const { faults, reports } of await weeks()) {
      expect(Object.values(faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(2 * reports);
    }
  });
});

describe('a seed decides everything', () => {
  const few = { seed: 7, reports: isWhole ? 6 : 3, days: isWhole ? 3 : 2, dose: 2 };
  let first: Promise<Simulated> | undefined;
  const inMemory = (): Promise<Simulated> => (first ??= simulate({ ...few, storage: memoryStorage() }));

  test('the same seed is the same log, the same faults and the same alarms; another is another', async () => {
    const [one, again, other] = [
      await inMemory(),
      await simulate({ ...few, storage: memoryStorage() }),
      await simulate({ ...few, seed: 8, storage: memoryStorage() }),
    ];
    expect(again).toEqual(one);
    expect(other.logHash).not.toBe(one.logHash);
  });

  test('on SQLite it comes to the same log as in memory', async () => {
    const onDisk = await simulate({ ...few, storage: sqliteStore() });
    expect(onDisk).toEqual(await inMemory());
  });
});

describe('what an unsound part does is found', () => {
  const week = { reports: 12, days: 5 };
  // What is wrong with each link is found in each record, so a few of them will do.
  const twoDays = { reports: 3, days: 2 };
  test.each<[string, string, (sound: Storage) => Storage, typeof week]>([
    ['a storage that says yes and forgets', 'a received report is never lost', forgetful, week],
    [
      'a storage that writes down another link',
      'the record is whole, and a replay gives its states',
      unlinked,
      twoDays,
    ],
    [
      'a storage that never says when to look',
      'every planned message is sent, or its failure is on record',
      idle,
      week,
    ],
  ])('%s', async (_, promise, breaks, long) => {
    // A part may break another promise first, so that a single seed would stand for nothing.
    const broken = new Set<string>();
    for (let seed = 4; seed < 16 && !broken.has(promise); seed += 1) {
      const days: Omit<SimulationOptions, 'storage'> = { seed, ...long };
      const { simulated, lines } = await traceFailure(days, () => breaks(memoryStorage()));
      for (const one of simulated.broken) broken.add(one.promise);
      expect(lines.join('\n')).not.toMatch(/Rahasia|contoh|\+62/);
    }
    expect([...broken]).toContain(promise);
  });
});

function forgetful(sound: Storage): Storage {
  let reports = 0;
  return {
    ...sound,
    // What it forgets is one report: any other loss, or a second, breaks another promise, and which comes first is chance.
    async commit(commit) {
      const isReport = commit.writes.some(({ stream, expected }) => expected === 0 && stream.startsWith('report/'));
      if (isReport) reports += 1;
      return isReport && reports === 5 ? { outcome: 'committed' } : sound.commit(commit);
    },
  };
}

function unlinked(sound: Storage): Storage {
  return {
    ...sound,
    commit: (commit) =>
      sound.commit({
        ...commit,
        writes: commit.writes.map((write) => ({
          ...write,
          events: write.events.map((event) => ({ ...event, hash: event.hash.replace(/^0/, '1') })),
        })),
      }),
  };
}

function idle(sound: Storage): Storage {
  return { ...sound, nextDue: async () => null };
}

/** Both must come to the same here; that the disk keeps it is asked elsewhere. Memory is quicker where there is some to write to. */
function sqliteStore(): Storage {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kawal-reliability-'));
  const storage = sqliteStorage({ file: join(folder, 'chapter.sqlite') });
  onTestFinished(async () => {
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return storage;
}
