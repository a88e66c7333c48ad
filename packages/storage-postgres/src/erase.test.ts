import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { openedAtLast, type PostgresTestServer, somebodyWaits, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
beforeAll(async () => {
  place = await testPlace();
});
afterAll(() => place.remove());

it('leaves no byte of a destroyed key in any table or index', async ({ skip }) => {
  if (process.env['DATABASE_URL'] !== undefined) return skip('the files of this server are not ours to read');
  const [server] = await place.ask('SHOW data_directory');
  const data = String(server?.['data_directory']);
  const storage = await postgresStorage(place.newStore());
  const all = Array.from({ length: 300 }, (_, number) => number);
  await storage.keyring.put(all.map((number) => ({ id: `key-${number}`, epoch: 1, wrapped: marked(number) })));
  await place.ask('CHECKPOINT');
  expect(await marksIn(data)).toEqual(all);

  // While somebody has an older view, which keeps a deleted row in its place.
  const other = new pg.Client(place.connectionString);
  await other.connect();
  await other.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT 1 FROM pg_class');
  const gone = all.filter((number) => number % 3 === 0);
  await storage.keyring.destroy(gone.map((number) => `key-${number}`));
  await other.query('COMMIT');
  await other.end();

  await place.ask('CHECKPOINT');
  const left = all.filter((number) => number % 3 !== 0);
  expect(await marksIn(data)).toEqual(left);
  expect(await storage.keyring.get(all.map((number) => `key-${number}`))).toHaveLength(left.length);
  await storage.close();
});

it('shows every other key to whoever looked while some were being destroyed', async () => {
  const store = place.newStore();
  const storage = await postgresStorage({ ...store, connections: 1 });
  const kept = Array.from({ length: 60 }, (_, number) => ({ id: `kept-${number}`, epoch: 1, wrapped: marked(number) }));
  await storage.keyring.put([...kept, { id: 'doomed', epoch: 1, wrapped: marked(99) }]);
  // Often enough that the server has settled how it goes about it, and no longer locks first what it plans to read.
  for (let time = 0; time < 10; time += 1) await storage.keyring.get(kept.map(({ id }) => id));
  const other = new pg.Client(place.connectionString);
  await other.connect();
  await other.query('BEGIN');
  await other.query(`SELECT ${store.schema}_keyring.destroy_keys('{doomed}', 1000)`);
  const looking = storage.keyring.get(kept.map(({ id }) => id));
  await somebodyWaits(place);
  await other.query('COMMIT');
  expect(await looking).toHaveLength(60);
  await other.end();
  await storage.close();
});

it('destroys no key while another reads them for too long, and says so', async () => {
  const store = place.newStore();
  const storage = await postgresStorage(store);
  const hasty = await openedAtLast({ ...store, timeoutMs: 100 });
  await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: marked(1) }]);
  const other = new pg.Client(place.connectionString);
  await other.connect();
  await other.query(`BEGIN; SELECT * FROM ${store.schema}_keyring.wrapped_key`);
  expect(await codeOf(hasty.keyring.destroy(['key']))).toBe('storage.unavailable');
  expect(await storage.keyring.get(['key'])).toHaveLength(1);
  await other.query('COMMIT');
  await other.end();
  await hasty.close();
  await storage.keyring.destroy(['key']);
  expect(await storage.keyring.get(['key'])).toEqual([]);
  await storage.close();
});

it('takes the bytes of a destroyed card out of its row, and has the rest cleared away without delay', async () => {
  const store = place.newStore();
  const storage = await postgresStorage(store);
  const address = { record: 'record', subject: 'subject', class: 'contact' };
  await storage.commit(act('s', { cards: [{ ...address, version: 1, bytes: marked(1) }] }));
  await storage.commit(act('s', { at: 5, destroyed: [address] }, { expected: 1 }));
  const [row] = await place.ask(`SELECT bytes, erased_at FROM ${store.schema}.card`);
  expect(row).toEqual({ bytes: null, erased_at: '5' });
  const [table] = await place.ask('SELECT reloptions FROM pg_class WHERE oid = to_regclass($1)', [
    `${store.schema}.card`,
  ]);
  expect(table?.['reloptions']).toEqual(
    expect.arrayContaining(['autovacuum_vacuum_threshold=0', 'autovacuum_vacuum_scale_factor=0']),
  );
  await storage.close();
});

it('keeps a tombstone that could not be settled though the next commit writes the card anew', async () => {
  const store = place.newStore();
  const storage = await postgresStorage(store);
  const address = { record: 'record', subject: 'subject', class: 'contact' };
  const anew = act('s', { cards: [{ ...address, version: 2, bytes: marked(2) }] }, { expected: 2 });
  await storage.commit(act('s', { cards: [{ ...address, version: 1, bytes: marked(1) }] }));
  const intended = `${store.schema}_keyring.intended`;
  await place.ask(`CREATE FUNCTION ${store.schema}.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$`);
  await place.ask(`CREATE TRIGGER full_disk BEFORE DELETE ON ${intended} EXECUTE FUNCTION ${store.schema}.refuse()`);
  expect(await storage.commit(act('s', { at: 5, destroyed: [address] }, { expected: 1 }))).toEqual({
    outcome: 'committed',
  });
  expect(await codeOf(storage.commit(anew))).toBe('storage.full');
  await place.ask(`DROP TRIGGER full_disk ON ${intended}`);
  expect(await storage.commit(anew)).toEqual({ outcome: 'committed' });
  expect(await storage.keyring.tombstones(0, 9)).toMatchObject([{ ...address, version: 1, erasedAt: 5 }]);
  await storage.close();
});

it('keeps the tombstone of a process that destroyed a card and died while another was about to write it anew', async () => {
  const store = place.newStore();
  const storage = await postgresStorage({ ...store, timeoutMs: 60_000 });
  const address = { record: 'record', subject: 'subject', class: 'contact' };
  await storage.commit(act('s', { cards: [{ ...address, version: 1, bytes: marked(1) }] }));
  const other = new pg.Client(place.connectionString);
  await other.connect();
  await other.query(`BEGIN; LOCK TABLE ${store.schema}.stream IN ACCESS EXCLUSIVE MODE`);
  const anew = act('s', { cards: [{ ...address, version: 2, bytes: marked(2) }] }, { expected: 1 });
  const writing = storage.commit(anew);
  await somebodyWaits(place);
  // All that it does before it settles the tombstone.
  const intended = JSON.stringify([{ ...address, version: 1, erasedAt: 5 }]);
  await other.query(`SELECT ${store.schema}_keyring.intend_tombstones($1::jsonb, 1000)`, [intended]);
  await other.query(`UPDATE ${store.schema}.card SET bytes = NULL, erased_at = 5`);
  await other.query('COMMIT');
  await other.end();
  expect(await writing).toEqual({ outcome: 'committed' });
  expect(await storage.keyring.tombstones(0, 9)).toMatchObject([{ ...address, version: 1, erasedAt: 5 }]);
  await storage.close();
});

it('keeps the tombstone of an act that died, and its instant, though refused ones were about to destroy the same card', async () => {
  const store = place.newStore();
  const storage = await postgresStorage(store);
  const address = { record: 'record', subject: 'subject', class: 'contact' };
  await storage.commit(act('s', { cards: [{ ...address, version: 1, bytes: marked(1) }] }));
  const other = new pg.Client(place.connectionString);
  await other.connect();
  const intend = async (erasedAt: number) => {
    const intended = JSON.stringify([{ ...address, version: 1, erasedAt }]);
    await other.query(`SELECT ${store.schema}_keyring.intend_tombstones($1::jsonb, 1000)`, [intended]);
  };
  // One dies before its commit, and one between its commit and what it does in the keyring then.
  for (const erasedAt of [4, 5]) await intend(erasedAt);
  const refused = act('s', { at: 7, destroyed: [address] }, { expected: 9 });
  expect(await storage.commit(refused)).toMatchObject({ outcome: 'conflict' });
  await other.query(`UPDATE ${store.schema}.card SET bytes = NULL, erased_at = 5`);
  expect(await storage.keyring.tombstones(0, 9)).toMatchObject([{ ...address, version: 1, erasedAt: 5 }]);
  const { rows } = await other.query(`SELECT erased_at FROM ${store.schema}_keyring.intended`);
  expect(rows).toEqual([]);
  await other.end();
  await storage.close();
});

/** Bytes that say throughout whose they are. */
function marked(number: number): Uint8Array {
  return new TextEncoder().encode(`<${String(number).padStart(6, '0')}>`.repeat(8));
}

/** Whose bytes stand in the files of tables and indexes. */
async function marksIn(data: string): Promise<readonly number[]> {
  const base = join(data, 'base');
  const files = readdirSync(base, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.flatMap((file) => {
    const text = readFileSync(join(file.parentPath, file.name), 'latin1');
    return [...text.matchAll(/<(\d{6})>/g)].map(([, number]) => Number(number));
  });
  return [...new Set(found)].sort((left, right) => left - right);
}
