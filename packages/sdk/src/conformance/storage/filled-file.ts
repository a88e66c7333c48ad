import { basename, isAbsolute } from 'node:path';
import { DoesNotApply } from '../case.ts';
import { assertThat } from '../same.ts';
import { mustCommit } from './act.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { filesOf } from './on-disk.ts';
import { type Opening, openingOf } from './openings.ts';
import type { StorageStage } from './stage.ts';

type Filled = Pick<StorageStage, 'storage' | 'location'>;

/** Fills a store with so many acts, closes it and returns its files. One that is none of this machine is left out. */
export async function filledFiles({ storage, location }: Filled, acts: number, actOf = numberedAct) {
  if (location === undefined || !isAbsolute(location)) throw new DoesNotApply('its store is no file of this machine');
  for (let number = 1; number <= acts; number += 1) {
    await storage.keyring.put(keysOfAct(number));
    await mustCommit(storage, actOf(number));
  }
  await storage.close();
  const files = filesOf(location);
  return { location, whole: files.get(`/${basename(location)}`), files };
}

/** The same of a store that is one file, and another one beside it at most; any other is left out. */
export async function filledFile(stage: Filled, acts: number, actOf = numberedAct) {
  const { whole, ...rest } = await filledFiles(stage, acts, actOf);
  if (whole === undefined) throw new DoesNotApply('its store is no single file');
  return { ...rest, whole };
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
