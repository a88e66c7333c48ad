import { setImmediate } from 'node:timers';
import { type Commit, type CommitOutcome, isKawalError } from '@kawal/sdk';
import { failure, isEverybodys } from '../failure.ts';
import type { Connection } from '../file/database.ts';
import { inTransaction } from '../file/transaction.ts';

/** Commits share a transaction, and its one sync, when they are pending together. */
export interface CommitQueue {
  add(commit: Commit): Promise<CommitOutcome>;
  /** Writes at once what is pending. */
  flush(): void;
}

/** Bounds what one failing disk can fail, and how long the first of a batch waits for the last. */
const batchSize = 128;

interface Pending {
  readonly commit: Commit;
  resolve(outcome: CommitOutcome): void;
  reject(error: unknown): void;
}

type Result = { readonly outcome: CommitOutcome } | { readonly error: unknown };

/**
 * While a sync blocks this thread, what others finished meanwhile piles up in the event loop; `setImmediate` runs after
 * all of it. So commits meet without anybody waiting for company: alone, a commit is written at once.
 *
 * `write` checks a commit before it writes; what it refuses has written nothing and disturbs nobody. `written` is told,
 * after the sync and before anybody learns the outcome, which commits now stand; it must not throw.
 */
export function commitQueue(
  database: Connection,
  write: (commit: Commit) => CommitOutcome,
  written: (commits: readonly Commit[]) => void,
): CommitQueue {
  let pending: Pending[] = [];

  function flush(): void {
    const all = pending;
    pending = [];
    for (let start = 0; start < all.length; start += batchSize) run(all.slice(start, start + batchSize));
  }

  function run(batch: readonly Pending[]): void {
    let results: readonly Result[];
    try {
      results = inOneTransaction(batch.map(({ commit }) => commit));
    } catch (error) {
      // What is the fault of one commit must not fail its company: nothing was written, so each tries alone.
      if (batch.length > 1 && !isKawalError(error)) for (const each of batch) run([each]);
      else for (const each of batch) each.reject(failure(error));
      return;
    }
    written(batch.flatMap(({ commit }, index) => (stands(results[index]) ? [commit] : [])));
    for (const [index, result] of results.entries()) {
      if ('error' in result) batch[index]?.reject(result.error);
      else batch[index]?.resolve(result.outcome);
    }
  }

  /** Throws a `KawalError` where all fail together, and SQLite's own error where one commit is at fault. */
  function inOneTransaction(commits: readonly Commit[]): readonly Result[] {
    try {
      return inTransaction(database, () => commits.map(attempt));
    } catch (error) {
      throw isEverybodys(error) ? failure(error) : error;
    }
  }

  function attempt(commit: Commit): Result {
    try {
      return { outcome: write(commit) };
    } catch (error) {
      if (isKawalError(error)) return { error };
      throw error;
    }
  }

  return {
    add: (commit) =>
      new Promise((resolve, reject) => {
        pending.push({ commit, resolve, reject });
        if (pending.length === 1) setImmediate(flush);
      }),
    flush,
  };
}

function stands(result: Result | undefined): boolean {
  return result !== undefined && 'outcome' in result && result.outcome.outcome === 'committed';
}
