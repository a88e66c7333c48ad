import type { Connection, SqlRow, SqlValue, Statement } from '../file/database.ts';

// One statement for many rows: each call of SQLite costs more than a row of it.

/** So many rows at most go into one statement; it keeps one prepared for every count it met. */
const most = 32;

/** Inserts rows, each with a value for every column. */
export type InsertMany = (rows: readonly (readonly SqlValue[])[]) => void;

/** `into` is what stands between INSERT and VALUES, its columns last: `INTO due (wake_at, stream)`. */
export function insertMany(database: Connection, into: string): InsertMany {
  const columns = into.slice(into.indexOf('(')).split(',').length;
  const tuple = `(${Array(columns).fill('?').join(', ')})`;
  const statement = byCount(database, (count) => `INSERT ${into} VALUES ${Array(count).fill(tuple).join(', ')}`);
  return (rows) => {
    for (let start = 0; start < rows.length; start += most) {
      const some = rows.slice(start, start + most);
      statement(some.length).run(...some.flat());
    }
  };
}

/** Selects by a list of values, which stand in for `?*` as rows of one column. Rows come in any order. */
export function selectMany(database: Connection, sql: string): (values: readonly SqlValue[]) => readonly SqlRow[] {
  const statement = byCount(database, (count) => sql.replace('?*', Array(count).fill('(?)').join(', ')));
  return (values) => {
    const rows: SqlRow[] = [];
    for (let start = 0; start < values.length; start += most) {
      const some = values.slice(start, start + most);
      rows.push(...statement(some.length).all(...some));
    }
    return rows;
  };
}

function byCount(database: Connection, sqlOf: (count: number) => string): (count: number) => Statement {
  const prepared: Statement[] = [];
  return (count) => {
    prepared[count] ??= database.prepare(sqlOf(count));
    return prepared[count];
  };
}
