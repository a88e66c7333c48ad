import { commitFailure, failure } from '../failure.ts';
import type { Connection } from './database.ts';
import { rollBack } from './migrate.ts';

/** Runs `write` in a transaction of its own. What SQLite throws comes out as Kawal's error. */
export function inTransaction<Result>(database: Connection, write: () => Result, because = failure): Result {
  let meaning: (error: unknown) => Error = because;
  try {
    database.exec('BEGIN IMMEDIATE');
    const result = write();
    meaning = commitFailure;
    database.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(database);
    throw meaning(error);
  }
}
