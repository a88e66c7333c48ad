import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Chance } from '../world/chance.ts';
import { type Edit, insert, NothingToChange, type Row } from './rows.ts';
import { bitChanged, tweaked } from './tampering.ts';

/**
 * Edits of any row of any table, drawn from what the file itself says of its tables: a table that is added to the schema is
 * tried without a word here. Constraints are passed by, as by whoever writes the file.
 */
export const anyRow: Readonly<Record<string, readonly Edit[]>> = {
  'any row planted': [planted(oddly), planted(nearly)],
  'any row removed': [
    (database, chance) => {
      const { table, row } = drawn(database, chance);
      const { changes } = database.prepare(`DELETE FROM ${table} WHERE ${sameRow(row)}`).run(...valuesOf(row));
      if (changes === 0) throw new NothingToChange();
      return [];
    },
  ],
  'any value changed': [changed(oddly), changed(nearly)],
};

function planted(values: Values): Edit {
  return (database, chance) => {
    const { table, row } = drawn(database, chance);
    insert(database, table, changedIn(row, Object.keys(row), values, chance));
    return [];
  };
}

function changed(values: Values): Edit {
  return (database, chance) => {
    const { table, row } = drawn(database, chance);
    // A state that says it is of an older shape is folded anew when it is read: nothing of it is believed.
    const columns = Object.keys(row).filter((name) => name !== 'shape');
    const other = changedIn(row, [chance.among(columns)], values, chance);
    const names = Object.keys(other);
    if (names.every((name) => other[name] === row[name])) throw new NothingToChange();
    database
      .prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join()} WHERE ${sameRow(row)}`)
      .run(...valuesOf(other), ...valuesOf(row));
    return [];
  };
}

interface Drawn {
  readonly table: string;
  readonly row: Row;
}

/** Draws a table that has rows, then one of them: a table of one row is tried as often as one of thousands. */
function drawn(database: DatabaseSync, chance: Chance): Drawn {
  database.exec('PRAGMA ignore_check_constraints = ON');
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const filled = tables.flatMap(({ name }) => {
    const rows = database.prepare(`SELECT * FROM ${String(name)}`);
    rows.setReadBigInts(true);
    const all = rows.all() as Row[];
    return all.length === 0 ? [] : [{ table: String(name), rows: all }];
  });
  const { table, rows } = chance.among(filled);
  return { table, row: chance.among(rows) };
}

export type Values = (value: Row[string] | undefined, chance: Chance) => Row[string];

/** Values that no program would write there. */
export function oddly(value: Row[string] | undefined, chance: Chance): Row[string] {
  if (typeof value === 'bigint') return chance.among([-7n, 0n, 99_999n, 10n ** 15n, 2n ** 53n, 2n ** 63n - 1n]);
  if (typeof value === 'string') return chance.among(['', 'x', `${value}x`, 'report/aaaaaaaaaaaaaaaaaaaaaaaaaa', '{}']);
  if (value instanceof Uint8Array) return chance.among([new Uint8Array(), new Uint8Array(value.length)]);
  return chance.among([null, 0n, 1_772_413_200_000n]);
}

/** Values that look like the true ones. */
export function nearly(value: Row[string] | undefined, chance: Chance): Row[string] {
  if (typeof value === 'bigint') return value + chance.among([-1n, 1n, 2n]);
  if (typeof value === 'string') return tweaked(value, chance);
  if (value instanceof Uint8Array) return bitChanged(value, chance);
  return 1_772_413_200_000n;
}

/** Changes one value at least, and others by chance. */
export function changedIn(row: Row, columns: readonly string[], values: Values, chance: Chance): Row {
  const always = chance.among(columns);
  const entries = Object.entries(row).map(([name, value]) => {
    const isChanged = name === always || (columns.length > 1 && chance.happens(1 / 3));
    return [name, isChanged ? values(value, chance) : value] as const;
  });
  return Object.fromEntries(entries);
}

function sameRow(row: Row): string {
  return Object.keys(row)
    .map((name) => `${name} IS ?`)
    .join(' AND ');
}

function valuesOf(row: Row): readonly SQLInputValue[] {
  return Object.values(row) as SQLInputValue[];
}
