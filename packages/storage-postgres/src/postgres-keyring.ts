import type { Keyring, Plain, WrappedKey } from '@kawal/sdk';
import { bytesArray } from './binary-array.ts';
import type { Database, Value } from './database.ts';
import type { Tombstones } from './tombstones.ts';

/** The keyring in its own schema. */
export function postgresKeyring(
  database: Database,
  schema: string,
  tombstones: Tombstones,
  timeoutMs: number,
): Plain<Keyring> {
  const valuesOf = (keys: readonly WrappedKey[]): readonly Value[] => [
    keys.map(({ id }) => id),
    keys.map(({ epoch }) => String(epoch)),
    bytesArray(keys.map(({ wrapped }) => wrapped)),
    timeoutMs,
  ];
  const get = (ids: readonly string[]) =>
    database.read<WrappedKey>(`SELECT id, epoch, wrapped FROM ${schema}.get_keys($1, $2)`, [
      [...new Set(ids)],
      timeoutMs,
    ]);
  return {
    async put(keys) {
      await database.write(`SELECT ${schema}.put_keys($1, $2, $3, $4)`, valuesOf(keys));
    },
    async list(after, limit) {
      const sql = `SELECT id, epoch, wrapped FROM ${schema}.list_keys($1, $2, $3)`;
      // An empty id is one too, and stands before all others.
      const first = after === null ? await get(['']) : [];
      return [...first, ...(await database.read<WrappedKey>(sql, [after ?? '', limit, timeoutMs]))].slice(0, limit);
    },
    async rewrap(keys) {
      const sql = `SELECT ${schema}.rewrap_keys($1, $2, $3, $4) AS count`;
      const [replaced] = await database.write<{ readonly count: number }>(sql, valuesOf(keys));
      return replaced?.count ?? 0;
    },
    get,
    async destroy(ids) {
      await database.write(`SELECT ${schema}.destroy_keys($1, $2)`, [ids, timeoutMs]);
    },
    tombstones: tombstones.kept,
  };
}
