import { parseArgs } from 'node:util';
import { mutants } from '../mutants/every-mutant.ts';
import { type Hunted, hunt } from '../mutants/hunt.ts';

// Every planted bug, and which suite finds it after how little:
//   pnpm reliability mutants --jobs 2
//   pnpm reliability mutants --only 'lease'

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '180' },
    jobs: { type: 'string', default: '2' },
  },
});
const chosen = mutants.filter(({ name, area }) => name.includes(values.only) || area === values.only);
// The control first: without a bug nothing may be found.
const left = [null, ...chosen];
const hunted: Hunted[] = [];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));

const missed = hunted.filter(({ found }) => found !== null && Object.values(found).every((one) => one === null));
const restless = hunted.filter(({ found }) => found === null);
console.log(
  `\n${hunted.length} planted, ${hunted.length - missed.length - restless.length} found, ${restless.length} never came to rest`,
);
for (const { bug } of [...missed, ...restless]) console.log(`not found: ${bug?.name}`);
if (missed.length + restless.length > 0) process.exitCode = 1;

async function work(): Promise<void> {
  for (let bug = left.shift(); bug !== undefined; bug = left.shift()) {
    const one = await hunt(bug, Number(values.seconds) * 1_000);
    if (bug === null) control(one);
    else hunted.push(one);
    console.log(
      `| ${bug?.area ?? ''} | ${bug?.name ?? 'nothing is planted'} | ${bySimulation(one)} | ${byStorageSuites(one)} |`,
    );
  }
}

function control({ found }: Hunted): void {
  if (found !== null && Object.values(found).every((one) => one === null)) return;
  console.error('something was found though nothing was planted');
  process.exitCode = 1;
}

function bySimulation({ found }: Hunted): string {
  if (found === null) return 'never comes to rest';
  const { simulation, model, theorem } = found;
  if (theorem !== null) return `theorem: ${theorem}`;
  if (simulation !== null) return `${simulation.what} (${simulation.reports})`;
  return model === null ? '' : `model: ${model.split('\n')[0]?.replaceAll('|', '/')}`;
}

function byStorageSuites({ bug, found }: Hunted): string {
  if (bug?.area !== 'storage' || found === null) return '';
  const { conformance, model, history } = found;
  const names = conformance === null ? [] : [`\`${conformance.cases[0]}\``];
  return [...names, ...(model === null ? [] : ['model']), ...(history === null ? [] : [`history: ${history}`])].join(
    ', ',
  );
}
