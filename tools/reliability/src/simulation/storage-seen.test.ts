import type { Commit } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { expect, test } from 'vitest';
import type { Life } from './process.ts';
import type { Scene } from './scene.ts';
import { storageSeenBy } from './storage-seen.ts';

const at = Date.UTC(2019, 11, 16, 20, 50);
const commit: Commit = {
  at,
  writes: [
    {
      stream: 'report/1',
      type: 'report',
      shape: 1,
      expected: 0,
      events: [{ id: '1', text: '{}', hash: '1' }],
      state: '{}',
      keys: {},
      wakeAt: null,
    },
  ],
  reads: [],
  claimReads: [],
  claims: { taken: [], released: [] },
  cards: [],
  blobs: [],
  destroyed: [],
};

/** Commits once, where the fault strikes or where none does, and returns the instants that the process knows to be stored. */
async function knownAfter(fault: string): Promise<readonly number[]> {
  const known: number[] = [];
  const life = { name: 'process', alive: true, committed: () => undefined, stored: (one: number) => known.push(one) };
  const scene = {
    kept: memoryStorage(),
    world: { inTurn: <Result>(work: () => Promise<Result>) => work() },
    faults: { strikes: (one: string) => one === fault },
  };
  await storageSeenBy(life as unknown as Life, scene as unknown as Scene)
    .commit(commit)
    .catch(() => undefined);
  return known;
}

test('a process knows of the instant that it stored, unless the answer was lost', async () => {
  // Its engine does not know either: a ticker that goes by more than the engine knows calls for passes in vain.
  expect(await knownAfter('none')).toEqual([at]);
  expect(await knownAfter('answer lost')).toEqual([]);
});
