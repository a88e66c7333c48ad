import { parseArgs } from 'node:util';
import { testPlace } from '../../../../packages/storage-postgres/src/testing/stores.ts';
import { type CanaryRun, runCanary } from '../canary/run.ts';

// Marks every sealed and personal field, lives through everything, and looks for the marks in every byte that came out:
//   pnpm reliability canary --runs 10 --seed 1

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const first = Number(values.seed);
const runs: CanaryRun[] = [];
const server = await testPlace();
for (let seed = first; seed < first + Number(values.runs); seed += 1) {
  const run = await runCanary(seed, server);
  runs.push(run);
  const wrong = [
    ...run.leaks.map(({ sink, field, encoding }) => `${sink} holds ${field}, ${encoding}`),
    ...run.unlisted.map((one) => `no list names ${one}`),
    ...run.unused.map((one) => `nothing was written to ${one}`),
    ...run.uncalled.map((one) => `nobody called ${one}`),
    ...run.missed.map((one) => `a planted leak was not found: ${one}`),
    ...(run.strays.length < 3 ? [`strays noticed: ${run.strays.join(', ')}`] : []),
    ...(run.traced
      ? []
      : ['strace is not there, so nothing tells where it wrote and connected to: apt-get install strace']),
  ];
  for (const one of wrong) console.log(`  ${one}`);
  if (wrong.length > 0) {
    console.log(`pnpm reliability canary --seed ${seed}`);
    process.exitCode = 1;
  }
}
await server.remove();
const sum = (of: (run: CanaryRun) => number): number => runs.reduce((all, run) => all + of(run), 0);
console.log(
  JSON.stringify({
    program: 'canary',
    seed: first,
    runs: runs.length,
    markers: sum(({ markers }) => markers),
    calls: sum(({ calls }) => calls),
    codes: runs[0]?.codes ?? 0,
    megabytes: Number((sum(({ bytes }) => bytes) / 1_048_576).toFixed(1)),
    leaks: sum(({ leaks }) => leaks.length),
    planted: sum(({ planted }) => planted),
    found: sum(({ planted, missed }) => planted - missed.length),
    traced: runs.every(({ traced }) => traced),
    tooShort: runs[0]?.tooShort ?? [],
  }),
);
