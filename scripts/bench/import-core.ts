import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Benchmark, overRounds, takeTurns } from './method.ts';
import { inScratchFolder } from './scratch-folder.ts';

/**
 * What it costs a process to import the domain: a whole new process, from the built package, against one that does
 * nothing. `core/schemas` is the door with zod, which no rule needs.
 */
export const importCore: Benchmark = {
  keys: ['import/core', 'import/schemas'],
  async measure() {
    buildIfOld();
    const rounds = await inScratchFolder((folder) => {
      const program = (name: string, text: string): string => {
        const file = join(folder, name);
        writeFileSync(file, text);
        return file;
      };
      const empty = program('empty.mjs', '');
      const core = program('core.mjs', "import '@kawal/core';\n");
      const schemas = program('schemas.mjs', "import '@kawal/core/schemas';\n");
      return takeTurns(
        {
          empty: () => [wholeProcess(empty)],
          core: () => [wholeProcess(core)],
          schemas: () => [wholeProcess(schemas)],
        },
        { rounds: 40, turnsPerRound: 1, warmUpTurns: 3 },
      );
    });

    const emptyMs = overRounds(rounds, ({ empty }) => empty[0] ?? Number.NaN).median;
    return (['core', 'schemas'] as const).map((name) => {
      const ratio = overRounds(rounds, (round) => (round[name][0] ?? Number.NaN) / (round.empty[0] ?? Number.NaN));
      const ms = overRounds(rounds, (round) => round[name][0] ?? Number.NaN).median;
      return {
        key: `import/${name}`,
        value: ratio.median,
        said: `times an empty process: ${ms.toFixed(1)} ms against ${emptyMs.toFixed(1)} ms, median of ${rounds.length} rounds`,
      };
    });
  },
};

/** From the call to the end of the process, in milliseconds. */
function wholeProcess(file: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [file], {
    env: plainEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${file} failed: ${stderr}`);
  return milliseconds;
}

/** Nothing that would make a consumer's Node another one: no source condition, no compile cache. */
const plainEnvironment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')));

/** The package is measured as people install it, so what is built must be what is written. */
function buildIfOld(): void {
  const folder = resolve(import.meta.dirname, '../../packages/core');
  const written = globSync(['src/**/*.ts', 'package.json'], { cwd: folder }).map((file) =>
    changedAt(join(folder, file)),
  );
  const built = ['index', 'schemas'].map((name) => changedAt(join(folder, `dist/${name}.js`)));
  if (Math.max(...written) < Math.min(...built)) return;
  // What the build prints goes to standard error: standard output holds the figures.
  execFileSync('pnpm', ['--filter', '@kawal/core', 'run', 'build'], { stdio: ['ignore', 2, 2] });
}

/** 0 for a file that is not there. */
function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
