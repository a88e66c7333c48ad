import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { DoesNotApply } from '../case.ts';
import { assertThat } from '../same.ts';
import { mustCommit } from './act.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { filesOf } from './on-disk.ts';
import { type Opening, openingOf } from './openings.ts';
import type { StorageStage } from './stage.ts';

/** Fills a store with so many acts, closes it and returns its files. One that is no single file of this machine is left out. */
export async function filledFile(
  { storage, location }: Pick<StorageStage, 'storage' | 'location'>,
  acts: number,
  actOf = numberedAct,
) {
  if (location === undefined || !isAbsolute(location)) throw new DoesNotApply('its store is no file of this machine');
  for (let number = 1; number <= acts; number += 1) {
    await storage.keyring.put(keysOfAct(number));
    await mustCommit(storage, actOf(number));
  }
  await storage.close();
  const isFile = statSync(location, { throwIfNoEntry: false })?.isFile() === true;
  if (!isFile) throw new DoesNotApply('its store is no single file');
  return { location, whole: readFileSync(location), files: filesOf(location) };
}

/** Has another process open a file that was damaged; it says how, whatever it finds, and repeats nothing of it. */
export async function openedElsewhere(
  child: StorageStage['child'],
  task: { readonly acts: number; readonly isDamaged?: true },
  what: string,
): Promise<Opening> {
  const process = child({ task: 'opens', ...task });
  const opening = await openingOf(process);
  process.finish();
  // How it ends says nothing more than its word, or that there was none.
  await process.gone.catch(() => undefined);
  assertThat(opening.how !== 'ended', `${what}: the process that opened it ended without a word.`);
  assertThat(opening.how !== 'no code', `${what}: what was thrown is no KawalError.`);
  assertThat(opening.how !== 'leak', `${what}: the error repeats what stands in the file.`);
  return opening;
}
