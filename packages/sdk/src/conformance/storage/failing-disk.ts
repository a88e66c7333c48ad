import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inspect } from 'node:util';
import { isKawalError } from '../../error.ts';
import type { CommitOutcome, Storage } from '../../storage/storage.ts';
import { type StorageErrorCode, storageErrors } from '../../storage/storage-errors.ts';
import { DoesNotApply } from '../case.ts';
import type { DiskEntry } from '../disk/disk-log.ts';
import { assertThat } from '../same.ts';
import { onReopened } from './crash.ts';
import { actsTogether, stands } from './numbered-act.ts';
import { filesBelow, filesOf, putBack } from './on-disk.ts';
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
      await withDisk(stage, async ({ library, folder, location }) => {
        const copies = join(folder, 'copies');
        const child = stage.child({ task: 'faults', faults, copies }, library);
        const numbers: number[] = [];
        for await (const number of child.acknowledged) numbers.push(number);
        const code = await child.gone;
        const met = faults[Math.floor(numbers.length / 2)];
        assertThat(
          met === undefined,
          `${met}: the process ended${code === null ? ' by a signal, as native code does that takes a failing disk for impossible' : ''}.`,
        );
        const left = filesOf(location);
        const told = numbers.map((line, nth) => ({ index: Math.floor(line / 10), end: ends[line % 10], nth }));
        await onReopened(stage, async (storage) => {
          for (const { index, end, nth } of told) {
            const isLater = nth % 2 === 1;
            const what = isLater ? `after ${faults[index]}` : `${faults[index]}`;
            await mustBeSo(storage, failingAct(index) + (isLater ? 1 : 0), end, what);
          }
        });
        for (const { index, end } of told.filter(({ nth }) => nth % 2 === 0)) {
          const copy = filesBelow(join(copies, String(index)));
          if (copy.length === 0) continue;
          putBack(
            location,
            new Map(copy.map((file) => [`/${relative(join(copies, String(index)), file)}`, readFileSync(file)])),
          );
          const what = `killed after ${faults[index]}`;
          await onReopened(stage, (storage) => mustBeSo(storage, failingAct(index), end, what));
        }
        putBack(location, left);
      });
    },
  },
];

/** An act stands where it was acknowledged, and not where it is said that nothing of it was written. */
async function mustBeSo(storage: Storage, number: number, end: End | undefined, fault: string): Promise<void> {
  assertThat(end !== 'no code', `${fault}: what was thrown is no KawalError.`);
  assertThat(end !== 'leak', `${fault}: the error repeats what it was given.`);
  const isThere = await stands(storage, number);
  assertThat(end !== 'committed' || isThere, `${fault}: the commit was acknowledged and is lost.`);
  assertThat(end !== 'nothing' || !isThere, `${fault}: nothing was written, it said, and the commit stands.`);
}

const acts = 20;

/** No commit of a numbered act is written in fewer bytes. */
const smallestAct = 64;

/** The n-th call of an act that writes or syncs, for as many as an act may need: a broken disk, a full one, and one that fills half way. */
const faults = Array.from({ length: 24 }, (_, index) => [
  `broken:${index + 1}`,
  `full:${index + 1}`,
  ...(index < 12 ? [`half:${index + 1}`, `short:${index + 1}`] : []),
  // Behind more writes than are counted here.
  ...(index < 8 ? [`unsynced:${index + 1}`] : []),
]).flat();

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
