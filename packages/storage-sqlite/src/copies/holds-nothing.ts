import { existsSync } from 'node:fs';
import { type Connection, openToRead } from '../file/database.ts';

const tables = ['event', 'wrapped_key', 'tombstone', 'intended', 'copy'];

/** Tells whether a store or keyring holds no entry, so that nothing is lost where it is set aside. Writes nothing. */
export function sqliteHoldsNothing(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const database = openToRead(file);
    try {
      const own = tables.filter((table) =>
        hasRow(database, `sqlite_schema WHERE type = 'table' AND name = '${table}'`),
      );
      return own.length > 0 && own.every((table) => !hasRow(database, table));
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}

function hasRow(database: Connection, source: string): boolean {
  return database.prepare(`SELECT 1 FROM ${source} LIMIT 1`).get() !== undefined;
}
