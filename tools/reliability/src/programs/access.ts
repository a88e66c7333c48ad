import { parseArgs } from 'node:util';
import { tryChanges } from '../access/try-changes.ts';
import { tryPairs } from '../access/try-pairs.ts';

// Asks as random people for random records, beside rules written once more in Cedar; then counts what random changes of
// the directory would let people see, and puts each into force:
//   pnpm reliability access --pairs 100000 --changes 100 --seed 1

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '100000' },
    changes: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    reports: { type: 'string' },
  },
});
const seed = Number(values.seed);
const many = Number(values.pairs);
// A report is asked about some hundred times: fewer, and lists are what is measured.
const reports = Number(values.reports ?? Math.min(300, Math.max(24, Math.ceil(many / 100))));
const { pairs, answers, differences } = await tryPairs(many, seed, reports);
const changed = await tryChanges(Number(values.changes), seed, 24);
const failures = [...differences, ...changed.differences];
for (const failure of failures) console.error(failure);
if (failures.length > 0) process.exitCode = 1;
const { changes, told } = changed;
console.log(JSON.stringify({ program: 'access', seed, pairs, answers, changes, told, failures: failures.length }));
