import type { Storage } from '../../storage/storage.ts';
import { askDisk } from '../disk/ask-disk.ts';
import type { DiskEntry } from '../disk/disk-log.ts';
import { assertThat } from '../same.ts';
import { onReopened, standingOf } from './crash.ts';
import { sayingSeed } from './kill-points.ts';
import { keysOfAct, numberedAct } from './numbered-act.ts';
import { putBack } from './on-disk.ts';
import { recorded } from './recorded.ts';
import type { ChildTask, StorageCase, StorageStage } from './stage.ts';
import { type DiskPlace, withDisk } from './with-disk.ts';

/** A sync that fails and is tried again: the second says that all is well, and the bytes of the first are nowhere. */
export const retriedSync: readonly StorageCase[] = [
  {
    id: 'crash/retried-sync',
    title:
      'Where a sync fails, a power cut later on loses nothing that was acknowledged after it, in this store or opened anew.',
    needs: 'durable',
    slow: true,
    run: (stage) =>
      withDisk(stage, (place) => cutAfterFailure(stage, place, { task: 'unsynced' }, ({ kind }) => kind === 'said')),
  },
  {
    id: 'crash/opened-after-failed-sync',
    title:
      'Where a sync fails and the store is closed, a power cut while it is opened anew loses nothing acknowledged.',
    needs: 'durable',
    slow: true,
    run: (stage) =>
      withDisk(stage, (place) =>
        cutAfterFailure(stage, place, { task: 'unsynced', closesAt: 'failure' }, ({ kind }) => !still.includes(kind)),
      ),
  },
];

/** Kinds of entries that change nothing on a disk. */
const still: readonly string[] = ['said', 'sync', 'unsynced', 'map', 'unseen'];

async function cutAfterFailure(
  stage: StorageStage,
  place: DiskPlace,
  task: Extract<ChildTask, { task: 'unsynced' }>,
  isCut: (entry: DiskEntry) => boolean,
): Promise<void> {
  const { disk, entries, random } = await recorded(stage, place, task);
  const acknowledged: number[] = [];
  let [failed, met] = [false, false];
  for (const [index, entry] of entries.entries()) {
    disk.take(entry);
    failed ||= entry.kind === 'unsynced';
    met ||= failed;
    if (entry.kind === 'said') acknowledged.push(...entry.text.split('\n').filter(Boolean).map(Number));
    if (failed && isCut(entry)) {
      putBack(place.location, disk.image(random));
      await sayingSeed(stage.seed, `cut after entry ${index}`, () => lookAt(stage, acknowledged));
    }
    // Opened, it has acknowledged an act: what comes then is of the next failure.
    if (entry.kind === 'said' && task.closesAt === 'failure') failed = false;
  }
  assertThat(met, 'It syncs nothing.');
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
        `Act ${number} was acknowledged after a sync had failed, and a power cut loses it. A later sync does not keep what a failed one had to: write the bytes again, or refuse until the store is opened anew.`,
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
