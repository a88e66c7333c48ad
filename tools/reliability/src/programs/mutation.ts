import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { folderOf, folders, watchedFor } from '../mutation/areas.ts';
import { type Mutation, mutationsOf } from '../mutation/mutations.ts';
import { type Tried, tryMutations } from '../mutation/try-mutations.ts';

// Changes one node of the syntax tree at a time, and runs the tests that should notice:
//   pnpm reliability mutation --sample 2000 --seed 7      so many, drawn; a new seed at each long run
//   pnpm reliability mutation --only escalation/exclusion --sample all
// Can be stopped at any time: what was tried already is read from the file and not tried again while its source is the same.

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
    // `watched`: every mutation of what must never fail; `rest`: what is not among these.
    set: { type: 'string', default: 'all' },
    minutes: { type: 'string', default: '1440' },
    jobs: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '60' },
    // Tests that take longer alone are left out: what they alone would notice counts as missed.
    slowest: { type: 'string', default: 'Infinity' },
    // What is in force while modules load is tried too: each takes a run of its own, of half a minute.
    loading: { type: 'boolean', default: false },
    // Tries once more what was missed before, because there are new tests.
    again: { type: 'boolean', default: false },
    // Fails below this share.
    least: { type: 'string', default: '0' },
    out: { type: 'string', default: 'node_modules/.cache/kawal-mutation.jsonl' },
  },
});

interface Drawn extends Mutation {
  readonly id: string;
}

type Result = Drawn & Tried;

const { all, left, known } = drawn();
console.log(
  `seed ${values.seed}: ${left.length} of ${all} mutations to try, ${known.length} of the sample tried already`,
);
const most = 250;
const batches = batchesOf(left);
const until = Date.now() + Number(values.minutes) * 60_000;
const results: Result[] = [...known];
await Promise.all(Array.from({ length: Number(values.jobs) }, lane));
report();

async function lane(): Promise<void> {
  const slow = new Set<string>();
  for (let batch = batches.shift(); batch !== undefined && Date.now() < until; batch = batches.shift()) {
    const tests = folders[folderOf(batch[0]?.file ?? '')] ?? [];
    const how = {
      tests,
      longestMs: Number(values.seconds) * 1_000,
      longestAloneMs: Number(values.slowest) * 1_000,
      whileLoading: values.loading,
      slow,
    };
    for (const [index, tried] of (await tryMutations(batch, how)).entries()) {
      const result: Result = { ...(batch[index] as Drawn), ...tried };
      results.push(result);
      appendFileSync(values.out, `${JSON.stringify(result)}\n`);
    }
  }
}

/** Mutations of one folder, which are tried in one process. */
function batchesOf(drawn: readonly Drawn[]): Drawn[][] {
  return Object.keys(folders).flatMap((folder) => {
    const here = drawn.filter(({ file }) => folderOf(file) === folder);
    return Array.from({ length: Math.ceil(here.length / most) }, (_, at) => here.slice(at * most, (at + 1) * most));
  });
}

/** Draws the sample by the seed, and leaves out of it what was tried. */
function drawn() {
  mkdirSync(dirname(values.out), { recursive: true });
  const lines = existsSync(values.out) ? readFileSync(values.out, 'utf8').trimEnd().split('\n') : [];
  const done = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Result);
  const before = new Map(done.flatMap((one) => (isToBeTriedAgain(one) ? [] : [[one.id, one] as const])));
  const found = Object.keys(folders)
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .filter(
      (file) => isInSet(file) && file.includes(values.only) && !/\.(test|sample|test-d)\.ts$|messages|words/.test(file),
    )
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return mutationsOf(file, text).map((one) => ({ ...one, id: idOf(text, one) }));
    });
  const order = found
    .map((one) => ({ one, rank: idOf(values.seed, one) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ one }) => one);
  const sample = values.sample === 'all' ? order : order.slice(0, Number(values.sample));
  return {
    all: found.length,
    left: sample.filter(({ id }) => !before.has(id)),
    known: sample.flatMap(({ id }) => before.get(id) ?? []),
  };
}

function isToBeTriedAgain(one: Result): boolean {
  return one.outcome === 'not-tried' ? values.loading : values.again && !isFound(one);
}

function isInSet(file: string): boolean {
  return values.set === 'all' || (values.set === 'watched') === (watchedFor(file) !== undefined);
}

function idOf(text: string, { file, start, end, broken }: Mutation): string {
  return createHash('sha256')
    .update(JSON.stringify([text, file, start, end, broken]))
    .digest('hex')
    .slice(0, 16);
}

function placeOf({ file, line, sound, broken }: Mutation): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line} ${short(sound)} -> ${short(broken)}`;
}

function report(): void {
  const tried = results.filter(({ outcome }) => outcome !== 'not-tried');
  const shares = Object.keys(folders).flatMap((folder) => {
    const here = tried.filter(({ file }) => folderOf(file) === folder);
    return here.length === 0 ? [] : [{ folder, tried: here.length, found: here.filter(isFound).length }];
  });
  for (const { folder, tried, found } of shares) {
    console.log(`${folder}: ${found} of ${tried} found (${percent(found / tried)})`);
  }
  const missed = tried.filter((one) => !isFound(one));
  for (const one of missed) console.log(`${one.outcome}: ${placeOf(one)}`);
  const score = 1 - missed.length / Math.max(tried.length, 1);
  console.log(
    JSON.stringify({
      program: 'mutation',
      seed: values.seed,
      tried: tried.length,
      survived: missed.length,
      score: percent(score),
      whileLoadingAlone: results.length - tried.length,
      shares,
    }),
  );
  if (score < Number(values.least)) process.exitCode = 1;
}

function isFound({ outcome }: Result): boolean {
  return outcome === 'killed' || outcome === 'hung';
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
