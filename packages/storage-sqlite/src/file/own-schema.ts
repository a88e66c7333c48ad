import type { StorageFault, StorageLook } from '@kawal/sdk';
import { byName } from '../by-name.ts';
import { type Connection, openDatabase, type SqlRow } from './database.ts';
import { keyringFile, storeFile } from './file-kinds.ts';
import type { FileRole } from './open.ts';

/**
 * Looks for what is in the two files and does not come from their migrations, as a trigger that takes out every row that is
 * due; for what is missing; for rows due at another time than their record says; and, where it is asked for, for rows that no
 * record has.
 */
export function filesCheck(store: Connection, keyring: Connection): (look?: StorageLook) => readonly StorageFault[] {
  const schemas = [schemaCheck(store, storeFile), schemaCheck(keyring, keyringFile)];
  const strayed = store.prepare(
    `SELECT count(*) AS number FROM due AS d LEFT JOIN stream AS s ON ${byName('s', 'd.stream')}
     WHERE s.wake_at IS NOT d.wake_at`,
  );
  return (look) => {
    const number = Number(strayed.get()?.['number'] ?? 0);
    return [
      ...schemas.flatMap((check) => check()),
      ...(number === 0 ? [] : [{ code: 'due-strayed', detail: String(number) } as const]),
      ...(look?.rows
        ? [...strayedRows(store, foreignRows), ...strayedRows(keyring, foreignKeys), ...unburied(store, keyring)]
        : []),
    ];
  };
}

/** Compares the parts of a file with those that its migrations make. */
function schemaCheck(database: Connection, { migrations }: FileRole): () => readonly StorageFault[] {
  let own = made.get(migrations);
  if (own === undefined) {
    const fresh = openDatabase(':memory:', 0);
    for (const sql of migrations) fresh.exec(sql);
    own = partsOf(fresh)();
    fresh.close();
    made.set(migrations, own);
  }
  const known = own;
  const found = partsOf(database);
  return () => {
    const there = found();
    const foreign = [...there].filter(([name, sql]) => known.get(name) !== sql).map(([name]) => name);
    const missing = [...known.keys()].filter((name) => !there.has(name));
    return [
      ...missing.map((detail): StorageFault => ({ code: 'part-missing', detail })),
      ...foreign.map((detail): StorageFault => ({ code: 'part-foreign', detail })),
    ];
  };
}

/** Holds what migrations make, which is the same for every file of a process. */
const made = new Map<FileRole['migrations'], Parts>();

type Parts = ReadonlyMap<string, unknown>;

function partsOf(database: Connection): () => Parts {
  const found = database.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name');
  return () => new Map(found.all().map((row) => [nameOf(row), row['sql']]));
}

const noRecord = (stream: string): string => `NOT EXISTS (SELECT 1 FROM stream AS s WHERE ${byName('s', stream)})`;
export const within = (text: string, path: string): string =>
  `iif(json_valid(${text}), json_extract(${text}, '${path}'), NULL)`;
const isNowhere = (table: string, text: string, name: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} WHERE instr(${text}, ${name}) > 0)`;
/** True in a store that Kawal's engine writes: what others keep in one is theirs to name. */
const ofChapter = "EXISTS (SELECT 1 FROM stream WHERE type = 'chapter')";
const hasKey = "json_each(iif(json_valid(s.keys), s.keys, '{}')) AS j WHERE j.key = k.name AND j.value = k.value";
/** Rows of these tables get the next number and never go: whoever counts them knows every number. */
const uncounted = (number: string, table: string): string =>
  `${number} NOT BETWEEN 1 AND (SELECT count(*) FROM ${table})`;
const shared = (table: string): string => `(SELECT 1 FROM ${table} GROUP BY number HAVING count(*) > 1)`;

/**
 * Finds, by table, the rows that no record has. A destroyed card may be of a record that an older copy did not know, and has
 * no bytes. A blob is named by an entry, or by a blob that one names, and an answer by an entry.
 */
const foreignRows: Readonly<Record<string, string>> = {
  stream: `stream AS s WHERE ${uncounted('s.number', 'stream')}
    OR NOT EXISTS (SELECT 1 FROM event AS e WHERE e.stream = s.number AND e.version = s.version)`,
  event: `event AS e WHERE ${uncounted('e.place', 'event')} OR e.stream NOT IN (SELECT number FROM stream)`,
  'event out of time': `(SELECT newest_at < max(newest_at) OVER log OR newest_at <> max(${within('text', '$.at')}) OVER log
    AS is_another FROM event WINDOW log AS (ORDER BY place)) WHERE is_another`,
  listed: `(SELECT count(*) <> 1 OR max(up_to) NOT BETWEEN 0 AND (SELECT count(*) FROM stream) AS is_another FROM listed)
    WHERE is_another`,
  stream_of_type: `(SELECT type, stream FROM stream_of_type EXCEPT
    SELECT type, stream FROM stream WHERE number <= (SELECT up_to FROM listed))`,
  stream_key: `stream_key AS k WHERE NOT EXISTS (SELECT 1 FROM stream AS s, ${hasKey} AND s.type = k.type
    AND ${byName('s', 'k.stream')})`,
  fresh_key: `fresh_key AS k LEFT JOIN stream AS s ON s.number = k.number WHERE NOT EXISTS (SELECT 1 FROM ${hasKey})
    OR EXISTS (SELECT 1 FROM stream_key AS o
      WHERE (o.type, o.name, o.value, o.stream) = (s.type, k.name, k.value, s.stream))`,
  claim: `claim AS c WHERE ${noRecord('c.stream')}`,
  answer: `answer AS a WHERE (${within('a.text', '$.stream')} IS NOT NULL OR ${ofChapter}) AND a.key NOT IN (
    SELECT coalesce(${within('text', '$.answer.key')}, x'') FROM event WHERE instr(text, '"answer":') > 0)`,
  card: `card AS c WHERE c.number NOT IN (SELECT number FROM card_bytes)
    OR (c.erased_at IS NULL AND ${noRecord('c.record')})`,
  'card of one row': shared('card'),
  blob: `blob AS b WHERE (length(b.hash) = 64 OR ${ofChapter}) AND ${isNowhere('event AS e', 'e.text', `'"' || b.hash || '"'`)}
    AND NOT EXISTS (SELECT 1 FROM blob AS o WHERE instr(o.bytes, CAST('"' || b.hash || '"' AS BLOB)) > 0
      AND NOT ${isNowhere('event AS e', 'e.text', `'"' || o.hash || '"'`)})`,
  card_bytes: `card_bytes AS b WHERE ${uncounted('b.number', 'card_bytes')} OR (b.bytes <> zeroblob(length(b.bytes))
    AND b.number NOT IN (SELECT number FROM card WHERE erased_at IS NULL))`,
};

/** Finds, by table, the rows of a keyring that belong to no key, or to two. A destroyed key leaves zeros. */
const foreignKeys: Readonly<Record<string, string>> = {
  wrapped_key: 'wrapped_key AS k WHERE k.number NOT IN (SELECT number FROM key_bytes)',
  'wrapped_key of one row': shared('wrapped_key'),
  key_bytes: `key_bytes AS b WHERE ${uncounted('b.number', 'key_bytes')} OR (b.bytes <> zeroblob(length(b.bytes))
    AND b.number NOT IN (SELECT number FROM wrapped_key))`,
  tombstone: 'tombstone WHERE place NOT BETWEEN 1 AND (SELECT seq FROM sqlite_sequence)',
  sqlite_sequence: "sqlite_sequence WHERE name <> 'tombstone' OR seq <> (SELECT max(place) FROM tombstone)",
};

function strayedRows(database: Connection, rows: Readonly<Record<string, string>>): readonly StorageFault[] {
  return Object.entries(rows).flatMap(([table, from]) => {
    const number = Number(database.prepare(`SELECT count(*) AS number FROM ${from}`).get()?.['number'] ?? 0);
    return strayed(table, number);
  });
}

/** Finds destroyed cards of no record that the keyring knows nothing of: a version that was planted refuses every later one. */
function unburied(store: Connection, keyring: Connection): readonly StorageFault[] {
  const cards = store.prepare(
    `SELECT record, subject, class, version FROM card AS c WHERE erased_at IS NOT NULL AND ${noRecord('c.record')}`,
  );
  // A copy of the store that stands alone has an empty keyring.
  const isKnown = keyring.prepare(
    `SELECT 1 FROM tombstone WHERE record = ? AND subject = ? AND class = ? AND version >= ?
     UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM wrapped_key)`,
  );
  const unknown = cards.all().filter((card) => isKnown.get(...Object.values(card)) === undefined);
  return strayed('card without tombstone', unknown.length);
}

function strayed(table: string, number: number): readonly StorageFault[] {
  return number === 0 ? [] : [{ code: 'rows-strayed', detail: `${table}: ${number}` }];
}

/** A name in signs that a message can hold: somebody else may have chosen it. */
function nameOf({ type, name }: SqlRow): string {
  return `${type} ${name}`.replace(/[^\w ]/g, '_').slice(0, 80);
}
