import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { folders, testsOf, watchedFor } from '../mutation/areas.ts';
import { type Mutation, mutationsOf } from '../mutation/mutations.ts';
import { isFound, isHeld, type Result, report } from '../mutation/report.ts';
import { isNoticedAlone, type Tried, tryMutations } from '../mutation/try-mutations.ts';

// Changes one node of the syntax tree at a time, and runs the tests that should notice:
//   pnpm reliability mutation --sample 2000 --seed 7      what is watched whole, and so many of the rest, drawn
//   pnpm reliability mutation --set all --only escalation/exclusion --sample all
//   … --tests packages/engine/src/inbound/receive,packages/engine/src/inbound/say-back     by these alone
// Can be stopped at any time: what was tried already is read from the file and not tried again while its source is the same.

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '2000' },
    // A new one at each long run.
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    // `watched`: every mutation of what must never fail; `rest`: a sample of the others; `all`: a sample of both.
    set: { type: 'string', default: 'both' },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '1440' },
    jobs: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    // The tests of the folder alone: what others would notice counts as missed.
    near: { type: 'boolean', default: false },
    // These alone, by the beginnings of their paths.
    tests: { type: 'string' },
    // Tests that take longer alone are left out: what they alone would notice counts as missed.
    slowest: { type: 'string', default: 'Infinity' },
    // The seconds that all tests together may take with one mutation: what only later ones would notice counts as missed.
    budget: { type: 'string', default: 'Infinity' },
    // What is in force while modules load is tried too: each takes a run of its own.
    loading: { type: 'boolean', default: false },
    // Tries once more what was missed before, because there are new tests.
    again: { type: 'boolean', default: false },
    // Fails below this share; without it, below what is asked of each set.
    least: { type: 'string' },
    // Plants so many of those found, and so many of those missed, alone, and looks whether it is true.
    confirm: { type: 'string', default: '0' },
    // `none`: nothing is kept.
    out: { type: 'string', default: 'node_modules/.cache/kawal-mutation.jsonl' },
  },
});

type Drawn = Mutation & { readonly id: string };

const { all, left, known } = drawn();
console.log(
  `seed ${values.seed}: ${left.length} of ${all} mutations to try, ${known.length} of the sample tried already`,
);
/** The mutations of one process: what was missed is known at its end. */
const most = 1_000;
const batches = batchesOf(left);
const until = Date.now() + Number(values.minutes) * 60_000;
const results: Result[] = [...known];
await Promise.all(Array.from({ length: Number(values.jobs) }, lane));
const untrue = await confirm(Number(values.confirm));
const figures = report(results);
console.log(JSON.stringify({ program: 'mutation', seed: values.seed, ...figures, untrue }));
if (untrue > 0 || !isHeld(figures, values.least)) process.exitCode = 1;

function testsHere(file: string): readonly string[] {
  return values.tests?.split(',') ?? testsOf(file, values.near);
}

async function lane(): Promise<void> {
  const slow = new Set<string>();
  for (let batch = batches.shift(); batch !== undefined && Date.now() < until; batch = batches.shift()) {
    const here = batch;
    const how = {
      tests: testsHere(batch[0]?.file ?? ''),
      longestMs: Number(values.seconds) * 1_000,
      longestAloneMs: Number(values.slowest) * 1_000,
      whileLoading: values.loading,
      budgetMs: Number(values.budget) * 1_000,
      slow,
      hear: (index: number, tried: Tried): void => keep({ ...(here[index] as Drawn), ...tried }),
    };
    await tryMutations(batch, how);
  }
}

function keep(result: Result): void {
  results.push(result);
  if (values.out !== 'none') appendFileSync(values.out, `${JSON.stringify(result)}\n`);
}

/** Mutations that the same tests know: they are tried in one process. */
function batchesOf(drawn: readonly Drawn[]): Drawn[][] {
  const byTests = new Map<string, Drawn[]>();
  for (const one of drawn) {
    const tests = testsHere(one.file).join();
    byTests.set(tests, [...(byTests.get(tests) ?? []), one]);
  }
  return [...byTests.values()].flatMap((here) =>
    Array.from({ length: Math.ceil(here.length / most) }, (_, at) => here.slice(at * most, (at + 1) * most)),
  );
}

/** Draws the sample by the seed, and leaves out of it what was tried. */
function drawn() {
  mkdirSync(dirname(values.out), { recursive: true });
  const lines = existsSync(values.out) ? readFileSync(values.out, 'utf8').trimEnd().split('\n') : [];
  const done = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Result);
  const last = new Map(done.map((one) => [one.id, one]));
  const before = new Map([...last].filter(([, one]) => !isToBeTriedAgain(one)));
  const found = Object.keys(folders)
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .filter((file) => file.includes(values.only) && !/\.(test|sample|test-d)\.ts$|messages|words/.test(file))
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return mutationsOf(file, text).map((one) => ({ ...one, id: idOf(text, one) }));
    });
  const order = inDrawnOrder(found);
  const whole = values.set === 'watched' || values.set === 'both' ? order.filter(isWatched) : [];
  const others = values.set === 'all' ? order : order.filter((one) => !isWatched(one));
  const count = values.sample === 'all' ? others.length : Number(values.sample);
  const sample = [...whole, ...(values.set === 'watched' ? [] : others.slice(0, count))];
  return {
    all: found.length,
    left: sample.filter(({ id }) => !before.has(id)),
    known: sample.flatMap(({ id }) => before.get(id) ?? []),
  };
}

function inDrawnOrder<One extends Mutation>(ones: readonly One[]): readonly One[] {
  return ones
    .map((one) => ({ one, rank: idOf(values.seed, one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
}

function isWatched({ file }: Mutation): boolean {
  return watchedFor(file) !== undefined;
}

function isToBeTriedAgain(one: Result): boolean {
  return (values.again && !isFound(one)) || (values.loading && one.outcome === 'not-tried');
}

function idOf(text: string, { file, start, end, broken }: Mutation): string {
  return createHash('sha256')
    .update(JSON.stringify([text, file, start, end, broken]))
    .digest('hex')
    .slice(0, 16);
}

/** Counts what was said of a mutation and is not so when it stands alone in its file. */
async function confirm(count: number): Promise<number> {
  const drawn = inDrawnOrder(results).filter(({ by }) => by === null || by.includes(' > '));
  const killed = drawn.filter(({ outcome }) => outcome === 'killed').slice(0, count);
  const survived = drawn.filter(({ outcome }) => outcome === 'survived').slice(0, count);
  let untrue = 0;
  for (const one of [...killed, ...survived]) {
    const tests = one.by === null ? testsHere(one.file) : one.by.split(' > ', 1);
    if ((await isNoticedAlone(one, tests)) === isFound(one)) continue;
    untrue += 1;
    console.log(`not so alone: ${one.outcome} ${one.file}:${one.line} ${one.sound} -> ${one.broken}, ${one.by}`);
  }
  if (count > 0) console.log(`planted alone: ${killed.length} killed, ${survived.length} survived, ${untrue} not so`);
  return untrue;
}
