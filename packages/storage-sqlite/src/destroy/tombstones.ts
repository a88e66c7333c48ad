import type { CardAddress, CardTombstone, Commit, KeptTombstone } from '@kawal/sdk';
import type { Connection } from '../file/database.ts';
import { rollBack } from '../file/transaction.ts';

/**
 * The tombstones in the keyring's file. The store and the keyring are two files and share no transaction, so a tombstone
 * is written around the commit: intended and synced before it, kept after it. Of one that a crash left intended, the store
 * says whether its commit stands.
 */
export type TombstoneLedger = ReturnType<typeof tombstoneLedger>;

export function tombstoneLedger(store: Connection, keyring: Connection) {
  const ofCard = 'record = ?1 AND subject = ?2 AND class = ?3';
  const versionOf = store.prepare(`SELECT version FROM card WHERE ${ofCard} AND erased_at IS NULL`);
  const isErased = store.prepare(`SELECT 1 FROM card WHERE ${ofCard} AND version >= ?4 AND erased_at IS NOT NULL`);

  const intended = keyring.prepare('SELECT record, subject, class, version, erased_at AS erasedAt FROM intended');
  const allIntended = () => intended.all() as unknown as readonly CardTombstone[];
  const intendOne = keyring.prepare('INSERT OR REPLACE INTO intended VALUES (?1, ?2, ?3, ?4, ?5)');
  const withdraw = keyring.prepare(`DELETE FROM intended WHERE ${ofCard} AND version = ?4`);
  // A row that is replaced gets a new place, so that whoever has read up to the old one meets it again.
  const keepOne = keyring.prepare(
    `INSERT OR REPLACE INTO tombstone (record, subject, class, version, erased_at) SELECT ?1, ?2, ?3, ?4, ?5
     WHERE NOT EXISTS (SELECT 1 FROM tombstone WHERE ${ofCard} AND version >= ?4)`,
  );
  const kept = keyring.prepare(
    `SELECT place, record, subject, class, version, erased_at AS erasedAt FROM tombstone
     WHERE place > ? ORDER BY place LIMIT ?`,
  );

  const settle = (one: CardTombstone, stands: boolean): void => {
    if (stands) keepOne.run(...addressed(one), one.version, one.erasedAt);
    withdraw.run(...addressed(one), one.version);
  };

  const settleByStore = (one: CardTombstone): void =>
    settle(one, isErased.get(...addressed(one), one.version) !== undefined);

  /** Settles what is left. Under the store's lock nobody is between an intention and its commit. */
  function settleLeft(isAsked: (one: CardTombstone) => boolean = () => true): void {
    const left = allIntended().filter(isAsked);
    if (left.length > 0) inTransaction(keyring, () => left.forEach(settleByStore));
  }

  return {
    /** Notes on the disk what a commit is about to destroy: inside the store's transaction, before it is written. */
    intend({ destroyed, at }: Commit): readonly CardTombstone[] {
      const doomed = destroyed.flatMap(({ record, subject, class: ofClass }) => {
        const version = versionOf.get(record, subject, ofClass)?.['version'];
        return version === undefined
          ? []
          : [{ record, subject, class: ofClass, version: Number(version), erasedAt: at }];
      });
      if (doomed.length > 0) {
        inTransaction(keyring, () => {
          for (const one of doomed) intendOne.run(...addressed(one), one.version, one.erasedAt);
        });
      }
      return doomed;
    },
    // Once a card lives again, the store no longer says that it was destroyed. `own` are of the same transaction.
    settleBefore(cards: readonly CardAddress[], own: readonly CardTombstone[]): void {
      settleLeft((one) => isAmong(cards, one) && !isAmong(own, one));
    },
    /** Keeps the tombstones of a commit that stands. */
    keep(stood: readonly CardTombstone[]): void {
      inTransaction(keyring, () => {
        for (const one of stood) settle(one, true);
      });
    },
    /** Settles all that is left intended: by a refused commit, or by a process that died. Waits for whoever is committing. */
    recover(): void {
      if (intended.get() !== undefined) underLock(store, () => settleLeft());
    },
    settleAll: () => settleLeft(),
    kept: (after: number, limit: number) => kept.all(after, limit) as unknown as readonly KeptTombstone[],
  };
}

function addressed({ record, subject, class: ofClass }: CardAddress): readonly [string, string, string] {
  return [record, subject, ofClass];
}

function isAmong(cards: readonly CardAddress[], one: CardAddress): boolean {
  return cards.some((card) => addressed(card).every((part, index) => part === addressed(one)[index]));
}

function underLock(database: Connection, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
  } finally {
    rollBack(database);
  }
}

function inTransaction(database: Connection, write: () => void): void {
  database.look?.();
  database.exec('BEGIN IMMEDIATE');
  try {
    write();
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
}
