import type { PlainStorage, StorageFault } from '@kawal/sdk';
import { byName } from '../by-name.ts';
import { type Connection, openDatabase, type SqlRow } from './database.ts';
import { keyringFile, storeFile } from './file-kinds.ts';
import type { FileRole } from './open.ts';

/**
 * Looks for what is in the two files and does not come from their migrations, as a trigger that takes out every row that is
 * due; for what is missing; for rows due at another time than their record says; and, where it is asked for, for rows that no
 * record has.
 */
export function filesCheck(store: Connection, keyring: Connection): NonNullable<PlainStorage['check']> {
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
      ...(look?.rows ? strayedRows(store) : []),
    ];
  };
}

/** Compares the parts of a file with those that its migrations make. */
function schemaCheck(database: Connection, { migrations }: FileRole): () => readonly StorageFault[] {
  const schema = 'SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE ? ORDER BY type, name';
  const internal = 'sqlite\\_stat%';
  const fresh = openDatabase(':memory:', 0);
  for (const sql of migrations) fresh.exec(sql);
  const own = new Map(
    fresh
      .prepare(schema)
      .all(internal)
      .map((row) => [nameOf(row), row['sql']]),
  );
  fresh.close();
  const found = database.prepare(schema);
  return () => {
    const there = new Map(found.all(internal).map((row) => [nameOf(row), row['sql']]));
    const foreign = [...there].filter(([name, sql]) => own.get(name) !== sql).map(([name]) => name);
    const missing = [...own.keys()].filter((name) => !there.has(name));
    return [
      ...missing.map((detail): StorageFault => ({ code: 'part-missing', detail })),
      ...foreign.map((detail): StorageFault => ({ code: 'part-foreign', detail })),
    ];
  };
}

const noRecord = (stream: string): string => `NOT EXISTS (SELECT 1 FROM stream AS s WHERE ${byName('s', stream)})`;
const answered = "iif(json_valid(a.text), json_extract(a.text, '$.stream'), NULL)";
const isNowhere = (table: string, within: string, name: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} WHERE instr(${within}, ${name}) > 0)`;
const hasKey = 'json_each(s.keys) AS j WHERE j.key = k.name AND j.value = k.value';

/**
 * Finds, by table, the rows that no record has. A destroyed card may be of a record that an older
 * copy did not know. A blob is named by an entry or by another blob.
 */
const foreignRows: Readonly<Record<string, string>> = {
  event: 'event AS e WHERE e.stream NOT IN (SELECT number FROM stream)',
  'event out of time': '(SELECT newest_at < max(newest_at) OVER (ORDER BY place) AS is_back FROM event) WHERE is_back',
  stream_of_type: `stream_of_type AS t WHERE ${noRecord('t.stream')}`,
  stream_key: `stream_key AS k WHERE NOT EXISTS (SELECT 1 FROM stream AS s, ${hasKey} AND ${byName('s', 'k.stream')})`,
  fresh_key: `fresh_key AS k WHERE NOT EXISTS (SELECT 1 FROM stream AS s, ${hasKey} AND s.number = k.number)`,
  claim: `claim AS c WHERE ${noRecord('c.stream')}`,
  answer: `answer AS a WHERE ${answered} IS NOT NULL AND ${noRecord(answered)}`,
  card: `card AS c WHERE c.erased_at IS NULL AND ${noRecord('c.record')}`,
  blob: `blob AS b WHERE length(b.hash) = 64 AND ${isNowhere('event AS e', 'e.text', 'b.hash')}
    AND ${isNowhere('blob AS o', 'o.bytes', 'CAST(b.hash AS BLOB)')}`,
  card_bytes: `card_bytes AS b WHERE b.number NOT IN (SELECT number FROM card) AND b.bytes <> zeroblob(length(b.bytes))`,
};

function strayedRows(store: Connection): readonly StorageFault[] {
  return Object.entries(foreignRows).flatMap(([table, from]) => {
    const number = Number(store.prepare(`SELECT count(*) AS number FROM ${from}`).get()?.['number'] ?? 0);
    return number === 0 ? [] : [{ code: 'rows-strayed', detail: `${table}: ${number}` } as const];
  });
}

/** A name in signs that a message can hold: somebody else may have chosen it. */
function nameOf({ type, name }: SqlRow): string {
  return `${type} ${name}`.replace(/[^\w ]/g, '_').slice(0, 80);
}
