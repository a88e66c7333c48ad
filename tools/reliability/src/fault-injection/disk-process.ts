import { accessSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { applyChapter, openOffice, storeIn, submit, vaultIn } from '../on-disk/office.ts';
import type { DiskTask } from './broken-disk.ts';
import { flawsOf } from './command-case.ts';

// Takes reports in on a disk of which one call after the other fails: a program of its own, with the library of disk.c in
// front of its disk. Says what a caller hears, and at the end how many calls failed.

const { folder, every } = JSON.parse(process.argv[2] ?? '') as DiskTask;
const handed = ({ id }: { readonly id: string }): void => say(`message ${id}`);
const office = await openOffice({ storage: storeIn(folder), vault: vaultIn(folder), handed });
await applyChapter(office, 1);
const seed = 1;
let number = 0;
let failed = 0;

for (const kind of ['full', 'broken', 'full-on', 'broken-on']) {
  for (let nth = 1; ; nth += every) {
    const took = await withFault(kind, nth, async () => acknowledged(number, await submit(office, seed, number)));
    acknowledged(number, await submit(office, seed, number));
    number += 1;
    office.pass(1_000);
    const worked = await withFault(kind, nth, () => office.engine.work());
    await office.engine.work();
    if (!took && !worked) break;
  }
}
say(`failed ${failed}`);
await office.engine.close();
process.exit();

/** True where the fault struck. The outcome is an error with a code, or nothing. */
async function withFault(kind: string, nth: number, act: () => Promise<unknown>): Promise<boolean> {
  unlinkSync(join(folder, `fault:${kind}:${nth}`));
  try {
    await act();
  } catch (error) {
    for (const flaw of flawsOf(error)) say(`wrong ${kind} ${nth}: ${flaw}`);
  }
  const struck = hasStruck();
  unlinkSync(join(folder, 'fault:sound'));
  if (struck) failed += 1;
  return struck;
}

function hasStruck(): boolean {
  try {
    accessSync(join(folder, 'fault'));
    return true;
  } catch {
    return false;
  }
}

function acknowledged(which: number, stream: string): void {
  say(`report ${which} ${stream}`);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
