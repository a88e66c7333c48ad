import { type CardTombstone, newestTombstones } from '@kawal/sdk';
import type { Connection } from '../file/database.ts';
import { inTransaction } from '../file/transaction.ts';

/**
 * Destroys in the store what its keyring says was destroyed. Reads first: a store that knows all of it is not written.
 * `erase` takes the bytes off the disk as well, also those that a former call owes because it failed.
 */
export function entombment(
  database: Connection,
  erase: (destroyed: boolean) => void,
  settle: () => void,
): (tombstones: readonly CardTombstone[]) => number {
  const cardAt = database.prepare(
    'SELECT version, number, erased_at FROM card WHERE record = ? AND subject = ? AND class = ?',
  );
  const zeroBytes = database.prepare('UPDATE card_bytes SET bytes = zeroblob(length(bytes)) WHERE number = ?');
  const noBytes = database.prepare("INSERT INTO card_bytes (bytes) VALUES (x'') RETURNING number");
  const putTombstone = database.prepare(
    `INSERT INTO card (record, subject, class, version, number, erased_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT DO UPDATE SET version = ?4, erased_at = coalesce(erased_at, ?6)`,
  );

  const isNews = ({ record, subject, class: ofClass, version }: CardTombstone): boolean => {
    const card = cardAt.get(record, subject, ofClass);
    if (!card) return true;
    return Number(card['version']) < version || (card['version'] === version && card['erased_at'] === null);
  };
  /** True if a living card lost its bytes. */
  const applyTombstones = ({ record, subject, class: ofClass, version, erasedAt }: CardTombstone): boolean => {
    const card = cardAt.get(record, subject, ofClass);
    const isLiving = card?.['erased_at'] === null;
    if (card && isLiving) zeroBytes.run(card['number'] ?? null);
    const number = card?.['number'] ?? noBytes.get()?.['number'] ?? null;
    putTombstone.run(record, subject, ofClass, version, number, erasedAt);
    return isLiving;
  };

  return (given) => {
    const tombstones = newestTombstones(given);
    const isKnown = !tombstones.some(isNews);
    try {
      if (isKnown) return 0;
      return inTransaction(database, () => {
        // Afterwards the store would say of a commit that never stood that it did.
        settle();
        return tombstones.filter(isNews).filter(applyTombstones).length;
      });
    } finally {
      // Of a transaction that failed nobody knows whether it stands.
      erase(!isKnown);
    }
  };
}
