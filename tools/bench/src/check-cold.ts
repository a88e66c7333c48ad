import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildIfOld } from './build.ts';
import { writeLargeFolder } from './large-folder.ts';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';
import { wholeProcess } from './whole-process.ts';

const key = 'check/cold-seconds';

/**
 * Measures the wait of an officer after each edit: a new process of the built `kawal check` over a large city, from the
 * files to the last finding.
 * The nation's policy, the city's, 57 kelurahan's, and a directory of 400 days.
 */
export const checkCold: Benchmark = {
  keys: [key],
  async measure() {
    buildIfOld('cli');
    const main = resolve(import.meta.dirname, '../../../packages/cli/dist/main.js');
    const rounds = await inScratchFolder((folder) => {
      const city = join(folder, 'city');
      writeLargeFolder(city);
      // A second copy, so that no turn finds the files just as the one before left them.
      const other = join(folder, 'other');
      cpSync(city, other, { recursive: true });
      const empty = join(folder, 'empty.mjs');
      writeFileSync(empty, '');
      return takeTurns(
        {
          check: () => [check(main, city), check(main, other)],
          empty: () => [wholeProcess([empty]).milliseconds / 1_000],
        },
        { rounds: 5, turnsPerRound: 1, warmUpTurns: 1 },
      );
    });
    const seconds = overRounds(rounds, ({ check: [one = Number.NaN, two = one] }) => (one + two) / 2);
    const bare = overRounds(rounds, ({ empty }) => empty[0] ?? Number.NaN);
    return [
      {
        key,
        value: seconds.median,
        said: `seconds for a whole process of kawal check (rounds ${seconds.lowest.toFixed(2)} to ${seconds.highest.toFixed(2)}); beside it an empty process in ${bare.median.toFixed(2)}`,
      },
    ];
  },
};

/** In seconds. Findings are no failure here, but a folder that is not read to its end is none of what is measured. */
function check(main: string, folder: string): number {
  const { milliseconds, out } = wholeProcess([main, 'check', folder, '--format', 'json'], [0, 1]);
  const { verdict } = JSON.parse(out) as { readonly verdict: string };
  if (verdict === 'refused') throw new Error(`the large city was refused: ${out.slice(0, 2_000)}`);
  return milliseconds / 1_000;
}
