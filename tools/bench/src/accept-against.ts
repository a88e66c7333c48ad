import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Benchmark, median, overRounds, takeTurns } from './method.ts';
import { inPackedTrees } from './packed-tree.ts';
import { inScratchFolder } from './scratch-folder.ts';

const key = 'accept/against';

/**
 * Measures what a report costs until it is on the disk, with everything an accept does, against the same of another
 * commit (`--against COMMIT`).
 * Both are built, packed and installed from git, each in a process of its own; they take turns.
 */
export const acceptAgainst: Benchmark = {
  keys: [key],
  async measure({ against }) {
    if (against === undefined) return [];
    const rounds = await inPackedTrees(['HEAD', against], ([now = '', before = '']) =>
      inScratchFolder(async (scratch) => {
        const [ours, theirs] = [
          await contender(now, join(scratch, 'now')),
          await contender(before, join(scratch, 'before')),
        ];
        try {
          return await takeTurns<{ readonly now: number; readonly before: number }>(
            { now: ours.turn, before: theirs.turn },
            { rounds: 9, turnsPerRound: 25, warmUpTurns: 50 },
          );
        } finally {
          await ours.end();
          await theirs.end();
        }
      }),
    );
    const rate = overRounds(rounds, (round) => median(round.before) / median(round.now));
    const p50 = (name: 'now' | 'before') => median(rounds.flatMap((round) => round[name])).toFixed(0);
    return [
      {
        key,
        value: rate.median,
        least: 0.9,
        said:
          `of the rate of ${against} (rounds ${rate.lowest.toFixed(3)} to ${rate.highest.toFixed(3)}), both packed: ` +
          `p50 ${p50('now')} µs against ${p50('before')} µs`,
      },
    ];
  },
};

/**
 * Starts a process that accepts reports with the packages of a folder.
 * Its store is in the scratch folder: a real disk.
 */
async function contender(installed: string, store: string) {
  const child = fork(join(installed, 'tools/bench/src/accept-contender.ts'), [store], {
    // No source condition: the packages are taken as they were packed.
    execArgv: [],
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_'))),
  });
  await answerOf(child);
  return {
    async turn(): Promise<readonly number[]> {
      child.send('turn');
      return (await answerOf(child)) as readonly number[];
    },
    async end(): Promise<void> {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.send('end');
      await ended;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const [answer] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`a contender ended with ${code}: its commit has other doors than this bench uses`);
    }),
  ]);
  return answer;
}
