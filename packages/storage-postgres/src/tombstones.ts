import {
  type CardAddress,
  type CardTombstone,
  type Commit,
  type CommitOutcome,
  isKawalError,
  type KeptTombstone,
  newestTombstones,
} from '@kawal/sdk';
import { address } from './commit.ts';
import type { Database } from './database.ts';
import { cardsBusy } from './failure.ts';
import { toStoredJson } from './stored-text.ts';

/**
 * The tombstones in the keyring's schema. It may be on another server than the store, so a tombstone is written around the
 * commit: intended before it, settled after it. Of one that a crash left intended, the store says what became of the
 * commit, at the next opening, before its card is written anew and whenever tombstones are read.
 */
export interface Tombstones {
  /**
   * Runs a commit, and sees to the tombstones of what it destroys, and of what it writes anew. `run` writes nothing, and
   * answers nothing, where others than the doomed live by then, or others than the settled are destroyed.
   */
  around(
    commit: Commit,
    run: (doomed: Cards, settled: Cards) => Promise<CommitOutcome | undefined>,
  ): Promise<CommitOutcome>;
  recover(): Promise<void>;
  kept(after: number, limit: number): Promise<readonly KeptTombstone[]>;
  /** Destroys in the store what these say was destroyed. Tells how many cards lost their bytes. */
  entomb(tombstones: Cards): Promise<number>;
}

type Cards = readonly CardTombstone[];

/** A schema and the database that it is in. */
interface Place {
  readonly database: Database;
  readonly schema: string;
}

export function tombstones(store: Place, keyring: Place, timeoutMs: number): Tombstones {
  const sql = statements(store.schema, keyring.schema);

  const versions = (statement: string, cards: readonly CardAddress[]) =>
    store.database.read<CardTombstone>(statement, [toStoredJson(cards.map(address))]);

  async function settle(stood: Cards, named: Cards): Promise<void> {
    await keyring.database.write(sql.settle, [toStoredJson(stood), toStoredJson(named), timeoutMs]);
  }

  /**
   * Keeps those whose commit stands by now. The others stay intended: a server goes on with the commit of a process that
   * died, so what does not stand yet may stand in a moment. One that never will says nothing while its card lives, and goes
   * once another act destroyed that version of it.
   */
  async function recover(isAsked: (one: CardTombstone) => boolean = () => true): Promise<void> {
    const left = (await keyring.database.read<CardTombstone>(sql.intended)).filter(isAsked);
    if (left.length === 0) return;
    const erased = await versions(sql.erased, left);
    const over = left.flatMap((one) => {
      const card = erased.find((other) => isOf(other, one) && other.version >= one.version);
      return card === undefined ? [] : [{ one, stood: card.version > one.version || card.erasedAt === one.erasedAt }];
    });
    const stood = over.flatMap((note) => (note.stood ? [note.one] : []));
    const named = over.map(({ one }) => one);
    if (over.length > 0) await settle(stood, named);
  }

  return {
    async around({ cards, destroyed, at }, run) {
      for (let tries = 0; tries < mostTries; tries += 1) {
        // Once a card lives again, the store no longer says that it was destroyed.
        const settled = cards.length === 0 ? [] : await versions(sql.erased, cards);
        if (settled.length > 0) await recover((one) => settled.some((card) => isOf(card, one)));
        const living = destroyed.length === 0 ? [] : await versions(sql.living, destroyed);
        const doomed = living.map((card) => ({ ...address(card), version: card.version, erasedAt: at }));
        if (doomed.length > 0) await keyring.database.write(sql.intend, [toStoredJson(doomed), timeoutMs]);
        const outcome = await run(doomed, settled).catch(async (error: unknown) => {
          // Its card may be destroyed in another way, and would then bear out what it intended.
          if (doomed.length > 0 && isInvalid(error)) await settle([], doomed).catch(() => undefined);
          throw error;
        });
        // What has its outcome must be told it. What cannot be settled now is settled at the next opening.
        const stood = outcome?.outcome === 'committed' ? doomed : [];
        if (doomed.length > 0) await settle(stood, doomed).catch(() => undefined);
        if (outcome !== undefined) return outcome;
      }
      throw cardsBusy();
    },
    recover: () => recover(),
    async kept(after, limit) {
      await recover();
      return await keyring.database.read<KeptTombstone>(sql.kept, [after, limit]);
    },
    async entomb(given) {
      if (given.length === 0) return 0;
      const newest = toStoredJson(newestTombstones(given));
      const [row] = await store.database.write<{ readonly destroyed: number }>(sql.entomb, [newest]);
      return row?.destroyed ?? 0;
    },
  };
}

/** So often a card that is to be destroyed may be written by others meanwhile. */
const mostTries = 20;

function isInvalid(error: unknown): boolean {
  return isKawalError(error) && error.code === 'storage.invalid-call';
}

function isOf(card: CardAddress, other: CardAddress): boolean {
  return card.record === other.record && card.subject === other.subject && card.class === other.class;
}

function statements(store: string, keyring: string) {
  // One look into the index for each, whatever the planner thinks of how many there are.
  const cardOf = (
    named: string,
  ) => `LATERAL (SELECT * FROM ${store}.card AS one WHERE one.record = ${named}.record COLLATE "C"
      AND one.subject = ${named}.subject COLLATE "C" AND one.class = ${named}.class COLLATE "C" OFFSET 0) AS k`;
  const cards = `SELECT k.record, k.subject, k.class, k.version, k.erased_at AS "erasedAt"
    FROM jsonb_to_recordset($1::jsonb) AS c (record text, subject text, class text), ${cardOf('c')}`;
  const columns = 'record, subject, class, version, erased_at AS "erasedAt"';
  return {
    living: `${cards} WHERE k.erased_at IS NULL`,
    erased: `${cards} WHERE k.erased_at IS NOT NULL`,
    intended: `SELECT ${columns} FROM ${keyring}.intended`,
    kept: `SELECT place, ${columns} FROM ${keyring}.tombstone WHERE place > $1 ORDER BY place LIMIT $2`,
    intend: `SELECT ${keyring}.intend_tombstones($1::jsonb, $2)`,
    // Withdrawn here and not by the function, which knows no instants.
    settle: `WITH withdrawn AS (
        DELETE FROM ${keyring}.intended AS i
        USING jsonb_to_recordset($2::jsonb)
          AS n (record text, subject text, class text, version bigint, "erasedAt" bigint)
        WHERE i.record = n.record AND i.subject = n.subject AND i.class = n.class AND i.version = n.version
          AND i.erased_at = n."erasedAt"
      ) SELECT ${keyring}.settle_tombstones($1::jsonb, '[]', $3)`,
    // Nobody may turn the wait for the disk off: what is destroyed is destroyed when this resolves.
    entomb: `WITH given AS (
        SELECT t.* FROM jsonb_to_recordset($1::jsonb)
          AS t (record text, subject text, class text, version bigint, "erasedAt" bigint),
          set_config('synchronous_commit', CASE current_setting('synchronous_commit')
            WHEN 'off' THEN 'on' ELSE current_setting('synchronous_commit') END, true)
      ), destroyed AS (
        INSERT INTO ${store}.card AS k (record, subject, class, version, bytes, erased_at)
        SELECT record, subject, class, version, NULL, "erasedAt" FROM given
        ON CONFLICT (record, subject, class)
        DO UPDATE SET version = excluded.version, bytes = NULL, erased_at = coalesce(k.erased_at, excluded.erased_at)
        WHERE k.version < excluded.version OR (k.version = excluded.version AND k.erased_at IS NULL)
      )
      SELECT count(*) AS destroyed FROM given AS g, ${cardOf('g')}
      WHERE k.erased_at IS NULL AND k.version <= g.version`,
  };
}
