import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isKawalError, type Storage } from '@kawal/sdk';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from './sqlite-storage.ts';
import { temporaryFolder } from './testing/temporary-folder.sample.ts';
import { sqliteStorageInThread } from './threaded-storage.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  vi.restoreAllMocks();
  folder.remove();
});

// The whole suite of the contract, which starts a thread for every case, is `pnpm reliability thread`.
it('every part of the contract says through the thread what it says without', async () => {
  const file = folder.path('store.db');
  const [plain, threaded] = [sqliteStorage({ file }), await sqliteStorageInThread({ file })];
  const card = { record: 'thing/a', subject: 'subject', class: 'contact' };
  const written = act(
    'thing/a',
    {
      answer: { key: 'key', fingerprint: 'print', text: 'text' },
      claims: { taken: [{ name: 'unique', value: '1', stream: 'thing/a' }], released: [] },
      cards: [{ ...card, version: 1, bytes: Uint8Array.of(1, 2, 3) }],
      blobs: [{ hash: 'hash', bytes: Uint8Array.of(4, 5) }],
    },
    { wakeAt: 5, keys: { area: 'north' } },
  );
  expect(await threaded.commit(written)).toEqual({ outcome: 'committed' });
  await threaded.keyring.put([{ id: 'key', epoch: 1, wrapped: Uint8Array.of(6) }]);
  await threaded.applyTombstones([{ ...card, record: 'thing/b', version: 2, erasedAt: 7 }]);
  const asked: readonly ((storage: Storage) => unknown)[] = [
    ({ contract, name, capabilities, schema }) => ({ contract, name, capabilities, schema }),
    (storage) => storage.load(['thing/a', 'none']),
    (storage) => storage.history('thing/a', 0),
    (storage) => storage.query({ type: 'thing', key: { name: 'area', value: 'north' }, limit: 5 }),
    (storage) => storage.due(9, 5),
    (storage) => storage.nextDue(),
    (storage) => storage.log(0, 5),
    (storage) => storage.answer('key'),
    (storage) => storage.answer('none'),
    (storage) => storage.claimant({ name: 'unique', value: '1' }),
    (storage) => storage.cards('thing/a'),
    (storage) => storage.cards('thing/b'),
    (storage) => storage.blob('hash'),
    (storage) => storage.newestInstant(),
    (storage) => storage.keyring.get(['key']),
    (storage) => storage.keyring.tombstones(0, 5),
    (storage) => storage.backups?.made(),
    (storage) => storage.commit(written),
    (storage) => codeOf(storage.due(9, 0)),
    (storage) => codeOf(storage.commit(act('thing/c', {}, { events: [] }))),
  ];
  for (const ask of asked) expect(await ask(threaded)).toEqual(await ask(plain));
  const members = (of: object | undefined) => Object.keys(of ?? {}).sort();
  expect(members(threaded)).toEqual(members(plain));
  expect(members(threaded.keyring)).toEqual(members(plain.keyring));
  expect(members(threaded.backups)).toEqual(members(plain.backups));
  await threaded.close();
  await plain.close();
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

it('lets its caller go on while it waits for the files', async () => {
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

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'nothing was thrown',
    ({ code, message }) => ({ code, message }),
  );
}
