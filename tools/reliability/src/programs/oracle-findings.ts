import { parseArgs } from 'node:util';
import { confirmFindings } from '../oracle/confirm-findings.ts';

// A finding that a floor is missed shows a report: played, the floor has to be missed.
//   pnpm reliability oracle-findings --chapters 1500 --seed 1

const { values } = parseArgs({
  options: {
    chapters: { type: 'string', default: '1500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const { unconfirmed, ...figures } = confirmFindings({ chapters: Number(values.chapters), seed: Number(values.seed) });
console.log(
  JSON.stringify({ program: 'oracle-findings', seed: values.seed, ...figures, unconfirmed: unconfirmed.length }),
);
for (const { index, sketch, finding } of unconfirmed) {
  console.error(`no play shows it: chapter ${index}, ${JSON.stringify(finding)}\nin ${JSON.stringify(sketch)}`);
}
if (unconfirmed.length > figures.dated.found / 1_000) process.exitCode = 1;
