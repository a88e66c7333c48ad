import type { Keyring, Plain, WrappedKey } from '@kawal/sdk';
import { bytesArray } from './binary-array.ts';
import type { Database } from './database.ts';
import type { Tombstones } from './tombstones.ts';

/** The keyring in its own schema. */
export function postgresKeyring(
  database: Database,
  schema: string,
  tombstones: Tombstones,
  timeoutMs: number,
): Plain<Keyring> {
  return {
    async put(keys) {
      const ids = keys.map(({ id }) => id);
      const epochs = keys.map(({ epoch }) => String(epoch));
      const wrapped = bytesArray(keys.map((key) => key.wrapped));
      await database.write(`SELECT ${schema}.put_keys($1, $2, $3, $4)`, [ids, epochs, wrapped, timeoutMs]);
    },
    get: (ids) =>
      database.read<WrappedKey>(`SELECT id, epoch, wrapped FROM ${schema}.get_keys($1, $2)`, [
        [...new Set(ids)],
        timeoutMs,
      ]),
    async destroy(ids) {
      await database.write(`SELECT ${schema}.destroy_keys($1, $2)`, [ids, timeoutMs]);
    },
    tombstones: tombstones.kept,
  };
}
