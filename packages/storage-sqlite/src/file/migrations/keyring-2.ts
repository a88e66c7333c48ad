// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * Tombstones of destroyed cards, and the copies that were made. They stand here and not in the store, because the store
 * is what is put back from an older copy.
 *
 * `intended` holds tombstones whose commit may or may not stand: they are written before it, and settled after it.
 * A tombstone is a reference and a version, so that nothing of what was destroyed is in it.
 */
export const sql = `
  CREATE TABLE tombstone (
    place      INTEGER PRIMARY KEY AUTOINCREMENT CHECK (place > 0),
    record     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    class      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    erased_at  INTEGER NOT NULL,
    UNIQUE (record, subject, class)
  ) STRICT;

  CREATE TABLE intended (
    record     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    class      TEXT NOT NULL,
    version    INTEGER NOT NULL,
    erased_at  INTEGER NOT NULL,
    PRIMARY KEY (record, subject, class)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE copy (
    number     INTEGER PRIMARY KEY,
    kind       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    remove_by  INTEGER NOT NULL
  ) STRICT;
`;
