import { DatabaseSync } from 'node:sqlite';

/**
 * Makes the cheapest durable commit of anything: one row of 2 KB under three indexes, on a file that is set
 * as `@kawal/storage-sqlite` sets its own. Every accept is measured against it.
 */
export interface BareCommit {
  /** Resolved is synced, as everywhere. */
  commit(): void;
  close(): void;
}

/** The settings of a file on which every commit is measured: those of `@kawal/storage-sqlite`. */
export const fileSettings = `
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;`;

export function bareCommit(file: string): BareCommit {
  const database = new DatabaseSync(file);
  database.exec(`${fileSettings}
    CREATE TABLE document (
      id      INTEGER PRIMARY KEY,
      area    TEXT NOT NULL,
      status  TEXT NOT NULL,
      due_at  INTEGER NOT NULL,
      text    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX document_by_area ON document (area, id);
    CREATE INDEX document_by_status ON document (status, id);
    CREATE INDEX document_by_due ON document (due_at, id);
  `);
  const insert = database.prepare('INSERT INTO document (area, status, due_at, text) VALUES (?, ?, ?, ?)');
  const text = JSON.stringify({ story: 'x'.repeat(2_048 - '{"story":""}'.length) });
  let count = 0;
  return {
    commit() {
      count += 1;
      insert.run(`35.73.03.10${String(count % 57).padStart(2, '0')}`, 'open', count * 1_000, text);
    },
    close: () => database.close(),
  };
}
