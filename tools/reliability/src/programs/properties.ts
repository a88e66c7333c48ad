import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';

// Every file of property tests (or those of the folders named) with many runs of each property:
//   pnpm reliability properties --runs 20000 --seed 7 [folder ...]
// A failure prints the seed and path that vitest's own report gives; the same command plays it again.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const { runs, seed } = values;
process.env['KAWAL_RUNS'] = runs;
process.env['KAWAL_SEED'] = seed;
const folders = positionals.length > 0 ? positionals : ['properties.test.ts'];
const began = performance.now();
const vitest = await startVitest('test', folders, {
  run: true,
  watch: false,
  testTimeout: 24 * 3_600_000,
  setupFiles: ['tools/reliability/src/programs/more-runs.ts'],
  reporters: ['default'],
});
const failed = vitest.state.getCountOfFailedTests();
await vitest.close();
console.log(
  `seed ${seed}, ${((performance.now() - began) / 1000).toFixed(0)} s: ${runs} runs of each property in ${folders.join(', ')}, ${failed} failed`,
);
process.exitCode = failed > 0 ? 1 : 0;
