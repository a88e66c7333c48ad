import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DoesNotApply } from '../case.ts';
import { type DiskEntry, readDiskLog } from '../disk/disk-log.ts';
import { type Disk, diskFrom } from '../disk/power-cut.ts';
import { randomFrom } from './kill-points.ts';
import { filesOf } from './on-disk.ts';
import type { ChildTask, StorageStage } from './stage.ts';
import type { DiskPlace } from './with-disk.ts';

/** Returns the files of the store as they stood, and all that a child that does a task did to them and said, in its order. */
export async function recorded(stage: StorageStage, { library, folder, location }: DiskPlace, task: ChildTask) {
  const before = filesOf(location);
  const log = join(folder, 'log');
  const env = { ...library, KAWAL_DISK: dirname(location), KAWAL_DISK_LOG: log, KAWAL_DISK_SAID: '1' };
  const child = stage.child(task, env);
  // Each word of it says that it goes on.
  for await (const _ of child.acknowledged);
  await child.gone;
  const entries = readDiskLog(log).filter(({ name }) => name === '' || name.startsWith(`/${basename(location)}`));
  const past = writtenPastCalls(before, entries, location);
  if (past.length > 0) {
    throw new DoesNotApply(
      `it writes to ${past.join(', ')} by other means than the calls that are recorded, as by mapped memory, a symbolic link or past the C library: choose a setting of the database that writes by calls, or pull the plug yourself`,
    );
  }
  const [disk, said] = [diskFrom(before), [] as number[]];
  return { disk, entries, said, steps: stepsOf(entries, disk, said), random: randomFrom(stage.seed) };
}

/** Does to a disk one entry after the other, and hears the numbers that were said until then. */
function* stepsOf(entries: readonly DiskEntry[], disk: Disk, said: number[]) {
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'said') said.push(...entry.text.split('\n').filter(Boolean).map(Number));
    else disk.take(entry);
    yield { index, kind: entry.kind };
  }
}

/** Tells of an entry that something else is on the disk after it. */
export const isChange = ({ kind }: Pick<DiskEntry, 'kind'>): boolean =>
  !['said', 'sync', 'unsynced', 'map', 'unseen'].includes(kind);

/** Names of files that are not as the record has them, and matter. */
export function writtenPastCalls(
  before: ReadonlyMap<string, Buffer>,
  entries: readonly DiskEntry[],
  location: string,
): readonly string[] {
  const disk = diskFrom(before);
  for (const entry of entries) disk.take(entry);
  const whole = disk.whole();
  const lastSaid = entries.findLastIndex(({ kind }) => kind === 'said');
  const names = (kind: DiskEntry['kind']): ReadonlySet<string> =>
    new Set(entries.slice(0, lastSaid).flatMap((entry) => (entry.kind === kind ? [entry.name] : [])));
  const [mapped, synced, unseen] = [names('map'), names('sync'), names('unseen')];
  const found = filesOf(location);
  // One that is recorded and not there was removed past the record.
  const differs = [...new Set([...found.keys(), ...whole.keys()])].filter(
    (name) => !isDeepStrictEqual(found.get(name), whole.get(name)) && (!mapped.has(name) || synced.has(name)),
  );
  return [...new Set([...unseen, ...differs])];
}
