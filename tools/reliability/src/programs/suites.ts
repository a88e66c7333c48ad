import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { tallyOf, type WrittenRun } from '../suites/tally.ts';

// Plays the suite of every adapter of the repository many times, one adapter after the other, and says whether a run was
// red, and whether all of them ended alike:
//   pnpm reliability suites --times 20 --seed 1
//   … --only notify-email,storage-sqlite     those whose test file is named so
//   … --kills 30                             kills so many processes where a storage is killed: 6 unless told otherwise
// Each run kills at other points: those that follow from the seed and the number of the run.

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    kills: { type: 'string', default: '6' },
    only: { type: 'string', default: '' },
  },
});
const [times, seed] = [Number(values.times), Number(values.seed)];
const chosen = values.only.split(',');
// A suite is found where it is called, so that no list of adapters grows old.
const files = globSync('{packages,examples}/*/src/**/*.test.ts')
  .filter((file) => /^describe(?:Storage|Notifier|Executor)\(/m.test(readFileSync(file, 'utf8')))
  .filter((file) => chosen.some((name) => file.includes(name)))
  .toSorted();
if (files.length === 0) throw new Error(`No suite is called "${values.only}".`);
const folder = mkdtempSync(join(tmpdir(), 'kawal-suites-'));

try {
  for (const file of files) {
    const runs = Array.from({ length: times }, (_, run) => play(file, seed + run));
    const tallies = tallyOf(runs);
    if (tallies.length === 0) tell(`${file}: no case was played`, true);
    for (const { suite, red, areEqual, passed, skipped, seconds, failures } of tallies) {
      const [least, most] = seconds.map((one) => one.toFixed(1));
      const ends = areEqual ? `all alike: ${passed} passed, ${skipped} skipped` : 'not all alike';
      tell(`${suite}: ${times} runs, ${red} red, ${ends}; ${least} to ${most} s`, red > 0 || !areEqual);
      for (const failure of failures) console.error(failure);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function tell(line: string, isWrong: boolean): void {
  console.log(line);
  if (isWrong) process.exitCode = 1;
}

function play(file: string, ofRun: number): WrittenRun {
  const out = join(folder, `${basename(file)}-${ofRun}.json`);
  const args = ['run', file, '-t', ' holds kawal', '--reporter=json', `--outputFile=${out}`];
  const env = { ...process.env, KAWAL_KILLS: values.kills, KAWAL_SEED: String(ofRun) };
  const { status, stderr } = spawnSync('node_modules/.bin/vitest', args, { env, encoding: 'utf8' });
  if (status !== 0)
    console.error(
      `Again: KAWAL_KILLS=${values.kills} KAWAL_SEED=${ofRun} pnpm exec vitest run ${file} -t ' holds kawal'`,
    );
  try {
    return JSON.parse(readFileSync(out, 'utf8'));
  } catch {
    console.error(stderr.slice(-2_000));
    return { testResults: [] };
  }
}
