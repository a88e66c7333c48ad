import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { KawalError } from '@kawal/sdk';
import { failure } from '../failure.ts';

// The only file that knows `node:sqlite`, which may still change. Imported, it would fail before a Node that is too old is
// told so (1997).
const sqlite = process.getBuiltinModule('node:sqlite');

export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** A prepared statement. What SQLite throws comes out as it is thrown: only the caller knows what it means there. */
export interface Statement {
  /** How many rows it changed. */
  run(...values: readonly SqlValue[]): number;
  get(...values: readonly SqlValue[]): SqlRow | undefined;
  all(...values: readonly SqlValue[]): readonly SqlRow[];
}

export interface Connection {
  /** Runs statements that give no rows. */
  exec(sql: string): void;
  prepare(sql: string): Statement;
  /** Throws where the files are not those that were opened; before and after each write. */
  look?(isWritten?: boolean): void;
  /** Writes what this connection sees into an empty file, also once it was stopped. */
  copyInto(file: string): void;
  /** Refuses each further statement with this error. */
  stop(why: KawalError): void;
  close(): void;
}

/** Opens a file, which is created if it does not exist. Nothing is written to it yet. */
export function openDatabase(file: string, busyTimeoutMs: number): Connection {
  return opened(file, { timeout: busyTimeoutMs });
}

/** Opens a file that exists, to read alone. */
export function openToRead(file: string): Connection {
  return opened(file, { timeout: 1_000, readOnly: true });
}

function opened(file: string, options: { readonly timeout: number; readonly readOnly?: boolean }): Connection {
  let database: DatabaseSync;
  try {
    database = new sqlite.DatabaseSync(file, options);
  } catch (error) {
    throw failure(error);
  }
  let stopped: KawalError | undefined;
  const unlessStopped = (): void => {
    if (stopped !== undefined) throw stopped;
  };
  return {
    exec(sql) {
      unlessStopped();
      database.exec(sql);
    },
    prepare: (sql) => statement(database.prepare(sql), unlessStopped),
    copyInto(file) {
      database.prepare('VACUUM INTO ?').run(file);
    },
    stop(why) {
      stopped ??= why;
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}

/** Copies a database as it is at one instant into an empty file, over a connection of its own: nobody waits for it. */
export async function copyDatabase(from: string, to: string, busyTimeoutMs: number): Promise<void> {
  const database = new sqlite.DatabaseSync(from, { readOnly: true, timeout: busyTimeoutMs });
  try {
    // All in one step: what is copied in several begins anew whenever another process commits in between.
    await sqlite.backup(database, to, { rate: 2 ** 31 - 1 });
  } finally {
    database.close();
  }
}

/** The single value of a pragma, as text. */
export function pragma(database: Connection, name: string): string {
  const row = database.prepare(`PRAGMA ${name}`).get();
  return row === undefined ? '' : String(Object.values(row)[0]);
}

function statement(prepared: StatementSync, unlessStopped: () => void): Statement {
  // A row comes as a list of its values. As an object it has no prototype, which a deep comparison would take for a
  // difference, and to copy that name by name costs twice as much.
  prepared.setReturnArrays(true);
  let names: readonly string[] | undefined;
  const plain = (row: readonly SqlValue[]): SqlRow => {
    names ??= prepared.columns().map(({ name }) => name);
    const named: Record<string, SqlValue> = {};
    for (const [at, name] of names.entries()) named[name] = row[at] ?? null;
    return named;
  };
  return {
    run(...values) {
      unlessStopped();
      return Number(prepared.run(...values).changes);
    },
    get(...values) {
      unlessStopped();
      const row = prepared.get(...values) as unknown as readonly SqlValue[] | undefined;
      return row && plain(row);
    },
    all(...values) {
      unlessStopped();
      return (prepared.all(...values) as unknown as readonly (readonly SqlValue[])[]).map(plain);
    },
  };
}
