import { checkCommit, KawalError, type Storage } from '@kawal/sdk';
import { commitCall, runCommit } from './commit.ts';
import { type Database, openDatabase } from './database.ts';
import { failure, source } from './failure.ts';
import { sql as keyring1 } from './migrations/keyring-1.ts';
import { sql as keyring2 } from './migrations/keyring-2.ts';
import { sql as store1 } from './migrations/store-1.ts';
import { refuseLongNames } from './names.ts';
import { type Migrating, openSchema } from './open.ts';
import type { PostgresPlace } from './place.ts';
import { postgresKeyring } from './postgres-keyring.ts';
import { reader } from './reader.ts';
import { isNewer, type SchemaKind } from './schema.ts';
import { tombstones } from './tombstones.ts';

/** Where the store lives: a place, and a schema there. */
export type PostgresStorageOptions = PostgresPlace & {
  /** The schema. Created if it does not exist; nothing else may stand in it. `kawal` unless told otherwise. */
  readonly schema?: string;
  /**
   * Where the wrapped card keys live. Keep them out of backups of the store. In the same database, in the schema
   * `<schema>_keyring`, unless told otherwise.
   */
  readonly keyring?: KeyringPlace;
  /**
   * `apply` makes the tables and brings them up to date at opening. `check` only looks, and fails with
   * `storage.older-schema`: for a user with lesser rights, where `kawal migrate` goes first. `apply` unless told otherwise.
   */
  readonly migrate?: Migrating;
  /** How long a call waits for a connection, and for others, before it fails. 5,000 unless told otherwise. */
  readonly timeoutMs?: number;
};

/** A schema of the same database, or a place of its own: another server, where whole servers are backed up. */
export type KeyringPlace = { readonly schema?: string } & (
  | PostgresPlace
  | { readonly connectionString?: never; readonly pool?: never }
);

const store: SchemaKind = { option: 'schema', migrationTable: 'kawal_store_migration', migrations: { '0001': store1 } };
const keys: SchemaKind = {
  option: 'keyring.schema',
  migrationTable: 'kawal_keyring_migration',
  migrations: { '0001': keyring1, '0002': keyring2 },
};

/**
 * Opens a storage in a PostgreSQL database, for as many processes and machines as want it, and its keyring beside it.
 *
 * Every commit is on the server's disk before it resolves. Opening fails with a `KawalError`: `storage.unavailable`,
 * `storage.not-durable`, `storage.read-only`, `storage.older-schema`, `storage.newer-schema`, `storage.corrupt`, `storage.invalid-call`.
 */
export async function postgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const { schema: storeName = 'kawal', keyring = {}, migrate = 'apply', timeoutMs = 5_000 } = options;
  const keyringName = keyring.schema ?? `${storeName}_keyring`;
  const storeIsNewer = (asked: Database) => isNewer(asked, storeName, store);
  const keyringIsNewer = (asked: Database) => isNewer(asked, keyringName, keys);
  const database = isPlace(keyring)
    ? openDatabase(options, timeoutMs, storeIsNewer)
    : openDatabase(options, timeoutMs, async (asked) => (await storeIsNewer(asked)) || (await keyringIsNewer(asked)));
  const keyringDatabase = isPlace(keyring) ? openDatabase(keyring, timeoutMs, keyringIsNewer) : database;
  let closed = false;

  const close = () => Promise.all([...new Set([database, keyringDatabase])].map((each) => each.close()));
  const guard = (): void => {
    if (closed) throw new KawalError('storage.closed', 'This storage was closed; open it anew.', { source });
  };

  const opened = await Promise.allSettled([
    openSchema(database, storeName, store, migrate),
    openSchema(keyringDatabase, keyringName, keys, migrate),
  ]);
  const [opening, keyringOpening] = opened.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  if (opening === undefined || keyringOpening === undefined) {
    await close();
    throw failure(opened.find((each) => each.status === 'rejected')?.reason);
  }

  const { quoted: schema, found, current } = opening;
  const keyringSchema = keyringOpening.quoted;
  const buried = tombstones({ database, schema }, { database: keyringDatabase, schema: keyringSchema }, timeoutMs);
  // Of what a process that died has left; while it cannot be settled, it stays.
  await buried.recover().catch(() => undefined);

  return {
    contract: 'kawal.storage/1',
    name: source,
    capabilities: { durable: true, processes: 'many' },
    schema: { found, current },
    keyring: postgresKeyring(keyringDatabase, keyringSchema, buried, guard, timeoutMs),
    ...reader(database, schema, guard),
    async commit(commit) {
      guard();
      checkCommit(commit, source);
      refuseLongNames(commit);
      const call = commitCall(commit, timeoutMs);
      const run = () => runCommit(database, schema, call);
      return await (commit.destroyed.length === 0 ? run() : buried.around(commit, run));
    },
    async applyTombstones(given) {
      guard();
      return await buried.entomb(given);
    },
    async close() {
      closed = true;
      await close();
    },
  };
}

function isPlace(keyring: KeyringPlace): keyring is PostgresPlace {
  return keyring.connectionString !== undefined || keyring.pool !== undefined;
}
