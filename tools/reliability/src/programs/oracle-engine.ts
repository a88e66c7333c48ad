import { parseArgs } from 'node:util';
import { formatInstant } from '@kawal/core';
import { build } from '../oracle/build.ts';
import { type TriedByEngine, tryByEngine } from '../oracle/try-by-engine.ts';

// The plays of `oracle` by the whole engine: its door, its store, its worker and its notifiers, in memory:
//   pnpm reliability oracle-engine --plays 20000 --seed 1
//   pnpm reliability oracle-engine --plays 20000 --seed 1 --from 350     goes on with that chapter
// It says now and then with which chapter a run that is stopped goes on.

const { values } = parseArgs({
  options: {
    plays: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    from: { type: 'string', default: '0' },
  },
});
const seed = Number(values.seed);
const tried = await tryByEngine({ plays: Number(values.plays), seed, from: Number(values.from) }, tell);
console.log(JSON.stringify({ program: 'oracle-engine', seed, ...tried, failure: tried.failure === null ? 0 : 1 }));
if (tried.failure !== null) {
  const { broken, sketch, story } = tried.failure;
  const at = formatInstant(story.at, build(sketch).chapter.zone);
  console.error(`A verdict promised otherwise:\n  ${broken.join('\n  ')}`);
  console.error(`in ${JSON.stringify(sketch, null, 1)}\nof a report at ${at}: ${JSON.stringify(story, null, 1)}`);
  console.error(`Again: pnpm reliability oracle-engine --plays 12 --seed ${seed} --from ${tried.next - 1}`);
  process.exitCode = 1;
}

function tell({ chapters, plays, next }: TriedByEngine): void {
  if (chapters % 50 === 0) console.error(`${plays} plays; goes on with --seed ${seed} --from ${next}`);
}
