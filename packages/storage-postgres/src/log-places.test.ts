import type { LogEntry } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { commitCall, commitSql } from './commit.ts';
import { postgresStorage } from './postgres-storage.ts';
import { type PostgresTestServer, reusableStore, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
let stores: Awaited<ReturnType<typeof reusableStore>>;
beforeAll(async () => {
  place = await testPlace();
  stores = await reusableStore(place);
});
afterAll(() => place.remove());

it.each([
  ['COMMIT', ['before', 'slow', 'quick']],
  ['ROLLBACK', ['before', 'quick']],
])('shows nothing of the log past a commit that is under way, and all of it after its %s', async (end, expected) => {
  const store = await stores.empty();
  const storage = await postgresStorage(store);
  const slow = await connected(store.connectionString);
  await storage.commit(act('before'));
  const start = (await storage.log(0, 99)).at(-1)?.place ?? 0;

  await slow.query('BEGIN');
  await slow.query(commitSql(store.schema), [...commitCall(act('slow'), 1_000)]);
  // It draws its place later and ends sooner, waiting for nobody.
  expect(await storage.commit(act('quick'))).toEqual({ outcome: 'committed' });
  const places = await place.ask(`SELECT stream FROM ${store.schema}.event WHERE place > $1`, [start]);
  expect(places).toEqual([{ stream: 'quick' }]);
  expect(await storage.log(start, 99)).toEqual([]);
  expect(names(await storage.log(0, 99))).toEqual(['before']);

  await slow.query(end);
  expect(names(await storage.log(0, 99))).toEqual(expected);
  await slow.end();
  await storage.close();
});

it('goes on past the 32 bits that a lock can tell', async () => {
  const store = await stores.empty();
  const storage = await postgresStorage(store);
  const slow = await connected(store.connectionString);
  for (const around of [2 ** 31, 2 ** 32, 3 * 2 ** 32]) {
    await place.ask(`SELECT setval('${store.schema}.place', $1)`, [around - 3]);
    await storage.commit(act(`before-${around}`));
    await slow.query('BEGIN');
    await slow.query(commitSql(store.schema), [...commitCall(act(`slow-${around}`), 1_000)]);
    for (let index = 0; index < 4; index += 1) await storage.commit(act(`quick-${around}-${index}`));
    expect(names(await storage.log(around - 3, 99))).toEqual([`before-${around}`]);
    await slow.query('COMMIT');
    const entries = await storage.log(around - 3, 99);
    expect(entries.map((entry) => entry.place - around)).toEqual([-2, -1, 0, 1, 2, 3]);
  }
  await slow.end();
  await storage.close();
});

it('misses nothing while eight connections write and one follows', async () => {
  const store = await stores.empty();
  const storages = await Promise.all(Array.from({ length: 4 }, () => postgresStorage({ ...store, connections: 3 })));
  const total = 400;
  const followed: LogEntry[] = [];
  let next = 0;
  const write = async (index: number): Promise<void> => {
    while (next < total) await storages[index % 4]?.commit(act(`s-${next++}`, {}, { events: events(1 + (next % 3)) }));
  };
  const follow = async (): Promise<void> => {
    const page = (await storages[0]?.log(followed.at(-1)?.place ?? 0, 7)) ?? [];
    followed.push(...page);
  };
  let writing = true;
  const reading = (async () => {
    while (writing) await follow();
  })();
  await Promise.all(Array.from({ length: 8 }, (_, index) => write(index)));
  writing = false;
  await reading;
  for (let before = -1; before < followed.length; ) {
    before = followed.length;
    await follow();
  }
  const all = await place.ask(`SELECT place FROM ${store.schema}.event ORDER BY place`);
  expect(followed.map((entry) => String(entry.place))).toEqual(all.map((row) => row['place']));
  expect(new Set(followed.map(({ stream }) => stream)).size).toBe(total);
  for (const storage of storages) await storage.close();
});

function events(count: number) {
  return Array.from({ length: count }, (_, index) => ({ id: `e-${index}`, text: '{}', hash: 'hash' }));
}

function names(entries: readonly LogEntry[]): readonly string[] {
  return entries.map(({ stream }) => stream);
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}
