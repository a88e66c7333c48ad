import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { sql as store1 } from './migrations/store-1.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
});
afterEach(() => folder.remove());

it('a store of the first schema says the same after it was brought to the newest', async () => {
  makeFirstSchema();
  const storage = sqliteStorage({ file });
  expect(await storage.load(['thing/b', 'thing/a'])).toHaveLength(2);
  expect(await storage.load(['thing/b'])).toEqual([
    {
      stream: 'thing/b',
      type: 'thing',
      version: 2,
      state: 'two',
      shape: 3,
      wakeAt: 70,
      keys: { area: 'north' },
      head: 'hash-2',
    },
  ]);
  expect(await storage.history('thing/b', 1)).toEqual([
    { stream: 'thing/b', version: 2, id: 'e-2', text: 'second', hash: 'hash-2' },
  ]);
  expect((await storage.log(0, 9)).map(({ place, stream, version }) => [place, stream, version])).toEqual([
    [1, 'thing/b', 1],
    [2, 'thing/a', 1],
    [3, 'thing/b', 2],
  ]);
  expect(await storage.newestInstant()).toBe(60);
  expect(await storage.due(99, 9)).toEqual([{ stream: 'thing/b', type: 'thing', version: 2, wakeAt: 70 }]);
  expect(await names(storage, { type: 'thing' })).toEqual(['thing/a', 'thing/b']);
  expect(await names(storage, { type: 'thing', key: { name: 'area', value: 'north' } })).toEqual(['thing/b']);

  // And it goes on from there.
  await storage.commit(act('thing/b', { at: 61 }, { expected: 2, type: 'thing', keys: { area: 'south' } }));
  expect(await names(storage, { type: 'thing', key: { name: 'area', value: 'north' } })).toEqual([]);
  expect(await names(storage, { type: 'thing', key: { name: 'area', value: 'south' } })).toEqual(['thing/b']);
  expect((await storage.log(3, 9)).map(({ place }) => place)).toEqual([4]);
  await storage.close();
});

function names(
  storage: ReturnType<typeof sqliteStorage>,
  query: { type: string; key?: { name: string; value: string } },
) {
  return storage.query({ ...query, limit: 9 }).then(({ streams }) => streams.map(({ stream }) => stream));
}

/** Two streams, one of them with two events, as version 1 kept them. */
function makeFirstSchema(): void {
  const database = new DatabaseSync(file);
  database.exec(`
    ${store1}
    PRAGMA application_id = ${0x4b776c31};
    PRAGMA user_version = 1;
    INSERT INTO event (stream, version, id, text, hash, newest_at) VALUES
      ('thing/b', 1, 'e-1', 'first', 'hash-1', 50),
      ('thing/a', 1, 'e-3', 'other', 'hash-3', 60),
      ('thing/b', 2, 'e-2', 'second', 'hash-2', 60);
    INSERT INTO stream (stream, type, version, state, shape, wake_at, keys, head) VALUES
      ('thing/a', 'thing', 1, 'one', 3, NULL, '{}', 'hash-3'),
      ('thing/b', 'thing', 2, 'two', 3, 70, '{"area":"north"}', 'hash-2');
    INSERT INTO due (wake_at, stream) VALUES (70, 'thing/b');
    INSERT INTO stream_key (type, name, value, stream) VALUES ('thing', 'area', 'north', 'thing/b');
  `);
  database.close();
}
