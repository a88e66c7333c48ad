import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isKawalError } from '@kawal/sdk';
import { describeStorage } from '@kawal/sdk/vitest';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from './testing/act.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { sqliteStorageInThread } from './threaded-storage.ts';

describeStorage('sqliteStorageInThread', {
  makeStore() {
    const folder = temporaryFolder();
    const location = folder.path('store.db');
    return { location, open: () => sqliteStorageInThread({ file: location }), remove: folder.remove };
  },
  crash: {
    script: new URL('./testing/crash-child-in-thread.ts', import.meta.url),
    execArgv: ['--conditions=@kawal/source'],
    kills: 4,
  },
});

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

it('a file that cannot be opened is answered as without a thread', async () => {
  const opening = sqliteStorageInThread({ file: folder.path('no-such-folder/store.db') });
  await expect(opening).rejects.toSatisfy((error) => isKawalError(error, 'storage.unavailable'));
  await expect(opening).rejects.toThrow(/^storage\.unavailable \(storage-sqlite\): [A-Z`]/);
});

it('copies the store from its thread, too', async () => {
  const storage = await sqliteStorageInThread({ file: folder.path('store.db') });
  await storage.commit(act('thing/a'));
  expect(await storage.backups?.copyStore(folder.path('copy.db'))).toMatchObject({ place: 1 });
  await expect(storage.backups?.copyStore(folder.path('copy.db'))).rejects.toMatchObject({
    code: 'storage.invalid-call',
  });
  await storage.close();
});

it('whoever calls goes on while the files are waited for', async () => {
  const file = folder.path('store.db');
  const storage = await sqliteStorageInThread({ file });
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  // In one thread, nobody could let go of the lock that this waits for.
  const commits = Promise.all(Array.from({ length: 64 }, (_, number) => storage.commit(act(`thing/${number}`))));
  await setImmediate();
  other.exec('ROLLBACK');
  other.close();
  expect(new Set((await commits).map(({ outcome }) => outcome))).toEqual(new Set(['committed']));
  await storage.close();
});

it('if the thread ends, a commit under way has an unknown outcome, and nobody waits for ever', async () => {
  let thread: Worker | undefined;
  const post = vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker) {
    thread = this;
  });
  const storage = await sqliteStorageInThread({ file: folder.path('store.db') });
  const [commit, load] = [storage.commit(act('thing/a')), storage.load(['thing/a'])];
  const told = Promise.allSettled([commit, load]);
  post.mockRestore();
  await thread?.terminate();
  const codes = (await told).map((one) => one.status === 'rejected' && one.reason.code);
  expect(codes).toEqual(['storage.unknown-outcome', 'storage.unavailable']);
  await expect(storage.load(['thing/a'])).rejects.toSatisfy((error) => isKawalError(error, 'storage.unavailable'));
  await storage.close();
});
