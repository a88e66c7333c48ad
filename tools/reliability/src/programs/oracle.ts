import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { codeOf } from '../code-of.ts';
import { describeFailure, describeTried, isEnough } from '../oracle/describe-tried.ts';
import { nothingTried, type Tried, tryOracle } from '../oracle/trial.ts';

// Drawn chapters played by the production step against their verdicts; it shares nothing with the proof:
//   pnpm reliability oracle --plays 1000000 --seed 1
//   pnpm reliability oracle --dose 0.01      a hundredth of that
//   … --from 12               goes on with that part, and counts from there
//   … --kept parts.jsonl      writes the figures down after each part, and goes on from those of this seed and this code there
// It says after each part with which a run that is stopped goes on. A promise that is broken is printed with the smallest
// chapter and report found, and the command that plays them again.

const { values } = parseArgs({
  options: {
    plays: { type: 'string', default: '1000000' },
    dose: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
    kept: { type: 'string' },
    path: { type: 'string' },
  },
});
const began = performance.now();
const seed = Number(values.seed);
const of = `${codeOf(['packages/core/src', 'packages/policy/src', 'tools/reliability/src/oracle'])} ${seed}`;
const tried = tryOracle(
  {
    plays: Math.ceil(Number(values.plays) * Number(values.dose)),
    seed,
    before: readKept().at(-1) ?? nothingTried(Number(values.from)),
    ...(values.path === undefined ? {} : { path: values.path }),
  },
  keep,
);
console.log(`seed ${values.seed}, ${((performance.now() - began) / 1000).toFixed(0)} s\n${describeTried(tried)}`);
if (tried.failure !== null) console.error(`\n${describeFailure(tried.failure)}`);
if (tried.failure !== null || !isEnough(tried)) process.exitCode = 1;

function keep(tried: Tried): void {
  const { plays, next, failure } = tried;
  if (failure !== null) return;
  if (values.kept !== undefined) appendFileSync(values.kept, `${JSON.stringify({ of, tried } satisfies Kept)}\n`);
  console.error(`${plays} plays; goes on with --seed ${seed} --from ${next}`);
}

interface Kept {
  readonly of: string;
  readonly tried: Tried;
}

function readKept(): readonly Tried[] {
  if (values.kept === undefined || !existsSync(values.kept)) return [];
  const lines = readFileSync(values.kept, 'utf8').split('\n').slice(0, -1);
  const kept = lines.map((line) => JSON.parse(line) as Kept);
  return kept.filter((one) => one.of === of).map((one) => one.tried);
}
