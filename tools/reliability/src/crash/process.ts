import { writeSync } from 'node:fs';
import {
  applyChapter,
  closeReport,
  type Office,
  openOffice,
  removeDraftOfKeys,
  storeIn,
  submit,
  vaultIn,
} from '../on-disk/office.ts';
import { chanceOf } from '../world/chance.ts';
import type { Aim } from './aims.ts';
import type { LifeTask } from './spawn-process.ts';

// One life of a process that takes reports in, tells of them and closes them until it is killed. A program of its own:
// it says on standard output, as it happens, what somebody outside hears from it. Nothing it says waits in a buffer.

const { folder, seed, life, first, rounds, aim } = JSON.parse(process.argv[2] ?? '') as LifeTask;
const chance = chanceOf(seed, `life ${life}`);
let passes = 0;

removeDraftOfKeys(folder);
const office = await openOffice({
  storage: storeIn(folder),
  vault: vaultIn(folder),
  faults: (point) => {
    if (isAt(point)) process.kill(process.pid, 'SIGKILL');
  },
  handed: ({ id }) => say(`message ${id}`),
});
// Now and then the policy changes, under what runs.
if (life % 5 === 4 || (await office.engine.unguarded.chapter()) === null)
  await applyChapter(office, life % 10 === 9 ? 1 : 2);
say('ready');
await live(office);
say('over');
process.exit();

async function live({ engine, vault, pass }: Office): Promise<void> {
  const open: string[][] = [];
  let number = first;
  for (let round = 0; round < rounds; round += 1) {
    const together = Array.from({ length: chance.among([1, 1, 2, 4, 8]) }, (_, index) => number + index);
    number += together.length;
    open.push(await Promise.all(together.map(async (one) => acknowledged(one, await submit(office, seed, one)))));
    pass(chance.spread(1_000, 20 * 60_000));
    await engine.work();
    if (open.length > 2) for (const report of open.shift() ?? []) await closeReport(office, report);
    if (chance.happens(0.05)) await vault.rotate();
  }
}

function acknowledged(number: number, stream: string): string {
  say(`report ${number} ${stream}`);
  return stream;
}

function isAt(point: Aim['at']): boolean {
  if (aim.at !== point || !('nth' in aim)) return false;
  passes += 1;
  return passes === aim.nth;
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
