import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { type Mutation, mutationsOf } from '../mutation/mutations.ts';
import { type Tried, tryMutation } from '../mutation/try-mutation.ts';

// Changes one node of the syntax tree at a time, and runs the tests that should notice:
//   pnpm reliability mutation --sample 2000 --seed 7      so many, drawn; a new seed at each long run
//   pnpm reliability mutation --only escalation/exclusion --sample all
// Can be stopped at any time: what was tried already is read from the file and not tried again while its source is the same.

/** The tests of each folder, the quickest that know it first: a later stage runs only if no earlier one failed. */
const folders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'packages/core/src/escalation': [
    ['packages/core/src/escalation/'],
    ['packages/core/src/delivery/', 'packages/core/src/report/', 'packages/policy/src/simulation/', 'packages/engine/'],
    ['tools/reliability/src/end-to-end/', 'tools/reliability/src/oracle/'],
  ],
  'packages/core/src/delivery': [
    ['packages/core/src/delivery/', 'packages/core/src/escalation/'],
    ['packages/engine/'],
  ],
  'packages/policy/src/space': [['packages/policy/src/proof/'], ['packages/policy/src/comparison/']],
  'packages/policy/src/proof': [
    ['packages/policy/src/proof/'],
    ['packages/policy/src/', 'packages/chapter/src/reading/'],
  ],
  'packages/engine/src': [['packages/engine/'], ['packages/testing/', 'tools/reliability/src/simulation.test.ts']],
  'packages/storage-sqlite/src': [
    ['packages/storage-sqlite/'],
    ['tools/reliability/src/model/', 'packages/cli/src/backup/'],
  ],
};

const { values } = parseArgs({
  options: {
    sample: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: '' },
    minutes: { type: 'string', default: '1440' },
    jobs: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '300' },
    out: { type: 'string', default: 'node_modules/.cache/kawal-mutation.jsonl' },
  },
});

interface Result extends Tried, Mutation {
  readonly id: string;
}

const { all, left, known } = drawn();
console.log(
  `seed ${values.seed}: ${left.length} of ${all} mutations to try, ${known.length} of the sample tried already`,
);
const until = Date.now() + Number(values.minutes) * 60_000;
const results: Result[] = [...known];
await Promise.all(Array.from({ length: Number(values.jobs) }, lane));
report();

async function lane(): Promise<void> {
  for (let one = left.shift(); one !== undefined && Date.now() < until; one = left.shift()) {
    const tried = await tryMutation(one, folders[folderOf(one.file)] ?? [], Number(values.seconds) * 1_000);
    const result: Result = { ...one, ...tried };
    results.push(result);
    appendFileSync(values.out, `${JSON.stringify(result)}\n`);
    if (tried.outcome === 'survived') console.log(`survived: ${placeOf(one)}`);
  }
}

/** Draws the sample by the seed, and leaves out of it what was tried. */
function drawn() {
  mkdirSync(dirname(values.out), { recursive: true });
  const lines = existsSync(values.out) ? readFileSync(values.out, 'utf8').trimEnd().split('\n') : [];
  const before = new Map(lines.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]));
  const found = Object.keys(folders)
    .flatMap((folder) => globSync(`${folder}/**/*.ts`))
    .filter((file) => file.includes(values.only) && !/\.(test|sample|test-d)\.ts$|messages|words/.test(file))
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

function idOf(text: string, { file, start, end, broken }: Mutation): string {
  return createHash('sha256')
    .update(JSON.stringify([text, file, start, end, broken]))
    .digest('hex')
    .slice(0, 16);
}

function folderOf(file: string): string {
  return Object.keys(folders).find((folder) => file.startsWith(`${folder}/`)) ?? '';
}

function placeOf({ file, line, sound, broken }: Mutation): string {
  const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line} ${short(sound)} -> ${short(broken)}`;
}

function report(): void {
  const shares = Object.keys(folders).flatMap((folder) => {
    const here = results.filter(({ file }) => folderOf(file) === folder);
    const survived = here.filter(({ outcome }) => outcome === 'survived').length;
    return here.length === 0 ? [] : [{ folder, tried: here.length, found: here.length - survived }];
  });
  for (const { folder, tried, found } of shares) {
    console.log(`${folder}: ${found} of ${tried} found (${((100 * found) / tried).toFixed(1)} %)`);
  }
  const survived = results.filter(({ outcome }) => outcome === 'survived');
  for (const one of survived) console.log(`survived: ${placeOf(one)}`);
  console.log(
    JSON.stringify({
      program: 'mutation',
      seed: values.seed,
      tried: results.length,
      survived: survived.length,
      shares,
    }),
  );
}
