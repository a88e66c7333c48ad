import type { Storage } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { benchStorage } from '../../../../packages/sdk/src/bench/storage-bench.ts';

// A storage that answers rightly and too late is red in no case: the bench beside the suite names its calls. Time is virtual
// here, so what takes long is what the storage waits for, on however busy a machine.

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] }).setTimerTickMode('nextTimerAsync'));
afterAll(() => void vi.useRealTimers());

const streams = 12_000;

/** Returns the calls that the bench names, of a storage that is broken in one way. */
async function namedOf(breaks: (sound: Storage) => Partial<Storage>): Promise<readonly string[]> {
  const open = (): Storage => {
    const sound = memoryStorage();
    return { ...sound, ...breaks(sound) };
  };
  const listener = { filled: () => undefined, measured: () => undefined };
  const measured = await benchStorage({ makeStore: () => ({ open }) }, { streams, megabytes: 1 }, listener);
  return measured.filter(({ medianMs, mostMs }) => medianMs > mostMs).map(({ call }) => call);
}

/** Reads the whole list for a page, as a store without an index does; a disk gives five hundred of it in a millisecond. */
async function readAll(sound: Storage): Promise<void> {
  let read = 0;
  for (let after = 0, page = await sound.log(after, 5_000); page.length > 0; page = await sound.log(after, 5_000)) {
    read += page.length;
    after = page.at(-1)?.place ?? after;
  }
  await waitMs(read / 500);
}

async function waitMs(milliseconds: number): Promise<void> {
  await new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

it('names no call of a storage that loses no time', async () => {
  expect(await namedOf(() => ({}))).toEqual([]);
});

it('names the commit of a storage that waits 200 ms in each', async () => {
  const named = await namedOf((sound) => ({
    async commit(commit) {
      await waitMs(200);
      return await sound.commit(commit);
    },
  }));
  expect(named).toEqual(['commit']);
});

it('names the lists of a storage that reads all streams for a page', async () => {
  const named = await namedOf((sound) => ({
    due: (...given) => readAll(sound).then(() => sound.due(...given)),
    nextDue: () => readAll(sound).then(() => sound.nextDue()),
    query: (...given) => readAll(sound).then(() => sound.query(...given)),
  }));
  expect(named).toEqual(['due', 'due, nothing', 'nextDue', 'query']);
});
