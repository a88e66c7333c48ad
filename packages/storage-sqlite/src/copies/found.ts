import { statSync } from 'node:fs';
import { isKawalError } from '@kawal/sdk';
import { failure } from '../failure.ts';
import { type Connection, openToRead, pragma } from '../file/database.ts';

const tables = ['event', 'wrapped_key', 'tombstone', 'intended', 'copy'];

/** Tells whether there is a file to open: SQLite deletes the log of one without bytes, also where it only reads. */
export function hasBytes(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/** Tells what a place of a store or keyring holds; nothing is lost where an empty one is set aside. Writes nothing. */
export function sqliteFound(file: string): 'absent' | 'empty' | 'damaged' | 'held' {
  if (!hasBytes(file)) return 'absent';
  try {
    const database = openToRead(file);
    try {
      if (pragma(database, 'quick_check(1)') !== 'ok') return 'damaged';
      const own = tables.filter((table) =>
        hasRow(database, `sqlite_schema WHERE type = 'table' AND name = '${table}'`),
      );
      return own.length > 0 && own.every((table) => !hasRow(database, table)) ? 'empty' : 'held';
    } finally {
      database.close();
    }
  } catch (error) {
    return isKawalError(failure(error), 'storage.corrupt') ? 'damaged' : 'held';
  }
}

function hasRow(database: Connection, source: string): boolean {
  return database.prepare(`SELECT 1 FROM ${source} LIMIT 1`).get() !== undefined;
}
