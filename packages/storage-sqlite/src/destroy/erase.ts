import type { Connection } from '../file/database.ts';

/**
 * Takes what was deleted out of the write-ahead log too: its pages move into the file, where deleted bytes are zeros,
 * and the log is cut to nothing. Tells whether it could; a reader in another process may hold the log's end.
 */
export function emptyWriteAheadLog(database: Connection): boolean {
  return database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
}
