import { type Storage, type StorageFault, type StorageSchema, storageOf } from '@kawal/sdk';
import { checkStore } from './check.ts';
import { commitCall, runCommit } from './commit.ts';
import { type Database, openDatabase, tracking } from './database.ts';
import { failure, source } from './failure.ts';
import { keyringKind, storeKind } from './kinds.ts';
import { type OpenSchema, openSchema } from './open.ts';
import { isPlace, type PostgresStorageOptions, type ReadOptions, readPostgresOptions } from './options.ts';
import { postgresKeyring } from './postgres-keyring.ts';
import { reader } from './reader.ts';
import { type Shelf, strayedRows } from './rows.ts';
import { isNewer, type SchemaKind } from './schema.ts';
import { sharedUsers } from './shared-users.ts';
import { type Tombstones, tombstones } from './tombstones.ts';

/**
 * Opens a storage in a PostgreSQL database, for as many processes and machines as want it, and its keyring beside it.
 *
 * Every commit is on the server's disk before it resolves. Opening fails with a `KawalError`: `storage.unavailable`,
 * `storage.not-durable`, `storage.read-only`, `storage.older-schema`, `storage.newer-schema`, `storage.corrupt`, `storage.invalid-call`, `config.invalid`.
 */
export async function postgresStorage(options: PostgresStorageOptions): Promise<Storage> {
  const read = readPostgresOptions(options);
  const { timeoutMs } = read;
  const opened = await openBoth(read);
  const [{ database, schema, versions }, keyring] = opened;
  // Each is several calls of the database, and closing waits for the last of them.
  const { track, settled } = tracking();
  const { around, kept, ...others } = tombstones(opened[0], keyring, timeoutMs);
  const buried: Tombstones = {
    ...others,
    around: (commit, run) => track(around(commit, run)),
    kept: (after, limit) => track(kept(after, limit)),
  };
  // Of what a process that died has left; while it cannot be settled, it stays.
  await buried.recover().catch(() => undefined);
  return storageOf({
    name: source,
    capabilities: { durable: true, processes: 'many' },
    schema: versions,
    keyring: postgresKeyring(keyring.database, keyring.schema, buried, timeoutMs),
    ...reader(database, schema),
    commit: (commit) =>
      buried.around(commit, (...cards) => runCommit(database, schema, commitCall(commit, timeoutMs, ...cards))),
    applyTombstones: buried.entomb,
    check: (look) =>
      track(
        Promise.all([
          checkBoth(opened, buried),
          look?.rows ? strayedRows(...shelvesOf(opened)) : [],
          look?.users ? sharedUsers(...opened) : [],
        ]).then((all) => all.flat()),
      ),
    close: () => settled().then(() => closeAll(opened.map((each) => each.database))),
  });
}

/** Checks both schemas and the tombstones that wait. Each answers for itself in time, so that none hides another. */
async function checkBoth(opened: readonly Opened[], buried: Tombstones): Promise<readonly StorageFault[]> {
  const waiting: StorageFault = { code: 'tombstones-waiting', detail: 'storage.unavailable' };
  const found = await Promise.all([
    ...opened.map(({ database, name, kind }) => inTime(checkStore(database, name, kind), () => [])),
    inTime(
      buried.recover().then(() => []),
      (error) => [error === undefined ? waiting : { ...waiting, detail: failure(error).code }],
    ),
  ]);
  // The facts of the server are found twice where both are on one.
  const all = new Map(found.flat().map((fault) => [`${fault.code} ${fault.detail}`, fault]));
  return [...all.values()];
}

/** Bounds each part of a check: the engine waits five seconds for all of it. */
const partMs = 3_000;

/** Returns the answer of a part, or what stands for it where the part fails, or, without an error, is late. */
async function inTime<answer>(work: Promise<answer>, otherwise: (error?: unknown) => answer): Promise<answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<answer>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), partMs);
  });
  try {
    return await Promise.race([work.catch(otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One of the two schemas, made ready. */
interface Opened {
  readonly database: Database;
  /** Its name as it stands in SQL. */
  readonly schema: string;
  readonly name: string;
  readonly kind: SchemaKind;
  readonly versions: StorageSchema;
}

function shelvesOf([store, keyring]: readonly [Opened, Opened]): readonly [Shelf, Shelf] {
  const shelf = ({ schema, database }: Opened): Shelf => ({ schema, alone: database.alone });
  return [shelf(store), shelf(keyring)];
}

/** Opens the store and its keyring, over one pool where both are in one place. */
async function openBoth(options: ReadOptions): Promise<readonly [Opened, Opened]> {
  const { schema: storeName, keyring, migrate, timeoutMs } = options;
  const keyringName = keyring.schema ?? `${storeName}_keyring`;
  const newer = async (asked: Database, ...kinds: readonly (readonly [string, SchemaKind])[]): Promise<boolean> => {
    for (const [name, kind] of kinds) if (await isNewer(asked, name, kind)) return true;
    return false;
  };
  const apart = isPlace(keyring);
  const [ofStore, ofKeyring] = [[storeName, storeKind] as const, [keyringName, keyringKind] as const];
  const database = openDatabase(options, timeoutMs, (asked) =>
    apart ? newer(asked, ofStore) : newer(asked, ofStore, ofKeyring),
  );
  const keyringDatabase = apart ? openDatabase(keyring, timeoutMs, (asked) => newer(asked, ofKeyring)) : database;
  const opened = await Promise.allSettled([
    openSchema(database, ...ofStore, migrate),
    openSchema(keyringDatabase, ...ofKeyring, migrate),
  ]);
  const [one, other] = opened.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  if (one === undefined || other === undefined) {
    await closeAll([database, keyringDatabase]);
    throw failure(opened.find((each) => each.status === 'rejected')?.reason);
  }
  const readied = (at: Database, { quoted, ...versions }: OpenSchema, of: readonly [string, SchemaKind]): Opened => ({
    database: at,
    schema: quoted,
    name: of[0],
    kind: of[1],
    versions,
  });
  return [readied(database, one, ofStore), readied(keyringDatabase, other, ofKeyring)];
}

async function closeAll(databases: readonly Database[]): Promise<void> {
  await Promise.all([...new Set(databases)].map((each) => each.close()));
}
