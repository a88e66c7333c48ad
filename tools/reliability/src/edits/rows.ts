import type { DatabaseSync } from 'node:sqlite';
import type { Chance } from '../world/chance.ts';
import { chainAnew } from './tampering.ts';

/** One way to change a store from outside, by SQL. Returns the records it touched. */
export type Edit = (database: DatabaseSync, chance: Chance) => readonly string[];

export type Row = Readonly<Record<string, string | number | bigint | null | Uint8Array>>;

export function onEntry(change: Change): Edit {
  return onRow('SELECT * FROM event', (database, entry, chance) => {
    const stream = streamOf(database, entry['stream']);
    change(database, entry, chance);
    return [stream];
  });
}

export function onRecord(change: Change): Edit {
  return onRow('SELECT * FROM stream', (database, record, chance) => {
    change(database, record, chance);
    return [String(record['stream'])];
  });
}

export function onDue(change: Change): Edit {
  return onRow('SELECT * FROM due', (database, due, chance) => {
    change(database, due, chance);
    return [String(due['stream'])];
  });
}

export function onAnswer(change: Change): Edit {
  return onRow('SELECT * FROM answer', (database, answer, chance) => {
    change(database, answer, chance);
    return [(JSON.parse(String(answer['text'])) as { readonly stream: string }).stream];
  });
}

export function onCard(change: Change): Edit {
  return onRow('SELECT * FROM card WHERE erased_at IS NULL', (database, card, chance) => {
    change(database, card, chance);
    return [String(card['record'])];
  });
}

type Change = (database: DatabaseSync, row: Row, chance: Chance) => void;

/** Thrown where a store holds nothing that this edit could change. */
export class NothingToChange extends Error {}

export function onRow(
  sql: string,
  change: (database: DatabaseSync, row: Row, chance: Chance) => readonly string[],
): Edit {
  return (database, chance) => {
    const row = pick(database, sql, chance);
    if (row === null) throw new NothingToChange();
    return change(database, row, chance);
  };
}

export function pick(database: DatabaseSync, sql: string, chance: Chance, ...given: readonly unknown[]): Row | null {
  const rows = database.prepare(sql).all(...(given as never[])) as Row[];
  return rows.length === 0 ? null : chance.among(rows);
}

export function among<Item>(items: readonly Item[], chance: Chance): Item {
  return chance.among(items);
}

export function run(database: DatabaseSync, sql: string, ...given: readonly unknown[]): void {
  database.prepare(sql).run(...(given as never[]));
}

export function set(
  database: DatabaseSync,
  table: string,
  column: string,
  value: unknown,
  key: string,
  row: Row,
): void {
  run(database, `UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, value, row[key]);
}

export function insert(database: DatabaseSync, table: string, row: Row): void {
  const names = Object.keys(row);
  run(
    database,
    `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(() => '?').join()})`,
    ...Object.values(row),
  );
}

export function swap(
  database: DatabaseSync,
  table: string,
  column: string,
  key: string,
  one: Row,
  other: Row,
  free: number,
): void {
  set(database, table, column, free, key, one);
  const at = column === key ? { ...one, [key]: free } : one;
  set(database, table, column, one[column], key, other);
  run(database, `UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`, other[column], at[key]);
}

export function streamOf(database: DatabaseSync, number: unknown): string {
  const row = database.prepare('SELECT stream FROM stream WHERE number = ?').get(number as number);
  return String(row?.['stream'] ?? '');
}

/** Inserts a copy of an entry as the newest of its record, at the end of the log, with a chain that holds. */
export function insertAfter(database: DatabaseSync, entry: Row, isChained: boolean): void {
  const newest = database
    .prepare('SELECT * FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1')
    .get(Number(entry['stream'])) as Row;
  const place = Number(database.prepare('SELECT max(place) AS place FROM event').get()?.['place']) + 1;
  insert(database, 'event', { ...entry, place, version: Number(newest['version']) + 1, id: `${entry['id']}x` });
  if (!isChained) return;
  run(database, 'UPDATE stream SET version = version + 1 WHERE number = ?', entry['stream']);
  chainAnew(database, Number(entry['stream']));
}
