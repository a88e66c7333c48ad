import type { StorageFault } from '@kawal/sdk';
import { byName } from '../by-name.ts';
import { type Connection, openDatabase, type SqlRow } from './database.ts';
import type { FileRole } from './open.ts';

/**
 * Looks for what is in the file and does not come from its migrations, as a trigger that takes out every row that is due; for
 * what is missing; and for rows due at another time than their record says.
 */
export function schemaCheck(database: Connection, { migrations }: FileRole): () => readonly StorageFault[] {
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
  const strayed = database.prepare(
    `SELECT count(*) AS number FROM due AS d LEFT JOIN stream AS s ON ${byName('s', 'd.stream')}
     WHERE s.wake_at IS NOT d.wake_at`,
  );
  return () => {
    const there = new Map(found.all(internal).map((row) => [nameOf(row), row['sql']]));
    const foreign = [...there].filter(([name, sql]) => own.get(name) !== sql).map(([name]) => name);
    const missing = [...own.keys()].filter((name) => !there.has(name));
    const number = Number(strayed.get()?.['number'] ?? 0);
    return [
      ...missing.map((detail): StorageFault => ({ code: 'part-missing', detail })),
      ...foreign.map((detail): StorageFault => ({ code: 'part-foreign', detail })),
      ...(number === 0 ? [] : [{ code: 'due-strayed', detail: String(number) } as const]),
    ];
  };
}

/** A name in signs that a message can hold: somebody else may have chosen it. */
function nameOf({ type, name }: SqlRow): string {
  return `${type} ${name}`.replace(/[^\w ]/g, '_').slice(0, 80);
}
