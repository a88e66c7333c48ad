// A migration imports nothing and is never edited once released: it must do in ten years what it does today.

/**
 * The first schema of the keyring, the second file. The keys themselves stand in a table that only grows at its end and
 * whose rows never change their length: a destroyed key is overwritten with zeros where it lies. A row that is deleted
 * lets SQLite move its neighbours from page to page, and copies stay behind.
 */
export const sql = `
  CREATE TABLE wrapped_key (
    id      TEXT NOT NULL PRIMARY KEY,
    epoch   INTEGER NOT NULL,
    number  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE key_bytes (
    number  INTEGER PRIMARY KEY,
    bytes   BLOB NOT NULL
  ) STRICT;
`;
