import { parseArgs } from 'node:util';
import type { StoreOfLives } from '../crash/store.ts';
import { killOften } from '../crash.ts';
import { mutants } from '../mutants/every-mutant.ts';

// Processes that take reports in on SQLite, killed at boundaries of the engine, inside writes and syncs, and at any instant:
//   pnpm reliability crash --kills 5000 --seed 1 --lanes 2
//   pnpm reliability crash --kills 25 --seed 17      the lives of this store again
// A seed decides what each life does and where it ends, but for the kills at any instant, which the machine decides.
// The control, an engine that answers before its commit is written, must be seen to lose reports.

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '1' },
    each: { type: 'string', default: '25' },
  },
});
const [kills, seed, each] = [Number(values.kills), Number(values.seed), Number(values.each)];
const began = performance.now();
const stores = await killOften({
  seed,
  stores: Math.ceil(kills / each),
  kills: Math.min(kills, each),
  lanes: Number(values.lanes),
  done: describeStore,
});
const minutes = (performance.now() - began) / 60_000;
const early = mutants.filter(({ name }) => name === 'tells the reporter before the commit is written');
const control = await killOften({ seed, stores: 2, changes: early });
const controlSeen = early.length === 1 && control.some(({ wrong }) => wrong.length > 0);
if (!controlSeen) {
  console.error('the control lost nothing: this sees no lost report');
  process.exitCode = 1;
}
const aims: Record<string, number> = {};
for (const store of stores)
  for (const [aim, count] of Object.entries(store.kills)) aims[aim] = (aims[aim] ?? 0) + count;
const killed = Object.values(aims).reduce((sum, count) => sum + count, 0);
console.log(
  JSON.stringify({
    program: 'kills',
    seed,
    stores: stores.length,
    kills: killed,
    aims,
    killsPerMinute: Math.round(killed / minutes),
    acknowledged: total(({ acknowledged }) => acknowledged),
    messages: total(({ messages }) => messages),
    events: total(({ events }) => events),
    controlSeen,
    failures: stores.filter(({ wrong }) => wrong.length > 0).length,
  }),
);

function describeStore({ seed: store, wrong }: StoreOfLives): void {
  if (wrong.length === 0) return;
  console.error([`store ${store}:`, ...wrong.slice(0, 20)].join('\n  '));
  console.error(`Again: pnpm reliability crash --kills ${each} --each ${each} --seed ${store}`);
  process.exitCode = 1;
}

function total(of: (store: StoreOfLives) => number): number {
  return stores.reduce((sum, store) => sum + of(store), 0);
}
