import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { isKawalError, type Storage } from '@kawal/sdk';
import pg from 'pg';
import type { PostgresStorageOptions } from '../options.ts';
import { postgresStorage } from '../postgres-storage.ts';
import { type Release, type Settings, startServer, type TestServer } from './server.ts';

/** Where the tests find a server: the one of `DATABASE_URL`, one that all tests of a process share, or one of their own. */
export interface PostgresTestServer {
  readonly connectionString: string;
  /** Only where settings were given: then the server is the test's own, and may be stopped. */
  readonly server?: TestServer;
  /** Asks the server something past every adapter. */
  ask(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Options for a store that does not exist yet. */
  newStore(): NamedStore;
  remove(): Promise<void>;
}

export type NamedStore = PostgresStorageOptions & { readonly connectionString: string; readonly schema: string };
export type Row = Readonly<Record<string, unknown>>;

const url = process.env['DATABASE_URL'];

let shared: Promise<string> | undefined;

export async function testPlace(settings?: Settings, release?: Release): Promise<PostgresTestServer> {
  const server = settings ? await startServer(settings, release) : undefined;
  if (!settings) shared ??= url === undefined ? sharedServer() : Promise.resolve(url);
  const connectionString = server?.connectionString ?? (await shared) ?? '';
  const pool = new pg.Pool({ connectionString });
  pool.on('error', () => undefined);
  const made: string[] = [];
  return {
    connectionString,
    ...(server ? { server } : {}),
    ask: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    newStore() {
      const schema = `kawal_test_${randomBytes(6).toString('hex')}`;
      made.push(schema, `${schema}_keyring`);
      return { connectionString, schema };
    },
    async remove() {
      if (connectionString === url)
        for (const schema of made) await pool.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
      await pool.end();
      await server?.remove();
    },
  };
}

/** Starts a server that ends with this process, however it ends. Starting one takes longer than most tests. */
async function sharedServer(): Promise<string> {
  const script = fileURLToPath(new URL('./serve.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@kawal/source', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [address] = await once(createInterface({ input: child.stdout }), 'line');
  child.stdout.destroy();
  if (child.stdin instanceof Socket) child.stdin.unref();
  child.unref();
  return address;
}

/** One store, made once and emptied for each use: making one takes longer than most tests. */
export async function reusableStore(
  place: PostgresTestServer,
): Promise<{ readonly store: NamedStore; empty(): Promise<NamedStore> }> {
  const store = place.newStore();
  await (await postgresStorage(store)).close();
  const tables = ['stream', 'stream_key', 'event', 'answer', 'claim', 'card', 'blob'].map(
    (name) => `${store.schema}.${name}`,
  );
  const ofKeyring = ['wrapped_key', 'tombstone', 'intended'].map((name) => `${store.schema}_keyring.${name}`);
  const emptying = [...tables, ...ofKeyring].map((table) => `DELETE FROM ${table}`).join(';');
  return {
    store,
    async empty() {
      await place.ask(emptying);
      return store;
    },
  };
}

/** Opens with bounds that are shorter than a busy machine may need to connect. */
export async function openedAtLast(options: PostgresStorageOptions): Promise<Storage> {
  for (;;) {
    try {
      return await postgresStorage(options);
    } catch (error) {
      if (!isKawalError(error, 'storage.unavailable')) throw error;
    }
  }
}

/** The user of the README that may not migrate, with the rights that the README grants. */
export interface LeastUser {
  readonly connectionString: string;
  remove(): Promise<void>;
}

export async function leastUser(
  place: PostgresTestServer,
  { connectionString, schema }: NamedStore,
): Promise<LeastUser> {
  const user = `${schema}_app`;
  const both = `${schema}, ${schema}_keyring`;
  // As on a server that is hardened: nobody has a right that the README does not give.
  await place.ask(`REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${both} FROM PUBLIC;
    CREATE ROLE ${user} LOGIN PASSWORD 'contoh'; ${rightsOfTheReadme(schema, user)}`);
  const address = new URL(connectionString);
  address.username = user;
  address.password = 'contoh';
  return {
    connectionString: address.href,
    async remove() {
      await place.ask(`DROP OWNED BY ${user}; DROP ROLE ${user}`);
    },
  };
}

/** The statements of the README, for this schema and this user. */
function rightsOfTheReadme(schema: string, user: string): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, sql = ''] = /```sql\n([^`]*GRANT[^`]*)```/.exec(readme) ?? [];
  return sql.replaceAll('kawal_app', user).replaceAll(/\bkawal(?=_keyring\b|\b(?!_))/g, schema);
}

/** Resolves when some call waits for a lock that another holds. */
export async function somebodyWaits(place: PostgresTestServer): Promise<void> {
  for (;;) {
    const [row] = await place.ask('SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted');
    if (row?.['waiting'] !== 0) return;
  }
}
