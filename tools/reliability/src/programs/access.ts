import { parseArgs } from 'node:util';
import { tryPairs } from '../access/try-pairs.ts';

// Asks as random people for random records, beside rules written once more in Cedar:
//   pnpm reliability access --pairs 100000 --seed 1

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    reports: { type: 'string' },
  },
});
const seed = Number(values.seed);
const many = Number(values.pairs);
// A report is asked about some hundred times: fewer, and lists are what is measured.
const reports = Number(values.reports ?? Math.min(300, Math.max(24, Math.ceil(many / 100))));
const { pairs, answers, differences } = await tryPairs(many, seed, reports);
for (const difference of differences) console.error(difference);
if (differences.length > 0) process.exitCode = 1;
console.log(JSON.stringify({ program: 'access', seed, pairs, answers, failures: differences.length }));
