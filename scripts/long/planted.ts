import { parseArgs } from 'node:util';
import { type Hunted, hunt, plantedBugs } from '@kawal/regime/planted';

// Every planted bug, one after the other, and which suite finds it:
//   node --conditions=@kawal/source scripts/long/planted.ts
//   node --conditions=@kawal/source scripts/long/planted.ts --only 'lease'

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, seconds: { type: 'string', default: '120' } },
});
const chosen = plantedBugs.filter(({ name, area }) => name.includes(values.only) || area === values.only);
const hunted: Hunted[] = [];
for (const bug of chosen) {
  const one = await hunt(bug, Number(values.seconds) * 1_000);
  hunted.push(one);
  console.log(`| ${bug.area} | ${bug.name} | ${bySimulation(one)} | ${byConformance(one)} |`);
}
const missed = hunted.filter(({ found }) => found !== null && found.simulation === null && found.conformance === null);
console.log(`\n${hunted.length} planted, ${hunted.length - missed.length} found`);
for (const { bug } of missed) console.log(`not found: ${bug.name}`);

function bySimulation({ found }: Hunted): string {
  if (found === null) return 'never comes to rest';
  return found.simulation === null ? '' : `${found.simulation.what} (${found.simulation.reports})`;
}

function byConformance({ found }: Hunted): string {
  return found?.conformance == null ? '' : found.conformance.cases.slice(0, 3).join(', ');
}
