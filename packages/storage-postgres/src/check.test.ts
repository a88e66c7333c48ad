import type { Storage } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { checkStore } from './check.ts';
import { openDatabase } from './database.ts';
import { keyringKind, storeKind } from './kinds.ts';
import { postgresStorage } from './postgres-storage.ts';
import { type LeastUser, leastUser, type NamedStore, type PostgresTestServer, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;
let store: NamedStore;
let user: LeastUser;
beforeAll(async () => {
  place = await testPlace();
  store = place.newStore();
  await (await postgresStorage(store)).close();
  user = await leastUser(place, store);
});
afterAll(async () => {
  await user.remove();
  await place.remove();
});

it('finds no fault with the rights that the README gives', async () => {
  expect(await found({})).toEqual([]);
});

const schemas = [
  ['', storeKind],
  ['_keyring', keyringKind],
] as const;
const functionsOf = ({ picture }: typeof storeKind) =>
  Object.keys(picture).flatMap((part) => (part.startsWith('function ') ? part.slice(9) : []));

it.each([0, 1])('names each right that is taken back, and no other (every second one, from %i)', async (first) => {
  const app = `${store.schema}_app`;
  const storage = await opened({});
  const taken: string[] = [];
  const [revoke, grant]: [string[], string[]] = [[], []];
  for (const [suffix, kind] of schemas) {
    const schema = `${store.schema}${suffix}`;
    const ofParts = Object.entries(kind.rights).flatMap(([part, each]) => each.map((right) => [right, part] as const));
    const all = [...ofParts, ...functionsOf(kind).map((name) => ['EXECUTE', name] as const)];
    for (const [right, part] of all.filter((_, index) => index % 2 === first)) {
      const type = right === 'EXECUTE' ? 'FUNCTION ' : part === 'place' ? 'SEQUENCE ' : '';
      revoke.push(`REVOKE ${right} ON ${type}${schema}.${part} FROM ${app}`);
      grant.push(`GRANT ${right} ON ${type}${schema}.${part} TO ${app}`);
      taken.push(`${right} on ${part} in "${schema}"`);
    }
  }
  await place.ask(revoke.join(';'));
  const found = (await storage.check?.())?.filter(({ code }) => code === 'right-missing');
  await place.ask(grant.join(';'));
  expect(found?.map(({ detail }) => detail).sort()).toEqual(taken.sort());
  await storage.close();
});

it.each([
  ['USAGE ON SCHEMA', '', '', 'USAGE on schema KAWAL'],
  ['USAGE ON SCHEMA', '_keyring', '', 'USAGE on schema KAWAL_keyring'],
  ['SELECT ON', '', '.kawal_store_migration', 'SELECT on KAWAL.kawal_store_migration'],
  ['SELECT ON', '_keyring', '.kawal_keyring_migration', 'SELECT on KAWAL_keyring.kawal_keyring_migration'],
])('names the right without which nothing opens: %s %s%s', async (right, suffix, part, named) => {
  const [of, app] = [`${right} ${store.schema}${suffix}${part}`, `${store.schema}_app`];
  await place.ask(`REVOKE ${of} FROM ${app}`);
  await expect(opened({})).rejects.toThrow(named.replace('KAWAL', store.schema));
  await place.ask(`GRANT ${of} TO ${app}`);
});

it('names each table and each function that is not there, and nothing else for it', async () => {
  const storage = await opened({});
  for (const [suffix, kind] of schemas) {
    const schema = `${store.schema}${suffix}`;
    const tables = Object.keys(kind.rights).filter((part) => !/^place$|migration$|^shelf_[1-7]$/.test(part));
    const parts = [...tables.map((name) => ['table', name]), ...functionsOf(kind).map((name) => ['function', name])];
    for (const [type, name] of parts) {
      await place.ask(`ALTER ${type} ${schema}.${name} RENAME TO elsewhere`);
      const found = (await storage.check?.())?.filter(({ code }) => code.startsWith('part-'));
      expect(found).toEqual([
        { code: 'part-missing', detail: `${type} ${name} in "${schema}"` },
        { code: 'part-foreign', detail: `${type} elsewhere in "${schema}"` },
      ]);
      await place.ask(`ALTER ${type} ${schema}.elsewhere RENAME TO ${name}`);
    }
  }
  await storage.close();
});

it('names what others put into the schemas or changed in them, whatever stops telling without a word', async () => {
  const { schema } = store;
  const changes: readonly (readonly [change: string, back: string, ...faults: string[]])[] = [
    [
      `CREATE TRIGGER asleep BEFORE INSERT OR UPDATE ON ${schema}.stream FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      `DROP TRIGGER asleep ON ${schema}.stream`,
      'foreign table stream, trigger asleep',
    ],
    [
      `CREATE RULE "nul\nl" AS ON INSERT TO ${schema}.event DO INSTEAD NOTHING`,
      `DROP RULE "nul\nl" ON ${schema}.event`,
      'foreign table event, rule nul_l',
    ],
    [
      `ALTER TABLE ${schema}.stream ENABLE ROW LEVEL SECURITY`,
      `ALTER TABLE ${schema}.stream DISABLE ROW LEVEL SECURITY`,
      'foreign table stream, row security',
    ],
    [
      `CREATE POLICY nobody ON ${schema}.card USING (false)`,
      `DROP POLICY nobody ON ${schema}.card`,
      'foreign table card, policy nobody',
    ],
    [
      `ALTER TABLE ${schema}.event SET UNLOGGED`,
      `ALTER TABLE ${schema}.event SET LOGGED`,
      'foreign table event, unlogged',
    ],
    [
      `ALTER TABLE ${schema}.stream SET (autovacuum_enabled = off)`,
      `ALTER TABLE ${schema}.stream RESET (autovacuum_enabled)`,
      'foreign table stream, autovacuum off',
    ],
    [
      `DROP INDEX ${schema}.stream_due; DROP INDEX ${schema}.event_of_stream`,
      `CREATE INDEX stream_due ON ${schema}.stream (wake_at, stream) WHERE wake_at IS NOT NULL;
       CREATE UNIQUE INDEX event_of_stream ON ${schema}.event (stream, version)`,
      'missing table event, index event_of_stream',
      'missing table stream, index stream_due',
    ],
    [
      `UPDATE pg_index SET indisvalid = false WHERE indexrelid = '${schema}.stream_due'::regclass`,
      `UPDATE pg_index SET indisvalid = true WHERE indexrelid = '${schema}.stream_due'::regclass`,
      'foreign table stream, index stream_due',
    ],
    [
      `CREATE INDEX another ON ${schema}.stream (version)`,
      `DROP INDEX ${schema}.another`,
      'foreign table stream, index another',
    ],
    [
      `ALTER TABLE ${schema}.claim DROP CONSTRAINT claim_pkey`,
      `ALTER TABLE ${schema}.claim ADD CONSTRAINT claim_pkey PRIMARY KEY (name, value)`,
      'missing table claim, constraint claim_pkey',
      'missing table claim, index claim_pkey',
    ],
    [
      `ALTER TABLE ${schema}.stream ADD CONSTRAINT never CHECK (false) NOT VALID`,
      `ALTER TABLE ${schema}.stream DROP CONSTRAINT never`,
      'foreign table stream, constraint never',
    ],
    [
      `ALTER TABLE ${schema}.answer RENAME COLUMN text TO words`,
      `ALTER TABLE ${schema}.answer RENAME COLUMN words TO text`,
      'missing table answer, column text',
      'foreign table answer, column words',
    ],
    [
      `ALTER TABLE ${schema}.event ADD COLUMN owner text NOT NULL DEFAULT ''`,
      `ALTER TABLE ${schema}.event DROP COLUMN owner`,
      'foreign table event, column owner',
    ],
    [
      `ALTER TABLE ${schema}.answer ALTER at DROP NOT NULL`,
      `ALTER TABLE ${schema}.answer ALTER at SET NOT NULL`,
      'foreign table answer, column at',
    ],
    [
      `CREATE SEQUENCE ${schema}_other; ALTER TABLE ${schema}.event ALTER place SET DEFAULT nextval('${schema}_other')`,
      `ALTER TABLE ${schema}.event ALTER place SET DEFAULT nextval('${schema}.place'); DROP SEQUENCE ${schema}_other`,
      'foreign table event, column place',
    ],
    [`ALTER SEQUENCE ${schema}.place CACHE 50`, `ALTER SEQUENCE ${schema}.place CACHE 1`, 'foreign sequence place'],
    [
      `CREATE TABLE ${schema}_child () INHERITS (${schema}.stream)`,
      `DROP TABLE ${schema}_child`,
      `foreign table stream, child ${schema}_child`,
    ],
    [
      `CREATE TABLE ${schema}_pointer (name text COLLATE "C", value text COLLATE "C", FOREIGN KEY (name, value) REFERENCES ${schema}.claim)`,
      `DROP TABLE ${schema}_pointer`,
      `foreign table claim, constraint ${schema}_pointer_name_value_fkey`,
    ],
    [
      `ALTER FUNCTION ${schema}.obstacle() SECURITY DEFINER`,
      `ALTER FUNCTION ${schema}.obstacle() SECURITY INVOKER`,
      'foreign function obstacle',
    ],
    [
      `CREATE FUNCTION ${schema}.obstacle(int) RETURNS int LANGUAGE sql RETURN 1; CREATE VIEW ${schema}.look AS SELECT 1 AS one`,
      `DROP FUNCTION ${schema}.obstacle(int); DROP VIEW ${schema}.look`,
      'foreign view look',
      'foreign function obstacle',
    ],
  ];
  const storage = await opened({});
  for (const [change, back, ...faults] of changes) {
    await place.ask(change);
    const found = (await storage.check?.())?.map(({ code, detail }) => `${code}: ${detail}`);
    await place.ask(back);
    expect([...(found ?? [])].sort()).toEqual(
      faults.map((one) => `part-${one.replace(' ', ': ')} in "${schema}"`).sort(),
    );
  }
  expect(await storage.check?.()).toEqual([]);
  await storage.close();
});

it('tells what it finds beside a lock on a table of the keyring', async () => {
  const locker = new pg.Client(store.connectionString);
  const storage = await opened({ setting: 'default_transaction_read_only=on' });
  await locker.connect();
  await locker.query(`BEGIN; LOCK TABLE ${store.schema}_keyring.intended`);
  const found = await storage.check?.();
  await locker.end();
  expect(found).toEqual([
    { code: 'read-only', detail: '' },
    { code: 'tombstones-waiting', detail: 'storage.unavailable' },
  ]);
  await storage.close();
});

describe('settings of the server or the user', () => {
  it.each([
    ['default_transaction_read_only=on', { code: 'read-only', detail: '' }],
    ['default_transaction_isolation=serializable', { code: 'isolation', detail: 'serializable' }],
  ])('finds %s, and opens to readers all the same', async (setting, fault) => {
    expect(await found({ setting })).toEqual([fault]);
  });
});

it('finds a destroyed card whose tombstone cannot be written, and nothing once it can', async () => {
  const storage = await opened({});
  const card = { record: 'a', subject: 'somebody', class: 'contact' };
  await storage.commit(act('a', { cards: [{ ...card, version: 1, bytes: new Uint8Array([1]) }] }));
  const intended = `${store.schema}_keyring.intended`;
  await place.ask(`REVOKE DELETE ON ${intended} FROM ${store.schema}_app`);
  expect(await storage.commit(act('b', { destroyed: [card] }))).toEqual({ outcome: 'committed' });
  expect(await storage.check?.()).toContainEqual({ code: 'tombstones-waiting', detail: 'storage.read-only' });
  await place.ask(`GRANT DELETE ON ${intended} TO ${store.schema}_app`);
  expect(await storage.check?.()).toEqual([]);
  expect(await storage.keyring.tombstones(0, 9)).toMatchObject([{ ...card, version: 1 }]);
  await storage.close();
});

it('names a transaction that keeps the server from clearing rows away', async () => {
  const reader = new pg.Client(store.connectionString);
  await reader.connect();
  await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
  await reader.query('SELECT 1 FROM pg_class LIMIT 1');
  const database = openDatabase({ connectionString: store.connectionString }, 5_000);
  const pid = (reader as unknown as { readonly processID: number }).processID;
  expect(await checkStore(database, store.schema, storeKind, 0)).toContainEqual({
    code: 'cleanup-held',
    detail: `pid ${pid}, 0 min`,
  });
  expect(await checkStore(database, store.schema, storeKind)).toEqual([]);
  await reader.end();
  await database.close();
});

it('refuses the user of the README any change of what happened', async () => {
  const app = new pg.Client(user.connectionString);
  await app.connect();
  for (const table of ['event', 'answer', 'blob']) {
    await expect(app.query(`DELETE FROM ${store.schema}.${table}`)).rejects.toMatchObject({ code: '42501' });
  }
  await expect(app.query(`UPDATE ${store.schema}.event SET text = ''`)).rejects.toMatchObject({ code: '42501' });
  await app.end();
});

it('lets no row stand below the log, and finds each row that no record has, at a look at every row', async () => {
  const { schema } = store;
  const storage = await opened({});
  const report = { type: 'report', keys: { colour: 'red' } };
  const text = '{"answer":{"key":"k1","digest":"d"}}';
  const card = { record: 'report/b', subject: 'p1', class: 'identity' };
  const answer = { key: 'k1', fingerprint: 'f', text: '{"stream":"report/b","version":1}' };
  const writes = (stream: string) => act(stream, {}, { ...report, events: [{ id: stream, text, hash: 'h' }] }).writes;
  const cards = [{ ...card, version: 1, bytes: new Uint8Array([1]) }];
  await storage.commit({ ...act('report/b', { cards, answer }), writes: writes('report/b') });
  await storage.commit({ ...act('report/c', { destroyed: [card] }), writes: writes('report/c') });
  await storage.keyring.put([{ id: 'own', epoch: 1, wrapped: new Uint8Array([1]) }]);
  expect(await storage.check?.({ rows: true })).toEqual([]);
  const event = (place: string) =>
    `INSERT INTO ${schema}.event SELECT ${place}, stream, 99, id, text, hash FROM ${schema}.event WHERE stream = 'report/b'`;
  const tombstone = `INSERT INTO ${schema}_keyring.tombstone OVERRIDING SYSTEM VALUE VALUES (-7, 'a', 'b', 'c', 1, 1)`;
  for (const refused of [event('-7'), event('0'), tombstone])
    await expect(place.ask(refused)).rejects.toMatchObject({ code: '23514' });
  const planted: readonly (readonly [sql: string, back: string, ...told: readonly string[]])[] = [
    [event('1000000000'), `DELETE FROM ${schema}.event WHERE version = 99`, 'event: 1'],
    [
      `INSERT INTO ${schema}.stream SELECT 'delivery/x', 'delivery', version, state, shape, wake_at, '{}', head FROM ${schema}.stream WHERE stream = 'report/b'`,
      `DELETE FROM ${schema}.stream WHERE stream = 'delivery/x'`,
      'stream: 1',
    ],
    [
      `INSERT INTO ${schema}.stream_key VALUES ('report', 'colour', 'blue', 'report/b')`,
      `DELETE FROM ${schema}.stream_key WHERE value = 'blue'`,
      'stream_key: 1',
    ],
    [`INSERT INTO ${schema}.claim VALUES ('session', 'x', 'session/x')`, `DELETE FROM ${schema}.claim`, 'claim: 1'],
    [
      `INSERT INTO ${schema}.answer VALUES ('k9', 'f', '{"stream":"report/b","version":1}', 5)`,
      `DELETE FROM ${schema}.answer WHERE key = 'k9'`,
      'answer: 1',
    ],
    [
      `INSERT INTO ${schema}.card VALUES ('person/x', 'p1', 'identity', 99, NULL, 5)`,
      `DELETE FROM ${schema}.card WHERE record = 'person/x'`,
      'card without tombstone: 1',
    ],
    [
      `INSERT INTO ${schema}.card VALUES ('person/x', 'p1', 'identity', 99, NULL, NULL)`,
      `DELETE FROM ${schema}.card WHERE record = 'person/x'`,
      'card: 1',
    ],
    [
      `INSERT INTO ${schema}.blob VALUES (repeat('a', 64), '')`,
      `DELETE FROM ${schema}.blob WHERE hash = repeat('a', 64)`,
      'blob: 1',
    ],
    [
      `SELECT setval('${schema}.place', 4611686018427387904)`,
      `SELECT setval('${schema}.place', (SELECT max(place) FROM ${schema}.event))`,
      'place: 1',
    ],
  ];
  const found: (readonly string[])[] = [];
  for (const [sql, back] of planted) {
    await place.ask(sql);
    const faults = (await storage.check?.({ rows: true })) ?? [];
    await place.ask(back);
    found.push([sql, back, ...faults.map(({ code, detail }) => (code === 'rows-strayed' ? detail : code))]);
  }
  expect(found).toEqual(planted);
  await storage.close();
});

function opened({ setting }: { readonly setting?: string }): Promise<Storage> {
  const address = new URL(user.connectionString);
  if (setting !== undefined) address.searchParams.set('options', `-c ${setting}`);
  return postgresStorage({ ...store, connectionString: address.href, migrate: 'check' });
}

/** Returns what a storage finds that is opened anew as the app's user. */
async function found(how: { readonly setting?: string }) {
  const storage = await opened(how);
  const faults = await storage.check?.();
  await storage.close();
  return faults;
}
