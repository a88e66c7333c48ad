import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Storage } from '../../storage/storage.ts';
import { DoesNotApply } from '../case.ts';
import { type DiskEntry, readDiskLog } from '../disk/disk-log.ts';
import { type Disk, diskFrom } from '../disk/power-cut.ts';
import { assertSame, assertThat } from '../same.ts';
import { onReopened, standingOf } from './crash.ts';
import { withDisk } from './failing-disk.ts';
import { randomFrom, sayingSeed } from './kill-points.ts';
import { actsTogether, keysOfAct, numberedAct } from './numbered-act.ts';
import { filesAt } from './on-disk.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** Power cuts: all that a process did to its disk is recorded, and the disk is put back as cuts could have left it. */
export const powerCuts: readonly StorageCase[] = [
  {
    id: 'crash/power-cut',
    title:
      'A power cut at any instant leaves what was acknowledged, of the rest all or nothing, and a store that goes on.',
    needs: 'durable',
    slow: true,
    run: (stage) =>
      withDisk(stage, async ({ library, folder, location }) => {
        const before = filesOf(location);
        const log = join(folder, 'log');
        const env = { ...library, KAWAL_DISK: dirname(location), KAWAL_DISK_LOG: log, KAWAL_DISK_SAID: '1' };
        await stage.child({ task: 'acts', from: 1, count: acts, together: 2, die: false }, env).gone;
        const entries = readDiskLog(log).filter(({ name }) => name === '' || isOf(location, name));
        mustBeRecorded(before, entries, location);
        await cutEverywhere(stage, location, diskFrom(before), entries);
      }),
  },
];

const acts = 12;

async function cutEverywhere(
  stage: StorageStage,
  location: string,
  disk: Disk,
  entries: readonly DiskEntry[],
): Promise<void> {
  const random = randomFrom(stage.seed);
  // Where something was just done to the disk, so that there is something to lose.
  const done = [...entries.keys()].filter((index) => !['said', 'sync'].includes(entries[index]?.kind ?? 'said'));
  const cuts = Array.from(
    { length: Math.max(40, 2 * stage.kills) },
    () => (done[Math.floor(random() * done.length)] ?? 0) + 1,
  );
  const acknowledged: number[] = [];
  let taken = 0;
  for (const cut of cuts.sort((one, other) => one - other)) {
    for (const entry of entries.slice(taken, cut)) {
      if (entry.kind === 'said') acknowledged.push(...entry.text.split('\n').filter(Boolean).map(Number));
      else disk.take(entry);
    }
    taken = cut;
    putBack(location, disk.image(random));
    await sayingSeed(stage.seed, `cut ${cut} of ${entries.length} entries`, () => lookAt(stage, acknowledged));
  }
}

/** Opens what a cut left, goes on with one act more, and looks once again after closing. */
async function lookAt(stage: StorageStage, acknowledged: readonly number[]): Promise<void> {
  const next = acts + actsTogether + 1;
  const standing = await onReopened(stage, async (storage) => {
    const found = await standingOf(storage, 1, acts);
    for (const number of acknowledged) {
      assertThat(found.includes(number), `Act ${number} was acknowledged and is lost.`);
    }
    await storage.keyring.put(keysOfAct(next));
    const { outcome } = await storage.commit(numberedAct(next));
    assertSame(outcome, 'committed', 'It does not go on after a power cut.');
    return [...found, next];
  });
  await onReopened(stage, (storage) => mustStand(storage, standing));
}

async function mustStand(storage: Storage, standing: readonly number[]): Promise<void> {
  const last = standing.at(-1) ?? 0;
  assertSame(
    await standingOf(storage, 1, last),
    standing,
    'What went on after a power cut is lost at the next opening.',
  );
  assertSame((await storage.log(0, 99_999)).length, 3 * standing.length, 'The log is not that of the acts.');
}

/** Every file of the store, by its name below the folder in which the store stands. */
function filesOf(location: string): ReadonlyMap<string, Buffer> {
  return new Map(
    filesAt(location)
      .filter((file) => !file.endsWith('-shm'))
      .map((file) => [`/${relative(dirname(location), file)}`, readFileSync(file)]),
  );
}

function isOf(location: string, name: string): boolean {
  return name.startsWith(`/${basename(location)}`);
}

/** Nothing is shown by a record in which not everything stands: that of a store that writes past the system's calls. */
function mustBeRecorded(before: ReadonlyMap<string, Buffer>, entries: readonly DiskEntry[], location: string): void {
  const disk = diskFrom(before);
  for (const entry of entries) disk.take(entry);
  const recorded = disk.whole();
  const isWhole = [...filesOf(location)].every(([name, bytes]) => recorded.get(name)?.equals(bytes) === true);
  if (!isWhole) throw new DoesNotApply('it writes to its files in a way that cannot be recorded');
}

function putBack(location: string, image: ReadonlyMap<string, Buffer>): void {
  for (const file of filesAt(location)) rmSync(file, { force: true });
  for (const [name, bytes] of image) {
    const file = join(dirname(location), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
}
