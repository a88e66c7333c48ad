import { inspect } from 'node:util';
import { isKawalError } from '../../error.ts';
import type { CommitOutcome } from '../../storage/storage.ts';
import { type StorageErrorCode, storageErrors } from '../../storage/storage-errors.ts';
import { DoesNotApply } from '../case.ts';
import type { DiskEntry } from '../disk/disk-log.ts';
import { assertThat } from '../same.ts';
import { actsTogether, stands } from './numbered-act.ts';
import { recorded } from './recorded.ts';
import type { StorageCase } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** The disk below a store: what reaches it before a commit is acknowledged, and what is said when it fails. */
export const disk: readonly StorageCase[] = [
  {
    id: 'crash/on-the-disk',
    title: 'A commit is on the disk when it resolves: nothing of it still waits in memory for a sync.',
    needs: 'durable',
    slow: true,
    async run(stage) {
      const commits = await withDisk(stage, async (place) => {
        const task = { task: 'acts', from: 1, count: acts, together: 1, die: false } as const;
        const { entries } = await recorded(stage, place, task);
        if (!entries.some(({ kind }) => kind === 'write' || kind === 'map'))
          throw new DoesNotApply(`it writes to no file at ${place.location}`);
        return atEachCommit(entries);
      });
      assertThat(commits.length === acts, `Of ${acts} acts ${commits.length} were acknowledged.`);
      const unsynced = commits.filter(({ left }) => left >= smallestAct).length;
      assertThat(
        unsynced <= acts / 4,
        `${unsynced} of ${acts} commits were acknowledged before their bytes were synced: a power cut loses them.`,
      );
      const unwritten = commits.filter(({ written, syncs }) => written < smallestAct && syncs === 0).length;
      assertThat(
        unwritten <= acts / 4,
        `${unwritten} of ${acts} commits were acknowledged before anything was written or synced: they stand in memory, mapped or not, and a power cut loses them.`,
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
        const code = await child.gone;
        const met = faults[numbers.length];
        assertThat(
          met === undefined,
          `${met}: the process ended${code === null ? ' by a signal, as native code does that takes a failing disk for impossible' : ''}.`,
        );
        return numbers;
      });
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

/** Counts what reached the disk since the acknowledgement before; `left` are bytes that no sync followed. */
interface DoneForCommit {
  readonly written: number;
  readonly left: number;
  readonly syncs: number;
}

function atEachCommit(entries: readonly DiskEntry[]): readonly DoneForCommit[] {
  const commits: DoneForCommit[] = [];
  let [written, syncs, pending] = [0, 0, new Map<string, number>()];
  for (const entry of entries) {
    if (entry.kind === 'write') {
      written += entry.data.length;
      pending.set(entry.name, (pending.get(entry.name) ?? 0) + entry.data.length);
    } else if (entry.kind === 'sync') {
      syncs += 1;
      pending.delete(entry.name);
    } else if (entry.kind === 'said') {
      commits.push({ written, syncs, left: [...pending.values()].reduce((sum, bytes) => sum + bytes, 0) });
      [written, syncs, pending] = [0, 0, new Map()];
    }
  }
  return commits;
}
