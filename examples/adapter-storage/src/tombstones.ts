import type { CardAddress, CardTombstone, Commit, CommitOutcome, KeptTombstone } from '@kawal/sdk';
import { removeBytes } from './commit.ts';
import { above, orderedKey, within } from './ordered-key.ts';
import type { OrderedStore, View } from './ordered-store.ts';
import { type CardRecord, at as inStore, parse, read, readAll, write } from './records.ts';

const at = {
  /** A `KeptTombstone`. */
  kept: (place: number) => orderedKey('tombstone', place),
  /** The place of a card's tombstone. */
  placeOf: ({ record, subject, class: of }: CardAddress) => orderedKey('tombstone-of', record, subject, of),
  /** A `CardTombstone` whose commit may or may not stand. */
  intended: ({ record, subject, class: of }: CardAddress) => orderedKey('intended', record, subject, of),
  /** The last place that was given. */
  lastPlace: orderedKey('last-place'),
};

/**
 * The tombstones of destroyed cards, kept in the keyring's file. The two files share no transaction, so a tombstone is
 * written around the commit: intended before it and settled after it, by what the store then says. A crash in between is
 * settled at the next opening.
 */
export interface Tombstones {
  /** Runs a commit, and sees to the tombstones of what it destroys. One such commit after the other. */
  around(commit: Commit, run: (view: View) => Promise<CommitOutcome>): Promise<CommitOutcome>;
  /** Settles what is intended; only while no commit is under way, and the store is sure of what it holds. */
  settle(): Promise<void>;
  /** True while something intended could not be settled. */
  isOwed(): boolean;
  kept(after: number, limit: number): Promise<readonly KeptTombstone[]>;
}

export function tombstones(store: OrderedStore, keys: OrderedStore): Tombstones {
  const cardsAt = (cards: readonly CardAddress[]) =>
    store.transaction((view) => readAll<CardRecord>(view, cards.map(inStore.card)));

  let turn: Promise<unknown> = Promise.resolve();
  let isOwed = false;

  async function intend({ destroyed, at: erasedAt }: Commit): Promise<Seen> {
    if (destroyed.length === 0) return [];
    isOwed = true;
    const cards = await cardsAt(destroyed);
    const living = cards.filter((card) => card?.erasedAt === null);
    await keys.transaction(async (view) => {
      for (const card of living) if (card) write(view, at.intended(card), { ...card, erasedAt });
    });
    return cards;
  }

  /** Keeps what stands. What does not is dropped only where the store is sure: after an unknown outcome it may stand yet. */
  async function settle(isSure: boolean): Promise<void> {
    const left = await keys.transaction((view) => view.range(within('intended'), Number.MAX_SAFE_INTEGER));
    const intended = left.map(({ value }) => parse<CardTombstone>(value));
    const cards = await cardsAt(intended);
    await keys.transaction(async (view) => {
      const standing = intended.filter((one, index) => {
        const card = cards[index];
        return card !== undefined && card.version >= one.version && card.erasedAt !== null;
      });
      await keep(view, standing);
      for (const one of isSure ? intended : standing) view.remove(at.intended(one));
    });
    if (isSure) isOwed = false;
  }

  async function aroundOne(commit: Commit, run: (view: View) => Promise<CommitOutcome>): Promise<CommitOutcome> {
    // Once a card lives again, the store no longer says that it was destroyed.
    if (isOwed) await settle(false);
    for (;;) {
      const seen = await intend(commit);
      const outcome = await store.transaction(async (view) =>
        (await isAsSeen(view, commit, seen)) ? await run(view) : undefined,
      );
      // What has its outcome must be told it. What cannot be settled now is settled with the next, or at the next opening.
      if (isOwed) await settle(outcome?.outcome === 'committed').catch(() => undefined);
      // Where another commit has written one of the cards meanwhile, its new version is intended too.
      if (outcome !== undefined) return outcome;
    }
  }

  return {
    around(commit, run) {
      const done = turn.then(() => aroundOne(commit, run));
      turn = done.catch(() => undefined);
      return done;
    },
    settle: () => settle(true),
    isOwed: () => isOwed,
    kept: (after, limit) =>
      keys.transaction(async (view) =>
        (await view.range(above(['tombstone'], after), limit)).map(({ value }) => parse<KeptTombstone>(value)),
      ),
  };
}

type Seen = readonly (CardRecord | undefined)[];

async function isAsSeen(view: View, { destroyed }: Commit, seen: Seen): Promise<boolean> {
  const cards = await readAll<CardRecord>(view, destroyed.map(inStore.card));
  return cards.every(
    (card, index) => card?.version === seen[index]?.version && card?.erasedAt === seen[index]?.erasedAt,
  );
}

/** Gives each the next place. A view does not show what was set in it, so the last place is read once for all. */
async function keep(view: View, tombstones: readonly CardTombstone[]): Promise<void> {
  const formers = await readAll<number>(view, tombstones.map(at.placeOf));
  for (const former of formers) if (former !== undefined) view.remove(at.kept(former));
  let place = (await read<number>(view, at.lastPlace)) ?? 0;
  for (const one of tombstones) {
    place += 1;
    write(view, at.placeOf(one), place);
    write(view, at.kept(place), { ...one, place });
  }
  if (tombstones.length > 0) write(view, at.lastPlace, place);
}

/** Destroys in the store what its keyring says was destroyed. Tells how many cards lost their bytes. */
export async function entombIn(view: View, tombstones: readonly CardTombstone[]): Promise<number> {
  let destroyed = 0;
  for (const { record, subject, class: of, version, erasedAt } of tombstones) {
    const address = { record, subject, class: of };
    const card = await read<CardRecord>(view, inStore.card(address));
    if (card && (card.version > version || (card.version === version && card.erasedAt !== null))) continue;
    if (card?.erasedAt === null) destroyed += 1;
    write(view, inStore.card(address), { ...address, version, erasedAt: card?.erasedAt ?? erasedAt });
    removeBytes(view, address);
  }
  return destroyed;
}
