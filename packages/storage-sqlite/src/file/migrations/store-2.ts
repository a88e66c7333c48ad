// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * Stores the rows of one commit together, so that a commit changes few pages: each page that changes goes into the write-ahead
 * log before the sync. Streams have a number and stand in the order in which they began; a state is too large to stand
 * between others in the order of a name. Events and cards lead to their stream and bytes by number. A name is looked up
 * by what follows its first slash: a report, its escalation and its messages differ before it.
 *
 * What streams are listed by (their type, their keys) lies all over two tables in the order of the lists. So it is gathered
 * first and put there many at a time: a new key stands in `fresh_key`, and a stream whose number is above
 * `listed.up_to` is not in `stream_of_type` yet. Whoever lists looks into both.
 */
export const sql = `
  ALTER TABLE stream RENAME TO former_stream;
  DROP INDEX stream_by_type;
  CREATE TABLE stream (
    number   INTEGER PRIMARY KEY CHECK (number > 0),
    stream   TEXT NOT NULL,
    type     TEXT NOT NULL,
    version  INTEGER NOT NULL,
    shape    INTEGER NOT NULL,
    wake_at  INTEGER,
    head     TEXT NOT NULL,
    keys     TEXT NOT NULL,
    state    TEXT NOT NULL
  ) STRICT;
  INSERT INTO stream (stream, type, version, shape, wake_at, head, keys, state)
    SELECT stream, type, version, shape, wake_at, head, keys, state FROM former_stream
    ORDER BY (SELECT min(place) FROM event WHERE event.stream = former_stream.stream);
  DROP TABLE former_stream;
  CREATE UNIQUE INDEX stream_by_name ON stream (substr(stream, instr(stream, '/') + 1), stream);

  CREATE TABLE stream_of_type (
    type    TEXT NOT NULL,
    stream  TEXT NOT NULL,
    PRIMARY KEY (type, stream)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO stream_of_type (type, stream) SELECT type, stream FROM stream ORDER BY type, stream;

  CREATE TABLE listed (up_to INTEGER NOT NULL) STRICT;
  INSERT INTO listed (up_to) SELECT coalesce(max(number), 0) FROM stream;

  CREATE TABLE fresh_key (
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    value   TEXT NOT NULL,
    PRIMARY KEY (number, name)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE event RENAME TO former_event;
  DROP INDEX event_of_stream;
  CREATE TABLE event (
    place      INTEGER PRIMARY KEY CHECK (place > 0),
    stream     INTEGER NOT NULL,
    version    INTEGER NOT NULL CHECK (version > 0),
    newest_at  INTEGER NOT NULL,
    id         TEXT NOT NULL,
    hash       TEXT NOT NULL,
    text       TEXT NOT NULL
  ) STRICT;
  INSERT INTO event (place, stream, version, newest_at, id, hash, text)
    SELECT place, number, former_event.version, newest_at, id, hash, text
    FROM former_event JOIN stream ON stream.stream = former_event.stream ORDER BY place;
  DROP TABLE former_event;
  CREATE UNIQUE INDEX event_of_stream ON event (stream, version);
`;
