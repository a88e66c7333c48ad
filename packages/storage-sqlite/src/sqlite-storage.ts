import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { option, type PlainStorage, readOptions, refuseNewStore, type Storage, storageOf } from '@kawal/sdk';
import { sqliteBackups } from './backups.ts';
import { checkpoints } from './commit/checkpoints.ts';
import { commitQueue } from './commit/commit-queue.ts';
import { commitWithTombstones } from './commit/commit-with-tombstones.ts';
import { commitWriter } from './commit/commit-writer.ts';
import { entombment } from './destroy/apply-tombstones.ts';
import { emptyWriteAheadLog } from './destroy/erase.ts';
import { tombstoneLedger } from './destroy/tombstones.ts';
import { failure, source } from './failure.ts';
import type { Connection } from './file/database.ts';
import { keyringFile as keyringKind, storeFile as storeKind } from './file/file-kinds.ts';
import type { HeldFiles } from './file/held-files.ts';
import { openFile, type PlacedFile } from './file/open.ts';
import { filesCheck } from './file/own-schema.ts';
import { placeOf } from './file/place-of.ts';
import { reachedBeside, reachedEnd } from './file/reached-beside.ts';
import { signalFileOf } from './file/signal-file.ts';
import { reader } from './reader.ts';
import { sqliteKeys } from './sqlite-keyring.ts';

/** Where the store lives. */
export interface SqliteStorageOptions {
  /** The database. Created if it does not exist; its folder must. A local disk, not a network share. */
  readonly file: string;
  /** The wrapped card keys. Keep it out of backups of `file`. `<file>.keyring` unless told otherwise. */
  readonly keyringFile?: string;
  /** How long a call waits for another process before it fails with `storage.unavailable`. 5,000 unless told otherwise. */
  readonly busyTimeoutMs?: number;
}

/**
 * Opens a storage in one SQLite file, with the SQLite that Node brings, and its keyring in a second one.
 *
 * Every commit is synced before it resolves. Several processes may open the same files. Throws `config.invalid`,
 * `storage.not-durable`, `storage.newer-schema`, `storage.corrupt`, `storage.unavailable`, `storage.invalid-call`.
 */
export function sqliteStorage(options: SqliteStorageOptions): Storage {
  const { busyTimeoutMs, ...given } = readSqliteOptions(options);
  const file = placeOf(given.file);
  refuseNewStore(file, source);
  const files = {
    store: { file, kind: storeKind, busyTimeoutMs },
    keyring: { file: placeOf(given.keyringFile ?? `${file}.keyring`), kind: keyringKind, busyTimeoutMs },
  };
  const database = openFile(files.store);
  const [keyring, keys] = openKeyring(database, files.keyring);
  const checked = filesCheck(database, keyring);
  const ledger = tombstoneLedger(database, keyring);
  const { write, written } = commitWithTombstones(ledger, commitWriter(database));
  const erase = eraser(database);
  const log = checkpoints(database);
  const queue = commitQueue(database, write, (commits) => {
    written(commits);
    erase(commits.some(({ destroyed }) => destroyed.length > 0));
    log.written(commits);
  });
  const plain: PlainStorage = {
    name: source,
    capabilities: { durable: true, processes: 'many' },
    signalFile: signalFileOf(file),
    files: [files.store, files.keyring].map((one) => resolve(one.file)),
    keyring: { ...keys, tombstones: ledger.kept },
    backups: sqliteBackups(files.store, files.keyring, keyring),
    ...reader(database),
    check(look) {
      const faults = [database, keyring].flatMap((one) => one.faults());
      // Nothing more can be read of a file that was split.
      return faults.some(({ code }) => code === 'file-split') ? faults : [...checked(look), ...faults];
    },
    commit: (commit) => queue.add(commit),
    applyTombstones: entombment(database, erase, ledger.settleAll),
    close() {
      queue.flush();
      log.stop();
      erase(false);
      database.close();
      keyring.close();
    },
  };
  return storageOf(plain, failure);
}

export function readSqliteOptions(options: SqliteStorageOptions) {
  const table = {
    file: option.path,
    keyringFile: option.optional(option.path),
    busyTimeoutMs: option.optional(option.whole(0, 2 ** 31 - 1, 'whole milliseconds, 0 or more'), 5_000),
  };
  return readOptions(options, table, { source });
}

function openKeyring(store: Connection, place: PlacedFile): readonly [HeldFiles, ReturnType<typeof sqliteKeys>] {
  let keyring: HeldFiles | undefined;
  try {
    const isNew = !existsSync(place.file);
    keyring = openFile(place);
    // What stands beside a keyring that is gone is of another one.
    if (isNew) rmSync(place.file + reachedEnd, { force: true });
    return [keyring, sqliteKeys(keyring, reachedBeside(place.file))];
  } catch (error) {
    keyring?.close();
    store.close();
    throw failure(error);
  }
}

/** Empties the write-ahead log where something was destroyed, and again for as long as another process was reading it. */
function eraser(database: Connection): (destroyed: boolean) => void {
  let owed = false;
  return (destroyed) => {
    if (!owed && !destroyed) return;
    try {
      owed = !emptyWriteAheadLog(database);
    } catch {
      // The commit stands, so its outcome must be told; the bytes go with the next commit, or at close.
      owed = true;
    }
  };
}
