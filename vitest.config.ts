import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { parseCLI } from 'vitest/node';
import { crashScripts } from './tools/check/src/crash-scripts.ts';
import { doseOf } from './tools/check/src/dose/dose.ts';
import { changedFiles, nextDraw, notInTurn } from './tools/check/src/dose/take-turns.ts';
import { folderInMemory } from './tools/check/src/folder-in-memory.ts';
import LongestFirst from './tools/check/src/longest-first.ts';
import { runnableMarkdown } from './tools/docs/src/runnable-markdown.ts';

const compiled = fileURLToPath(new URL('./node_modules/.cache/kawal-compiled', import.meta.url));
const markdown = new URL('./tools/docs/src/markdown-tests.ts', import.meta.url).href;

// Files take turns in a run of all of them. Whoever names files, lists them or watches them gets each.
const { filter, options } = parseCLI(['vitest', ...process.argv.slice(2)], { allowUnknownOptions: true });
const isOfAll = options.run === true && filter.length === 0 && !options.related && !options.changed;
// What is drawn is one thing for all files of a run. The closing line says it.
const { dose, draw } = doseOf(process.env, process.argv, isOfAll ? nextDraw : undefined);
const leftOut = isOfAll ? notInTurn({ dose, draw }, changedFiles()) : [];
process.env['KAWAL_DOSE'] = dose;
process.env['KAWAL_DRAW'] = String(draw);

const temporary = process.env['TMPDIR'] ?? folderInMemory();

export default defineConfig({
  test: {
    setupFiles: ['tools/check/src/patience.ts'],
    globalSetup: ['tools/docs/src/schemas/before-tests.ts', 'tools/check/src/crash-scripts.ts'],
    // Node loads the sources itself, as it does in production: what Vite makes of them runs a sixth slower.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    execArgv: ['--conditions=@kawal/source', `--import=${markdown}`],
    // Processes that a test starts see the sources too, and need not compile them anew: that takes most of what a short one does.
    env: {
      NODE_OPTIONS: '--conditions=@kawal/source',
      NODE_COMPILE_CACHE: compiled,
      KAWAL_CRASH_SCRIPTS: crashScripts,
      KAWAL_DOSE: dose,
      KAWAL_DRAW: String(draw),
      ...(temporary === undefined ? {} : { TMPDIR: temporary }),
    },
    runner: './tools/check/src/dose/draw-rows.ts',
    include: [
      'packages/*/src/**/*.test.ts',
      'examples/*/src/**/*.test.ts',
      'tools/*/src/**/*.test.ts',
      ...runnableMarkdown(['README.md', 'docs/**/*.md', 'packages/*/README.md']),
    ],
    exclude: ['**/node_modules/**', 'docs/api/**', ...leftOut],
    // One process for many files: loading the packages anew for each would take as long as half of the tests. So a test
    // leaves nothing behind in its process: no changed environment, no folder it stands in, no spy.
    isolate: false,
    // Four more than there are processors, because the dearest files wait for servers, browsers and killed processes
    // (decision 0446).
    maxWorkers: availableParallelism() + 4,
    sequence: { sequencer: LongestFirst },
    // What hangs is to be found, not what a busy machine does slowly. So no test asks for less or more.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    coverage: { provider: 'v8', include: ['packages/*/src/**/*.ts'] },
  },
});
