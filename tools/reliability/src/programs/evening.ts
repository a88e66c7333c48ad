import { parseArgs } from 'node:util';
import { metNames, runEvening } from '../evening/run.ts';

// One evening over six real adapters, with outages, late receipts, forged webhooks, a changed number, a blocked bot and answers by four ways:
//   pnpm reliability evening --evenings 50 --seed 1

const { values } = parseArgs({
  options: { evenings: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const first = Number(values.seed);
const met = new Map<string, number>(metNames.map((name) => [name, 0]));
let wrong = 0;
for (let seed = first; seed < first + Number(values.evenings); seed += 1) {
  const evening = await runEvening(seed);
  for (const [name, count] of Object.entries(evening.met)) met.set(name, (met.get(name) ?? 0) + count);
  for (const one of evening.wrong) console.log(`  ${one}`);
  if (evening.wrong.length > 0) console.log(`pnpm reliability evening --seed ${seed}`);
  wrong += evening.wrong.length;
}
console.log(
  JSON.stringify({
    program: 'evening',
    seed: first,
    evenings: Number(values.evenings),
    ...Object.fromEntries(met),
    wrong,
  }),
);
process.exitCode = wrong === 0 ? 0 : 1;
