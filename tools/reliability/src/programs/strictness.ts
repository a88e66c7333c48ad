import { isDeepStrictEqual, parseArgs } from 'node:util';
import fc from 'fast-check';
import { countedOf, saidOf } from '../../../../packages/policy/src/comparison/counted-out.sample.ts';
import { smallPair } from '../../../../packages/policy/src/comparison/small-policies.sample.ts';

// `stricter` against counting it out over every report, for as many pairs of small policies as asked:
//   pnpm reliability strictness --pairs 20000 --seed 7

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    path: { type: 'string' },
  },
});
const { seed, path } = values;
const verdicts: Record<string, number> = {};
const property = fc.property(smallPair, (pair) => {
  const said = saidOf(pair);
  for (const [question, [is]] of Object.entries(said))
    verdicts[`${question} ${is}`] = (verdicts[`${question} ${is}`] ?? 0) + 1;
  return isDeepStrictEqual(said, countedOf(pair));
});
const began = performance.now();
const result = fc.check(property, {
  numRuns: Number(values.pairs),
  seed: Number(seed),
  endOnFailure: true,
  ...(path === undefined ? {} : { path }),
});
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`seed ${seed}, ${seconds} s: ${result.numRuns} pairs, ${JSON.stringify(verdicts)}`);
if (result.failed) {
  const pair = result.counterexample?.[0];
  if (pair !== undefined) {
    console.error(
      `It says ${JSON.stringify(saidOf(pair))}, and counted out it is ${JSON.stringify(countedOf(pair))}, of`,
    );
    console.error(JSON.stringify(pair, null, 1));
  }
  console.error(`Again: pnpm reliability strictness --seed ${seed} --path ${result.counterexamplePath}`);
  process.exitCode = 1;
}
