import type { CardTombstone, Commit, CommitOutcome } from '@kawal/sdk';
import type { TombstoneLedger } from '../destroy/tombstones.ts';

/** Writes commits as `writeCommit` does, and sees to the tombstones of what they destroy. */
export function commitWithTombstones(ledger: TombstoneLedger, writeCommit: (commit: Commit) => CommitOutcome) {
  /** By the commit that destroys, since the last settlement. */
  const intended = new Map<Commit, readonly CardTombstone[]>();
  // A process that died may have left some.
  let owed = true;

  function settle(stood: readonly Commit[]): void {
    if (!owed) return;
    try {
      ledger.keep(stood.flatMap((commit) => intended.get(commit) ?? []));
      ledger.recover();
      owed = false;
    } catch {
      // The commits stand, so their outcomes must be told; it is tried again with the next commit, or at the next opening.
    } finally {
      intended.clear();
    }
  }

  settle([]);
  return {
    /** To be called inside the store's transaction. */
    write(commit: Commit): CommitOutcome {
      if (commit.cards.length > 0) ledger.settleBefore(commit.cards, [...intended.values()].flat());
      if (commit.destroyed.length > 0) {
        owed = true;
        intended.set(commit, ledger.intend(commit));
      }
      return writeCommit(commit);
    },
    /** To be told which commits stand, before anybody learns the outcome. Throws nothing. */
    written: settle,
  };
}
