import type { Keyring, Plain, WrappedKey } from '@kawal/sdk';
import { emptyWriteAheadLog } from './destroy/erase.ts';
import { fault, resultCode } from './failure.ts';
import type { Connection } from './file/database.ts';
import type { ReachedBeside } from './file/reached-beside.ts';
import { inTransaction } from './file/transaction.ts';

const constraint = 19;

/** Keeps the keys of the keyring in its own file. A row that was lost with a log, and stands beside, is put again. */
export function sqliteKeys(database: Connection, beside?: ReachedBeside): Omit<Plain<Keyring>, 'tombstones'> {
  const addBytes = database.prepare('INSERT INTO key_bytes (bytes) VALUES (?) RETURNING number');
  const addKey = database.prepare('INSERT INTO wrapped_key (id, epoch, number) VALUES (?, ?, ?)');
  const select =
    'SELECT k.id, k.epoch, b.bytes AS wrapped FROM wrapped_key AS k JOIN key_bytes AS b ON b.number = k.number';
  const keyOf = database.prepare(`${select} WHERE k.id = ?`);
  const keysAfter = database.prepare(`${select} WHERE k.id > ? ORDER BY k.id LIMIT ?`);
  const raiseEpoch = database.prepare(
    'UPDATE wrapped_key SET epoch = ?1 WHERE id = ?2 AND epoch < ?1 RETURNING number',
  );
  const replaceBytes = database.prepare('UPDATE key_bytes SET bytes = ? WHERE number = ?');
  const removeKey = database.prepare('DELETE FROM wrapped_key WHERE id = ? RETURNING number');
  const zeroBytes = database.prepare('UPDATE key_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');

  const add = (keys: readonly WrappedKey[]): void => {
    for (const { id, epoch, wrapped } of keys) addKey.run(id, epoch, addBytes.get(wrapped)?.['number'] ?? null);
    beside?.put(keys.map(({ id }) => id));
  };
  const isLost = (id = beside?.newest()): id is string => id !== undefined && keyOf.get(id) === undefined;
  const putAgain = (): void => {
    const id = beside?.newest();
    if (isLost(id)) add([{ id, epoch: 0, wrapped: Uint8Array.of(1) }]);
  };
  if (isLost()) inTransaction(database, putAgain);

  return {
    put: (keys) => inTransaction(database, () => add(keys), twice),
    get: (ids) => [...new Set(ids)].flatMap((id) => (keyOf.get(id) as unknown as WrappedKey | undefined) ?? []),
    destroy(ids) {
      inTransaction(database, () => {
        beside?.destroy(ids);
        for (const id of ids) {
          const removed = removeKey.get(id);
          if (removed) zeroBytes.run(removed['number'] ?? null);
        }
      });
      if (emptyWriteAheadLog(database)) return;
      const why = 'Another process still reads the destroyed keys, or the disk failed. Destroy them again.';
      throw fault('storage.unavailable', why);
    },
    // An empty id is one too, and stands before all others.
    list: (after, limit) =>
      [...(after === null ? keyOf.all('') : []), ...keysAfter.all(after ?? '', limit)].slice(
        0,
        limit,
      ) as unknown as readonly WrappedKey[],
    rewrap: (keys) =>
      inTransaction(database, () => {
        const raised = keys.map(({ id, epoch, wrapped }) => {
          const number = raiseEpoch.get(epoch, id)?.['number'];
          if (number !== undefined) replaceBytes.run(wrapped, number);
          return number;
        });
        return raised.filter((number) => number !== undefined).length;
      }),
  };
}

/** Names the one constraint that a new key can break. */
function twice(error: unknown): unknown {
  if (resultCode(error) !== constraint) return error;
  return fault('storage.invalid-call', 'A key with one of these ids exists; ids are given once.');
}
