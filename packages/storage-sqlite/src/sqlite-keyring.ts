import { checkLimit, KawalError, type Keyring, type WrappedKey } from '@kawal/sdk';
import { emptyWriteAheadLog } from './destroy/erase.ts';
import type { TombstoneLedger } from './destroy/tombstones.ts';
import { commitFailure, failure, resultCode, source } from './failure.ts';
import type { Database } from './file/database.ts';
import { rollBack } from './file/migrate.ts';

const constraint = 19;

/** The keyring in its own file. `guard` throws once the storage is closed. */
export function sqliteKeyring(database: Database, ledger: TombstoneLedger, guard: () => void): Keyring {
  const addBytes = database.prepare('INSERT INTO key_bytes (bytes) VALUES (?) RETURNING number');
  const addKey = database.prepare('INSERT INTO wrapped_key (id, epoch, number) VALUES (?, ?, ?)');
  const keyOf = database.prepare(
    `SELECT k.id, k.epoch, b.bytes AS wrapped FROM wrapped_key AS k JOIN key_bytes AS b ON b.number = k.number
     WHERE k.id = ?`,
  );
  const removeKey = database.prepare('DELETE FROM wrapped_key WHERE id = ? RETURNING number');
  const zeroBytes = database.prepare('UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');

  function transaction(write: () => void): void {
    guard();
    try {
      database.exec('BEGIN IMMEDIATE');
      write();
    } catch (error) {
      rollBack(database);
      if (resultCode(error) === constraint) {
        throw new KawalError('storage.invalid-call', 'A key with one of these ids exists; ids are given once.', {
          source,
        });
      }
      throw failure(error);
    }
    try {
      database.exec('COMMIT');
    } catch (error) {
      rollBack(database);
      throw commitFailure(error);
    }
  }

  return {
    async put(keys) {
      transaction(() => {
        for (const { id, epoch, wrapped } of keys) {
          const number = addBytes.get(wrapped)?.['number'] ?? null;
          addKey.run(id, epoch, number);
        }
      });
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
      transaction(() => {
        for (const id of ids) {
          const removed = removeKey.get(id);
          if (removed) zeroBytes.run(removed['number'] ?? null);
        }
      });
      if (!emptyWriteAheadLog(database)) {
        throw new KawalError(
          'storage.unavailable',
          'Another process still reads the destroyed keys. Destroy them again.',
          {
            source,
          },
        );
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
