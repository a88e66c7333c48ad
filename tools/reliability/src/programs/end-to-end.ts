import { parseArgs } from 'node:util';
import { describeFailure, describeTried } from '../end-to-end/describe-tried.ts';
import { tryEndToEnd } from '../end-to-end/trial.ts';

// The theorem of the policy language in its long form:
//   pnpm reliability end-to-end --runs 100000 --seed 7
// What fails is printed as the smallest history found, with the command that plays it again.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    small: { type: 'string', default: '60' },
    national: { type: 'string', default: '20' },
    path: { type: 'string' },
  },
});
const { runs, seed, small, national, path } = values;
const trial = {
  runs: Number(runs),
  seed: Number(seed),
  small: Number(small),
  national: Number(national),
  ...(path === undefined ? {} : { path }),
};
const began = performance.now();
const tried = tryEndToEnd(trial);

console.log(`seed ${seed}, ${((performance.now() - began) / 1000).toFixed(0)} s\n${describeTried(tried)}`);
if (tried.failure !== null) {
  console.error(`\n${describeFailure(tried.failure, trial)}`);
  process.exitCode = 1;
}
