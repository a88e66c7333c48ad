import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inMemory, onSqlite } from './model-stores.ts';
import { tryStorage } from './try-storage.ts';

/** The quick form; `pnpm reliability model` plays tens of thousands, on PostgreSQL too. */
const quick = { runs: 120, commands: 40, seed: 5 };

describe('random calls come to what the manual of the contract says', () => {
  test('in memory', async () => {
    expect(await tryStorage(inMemory, quick)).toBeNull();
  });

  test('on SQLite, closed and opened again in between', async () => {
    const files = onSqlite();
    onTestFinished(() => files.remove());
    expect(await tryStorage(files, { ...quick, runs: 25 })).toBeNull();
  });
});

describe('what a storage does wrong shows as the shortest calls that show it', () => {
  test.each<[string, (sound: Storage) => Storage]>([
    ['it forgets what was only read', (sound) => committing(sound, (commit) => ({ ...commit, reads: [] }))],
    ['it wakes a millisecond late', (sound) => ({ ...sound, due: (now, limit) => sound.due(now - 1, limit) })],
    [
      'it keeps what is released',
      (sound) => committing(sound, (commit) => ({ ...commit, claims: { ...commit.claims, released: [] } })),
    ],
    [
      'it leaves a page out',
      (sound) => ({ ...sound, query: async (query) => ({ ...(await sound.query(query)), next: null }) }),
    ],
  ])('%s', async (_, breaks) => {
    const found = await tryStorage({ ...inMemory, open: async () => breaks(memoryStorage()) }, quick);
    expect(found).toMatch(/Again: --commands 40 --seed 5 --path /);
  });
});

function committing(
  sound: Storage,
  change: (commit: Parameters<Storage['commit']>[0]) => Parameters<Storage['commit']>[0],
): Storage {
  return { ...sound, commit: (commit) => sound.commit(change(commit)) };
}
