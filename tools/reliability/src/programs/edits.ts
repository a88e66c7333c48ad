import { parseArgs } from 'node:util';
import { tryEdits } from '../edits/try-edits.ts';

// Changes copies of a store from outside, by SQL, and looks what the audit finds:
//   pnpm reliability edits --each 1000 --seed 1

const { values } = parseArgs({
  options: { each: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const seed = Number(values.seed);
const { kinds, missed, untouched } = await tryEdits(Number(values.each), seed);
for (const one of missed) console.error(`not found: ${one}`);
for (const one of untouched) console.error(`found where nothing was changed: ${one}`);
const failures = missed.length + untouched.length;
if (failures > 0) process.exitCode = 1;
console.log(JSON.stringify({ program: 'edits', seed, kinds, failures }));
