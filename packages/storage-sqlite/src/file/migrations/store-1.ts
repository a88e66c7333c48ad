// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * The first schema of the store. Tables are clustered by what they are asked for, so that a step costs the same over a
 * thousand records as over a million; `due` above all. Only `event` and `blob` keep SQLite's own row number: a blob is
 * too large for a key's page, and an event's row number is its place in the log.
 *
 * A card's bytes stand in a table that only grows at its end and whose rows never change their length: a destroyed row is
 * overwritten with zeros where it lies. Where rows come between others or go, SQLite moves their neighbours from page to
 * page and leaves copies behind, which `secure_delete` does not find.
 *
 * `event.newest_at` is the newest instant of any commit so far, carried from event to event: no row is shared between
 * streams only to remember it.
 */
export const sql = `
  CREATE TABLE stream (
    stream   TEXT NOT NULL PRIMARY KEY,
    type     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    state    TEXT NOT NULL,
    shape    INTEGER NOT NULL,
    wake_at  INTEGER,
    keys     TEXT NOT NULL,
    head     TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX stream_by_type ON stream (type, stream);

  CREATE TABLE stream_key (
    type    TEXT NOT NULL,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    stream  TEXT NOT NULL,
    PRIMARY KEY (type, name, value, stream)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE due (
    wake_at  INTEGER NOT NULL,
    stream   TEXT NOT NULL,
    PRIMARY KEY (wake_at, stream)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE event (
    place      INTEGER PRIMARY KEY,
    stream     TEXT NOT NULL,
    version    INTEGER NOT NULL,
    id         TEXT NOT NULL,
    text       TEXT NOT NULL,
    hash       TEXT NOT NULL,
    newest_at  INTEGER NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_of_stream ON event (stream, version);

  CREATE TABLE answer (
    key          TEXT NOT NULL PRIMARY KEY,
    fingerprint  TEXT NOT NULL,
    text         TEXT NOT NULL,
    at           INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE claim (
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    stream  TEXT NOT NULL,
    PRIMARY KEY (name, value)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE card (
    record     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    class      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    erased_at  INTEGER,
    PRIMARY KEY (record, subject, class)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE card_bytes (
    number  INTEGER PRIMARY KEY,
    bytes   BLOB NOT NULL
  ) STRICT;

  CREATE TABLE blob (
    hash   TEXT NOT NULL UNIQUE,
    bytes  BLOB NOT NULL
  ) STRICT;
`;
