import { isKawalError } from '../../error.ts';
import type { Commit, CommitOutcome, Storage } from '../../storage/storage.ts';
import { act, write } from './act.ts';
import type { ChildTask } from './stage.ts';

type Runner = Extract<ChildTask, { task: 'race' }>;
type Race = (round: number, runner: number, runners: readonly number[]) => Commit;

/** Races between processes, in each of which every runner wants what only one may get. */
export const races: readonly { readonly what: string; readonly commit: Race }[] = [
  {
    what: 'a stream each, having seen none of the others',
    commit: (round, runner, runners) =>
      act([write(`seen-${round}-${runner}`)], {
        reads: others(runner, runners).map((other) => ({ stream: `seen-${round}-${other}`, version: 0 })),
      }),
  },
  {
    what: 'a claim each, having looked up the others as free',
    commit: (round, runner, runners) =>
      act([write(`look-${round}-${runner}`)], {
        claimReads: others(runner, runners).map((other) => ({ name: `of-${other}`, value: `${round}`, holder: null })),
        taken: [{ name: `of-${runner}`, value: `${round}`, stream: `look-${round}-${runner}` }],
      }),
  },
  {
    what: 'one claim',
    commit: (round, runner) =>
      act([write(`claim-${round}-${runner}`)], {
        taken: [{ name: 'one', value: `${round}`, stream: `claim-${round}-${runner}` }],
      }),
  },
  {
    what: 'one idempotency key',
    commit: (round, runner) =>
      act([write(`key-${round}-${runner}`)], {
        answer: { key: `key-${round}`, fingerprint: 'print', text: `${runner}` },
      }),
  },
];

/** Runs one race after the other, each at the starter's word, and says before each whether the last was won. */
export async function race(
  storage: Storage,
  { runner, runners }: Runner,
  nextWord: (said: number) => Promise<boolean>,
): Promise<void> {
  const everybody = Array.from({ length: runners }, (_, index) => index);
  let won = 0;
  for (let number = 0; await nextWord(won); number += 1) {
    const round = Math.floor(number / races.length);
    const commit = races[number % races.length]?.commit(round, runner, everybody);
    won = commit && (await insist(storage, commit)).outcome === 'committed' ? 1 : 0;
  }
}

/** Again, as long as another process has the store for too long; nothing was written then. */
async function insist(storage: Storage, commit: Commit): Promise<CommitOutcome> {
  for (;;) {
    try {
      return await storage.commit(commit);
    } catch (error) {
      if (!isKawalError(error, 'storage.unavailable')) throw error;
    }
  }
}

function others(runner: number, runners: readonly number[]): readonly number[] {
  return runners.filter((each) => each !== runner);
}
