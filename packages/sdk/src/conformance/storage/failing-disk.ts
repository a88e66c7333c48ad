import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { inspect } from 'node:util';
import { isKawalError } from '../../error.ts';
import type { CommitOutcome } from '../../storage/storage.ts';
import { type StorageErrorCode, storageErrors } from '../../storage/storage-errors.ts';
import { DoesNotApply } from '../case.ts';
import { type DiskEntry, readDiskLog } from '../disk/disk-log.ts';
import { diskLibrary } from '../disk/library.ts';
import { assertThat } from '../same.ts';
import { actsTogether, stands } from './numbered-act.ts';
import type { StorageCase, StorageStage } from './stage.ts';

/** The disk below a store: what reaches it before a commit is acknowledged, and what is said when it fails. */
export const disk: readonly StorageCase[] = [
  {
    id: 'crash/on-the-disk',
    title: 'A commit is on the disk when it resolves: nothing of it still waits in memory for a sync.',
    needs: 'durable',
    slow: true,
    async run(stage) {
      const left = await withDisk(stage, async ({ library, folder, location }) => {
        const log = join(folder, 'log');
        const env = { ...library, KAWAL_DISK_LOG: log, KAWAL_DISK_SAID: '1' };
        const task = { task: 'acts', from: 1, count: acts, together: 1, die: false } as const;
        await stage.child(task, env).gone;
        const entries = readDiskLog(log);
        if (!entries.some(({ kind }) => kind === 'write'))
          throw new DoesNotApply(`it writes to no file at ${location}`);
        return leftUnsynced(entries);
      });
      assertThat(left.length === acts, `Of ${acts} acts ${left.length} were acknowledged.`);
      const careless = left.filter((bytes) => bytes >= smallestAct).length;
      assertThat(
        careless <= acts / 4,
        `${careless} of ${acts} commits were acknowledged before their bytes were synced: a power cut loses them.`,
      );
    },
  },
  {
    id: 'errors/failing-disk',
    title:
      'Where a write or a sync fails, nothing acknowledged is lost, nothing that is said not to be written is there, and no error says what it was about.',
    needs: 'durable',
    slow: true,
    async run(stage) {
      const said = await withDisk(stage, async ({ library }) => {
        const child = stage.child({ task: 'faults', faults }, library);
        const numbers: number[] = [];
        for await (const number of child.acknowledged) numbers.push(number);
        await child.gone;
        return numbers;
      });
      assertThat(said.length === faults.length, `It ended after ${said.length} of ${faults.length} failures.`);
      const storage = await stage.open();
      for (const line of said) {
        const [index, end] = [Math.floor(line / 10), ends[line % 10]];
        const [number, fault] = [failingAct(index), faults[index]];
        assertThat(end !== 'no code', `${fault}: what was thrown is no KawalError.`);
        assertThat(end !== 'leak', `${fault}: the error repeats what it was given.`);
        const isThere = await stands(storage, number);
        assertThat(end !== 'committed' || isThere, `${fault}: the commit was acknowledged and is lost.`);
        assertThat(end !== 'nothing' || !isThere, `${fault}: nothing was written, it said, and the commit stands.`);
      }
      await storage.close();
    },
  },
];

const acts = 20;

/** No commit of a numbered act is written in fewer bytes. */
const smallestAct = 64;

/** The n-th call of an act that writes or syncs, for as many as an act may need: a broken disk, a full one. */
const faults = Array.from({ length: 24 }, (_, index) => [`broken:${index + 1}`, `full:${index + 1}`]).flat();

/** The number of the act that meets the n-th fault. It destroys a card of an act that nothing disturbed. */
export function failingAct(index: number): number {
  return 2 * actsTogether * (index + 1);
}

/** How a commit on a failing disk can end; "nothing" where its code says that nothing was written. */
export const ends = ['committed', 'nothing', 'unknown', 'no code', 'leak'] as const;
export type End = (typeof ends)[number];

export async function endOf(number: number, commit: () => Promise<CommitOutcome>): Promise<End> {
  try {
    const { outcome } = await commit();
    return outcome === 'committed' ? 'committed' : 'unknown';
  } catch (error) {
    if (!isKawalError(error)) return 'no code';
    const told = inspect(error, { depth: 9, showHidden: true });
    if ([`left-${number}`, `right-${number}`, `key-${number}`, `key-of-${number}`].some((one) => told.includes(one)))
      return 'leak';
    return storageErrors[error.code as StorageErrorCode]?.written === 'nothing' ? 'nothing' : 'unknown';
  }
}

interface Disk {
  /** The environment that puts the library between a child and its disk. */
  readonly library: Readonly<Record<string, string>>;
  readonly folder: string;
  readonly location: string;
}

/** Closes the store, and lets children work on it with the library of `disk.c` in front of their disk. */
export async function withDisk<result>(stage: StorageStage, play: (disk: Disk) => Promise<result>): Promise<result> {
  const { location } = stage;
  if (location === undefined || !isAbsolute(location)) throw new DoesNotApply('its store is no file of this machine');
  const folder = mkdtempSync(join(tmpdir(), 'kawal-disk-'));
  try {
    const compiled = diskLibrary(folder);
    if (!compiled.ok) throw new DoesNotApply(compiled.reason);
    await stage.storage.close();
    assertThat(statSync(location, { throwIfNoEntry: false }) !== undefined, 'There is no file at `location`.');
    const library = { LD_PRELOAD: compiled.file, KAWAL_DISK: location, UV_USE_IO_URING: '0' };
    return await play({ library, folder, location });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** For each acknowledgement, how many bytes were written since the one before and were not synced after it. */
function leftUnsynced(entries: readonly DiskEntry[]): readonly number[] {
  const left: number[] = [];
  let pending = new Map<string, number>();
  for (const entry of entries) {
    if (entry.kind === 'write') pending.set(entry.name, (pending.get(entry.name) ?? 0) + entry.data.length);
    else if (entry.kind === 'sync') pending.delete(entry.name);
    else if (entry.kind === 'said') {
      left.push([...pending.values()].reduce((sum, bytes) => sum + bytes, 0));
      pending = new Map();
    }
  }
  return left;
}
