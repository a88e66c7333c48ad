import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { codeOf } from '../code-of.ts';
import { type TriedOne, tryEdits } from '../edits/try-edits.ts';
import { tryOnPostgres } from '../edits/try-on-postgres.ts';

// Changes copies of a store from outside, by SQL, and looks what the audit finds:
//   pnpm reliability edits --each 1000 --seed 1
// Can be stopped at any time: a part that was tried already is read from the file, while the code that looks is the same.

const { values } = parseArgs({
  options: {
    each: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'node_modules/.cache/kawal-edits.jsonl' },
  },
});
const [each, seed] = [Number(values.each), Number(values.seed)];
// The audit walks over all of the engine and folds states by the core.
const packages = ['core', 'engine', 'sdk', 'storage-sqlite'].map((name) => `packages/${name}/src`);
const looked = [...packages, 'tools/reliability/src/edits', 'tools/reliability/src/world'];
const of = `${codeOf(looked)} ${each} ${seed}`;
mkdirSync(dirname(values.out), { recursive: true });

interface Kept {
  readonly of: string;
  readonly one: TriedOne;
}

const { kinds, missed, untouched } = await tryEdits(each, seed, {
  known: tried(),
  done(one) {
    console.error(`${one.kind} ${one.part}: ${JSON.stringify(one.figures)}`);
    appendFileSync(values.out, `${JSON.stringify({ of, one } satisfies Kept)}\n`);
  },
});
// Each is looked for over a connection of its own, so a tenth of them.
const server = await testPlace();
const postgres = await tryOnPostgres(Math.ceil(each / 10), seed, server);
await server.remove();
for (const one of [...missed, ...postgres.missed]) console.error(`not as it should be: ${one}`);
for (const one of [...untouched, ...postgres.untouched]) console.error(`found where nothing was changed: ${one}`);
const failures = [missed, untouched, postgres.missed, postgres.untouched].flat().length;
if (failures > 0) process.exitCode = 1;
console.log(JSON.stringify({ program: 'edits', seed, kinds, postgres: postgres.kinds, failures }));

function tried(): readonly TriedOne[] {
  const lines = existsSync(values.out) ? readFileSync(values.out, 'utf8').trimEnd().split('\n') : [];
  const kept = lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Kept]));
  return kept.filter((one) => one.of === of).map(({ one }) => one);
}
