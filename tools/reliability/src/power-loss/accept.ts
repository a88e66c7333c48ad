import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyChapter, closeReport, openOffice, storeIn, submit, vaultIn } from '../on-disk/office.ts';
import { chanceOf } from '../world/chance.ts';
import type { RecordingTask } from './recording.ts';

// Takes reports in, tells of them and closes some, while everything that it does to its disk is recorded; a program of its
// own. What somebody outside hears stands in the file `heard`, in the same record and in its place there.

const { folder, seed, accepts } = JSON.parse(process.argv[2] ?? '') as RecordingTask;
const chance = chanceOf(seed, 'the recording');
const office = await openOffice({
  storage: storeIn(folder),
  vault: vaultIn(folder),
  handed: ({ id }) => say(`message ${id}`),
});
await applyChapter(office, 1);
const open: string[] = [];
for (let number = 0; number < accepts; ) {
  const together = Array.from({ length: chance.among([1, 1, 1, 3, 8]) }, (_, index) => number + index);
  number += together.length;
  await Promise.all(
    together.map(async (one) => {
      const stream = await submit(office, seed, one);
      say(`report ${one} ${stream}`);
      open.push(stream);
    }),
  );
  office.pass(chance.spread(1_000, 20 * 60_000));
  if (chance.happens(0.5)) await office.engine.work();
  if (chance.happens(0.3)) await closeReport(office, open.shift() ?? '');
  if (chance.happens(0.06)) await office.vault.rotate();
  if (chance.happens(0.03)) await applyChapter(office, chance.among([1, 2]));
}
// Ended like this the files are left as a cut leaves them: no orderly end tidies them up.
process.exit();

function say(line: string): void {
  appendFileSync(join(folder, 'heard'), `${line}\n`);
}
