import { commitFailure } from '../failure.ts';
import type { Connection } from './database.ts';

/** Runs `write` in a transaction of its own. What SQLite throws goes through `because`, and of a `COMMIT` is Kawal's. */
export function inTransaction<Result>(
  database: Connection,
  write: () => Result,
  because: (error: unknown) => unknown = (error) => error,
): Result {
  let meaning = because;
  try {
    database.look?.();
    database.exec('BEGIN IMMEDIATE');
    const result = write();
    meaning = commitFailure;
    database.exec('COMMIT');
    // What went into a log that nobody else has is moved into the file, or nobody knows what becomes of it.
    database.look?.(true);
    return result;
  } catch (error) {
    rollBack(database);
    throw meaning(error);
  }
}

/** Ends a failed transaction; some failures have ended it already. */
export function rollBack(database: Connection): void {
  try {
    database.exec('ROLLBACK');
  } catch {
    // No transaction is open any more: what was to be undone is undone.
  }
}
