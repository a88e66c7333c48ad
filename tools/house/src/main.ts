import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runBlocks } from './blocks.ts';
import { figuresOf } from './figures.ts';
import { measureHouse } from './measure.ts';
import { printed } from './print.ts';
import { judge, lowered, type Ratchet } from './ratchet.ts';
import { readSources } from './source.ts';

// Measures the sources of the repository:
//   pnpm house              lines, files, functions, and each figure against its limit
//   pnpm house --details    with the places behind each figure
//   pnpm house --check      silent unless a figure is worse than its limit and what was recorded
//   pnpm house --record     lowers the recorded figures to those of today

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    details: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const root = join(import.meta.dirname, '..', '..', '..');
const file = join(import.meta.dirname, '..', 'ratchet.json');
const house = measureHouse(readSources(root), runBlocks(root));
const figures = figuresOf(house);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Ratchet;
const ratchet = values.record ? lowered(figures, recorded) : recorded;
const judged = figures.map((figure) => judge(figure, ratchet));
const worse = judged.filter(({ verdict }) => verdict === 'worse');

if (values.record) writeFileSync(file, `${JSON.stringify(ratchet, null, 2)}\n`);
if (!values.check) console.log(printed(house, judged, values.details));
for (const { name, value, allowed } of worse)
  console.error(`${name}: ${value}, at most ${allowed} allowed. \`pnpm house --details\` names the places.`);
process.exitCode = worse.length > 0 ? 1 : 0;
