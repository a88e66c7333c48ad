import { parseArgs } from 'node:util';
import { describeFailure, describeTried, isEnough } from '../oracle/describe-tried.ts';
import { tryOracle } from '../oracle/trial.ts';

// Drawn chapters played by the production step against their verdicts; it shares nothing with the proof:
//   pnpm reliability oracle --plays 1000000 --seed 1
//   pnpm reliability oracle --dose 0.01      a hundredth of that
// A promise that is broken is printed with the smallest chapter and report found, and the command that plays them again.

const { values } = parseArgs({
  options: {
    plays: { type: 'string', default: '1000000' },
    dose: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    path: { type: 'string' },
  },
});
const began = performance.now();
const tried = tryOracle({
  plays: Math.ceil(Number(values.plays) * Number(values.dose)),
  seed: Number(values.seed),
  ...(values.path === undefined ? {} : { path: values.path }),
});
console.log(`seed ${values.seed}, ${((performance.now() - began) / 1000).toFixed(0)} s\n${describeTried(tried)}`);
if (tried.failure !== null) console.error(`\n${describeFailure(tried.failure)}`);
if (tried.failure !== null || !isEnough(tried)) process.exitCode = 1;
