import type { Storage } from '@kawal/sdk';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore, keyringNeeds, type Needs, storeNeeds } from './check.ts';
import { openDatabase } from './database.ts';
import { postgresStorage } from './postgres-storage.ts';
import { act } from './testing/act.ts';
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

const schemas: readonly (readonly [suffix: string, Needs])[] = [
  ['', storeNeeds],
  ['_keyring', keyringNeeds],
];
it('names each right that is taken back, and no other', async () => {
  const app = `${store.schema}_app`;
  const storage = await opened({});
  for (const [suffix, { rights }] of schemas) {
    const schema = `${store.schema}${suffix}`;
    for (const [part, each] of Object.entries(rights)) {
      const of = `${part === 'place' ? 'SEQUENCE ' : ''}${schema}.${part}`;
      for (const right of each) {
        await place.ask(`REVOKE ${right} ON ${of} FROM ${app}`);
        const missing = (await storage.check?.())?.filter(({ code }) => code === 'right-missing');
        expect(missing).toEqual([{ code: 'right-missing', detail: `${right} on ${part} in "${schema}"` }]);
        await place.ask(`GRANT ${right} ON ${of} TO ${app}`);
      }
    }
  }
  await storage.close();
});

it('names each table and each function that is not there', async () => {
  for (const [suffix, { rights, functions }] of schemas) {
    const schema = `${store.schema}${suffix}`;
    const tables = Object.keys(rights).filter((part) => part !== 'place');
    const parts = [...tables.map((name) => ['TABLE', name]), ...functions.map((name) => ['FUNCTION', name])];
    for (const [kind, name] of parts) {
      await place.ask(`ALTER ${kind} ${schema}.${name} RENAME TO elsewhere`);
      expect(await found({})).toContainEqual({ code: 'part-missing', detail: `"${schema}".${name}` });
      await place.ask(`ALTER ${kind} ${schema}.elsewhere RENAME TO ${name}`);
    }
  }
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
  expect(await checkStore(database, `"${store.schema}"`, storeNeeds, 0)).toContainEqual({
    code: 'cleanup-held',
    detail: `pid ${pid}, 0 min`,
  });
  expect(await checkStore(database, `"${store.schema}"`, storeNeeds)).toEqual([]);
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
