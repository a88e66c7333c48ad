import { resolve } from 'node:path';
import { type Commit, checkCommit, KawalError, type Storage } from '@kawal/sdk';
import { checkpoints } from './commit/checkpoints.ts';
import { commitQueue } from './commit/commit-queue.ts';
import { commitWithTombstones } from './commit/commit-with-tombstones.ts';
import { commitWriter } from './commit/commit-writer.ts';
import { sqliteBackups } from './copies/backups.ts';
import { entombment } from './destroy/apply-tombstones.ts';
import { emptyWriteAheadLog } from './destroy/erase.ts';
import { tombstoneLedger } from './destroy/tombstones.ts';
import { source } from './failure.ts';
import { keyringFile as keys, storeFile as store } from './file/file-kinds.ts';
import { openFile } from './file/open.ts';
import { signalFileOf } from './file/signal-file.ts';
import { reader } from './reader.ts';
import { sqliteKeyring } from './sqlite-keyring.ts';

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
 * Every commit is synced before it resolves. Several processes may open the same files. Opening throws a `KawalError`:
 * `storage.not-durable`, `storage.newer-schema`, `storage.corrupt`, `storage.unavailable`, `storage.invalid-call`.
 */
export function sqliteStorage(options: SqliteStorageOptions): Storage {
  const busyTimeoutMs = options.busyTimeoutMs ?? 5_000;
  const keyringFile = options.keyringFile ?? `${options.file}.keyring`;
  const database = openFile(options.file, store, busyTimeoutMs);
  const keyringDatabase = openKeyring();
  let closed = false;
  /** Destroyed bytes may still stand in the write-ahead log, because another process was reading it. */
  let eraseOwed = false;

  function openKeyring() {
    try {
      return openFile(keyringFile, keys, busyTimeoutMs);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  const guard = (): void => {
    if (closed) throw new KawalError('storage.closed', 'This storage was closed; open it anew.', { source });
  };

  function eraseIfDestroyed(commits: readonly Commit[]): void {
    if (!eraseOwed && !commits.some((commit) => commit.destroyed.length > 0)) return;
    try {
      eraseOwed = !emptyWriteAheadLog(database);
    } catch {
      // The commit stands, so its outcome must be told; the bytes go with the next commit, or at close.
      eraseOwed = true;
    }
  }

  const ledger = tombstoneLedger(database, keyringDatabase);
  const { write, written } = commitWithTombstones(ledger, commitWriter(database));
  const entomb = entombment(database);
  const log = checkpoints(database);
  const queue = commitQueue(database, write, (commits) => {
    written(commits);
    eraseIfDestroyed(commits);
    log.written(commits);
  });

  return {
    contract: 'kawal.storage/1',
    name: source,
    capabilities: { durable: true, processes: 'many' },
    signalFile: signalFileOf(options.file),
    files: [resolve(options.file), resolve(keyringFile)],
    keyring: sqliteKeyring(keyringDatabase, ledger, guard),
    backups: sqliteBackups(
      { file: options.file, kind: store, busyTimeoutMs },
      { file: keyringFile, kind: keys, busyTimeoutMs },
      keyringDatabase,
      guard,
    ),
    ...reader(database, guard),
    async commit(commit) {
      guard();
      checkCommit(commit, source);
      return await queue.add(commit);
    },
    async applyTombstones(tombstones) {
      guard();
      return entomb(tombstones);
    },
    async close() {
      if (closed) return;
      queue.flush();
      closed = true;
      log.stop();
      database.close();
      keyringDatabase.close();
    },
  };
}
