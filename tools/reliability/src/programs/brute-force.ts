import { isDeepStrictEqual, parseArgs } from 'node:util';
import { expectedOf, provedOf } from '../../../../packages/policy/src/proof/oracle-verdicts.sample.ts';
import { randomPolicy } from '../../../../packages/policy/src/proof/random-policy.sample.ts';

// The proof against brute force, for as many random policies as asked, from a seed on:
//   pnpm reliability brute-force --policies 100000 --seed 5000

const { values } = parseArgs({
  options: { policies: { type: 'string', default: '50000' }, seed: { type: 'string', default: '5000' } },
});
const policies = Number(values.policies);
const first = Number(values.seed);
const began = performance.now();
let wrong = 0;
let questions = 0;
for (let seed = first; seed < first + policies; seed += 1) {
  const policy = randomPolicy(seed);
  const [proved, expected] = [provedOf(policy), expectedOf(policy)];
  questions += Object.keys(expected).length;
  if (isDeepStrictEqual(proved, expected)) continue;
  wrong += 1;
  console.error(
    `policy ${seed}: the proof says ${JSON.stringify(proved)}\n  and brute force ${JSON.stringify(expected)}`,
  );
  console.error(`Again: pnpm reliability brute-force --policies 1 --seed ${seed}`);
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `policies ${first} to ${first + policies - 1}, ${seconds} s: ${questions} questions, ${wrong} policies judged otherwise`,
);
if (wrong > 0) process.exitCode = 1;
