import { checkLimit, KawalError, type Keyring, type WrappedKey } from '@kawal/sdk';
import { emptyWriteAheadLog } from './destroy/erase.ts';
import type { TombstoneLedger } from './destroy/tombstones.ts';
import { failure, resultCode, source } from './failure.ts';
import type { Connection } from './file/database.ts';
import { inTransaction } from './file/transaction.ts';

const constraint = 19;

/** The keyring in its own file. `guard` throws once the storage is closed. */
export function sqliteKeyring(database: Connection, ledger: TombstoneLedger, guard: () => void): Keyring {
  const addBytes = database.prepare('INSERT INTO key_bytes (bytes) VALUES (?) RETURNING number');
  const addKey = database.prepare('INSERT INTO wrapped_key (id, epoch, number) VALUES (?, ?, ?)');
  const keyOf = database.prepare(
    `SELECT k.id, k.epoch, b.bytes AS wrapped FROM wrapped_key AS k JOIN key_bytes AS b ON b.number = k.number
     WHERE k.id = ?`,
  );
  const removeKey = database.prepare('DELETE FROM wrapped_key WHERE id = ? RETURNING number');
  const zeroBytes = database.prepare('UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');

  return {
    async put(keys) {
      guard();
      const add = (): void => {
        for (const { id, epoch, wrapped } of keys) {
          const number = addBytes.get(wrapped)?.['number'] ?? null;
          addKey.run(id, epoch, number);
        }
      };
      inTransaction(database, add, twice);
    },
    async get(ids) {
      guard();
      try {
        return [...new Set(ids)].flatMap((id) => (keyOf.get(id) as unknown as WrappedKey | undefined) ?? []);
      } catch (error) {
        throw failure(error);
      }
    },
    async destroy(ids) {
      guard();
      inTransaction(database, () => {
        for (const id of ids) {
          const removed = removeKey.get(id);
          if (removed) zeroBytes.run(removed['number'] ?? null);
        }
      });
      if (!emptyWriteAheadLog(database)) {
        const message = 'Another process still reads the destroyed keys. Destroy them again.';
        throw new KawalError('storage.unavailable', message, { source });
      }
    },
    async tombstones(after, limit) {
      guard();
      checkLimit(limit, source);
      try {
        return ledger.kept(after, limit);
      } catch (error) {
        throw failure(error);
      }
    },
  };
}

/** Names the one constraint that a new key can break. */
function twice(error: unknown): KawalError {
  if (resultCode(error) !== constraint) return failure(error);
  return new KawalError('storage.invalid-call', 'A key with one of these ids exists; ids are given once.', { source });
}
