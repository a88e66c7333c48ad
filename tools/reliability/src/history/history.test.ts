import { setImmediate } from 'node:timers/promises';
import type { Commit, Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, onTestFinished, test } from 'vitest';
import { onSqlite } from '../model/model-stores.ts';
import { anomaliesIn } from './check.ts';
import { recordHistory } from './clients.ts';

/** The quick form; `pnpm reliability history` records hundreds of thousands, on PostgreSQL too. */
const quick = { seed: 2, operations: 6_000 };

describe('what eight clients heard can have happened one after another', () => {
  test('in memory', async () => {
    const history = await recordHistory(memoryStorage(), quick);
    expect(anomaliesIn(history)).toEqual([]);
    const heard = new Set(history.operations.map(({ outcome, commit }) => `${commit ? 'commit' : 'load'} ${outcome}`));
    expect([...heard].sort()).toEqual(['commit fail', 'commit info', 'commit ok', 'load ok']);
  });

  test('on SQLite, where commits share a transaction', async () => {
    const files = onSqlite();
    onTestFinished(() => files.remove());
    const storage = await files.open();
    expect(anomaliesIn(await recordHistory(storage, { ...quick, operations: 3_000 }))).toEqual([]);
    await files.done(storage);
  });
});

describe('a storage that is broken shows in what its clients heard', () => {
  test.each<[string, string, (sound: Storage) => Storage]>([
    [
      'acknowledges and forgets',
      'acknowledged and lost',
      (sound) => now(sound, (commit, count) => (count % 50 === 0 ? { outcome: 'committed' } : sound.commit(commit))),
    ],
    [
      'lets the last writer win',
      'written on another version',
      (sound) =>
        now(sound, async (commit) => sound.commit({ ...commit, reads: [], writes: await current(sound, commit) })),
    ],
    [
      'ignores what was only read',
      'no serial order',
      (sound) => now(sound, (commit) => sound.commit({ ...commit, reads: [] })),
    ],
    [
      'writes half of an act',
      'half of a commit',
      (sound) =>
        now(sound, (commit, count) =>
          sound.commit(count % 20 === 0 ? { ...commit, writes: commit.writes.slice(0, 1) } : commit),
        ),
    ],
    [
      'forgets idempotency keys',
      'refused and written',
      (sound) =>
        now(sound, async (commit) => {
          const { answer: _, ...rest } = commit;
          const outcome = await sound.commit(rest);
          return outcome.outcome === 'committed' ? { outcome: 'conflict', stream: '' } : outcome;
        }),
    ],
    [
      'gives a claim to whoever asks',
      'a claim',
      (sound) => now(sound, (commit) => sound.commit({ ...commit, claims: { taken: [], released: [] } })),
    ],
    [
      'gives a view made of several',
      'no serial order',
      (sound) => ({
        ...sound,
        load: async (streams) => {
          const views = [];
          for (const stream of streams) {
            views.push(...(await sound.load([stream])));
            await setImmediate();
          }
          return views;
        },
      }),
    ],
    ['answers from a copy that lags', 'no serial order', lagging],
  ])('%s', async (_, kind, breaks) => {
    const anomalies = anomaliesIn(await recordHistory(breaks(memoryStorage()), quick));
    expect(anomalies.map((one) => one.kind).join()).toContain(kind);
  });
});

function now(
  sound: Storage,
  commit: (commit: Commit, count: number) => ReturnType<Storage['commit']> | Awaited<ReturnType<Storage['commit']>>,
): Storage {
  let count = 0;
  return {
    ...sound,
    async commit(given) {
      count += 1;
      return commit(given, count);
    },
  };
}

async function current(sound: Storage, { writes }: Commit): Promise<Commit['writes']> {
  const stored = await sound.load(writes.map(({ stream }) => stream));
  const version = new Map(stored.map((one) => [one.stream, one.version]));
  return writes.map((write) => ({ ...write, expected: version.get(write.stream) ?? 0 }));
}

/** Every tenth load answers what the one before answered of the same streams. */
function lagging(sound: Storage): Storage {
  const copy = new Map<string, Awaited<ReturnType<Storage['load']>>[number]>();
  let loads = 0;
  return {
    ...sound,
    async load(streams) {
      loads += 1;
      const fresh = await sound.load(streams);
      const answer = loads % 10 === 0 ? fresh.map((one) => copy.get(one.stream) ?? one) : fresh;
      if (loads % 10 !== 0) for (const one of fresh) copy.set(one.stream, one);
      return answer;
    },
  };
}
