import { checkLimit, type Keyring, type WrappedKey } from '@kawal/sdk';
import { bytesArray } from './binary-array.ts';
import type { Database } from './database.ts';
import { source } from './failure.ts';
import { checkName } from './names.ts';
import type { Tombstones } from './tombstones.ts';

/** The keyring in its own schema. `guard` throws once the storage is closed. */
export function postgresKeyring(
  database: Database,
  schema: string,
  tombstones: Tombstones,
  guard: () => void,
  timeoutMs: number,
): Keyring {
  return {
    async put(keys) {
      guard();
      const ids = keys.map(({ id }) => id);
      for (const id of ids) checkName('id', id);
      const epochs = keys.map(({ epoch }) => String(epoch));
      const wrapped = bytesArray(keys.map((key) => key.wrapped));
      await database.write(`SELECT ${schema}.put_keys($1, $2, $3, $4)`, [ids, epochs, wrapped, timeoutMs]);
    },
    async get(ids) {
      guard();
      return await database.read<WrappedKey>(`SELECT id, epoch, wrapped FROM ${schema}.get_keys($1, $2)`, [
        [...new Set(ids)],
        timeoutMs,
      ]);
    },
    async destroy(ids) {
      guard();
      await database.write(`SELECT ${schema}.destroy_keys($1, $2)`, [ids, timeoutMs]);
    },
    async tombstones(after, limit) {
      guard();
      checkLimit(limit, source);
      return await tombstones.kept(after, limit);
    },
  };
}
