import { statSync } from 'node:fs';
import { failure, fault, resultCode } from '../failure.ts';
import { type Connection, openDatabase, pragma } from './database.ts';
import { type HeldFiles, heldFiles } from './held-files.ts';
import { migrate } from './migrate.ts';
import { pauseThread, refuseSecondName } from './one-name.ts';
import { makePrivateFile } from './private-file.ts';
import { rollBack } from './transaction.ts';

/** A description of one of the two files. */
export interface FileRole {
  /** The option that names it, for messages. */
  readonly option: 'file' | 'keyringFile';
  /** Stands in the file's header, so that no other file is taken for this one. */
  readonly applicationId: number;
  /** The n-th brings the schema from version n-1 to n. */
  readonly migrations: readonly string[];
}

/** Where one of the two files is, and what it must be. */
export interface PlacedFile {
  readonly file: string;
  readonly kind: FileRole;
  readonly busyTimeoutMs: number;
}

/** Opens a file only if it is ours, whole, and as durable as promised. Nothing is written before that is known. */
export function openFile({ file, kind, busyTimeoutMs }: PlacedFile): HeldFiles {
  refuseLeftLog(file, kind);
  makePrivateFile(file);
  refuseSecondName(file, kind.option);
  const database = openDatabase(file, busyTimeoutMs);
  try {
    refuseForeign(database, kind);
    refuseDamaged(database, kind);
    makeDurable(database, kind);
    migrate(database, kind.applicationId, kind.migrations);
    return heldFiles(database, file, kind.option === 'file' ? 'store' : 'keyring');
  } catch (error) {
    database.close();
    throw failure(error);
  }
}

/**
 * Refuses a place where only a log is left: SQLite deletes it as soon as an empty file stands there. The log is looked
 * for first, as another process that begins a file writes to that before it has a log.
 */
function refuseLeftLog(file: string, { option }: FileRole): void {
  const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeOf(`${file}-wal`) === 0 || sizeOf(file) > 0) return;
  const why = `\`${option}\` is gone, but its log (-wal) is there and may hold what came in last. Put the file back beside it.`;
  const error = fault('storage.unavailable', why);
  throw option === 'file' ? Object.assign(error, { missingStore: file }) : error;
}

function refuseForeign(database: Connection, { option, applicationId, migrations }: FileRole): void {
  const { version, found, empty } = headOf(database);
  const newer = version > migrations.length;
  if (found !== applicationId && !(empty && found === 0)) {
    throw fault('storage.invalid-call', `\`${option}\` is a database of something else. Name another path.`);
  }
  if (newer) {
    throw fault(
      'storage.newer-schema',
      `\`${option}\` was written by a newer version. Update @kawal/storage-sqlite; nothing was touched.`,
    );
  }
}

/** Read in one transaction: a process that starts beside this one may be making the schema just now. */
function headOf(database: Connection): { readonly version: number; readonly found: number; readonly empty: boolean } {
  database.exec('BEGIN');
  try {
    // The first read takes the view that the others then share.
    const empty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
    const version = Number(pragma(database, 'user_version'));
    return { empty, version, found: Number(pragma(database, 'application_id')) };
  } finally {
    rollBack(database);
  }
}

function refuseDamaged(database: Connection, { option }: FileRole): void {
  if (pragma(database, 'quick_check(1)') === 'ok') return;
  throw fault('storage.corrupt', `\`${option}\` is damaged. Keep a copy of it and restore the last backup.`);
}

/** Sets what durability needs, and asks back: on some files SQLite quietly keeps another mode. */
function makeDurable(database: Connection, { option }: FileRole): void {
  useWal(database);
  // The store moves its log into the file long before that, and not inside a commit; see `checkpoints.ts`.
  database.exec('PRAGMA wal_autocheckpoint = 4000');
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON');
  // Deleted bytes are overwritten with zeros, in the file and in its free pages.
  database.exec('PRAGMA secure_delete = ON');
  // A thousand reports with their escalations are 8 MB: with SQLite's own 2 MB each list of them reads the file anew.
  database.exec('PRAGMA cache_size = -16000');
  const durable = pragma(database, 'journal_mode') === 'wal' && pragma(database, 'synchronous') === '2';
  if (durable && pragma(database, 'secure_delete') === '1') return;
  throw fault(
    'storage.not-durable',
    `\`${option}\` cannot be kept in WAL with full syncs. Name a file on a local disk, not in memory or on a network.`,
  );
}

/** Changing the mode takes the whole file, and SQLite does not wait for it where two processes could wait for each other. */
function useWal(database: Connection): void {
  const attempts = 50;
  for (let attempt = 1; pragma(database, 'journal_mode') !== 'wal'; attempt += 1) {
    try {
      pragma(database, 'journal_mode = WAL');
      return;
    } catch (error) {
      if (resultCode(error) !== 5 || attempt === attempts) throw error;
      pauseThread();
    }
  }
}
