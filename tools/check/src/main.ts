import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { folderInMemory } from './folder-in-memory.ts';

// Everything a change must pass besides its tests. Most steps use one processor, so as many run at once as there are; what a
// step says is shown when it has ended. After the first that fails no further one begins.
//   pnpm check
//   pnpm check --turn 7  follows a third of the guide for adapters: the others where the number is one or two more
//   pnpm check --site    builds a draft of the site besides: a dead link stops it. `pnpm site --check` looks at its pages in a browser

interface Step {
  readonly name: string;
  readonly command: string;
  /** Steps that must have ended well before. */
  readonly after?: readonly string[];
}

// What takes long, or has something long behind it, goes before what is short: the build waits for the types alone. What reads
// all sources waits for the build, which takes the folder `dist` of each package away and makes it anew.
const { values } = parseArgs({ options: { site: { type: 'boolean' }, turn: { type: 'string' } } });
const turn = values.turn === undefined ? '' : ` --turn ${Number(values.turn)}`;
const steps: readonly Step[] = [
  { name: 'types', command: 'pnpm run types 1' },
  // Of `pnpm run build` all but the types: they have just been written down.
  {
    name: 'build',
    command: 'pnpm run schemas && pnpm -r run build',
    after: ['types'],
  },
  ...(values.site === true ? [{ name: 'site', command: 'pnpm run site --build --draft', after: ['build'] }] : []),
  { name: 'packed', command: 'node tools/check/src/packed.ts', after: ['build'] },
  { name: 'scaffold', command: `node tools/check/src/scaffold.ts${turn}`, after: ['packed'] },
  { name: 'lint', command: 'biome ci --colors=off', after: ['build'] },
  { name: 'directions', command: 'pnpm run directions', after: ['build'] },
  { name: 'unused code', command: 'pnpm run unused', after: ['build'] },
  { name: 'size', command: 'node tools/house/src/main.ts --check', after: ['build'] },
  { name: 'first program', command: 'node tools/check/src/first-program.ts', after: ['packed'] },
  { name: 'copied desk', command: 'node tools/check/src/copied-desk.ts', after: ['packed'] },
  {
    name: 'consumer',
    command: 'node node_modules/typescript-7/bin/tsc -p tsconfig.consumer.json --checkers 1',
    after: ['build'],
  },
  { name: 'change note', command: 'node tools/check/src/changes.ts' },
  { name: 'commit subjects', command: 'node tools/check/src/commit-subjects.ts' },
];

// What the steps install and what the suites sync need not wait for a disk, as in the tests.
const temporary = process.env['TMPDIR'] ?? folderInMemory();
const env = temporary === undefined ? process.env : { ...process.env, TMPDIR: temporary };
const lanes = Math.max(2, availableParallelism());
const begun = new Set<Step>();
const passed = new Set<string>();
const failed: string[] = [];
/** Lanes that wait for a step to end. */
let waiting: (() => void)[] = [];

await Promise.all(Array.from({ length: lanes }, () => lane()));
console.log(failed.length === 0 ? `${passed.size} checks passed` : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs one step after the other, and waits where each that is left hangs on one still running. */
async function lane(): Promise<void> {
  while (failed.length === 0 && begun.size < steps.length) {
    const step = steps.find((one) => !begun.has(one) && (one.after ?? []).every((name) => passed.has(name)));
    if (step === undefined) {
      await new Promise<void>((resolve) => waiting.push(resolve));
      continue;
    }
    begun.add(step);
    const seconds = -performance.now() / 1000;
    const { ok, said } = await run(step.command);
    process.stdout.write(
      `${said}${ok ? 'passed' : 'FAILED'}: ${step.name}, ${Math.round(seconds + performance.now() / 1000)} s\n`,
    );
    if (ok) passed.add(step.name);
    else failed.push(step.name);
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }
}

function run(command: string): Promise<{ readonly ok: boolean; readonly said: string }> {
  const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, said }));
  });
}
