import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inMemory, onSqlite } from './model-stores.ts';
import { plan } from './storage-acts.ts';
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

test('every kind of act is drawn often, and often left out', () => {
  const drawn = fc.sample(plan, { numRuns: 400, seed: 1 });
  const shareOf = (kinds: readonly unknown[]): number => kinds.filter((one) => one !== null).length / kinds.length;
  const writes = drawn.flatMap((one) => one.writes);
  const kinds = {
    'keys of writes': writes.map(({ found }) => found),
    wakings: writes.map(({ wakeAt }) => wakeAt),
    'claims read as another holds them': drawn.flatMap(({ claimReads }) => claimReads.map(({ holder }) => holder)),
    answers: drawn.map(({ answer }) => answer),
    blobs: drawn.map(({ blob }) => blob),
  };
  for (const [kind, ones] of Object.entries(kinds)) {
    expect(shareOf(ones), kind).toBeGreaterThan(0.1);
    expect(shareOf(ones), kind).toBeLessThan(0.9);
  }
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
      'it answers a key a second time',
      (sound) =>
        committing(sound, (commit) => {
          const { answer: _, ...others } = commit;
          return others;
        }),
    ],
    ['it keeps no blob', (sound) => committing(sound, (commit) => ({ ...commit, blobs: [] }))],
    ['it forgets which claims were read', (sound) => committing(sound, (commit) => ({ ...commit, claimReads: [] }))],
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
