import type { Storage } from '../../storage/storage.ts';
import { casesOf } from '../case.ts';
import { askDisk } from '../disk/ask-disk.ts';
import { assertThat } from '../same.ts';
import { onReopened, standingOf } from './crash.ts';
import { sayingSeed } from './kill-points.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { putBack } from './on-disk.ts';
import { isChange, recorded } from './recorded.ts';
import { lasting, quickKills, type StorageCase, type StorageStage } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** A sync that fails and is tried again: the second says that all is well, and the bytes of the first are nowhere. */
export const retriedSync: readonly StorageCase[] = casesOf({
  'crash/retried-sync': {
    title:
      'Where a sync fails, a power cut later on loses nothing that was acknowledged after it, in this store or opened anew.',
    ...lasting,
    run: (stage) => cutAfterFailure(stage),
  },
  'crash/opened-after-failed-sync': {
    title:
      'Where a sync fails and the store is closed, a power cut while it is opened anew loses nothing acknowledged.',
    ...lasting,
    run: (stage) => cutAfterFailure(stage, 'failure'),
  },
});

async function cutAfterFailure(stage: StorageStage, closesAt?: 'failure'): Promise<void> {
  await withDisk(stage, async (place) => {
    const { disk, steps, said, random } = await recorded(stage, place, { task: 'unsynced', closesAt });
    let [failed, met, changes] = [false, false, 0];
    // Eight openings of SQLite write three hundred times, and each image is opened anew: the quick dose opens a third.
    const every = stage.kills <= quickKills ? 3 : 1;
    for (const { index, kind } of steps) {
      failed ||= kind === 'unsynced';
      met ||= failed;
      const isCut =
        closesAt === undefined ? kind === 'said' : isChange({ kind }) && (changes++ + stage.seed) % every === 0;
      if (failed && isCut) {
        putBack(place.location, disk.image(random));
        await sayingSeed(stage.seed, `cut after entry ${index}`, () => lookAt(stage, said));
      }
      // Opened, it has acknowledged an act: what comes then is of the next failure.
      if (closesAt !== undefined && kind === 'said') failed = false;
    }
    assertThat(met, 'It syncs nothing.');
  });
}

/** No act needs more syncs. */
const syncs = 8;

/** Acts at each opening; the sync that fails may be one of any of them. */
const actsEach = 3;

async function lookAt(stage: StorageStage, acknowledged: readonly number[]): Promise<void> {
  await onReopened(stage, async (storage) => {
    const found = await standingOf(storage, 1, syncs * actsEach);
    for (const number of acknowledged) {
      assertThat(
        found.includes(number),
        `Act ${number} was acknowledged, and a power cut after a failed sync loses it. A later sync does not keep what a failed one had to: write the bytes again, or refuse until the store is opened anew.`,
      );
    }
  });
}

/**
 * The work of the child: at each opening a later sync fails, once. Says the number of each act that was acknowledged.
 * Where it closes at the failure, the sync may be one of the opening itself, and nothing is tried again.
 */
export async function commitUnsynced(
  open: () => Storage | Promise<Storage>,
  first: Storage,
  acknowledge: (number: number) => void,
  closesAt?: 'failure',
): Promise<void> {
  await first.close();
  for (let sync = 1; sync <= syncs; sync += 1) {
    if (closesAt === 'failure') askDisk(`unsynced:${sync}`);
    // What fails may be the opening itself.
    const storage = await (async () => await open())().catch(() => undefined);
    if (closesAt === undefined) askDisk(`unsynced:${sync}`);
    for (let number = (sync - 1) * actsEach + 1; storage !== undefined && number <= sync * actsEach; number += 1) {
      if (await isCommitted(storage, number)) acknowledge(number);
      else if (closesAt === 'failure') break;
    }
    askDisk('sound');
    // It may have nothing to close any more.
    await storage?.close().catch(() => undefined);
  }
}

async function isCommitted(storage: Storage, number: number): Promise<boolean> {
  try {
    await storage.keyring.put(keysOfAct(number));
    return (await storage.commit(numberedAct(number))).outcome === 'committed';
  } catch {
    return false;
  }
}
