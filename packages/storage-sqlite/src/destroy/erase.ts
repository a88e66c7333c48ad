import type { Connection } from '../file/database.ts';
import { syncFile } from '../file/sync-file.ts';

/**
 * Takes what was deleted out of the write-ahead log too: its pages move into the file, where deleted bytes are zeros,
 * and the log is cut to nothing. Tells whether it could; a reader in another process may hold the log's end, or a disk fail.
 */
export function emptyWriteAheadLog(database: Connection): boolean {
  database.look?.();
  if (database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] !== 0) return false;
  try {
    // SQLite cuts the log and leaves it to the system: a power cut would bring the bytes back.
    syncFile(`${database.prepare('PRAGMA database_list').get()?.['file']}-wal`);
    return true;
  } catch {
    return false;
  }
}
