import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { act } from '../../sdk/src/storage/one-act.sample.ts';
import { postgresStorage } from './postgres-storage.ts';
import { type PostgresTestServer, testPlace } from './testing/stores.ts';

let place: PostgresTestServer;

beforeAll(async () => {
  place = await testPlace();
});

afterAll(() => place.remove());

/** Makes a user who may make schemas, and returns the address by which they come in. */
async function userOf(name: string): Promise<string> {
  const address = new URL(place.connectionString);
  const database = address.pathname.slice(1);
  await place.ask(`CREATE ROLE ${name} LOGIN PASSWORD 'contoh'; GRANT CREATE ON DATABASE "${database}" TO ${name}`);
  address.username = name;
  address.password = 'contoh';
  return address.href;
}

/** Returns how many rows a user reads of a table, or the code by which the server refuses them. */
async function readBy(address: string, table: string): Promise<number | string> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(`SELECT * FROM ${table}`)).rows.length;
  } catch (error) {
    return (error as { readonly code: string }).code;
  } finally {
    await client.end();
  }
}

const refused = '42501';

it.each([
  ...[{ connectionString: undefined }, { pool: undefined }, { schema: 'kunci', connectionString: undefined }],
  ...[{ connections: 2 }, { schema: 'kunci', connections: 2 }],
  ...[
    { conectionString: 'postgres://kawal:rahasia@contoh.test/a' },
    'postgres://kawal:rahasia@contoh.test/a',
    '',
    null,
  ],
])(
  'opens nothing where the place of the keyring is named and not there, so that no key lies beside its card: %j',
  async (keyring) => {
    const { schema } = place.newStore();
    const { connectionString } = place;
    const opening = postgresStorage({ connectionString, schema, keyring: keyring as never });
    await expect(opening).rejects.toThrow(/^config\.invalid(?!.*rahasia).*`keyring[.\w]*` must be /);
    expect(await place.ask(`SELECT nspname FROM pg_namespace WHERE nspname LIKE '${schema}%'`)).toEqual([]);
  },
);

it('gives neither of two users the tables of the other, where store and keyring have one each', async () => {
  const { schema } = place.newStore();
  const keys = `${schema}_keyring`;
  const [ofStore, ofKeys] = [await userOf(`${schema}_s`), await userOf(`${schema}_k`)];
  const storage = await postgresStorage({
    connectionString: ofStore,
    schema,
    keyring: { connectionString: ofKeys, schema: keys },
  });
  expect(await storage.commit(act('a'))).toEqual({ outcome: 'committed' });
  await storage.keyring.put([{ id: 'k1', epoch: 1, wrapped: Uint8Array.of(1) }]);
  expect(await storage.keyring.get(['k1'])).toHaveLength(1);
  expect(await storage.check?.({ rows: true, users: true })).toEqual([]);

  expect(await readBy(ofStore, `${schema}.event`)).toBe(1);
  for (const table of ['wrapped_key', 'tombstone', 'intended', 'shelf_0'])
    expect([table, await readBy(ofStore, `${keys}.${table}`)]).toEqual([table, refused]);
  expect(await readBy(ofKeys, `${keys}.wrapped_key`)).toBe(1);
  for (const table of ['stream', 'event', 'card', 'blob', 'answer', 'claim'])
    expect([table, await readBy(ofKeys, `${schema}.${table}`)]).toEqual([table, refused]);
  await storage.close();
  for (const user of [`${schema}_s`, `${schema}_k`])
    await place.ask(`DROP OWNED BY ${user} CASCADE; DROP ROLE ${user}`);
});

it('names a user who reads both the store and the keyring, where it is asked about users alone', async () => {
  const { schema } = place.newStore();
  const storage = await postgresStorage({ connectionString: place.connectionString, schema });
  expect(await storage.check?.()).toEqual([]);
  expect(await storage.check?.({ rows: false, users: true })).toEqual([
    { code: 'user-shared', detail: new URL(place.connectionString).username },
  ]);
  await storage.close();
});
