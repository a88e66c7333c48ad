import { DatabaseSync } from 'node:sqlite';
import { fileSettings } from '../bare-commit.ts';
import { type Accepted, acceptor } from './accept.ts';

/** Takes reports in as an application does that a good engineer writes in an afternoon for this one purpose. */
export interface ByHand {
  /** Returns when the report is on the disk. */
  accept(body: unknown, idempotencyKey: string): void;
  close(): void;
}

const schema = `
  CREATE TABLE report (
    id           INTEGER PRIMARY KEY,
    name         TEXT NOT NULL UNIQUE,
    area         TEXT NOT NULL,
    status       TEXT NOT NULL,
    channel      TEXT NOT NULL,
    captured_at  INTEGER NOT NULL,
    received_at  INTEGER NOT NULL,
    reporter     TEXT NOT NULL,
    facts        TEXT NOT NULL,
    parties      TEXT NOT NULL
  ) STRICT;
  CREATE INDEX report_by_status ON report (status, id);
  CREATE INDEX report_by_area ON report (area, id);

  CREATE TABLE part (
    report       INTEGER NOT NULL REFERENCES report (id),
    subject      TEXT NOT NULL,
    kind         TEXT NOT NULL,
    wrapped_key  BLOB NOT NULL,
    sealed       BLOB NOT NULL,
    UNIQUE (report, subject, kind)
  ) STRICT;

  CREATE TABLE step (
    id          INTEGER PRIMARY KEY,
    report      INTEGER NOT NULL REFERENCES report (id),
    path        TEXT NOT NULL,
    step        TEXT NOT NULL,
    offices     TEXT NOT NULL,
    due_at      INTEGER,
    every       INTEGER,
    left        INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX step_due ON step (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX step_of_report ON step (report);

  CREATE TABLE outbox (
    id        INTEGER PRIMARY KEY,
    report    INTEGER NOT NULL REFERENCES report (id),
    person    TEXT NOT NULL,
    next_at   INTEGER,
    tries     INTEGER NOT NULL DEFAULT 0,
    sent_at   INTEGER
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (next_at) WHERE next_at IS NOT NULL;
  CREATE INDEX outbox_of_report ON outbox (report);

  CREATE TABLE idempotency (
    key        TEXT PRIMARY KEY,
    body_hash  TEXT NOT NULL,
    answer     TEXT NOT NULL,
    at         INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE audit (
    id       INTEGER PRIMARY KEY,
    report   INTEGER NOT NULL REFERENCES report (id),
    at       INTEGER NOT NULL,
    content  TEXT NOT NULL,
    hash     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX audit_of_report ON audit (report, id);
`;

export function byHand(file: string): ByHand {
  const database = new DatabaseSync(file);
  database.exec(`${fileSettings} ${schema}`);
  const prepared = (sql: string) => database.prepare(sql);
  const begin = prepared('BEGIN IMMEDIATE');
  const commit = prepared('COMMIT');
  const known = prepared('SELECT body_hash, answer FROM idempotency WHERE key = ?');
  const addReport = prepared(
    `INSERT INTO report (name, area, status, channel, captured_at, received_at, reporter, facts, parties)
     VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?)`,
  );
  const addPart = prepared('INSERT INTO part (report, subject, kind, wrapped_key, sealed) VALUES (?, ?, ?, ?, ?)');
  const addStep = prepared(
    'INSERT INTO step (report, path, step, offices, due_at, every, left) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addMessage = prepared('INSERT INTO outbox (report, person, next_at) VALUES (?, ?, ?)');
  const addKey = prepared('INSERT INTO idempotency (key, body_hash, answer, at) VALUES (?, ?, ?, ?)');
  const addAudit = prepared('INSERT INTO audit (report, at, content, hash) VALUES (?, ?, ?, ?)');

  function write(one: Accepted): void {
    const { now } = one;
    const report = addReport.run(
      ...[one.name, one.area, one.channel, one.capturedAt, now, one.reporter, one.facts, one.parties],
    ).lastInsertRowid;
    for (const { subject, kind, wrappedKey, sealed } of one.parts) {
      addPart.run(report, subject, kind, wrappedKey, sealed);
    }
    for (const { path, step, offices, dueAt, every, left } of one.steps) {
      addStep.run(report, path, step, offices, dueAt, every, left);
    }
    for (const person of one.notified) addMessage.run(report, person, now);
    addKey.run(one.idempotencyKey, one.bodyHash, one.answer, now);
    addAudit.run(report, now, one.audit, one.auditHash);
  }

  const read = acceptor();
  return {
    accept(body, idempotencyKey) {
      const accepted = read(body, idempotencyKey);
      begin.run();
      try {
        const before = known.get(idempotencyKey);
        if (before !== undefined) throw new Error('the bench gives no key twice');
        write(accepted);
        commit.run();
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}
