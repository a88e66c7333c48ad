import type { Engine } from '@kawal/engine';
import type { Commit, CommitOutcome } from '@kawal/sdk';

/** One life of a process: from its start to its end, with everything it holds in memory. */
export interface Life {
  readonly name: string;
  alive: boolean;
  /** Rejects when it ends: whoever waits for its answer hears of it, as a broken connection tells. */
  readonly ended: Promise<never>;
  engine: Engine | undefined;
  /** The newest instant stored when it began: nothing it writes may lie before that. */
  startedAfter: number;
  /** True where its last write calls for an alarm. */
  owes: boolean;
  /** The newest instant it knows to be stored. */
  newest: number;
  /** When it learned that, by the true time. */
  newestWhen: number;
  /** The earliest instant that it dates by: half of the time since then is added. */
  least(): number;
  /** Tells it of an instant that is stored. */
  stored(instant: number): void;
  committed(commit: Commit, outcome: CommitOutcome): void;
  /** True while new card keys are on their way to the store: from here the storage is waited for as always. */
  minted(): void;
}

/** A promise that never settles, for a process that is gone. */
export function never(): Promise<never> {
  return new Promise(() => undefined);
}
