import { within } from './ordered-key.ts';
import type { OrderedStore } from './ordered-store.ts';

/**
 * Erases what was removed, by the notes that stand in the store since: so it is erased too if a process died, or the
 * database could not do it.
 * Whoever calls says if something was destroyed just now; else only what is owed is done. Throws nothing: the commit
 * stands, so its outcome must be told. What is left goes with the next commit, at closing or opening.
 */
export function eraser(store: OrderedStore): (destroyed: boolean) => Promise<void> {
  let isOwed = false;
  let turn: Promise<void> = Promise.resolve();

  async function eraseOwed(): Promise<void> {
    if (!isOwed) return;
    isOwed = false;
    try {
      const owed = await store.transaction((view) => view.range(within('owed'), Number.MAX_SAFE_INTEGER));
      if (owed.length === 0) return;
      await store.erase(owed.map(({ value }) => value));
      await store.transaction(async (view) => {
        for (const { key } of owed) view.remove(key);
      });
    } catch {
      isOwed = true;
    }
  }

  return (destroyed) => {
    isOwed ||= destroyed;
    turn = turn.then(eraseOwed);
    return turn;
  };
}
