import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { isKawalError } from '../../error.ts';
import type { CardAddress, CommitOutcome, Storage, WrappedKey } from '../../storage/storage.ts';
import { type StorageErrorCode, storageErrors } from '../../storage-errors.ts';
import { casesOf, DoesNotApply } from '../case.ts';
import type { DiskEntry } from '../disk/disk-log.ts';
import type { Disk } from '../disk/power-cut.ts';
import { isSpelled } from '../printed.ts';
import { assertThat } from '../same.ts';
import { act, bytes, bytesOf, wrappedKey, write } from './act.ts';
import { onReopened, standingOf } from './crash.ts';
import { actsTogether, cardOfAct, stands } from './numbered-act.ts';
import { filesAt, filesOf, filesWith, putBack } from './on-disk.ts';
import { recorded } from './recorded.ts';
import { type Child, lasting, type StorageCase, type StorageStage } from './stage.ts';
import { withDisk } from './with-disk.ts';

/** The disk below a store: what reaches it before a commit is acknowledged, and what is said when it fails. */
export const disk: readonly StorageCase[] = casesOf({
  'crash/on-the-disk': {
    title: 'A commit is on the disk when it resolves: nothing of it still waits in memory for a sync.',
    ...lasting,
    async run(stage) {
      const { commits, unsynced, files } = await withDisk(stage, async (place) => {
        const task = { task: 'acts', from: 1, count: acts, together: 1, die: false } as const;
        const { disk: before, entries } = await recorded(stage, place, task);
        if (!entries.some(({ kind }) => kind === 'write' || kind === 'map'))
          throw new DoesNotApply(`it writes to no file at ${place.location}`);
        const done = atEachCommit(entries);
        const idle = await unneeded(stage, place.location, before, entries, done);
        const late = done.filter((one) => leftIn(one, idle) >= smallestAct);
        const named = new Set(late.flatMap(({ left }) => [...left.keys()].filter((name) => !idle.has(name))));
        return { commits: done, unsynced: late.length, files: [...named].join(', ') };
      });
      assertThat(commits.length === acts, `Of ${acts} acts ${commits.length} were acknowledged.`);
      assertThat(
        unsynced <= acts / 4,
        `${unsynced} of ${acts} commits were acknowledged before their bytes were synced, in ${files}: a power cut loses them.`,
      );
      const unwritten = commits.filter(({ written, syncs }) => written < smallestAct && syncs === 0).length;
      assertThat(
        unwritten <= acts / 4,
        `${unwritten} of ${acts} commits were acknowledged before anything was written or synced: they stand in memory, mapped or not, and a power cut loses them.`,
      );
    },
  },
  'errors/failing-disk': {
    title:
      'Where a write or a sync fails, nothing acknowledged is lost, nothing that is said not to be written is there, and no error says what it was about.',
    ...lasting,
    async run(stage) {
      await withDisk(stage, async ({ library, folder, location }) => {
        const copies = join(folder, 'copies');
        const child = stage.child({ task: 'faults', faults, copies }, library);
        const numbers: number[] = [];
        for await (const number of child.acknowledged) {
          const [end, fault] = [ends[number % 10], faults[Math.floor(number / 10)]];
          // The second line of a fault is of the act after it.
          mustSayWell(end, numbers.length % 2 === 1 ? `after ${fault}` : `${fault}`);
          assertThat(
            end !== 'shown',
            `${fault}: nothing was written, it said, and who asks it is shown what was to be.`,
          );
          assertThat(end !== 'kept', `${fault}: a destroyed card is readable on the disk after opening anew.`);
          numbers.push(number);
        }
        await child.gone;
        mustHaveMet(faults, numbers.length / 2, child);
        const destroyed = faults.map((_, index) => cardOfAct(failingAct(index) - actsTogether));
        mustPrintNothing(child, location, destroyed);
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
          const copy = filesOf(join(copies, String(index), basename(location)));
          if (copy.size === 0) continue;
          putBack(location, copy);
          const what = `killed after ${faults[index]}`;
          await onReopened(stage, (storage) => mustBeSo(storage, failingAct(index), end, what));
        }
        putBack(location, left);
      });
    },
  },
  'errors/failing-erasure': {
    title:
      'Where a write or a sync fails, keys that are told as put, a key as destroyed and a tombstone as applied are so; asked again, it is done.',
    ...lasting,
    async run(stage) {
      await withDisk(stage, async ({ library, location }) => {
        const child = stage.child({ task: 'erases', faults: erasureFaults }, library);
        const numbers: number[] = [];
        for await (const number of child.acknowledged) numbers.push(number);
        await child.gone;
        mustHaveMet(erasureFaults, numbers.length / erasing.length, child);
        mustPrintNothing(
          child,
          location,
          erasing.flatMap(({ erases }) => (erases === undefined ? [] : numbers.map((_, index) => erases(index)))),
        );
        await onReopened(stage, async (storage) => {
          for (const line of numbers) {
            const [index, end] = [Math.floor(line / 10), ends[line % 10]];
            const one = erasing[index % erasing.length];
            if (one === undefined) continue;
            const what = `${erasureFaults[Math.floor(index / erasing.length)]}, ${one.what}`;
            mustSayWell(end, what);
            assertThat(
              end !== 'kept',
              `${what}: it said so, at once or asked again, and the bytes can be read from the disk.`,
            );
            const isDone = await one.isDone(storage, index);
            assertThat(end !== 'committed' || isDone, `${what}: it said so, and it is not.`);
            // What shows no more may still be on the disk, until it is opened anew or asked for again.
            if (!isDone || (end !== 'committed' && one.erases !== undefined)) await one.play(storage, index);
            assertThat(await one.isDone(storage, index), `${what}: asked again, it is not done.`);
            const left = one.erases === undefined ? [] : filesWith(filesAt(location), one.erases(index));
            assertThat(
              left.length === 0,
              `${what}: opened anew, and asked again, the bytes can be read from the disk.`,
            );
          }
        });
      });
    },
  },
});

/** A child has come to the end of its faults; else the one at which it ended is told. */
function mustHaveMet(given: readonly string[], count: number, child: Child): void {
  const fault = given[Math.floor(count)];
  const [kind, call] = fault?.split(':') ?? [];
  const what = kind === undefined ? '' : disks[kind];
  const counted =
    { unsynced: 'syncs', folder: 'syncs a folder', opened: 'opens a file to write', renamed: 'renames' }[kind ?? ''] ??
    'writes or syncs';
  assertThat(
    fault === undefined,
    `${fault}: ${what} at call ${call} that ${counted}, and the process ended${child.how()}.`,
  );
}

/** Fails where a child has printed names or bytes that its storage was given; the paths of its files are none of these. */
function mustPrintNothing(child: Child, location: string, given: readonly Uint8Array[]): void {
  const told = child.printed().replaceAll(linesOfStacks, '').replaceAll(location, '');
  if (told === '') return;
  const names = ['left-', 'right-', 'key-', 'hash-', 'subject-', 'class-', 'erased-'];
  const isNamed = /\b(?:left|right|key|key-of|hash|subject|class|erased)-\d/.test(told);
  const isTold =
    isNamed || names.some((name) => isSpelled(told, bytes(name))) || given.some((one) => isSpelled(told, one));
  assertThat(
    !isTold,
    'While the disk failed it printed what it was given: a name of a card, an act or a key, or bytes.',
  );
}

const disks: Readonly<Record<string, string>> = {
  broken: 'the disk broke',
  full: 'the disk was full',
  half: 'the disk was full half way',
  short: 'the disk took a part',
  unsynced: 'the disk did not sync',
  folder: 'the disk did not sync a folder, and so no name in it',
  opened: 'no more file could be opened',
  renamed: 'no file could be renamed',
};

const erasureFaults = Object.entries({ broken: 8, full: 3, folder: 3, opened: 3, renamed: 2 }).flatMap(
  ([kind, length]) => Array.from({ length }, (_, index) => `${kind}:${index + 1}`),
);

/** Calls beside commits that write, what stands before each, and what must hold once it said that it is done. */
export const erasing: readonly {
  readonly what: string;
  prepare(storage: Storage, index: number): Promise<unknown>;
  play(storage: Storage, index: number): Promise<void>;
  isDone(storage: Storage, index: number): Promise<boolean>;
  /** Bytes that are gone from the disk once it is done, or once it was opened anew where `mayOwe` says so. */
  readonly erases?: (index: number) => Uint8Array;
  readonly mayOwe?: true;
}[] = [
  {
    what: 'keys were put',
    prepare: async () => undefined,
    play: ({ keyring }, index) => keyring.put(keysErased(index)),
    isDone: async ({ keyring }, index) => (await keyring.get(keysErased(index).map(({ id }) => id))).length === 2,
  },
  {
    what: 'a key was destroyed',
    erases: (index) => bytesOf(`${index}-a`),
    prepare: ({ keyring }, index) => keyring.put(keysErased(index)),
    play: ({ keyring }, index) =>
      keyring.destroy(
        keysErased(index)
          .slice(0, 1)
          .map(({ id }) => id),
      ),
    isDone: async ({ keyring }, index) => (await keyring.get(keysErased(index).map(({ id }) => id))).length === 1,
  },
  {
    what: 'a tombstone was applied',
    erases: (index) => bytesOf(`${index}-card`),
    mayOwe: true,
    prepare: (storage, index) =>
      storage.commit(
        act([write(`erased-${index}`)], {
          cards: [{ ...addressErased(index), version: 1, bytes: bytesOf(`${index}-card`) }],
        }),
      ),
    play: async (storage, index) =>
      void (await storage.applyTombstones([{ ...addressErased(index), version: 1, erasedAt: 2_000 }])),
    isDone: async (storage, index) => (await storage.cards(`erased-${index}`))[0]?.bytes === null,
  },
];

function keysErased(index: number): readonly WrappedKey[] {
  return ['a', 'b'].map((name) => wrappedKey(`erased-${index}-${name}`, bytesOf(`${index}-${name}`)));
}

function addressErased(index: number): CardAddress {
  return { record: `erased-${index}`, subject: `erased-${index}-subject`, class: `erased-${index}-class` };
}

export function mustSayWell(end: End | undefined, what: string): void {
  assertThat(end !== 'no code', `${what}: what was thrown is no KawalError.`);
  assertThat(end !== 'wrong code', `${what}: the error has the code of another fault.`);
  const where = 'a name of the act or key is in its message, a field or a cause';
  assertThat(end !== 'leak', `${what}: the error repeats what it was given: ${where}.`);
}

/** An act stands where it was acknowledged, and not where it is said that nothing of it was written. */
async function mustBeSo(storage: Storage, number: number, end: End | undefined, fault: string): Promise<void> {
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
  // A commit over two files syncs their folder nearly ten times.
  ...(index < 12 ? [`folder:${index + 1}`] : []),
  // For other reasons than a disk's: too many files, or a right that was taken back.
  ...(index < 6 ? [`opened:${index + 1}`, `renamed:${index + 1}`] : []),
]).flat();

/** The number of the act that meets the n-th fault. It destroys a card of an act that nothing disturbed. */
export function failingAct(index: number): number {
  return 2 * actsTogether * (index + 1);
}

/** How a call ends: "kept" where destroyed bytes can be read, "shown" where what was not written, as it says, is shown. */
export const ends = ['committed', 'nothing', 'unknown', 'no code', 'leak', 'kept', 'wrong code', 'shown'] as const;
export type End = (typeof ends)[number];

/** Each on a line of its own, or behind a written `\\n`. */
const linesOfStacks = /(?:^\s*['"`]?|\\n)\s+at .*?(?=\\n|$)/gmu;

/** Codes of other faults than a disk's: whoever reads them corrects the caller, or looks for another adapter. */
const ofOthers: readonly string[] = [
  'storage.invalid-call',
  'storage.closed',
  'storage.capability-missing',
  'storage.older-schema',
  'storage.newer-schema',
];

/** @param given a part of every name that the call is given. */
export async function endOf(given: string, call: () => Promise<CommitOutcome | undefined>): Promise<End> {
  try {
    const outcome = await call();
    // Every other outcome says that nothing was written: of a commit that was tried again by itself it may not be so.
    return outcome === undefined || outcome.outcome === 'committed' ? 'committed' : 'nothing';
  } catch (error) {
    if (!isKawalError(error)) return 'no code';
    // Without the lines of stacks: they hold paths, and the folder of an adapter may be called `due-48`.
    const told = inspect(error, { depth: 9, showHidden: true }).replaceAll(linesOfStacks, '');
    const names = given.startsWith('-') ? ['left', 'right', 'key', 'key-of', 'card', 'hash'] : [''];
    if (names.some((name) => told.includes(`${name}${given}`))) return 'leak';
    if (ofOthers.includes(error.code)) return 'wrong code';
    return storageErrors[error.code as StorageErrorCode]?.written === 'nothing' ? 'nothing' : 'unknown';
  }
}

/** Counts what reached the disk since the acknowledgement before; `left` are bytes that no sync followed, by their file. */
interface DoneForCommit {
  readonly written: number;
  readonly left: ReadonlyMap<string, number>;
  readonly syncs: number;
}

function leftIn({ left }: DoneForCommit, idle: ReadonlySet<string> = new Set()): number {
  return [...left].reduce((sum, [name, bytes]) => sum + (idle.has(name) ? 0 : bytes), 0);
}

/** Returns the unsynced files without which, all together, a store opens to the same acts: locks, say. */
async function unneeded(
  stage: StorageStage,
  location: string,
  disk: Disk,
  entries: readonly DiskEntry[],
  commits: readonly DoneForCommit[],
): Promise<ReadonlySet<string>> {
  const idle = new Set<string>();
  const last = commits.findLastIndex((one) => leftIn(one) >= smallestAct);
  const said = entries.flatMap(({ kind }, index) => (kind === 'said' ? [index] : []));
  if (last === -1) return idle;
  for (const entry of entries.slice(0, said[last])) disk.take(entry);
  const image = disk.whole();
  for (const name of commits[last]?.left.keys() ?? []) {
    putBack(location, new Map([...image].filter(([file]) => file !== name && !idle.has(file))));
    const standing = await onReopened(stage, (storage) => standingOf(storage, 1, last + 1)).catch(() => []);
    if (image.has(name) && standing.length > last) idle.add(name);
  }
  return idle;
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
    } else if (entry.kind === 'unlink') {
      // What is gone owes no sync: a database's journal for going back, say.
      pending.delete(entry.name);
    } else if (entry.kind === 'rename') {
      const left = pending.get(entry.name);
      for (const name of [entry.name, entry.to]) pending.delete(name);
      if (left !== undefined) pending.set(entry.to, left);
    } else if (entry.kind === 'said') {
      commits.push({ written, syncs, left: pending });
      [written, syncs, pending] = [0, 0, new Map()];
    }
  }
  return commits;
}
