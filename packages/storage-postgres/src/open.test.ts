import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import type { PostgresStorageOptions } from './options.ts';
import { postgresStorage } from './postgres-storage.ts';
import { codeOf } from './testing/codes.sample.ts';
import { startProxy } from './testing/proxy.sample.ts';
import { leastUser, type NamedStore, openedAtLast, type PostgresTestServer, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
beforeAll(async () => {
  place = await testPlace();
});
afterAll(() => place.remove());

it('opens a store that it made before', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(store);
  expect(await storage.load(['first'])).toHaveLength(1);
  await storage.close();
});

it('lets processes that start at once on a new schema all open it and lose nothing', async () => {
  const store = place.newStore();
  expect(await Promise.all([1, 2, 3, 4].map(() => countUp(store)))).toEqual([0, 0, 0, 0]);
  const storage = await postgresStorage(store);
  expect((await storage.load(['counter']))[0]?.version).toBe(40);
  await storage.close();
});

it('makes all of a schema or nothing, wherever it is cut off', async () => {
  const { hostname, port } = new URL(place.connectionString);
  const proxy = await startProxy(Number(port || 5432));
  let whole = 0;
  let last = place.newStore();
  for (let message = 1; whole < 2; message += 4) {
    const store = place.newStore();
    let seen = 0;
    proxy.breakAt(() => ++seen === message, { delivered: message % 8 === 1 });
    const through = store.connectionString.replace(`${hostname}:${port}`, `127.0.0.1:${proxy.port}`);
    const code = await codeOf(
      postgresStorage({ ...store, connectionString: through }).then((storage) => storage.close()),
    );
    if (code === 'nothing was thrown') whole += 1;
    else expect(code).toBe('storage.unavailable');

    for (const schema of [store.schema, `${store.schema}_keyring`]) {
      const [found] = await place.ask(
        `SELECT count(*) FILTER (WHERE relname LIKE 'kawal_%migration') AS marks, count(*) > 0 AS some
         FROM pg_class WHERE relnamespace = to_regnamespace($1) AND relkind = 'r'`,
        [schema],
      );
      expect([
        ['0', false],
        ['1', true],
      ]).toContainEqual([found?.['marks'], found?.['some']]);
    }
    last = store;
    expect(message).toBeLessThan(200);
  }
  proxy.close();
  expect(await codeOf(postgresStorage(last).then((storage) => storage.close()))).toBe('nothing was thrown');
});

it('refuses a newer schema and does not touch it', async () => {
  const store = await madeStore();
  await place.ask(`INSERT INTO ${store.schema}.kawal_store_migration VALUES ('0999', '2099-01-01T00:00:00.000Z')`);
  const before = await picture(store.schema);
  expect(await codeOf(postgresStorage(store))).toBe('storage.newer-schema');
  expect(await picture(store.schema)).toEqual(before);

  const other = await madeStore();
  await place.ask(
    `INSERT INTO ${other.schema}_keyring.kawal_keyring_migration VALUES ('0999', '2099-01-01T00:00:00.000Z')`,
  );
  expect(await codeOf(postgresStorage(other))).toBe('storage.newer-schema');
});

it('refuses the schema of something else and does not touch it', async () => {
  const store = place.newStore();
  await place.ask(`CREATE SCHEMA ${store.schema} CREATE TABLE somebodys (entry text)`);
  const before = await picture(store.schema);
  expect(await codeOf(postgresStorage(store))).toBe('storage.invalid-call');
  expect(await picture(store.schema)).toEqual(before);
});

it('refuses a keyring where the store should be, and the other way round', async () => {
  const { schema, connectionString } = await madeStore();
  const swapped = { connectionString, schema: `${schema}_keyring`, keyring: { schema } };
  expect(await codeOf(postgresStorage(swapped))).toBe('storage.invalid-call');
});

it('takes no name for a schema that would have to be quoted', async () => {
  const { connectionString } = place;
  for (const schema of ['"; DROP TABLE stream; --', 'Kawal', 'pg_kawal', '1st', 'a'.repeat(64)]) {
    expect(await codeOf(postgresStorage({ connectionString, schema }))).toBe('storage.invalid-call');
  }
});

it('keeps the keyring in a schema of its own, or with another server', async () => {
  const store = place.newStore();
  const elsewhere = place.newStore();
  const storage = await postgresStorage({ ...store, keyring: elsewhere });
  await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: new Uint8Array([1, 2, 3]) }]);
  await storage.close();
  expect(await place.ask(`SELECT id FROM ${elsewhere.schema}.wrapped_key`)).toEqual([{ id: 'key' }]);
  expect(await place.ask('SELECT to_regnamespace($1) AS found', [`${store.schema}_keyring`])).toEqual([
    { found: null },
  ]);
});

it("works on an app's own pool, leaves its types alone and does not end it", async () => {
  const { schema, connectionString } = place.newStore();
  const pool = new pg.Pool({ connectionString });
  const storage = await postgresStorage({ pool, schema });
  await storage.commit(act('a', {}, { wakeAt: 2 ** 53 - 1 }));
  expect(await storage.nextDue()).toBe(2 ** 53 - 1);
  await storage.close();
  expect((await pool.query('SELECT 5::bigint AS number')).rows).toEqual([{ number: '5' }]);
  await pool.end();
});

it('says that nobody is there, and that it is not let in, without repeating the address', async () => {
  const password = 'Melati-0812';
  const nobody = `postgres://kawal:${password}@127.0.0.1:1/postgres`;
  const error = await postgresStorage({ connectionString: nobody }).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'storage.unavailable' });
  expect(String(error)).not.toContain(password);

  const nowhere = place.connectionString.replace(/\/[^/]*$/, '/no_such_database');
  expect(await codeOf(postgresStorage({ connectionString: nowhere }))).toBe('storage.unavailable');
});

it('refuses to work where each statement would not see what was committed before it', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(withSetting(store, 'default_transaction_isolation=serializable'));
  expect(await codeOf(storage.commit(act('a')))).toBe('storage.invalid-call');
  expect(await codeOf(storage.log(0, 1))).toBe('storage.invalid-call');
  expect(await codeOf(storage.keyring.get(['a']))).toBe('storage.invalid-call');
  await storage.close();
});

it('reads where it may not write, and says so when it should write', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(withSetting(store, 'default_transaction_read_only=on'));
  expect(await codeOf(storage.commit(act('a')))).toBe('storage.read-only');
  expect(await storage.load(['first'])).toHaveLength(1);
  await storage.close();
});

it('says to a user with half the rights what it lacks', async () => {
  const store = await madeStore();
  const user = `${store.schema}_reader`;
  const both = `${store.schema}, ${store.schema}_keyring`;
  await place.ask(`CREATE ROLE ${user} LOGIN PASSWORD 'contoh'; GRANT USAGE ON SCHEMA ${both} TO ${user};
    GRANT SELECT ON ALL TABLES IN SCHEMA ${both} TO ${user}; GRANT SELECT ON ALL SEQUENCES IN SCHEMA ${both} TO ${user}`);
  const address = new URL(store.connectionString);
  address.username = user;
  address.password = 'contoh';
  const storage = await postgresStorage({ ...store, connectionString: address.href });
  expect(await storage.load(['first'])).toHaveLength(1);
  expect(await codeOf(storage.commit(act('a')))).toBe('storage.read-only');
  await storage.close();
  await place.ask(`DROP OWNED BY ${user}; DROP ROLE ${user}`);
});

it('tells from which schema to which it was brought', async () => {
  const store = place.newStore();
  const made = await postgresStorage(store);
  expect(made.schema).toEqual({ found: null, current: '0003' });
  const again = await postgresStorage({ ...store, migrate: 'check' });
  expect(again.schema).toEqual({ found: '0003', current: '0003' });
  await Promise.all([made.close(), again.close()]);
});

it('changes nothing where it was told only to check, and says what is to be done', async () => {
  const store = place.newStore();
  await expect(postgresStorage({ ...store, migrate: 'check' })).rejects.toThrow(/storage.older-schema.*kawal migrate/);
  expect(await picture(store.schema)).toEqual([]);
});

it('tells a running process that a newer version has changed the schema, not that the store is damaged', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(store);
  await place.ask(`ALTER FUNCTION ${store.schema}.commit_act RENAME TO commit_act_2;
    INSERT INTO ${store.schema}.kawal_store_migration (name, timestamp) VALUES ('0009', '')`);
  expect(await codeOf(storage.commit(act('later')))).toBe('storage.newer-schema');
  await storage.close();
});

it('lets a running process go on beside a newer version that only added to the schema', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(store);
  const tables = ['stream', 'stream_key', 'event', 'answer', 'claim', 'card', 'blob'].map(
    (one) => `${store.schema}.${one}`,
  );
  const ofKeyring = ['wrapped_key', 'tombstone', 'intended'].map((one) => `${store.schema}_keyring.${one}`);
  await place.ask([...tables, ...ofKeyring].map((table) => `ALTER TABLE ${table} ADD COLUMN added text`).join(';'));
  await place.ask(`INSERT INTO ${store.schema}.kawal_store_migration (name, timestamp) VALUES ('0009', '')`);
  const card = { record: 'later', subject: 'somebody', class: 'contact' };
  const rest = {
    answer: { key: 'key', fingerprint: 'print', text: 'text' },
    blobs: [{ hash: 'hash', bytes: new Uint8Array(1) }],
  };
  const cards = [{ ...card, version: 1, bytes: new Uint8Array(1) }];
  expect(await storage.commit(act('later', { ...rest, cards }, { keys: { a: 'b' } }))).toEqual({
    outcome: 'committed',
  });
  expect(await storage.commit(act('last', { destroyed: [card] }))).toEqual({ outcome: 'committed' });
  await storage.keyring.put([{ id: 'key', epoch: 1, wrapped: new Uint8Array(1) }]);
  await storage.keyring.destroy(['key']);
  expect(await storage.keyring.tombstones(0, 9)).toHaveLength(1);
  expect(await storage.log(0, 9)).toHaveLength(3);
  await storage.close();
});

it('tells a running process that the store is damaged where no newer version was there', async () => {
  const store = await madeStore();
  const storage = await postgresStorage(store);
  await place.ask(`DROP TABLE ${store.schema}.claim`);
  expect(await codeOf(storage.claimant({ name: 'unique', value: '1' }))).toBe('storage.corrupt');
  await storage.close();
});

it('refuses the user of the README a change of tables', async () => {
  const store = await madeStore();
  const user = await leastUser(place, store);
  const app = new pg.Client(user.connectionString);
  await app.connect();
  await expect(app.query(`ALTER TABLE ${store.schema}.event ADD COLUMN more text`)).rejects.toThrow();
  await app.end();
  await user.remove();
});

it('waits for another no longer than it was told, and goes on afterwards', async () => {
  const store = await madeStore();
  const storage = await openedAtLast({ ...store, timeoutMs: 100 });
  const other = new pg.Client(store.connectionString);
  await other.connect();
  await other.query(`BEGIN; LOCK TABLE ${store.schema}.stream`);
  expect(await codeOf(storage.commit(act('a')))).toBe('storage.unavailable');
  await other.query('ROLLBACK');
  await vi.waitUntil(async () => (await codeOf(storage.commit(act('a')))) === 'nothing was thrown');
  await other.end();
  await storage.close();
});

it('refuses a name that no index could hold, before it writes anything', async () => {
  const storage = await postgresStorage(await madeStore());
  const long = '\u{1f600}'.repeat(129);
  expect(await codeOf(storage.commit(act(long)))).toBe('storage.invalid-call');
  expect(await codeOf(storage.commit(act('a', {}, { keys: { [long]: '' } })))).toBe('storage.invalid-call');
  expect(await codeOf(storage.commit(act('a', { answer: { key: long, fingerprint: '', text: '' } })))).toBe(
    'storage.invalid-call',
  );
  const widest = Array.from('abcd', (letter) => letter + crypto.randomUUID().repeat(15).slice(1, 512));
  const [type = '', name = '', value = '', stream = ''] = widest;
  expect(await storage.commit(act(stream, {}, { type, keys: { [name]: value } }))).toEqual({ outcome: 'committed' });
  await storage.close();
});

async function madeStore(): Promise<NamedStore> {
  const store = place.newStore();
  const storage = await postgresStorage(store);
  await storage.commit(act('first'));
  await storage.close();
  return store;
}

function withSetting(store: NamedStore, setting: string): PostgresStorageOptions {
  const address = new URL(store.connectionString);
  address.searchParams.set('options', `-c ${setting}`);
  return { ...store, connectionString: address.href };
}

/** Everything in a schema, by name and last change. */
function picture(schema: string) {
  return place.ask(
    `SELECT c.relname, c.xmin, c.relfilenode FROM pg_class AS c WHERE c.relnamespace = to_regnamespace($1) ORDER BY 1`,
    [schema],
  );
}

async function countUp(store: NamedStore): Promise<number | null> {
  const script = fileURLToPath(new URL('./testing/crash-child.ts', import.meta.url));
  const task = JSON.stringify({ task: 'count', times: 10 });
  const args = ['--conditions=@kawal/source', script, JSON.stringify(store)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(task);
  const [code] = await once(child, 'exit');
  return code;
}
