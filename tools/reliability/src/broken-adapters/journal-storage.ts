import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { CardAddress, Commit, CommitOutcome, Storage, WrappedKey } from '@kawal/sdk';
import { checkCommit, checkKeys, isKawalError, KawalError, type KawalErrorCode } from '@kawal/sdk';
import { memoryStorage } from '@kawal/sdk/memory';
import { notesIn, soundBackups } from './journal-backups.ts';
import { isLinked, removeLeftDrafts } from './journal-drafts.ts';
import {
  type Entry,
  type EntryForm,
  entryForms,
  recordsOf,
  replayOn,
  withoutCards,
  withoutKeys,
} from './journal-entry.ts';

/** The ways in which a journal can be broken. One that deflates is sound. */
export type JournalFlaw =
  | 'forgets-claims'
  | 'drops-at-close'
  | 'never-looks-again'
  | 'writes-late'
  | 'halves'
  | 'keys-in-memory'
  | 'keeps-bytes'
  | 'keeps-earlier'
  | 'keeps-long'
  | 'keeps-emptied'
  | 'erases-every-second'
  | 'deflates'
  | 'deflates-and-keeps'
  | 'never-syncs'
  | 'entombs-unsynced'
  | 'erases-unsynced'
  | 'destroys-unsynced'
  | 'rewraps-unsynced'
  | 'swallows'
  | 'says-what'
  | 'syncs-too-late'
  | 'names-unsynced'
  | 'retries-sync'
  | 'fails-afterwards'
  | 'notes-unlocked'
  | 'never-erases-later'
  | 'keeps-drafts'
  | 'throws-its-own'
  | 'passes-over'
  | 'shows-failed';

/** The methods that only look. */
const looking = 'load history query due nextDue log answer claimant claims cards blob newestInstant'.split(' ');

/**
 * A storage for these tests that outlives its process and may be opened by several: a folder in which every entry is a
 * numbered file, and the memory reference that replays them. A file appears by a link, at once whole, and only if its
 * number is free; who finds it taken has to read on and decide anew.
 */
export async function journalStorage(folder: string, flaw?: JournalFlaw): Promise<Storage> {
  const entries = entriesIn(folder, flaw);
  const { memory } = entries;
  let closing = false;
  const [commit, { inTurn, settled }] = [committing(entries, flaw), turns()];

  function look<result>(call: () => Promise<result>): Promise<result> {
    return inTurn(async () => {
      if (flaw !== 'never-looks-again') await entries.catchUp();
      return call();
    });
  }
  function changeKeys(entry: Entry): Promise<void> {
    return inTurn(async () => {
      if (flaw === 'keys-in-memory') return entries.replay(entry);
      await entries.act(entry, () => entries.replay(entry), always);
      if (entry.kind === 'destroy') entries.erase(entry.ids, (former) => withoutKeys(former, entry.ids));
    });
  }
  const looks = Object.fromEntries(
    looking.map((name) => [name, (...given: readonly never[]) => look(() => Reflect.get(memory(), name)(...given))]),
  );

  const shown = {
    log: (after: number, limit: number) => look(() => memory().log(after, limit)),
    newestInstant: () => look(() => memory().newestInstant()),
  };
  if (flaw !== 'keeps-drafts') removeLeftDrafts(folder);
  const notes = notesIn(join(folder, 'notes'), flaw === 'notes-unlocked');
  const { settled: copied, ...backups } = soundBackups(shown, notes, entries.all);
  await entries.catchUp();
  if (flaw !== 'never-erases-later') eraseLast(entries);
  return {
    ...memory(),
    backups,
    capabilities: { durable: true, processes: 'many' },
    signalFile: join(realpathSync(folder), 'signal'),
    async commit(given) {
      const own = checkCommit(given, memory().name);
      return await inTurn(async () => {
        if (flaw === 'drops-at-close') await setImmediate();
        return closing ? { outcome: 'committed' } : await commit(own);
      });
    },
    ...looks,
    now: async () => {
      await shown.newestInstant();
      return timeIn(folder);
    },
    applyTombstones: (tombstones) =>
      inTurn(async () => {
        const entry: Entry = { kind: 'entomb', tombstones };
        const destroyed = await entries.act(entry, () => memory().applyTombstones(tombstones), always);
        entries.erase(recordsOf(tombstones), (former) => withoutCards(former, tombstones));
        return destroyed;
      }),
    keyring: {
      ...keyringLooks(memory, look),
      put: async (keys) => changeKeys({ kind: 'put', keys: checkKeys(keys, memory().name) }),
      destroy: (ids) => changeKeys({ kind: 'destroy', ids }),
      rewrap: async (keys) => await rewrapIn(entries, inTurn, checkKeys(keys, memory().name)),
    },
    async close() {
      if (flaw === 'drops-at-close') closing = true;
      if (copied() !== undefined) await copied();
      await settled();
      await memory().close();
    },
  };
}

/** One call at a time, each on what stands in the folder by then. */
function turns() {
  let queue: Promise<unknown> = Promise.resolve();
  return {
    inTurn<result>(call: () => Promise<result>): Promise<result> {
      const turn = queue.then(call);
      queue = turn.catch(() => undefined);
      return turn;
    },
    settled: () => queue,
  };
}

const always = (): boolean => true;

function keyringLooks(memory: Entries['memory'], look: <result>(call: () => Promise<result>) => Promise<result>) {
  return {
    get: (ids: readonly string[]) => look(() => memory().keyring.get(ids)),
    list: (after: string | null, limit: number) =>
      look(async () => (await memory().keyring.list?.(after, limit)) ?? []),
    tombstones: (after: number, limit: number) => look(() => memory().keyring.tombstones(after, limit)),
  };
}

function rewrapIn(
  { act, memory }: Entries,
  inTurn: ReturnType<typeof turns>['inTurn'],
  keys: readonly WrappedKey[],
): Promise<number> {
  const play = async () => (await memory().keyring.rewrap?.(keys)) ?? 0;
  return inTurn(() => act({ kind: 'rewrap', keys }, play, always));
}

/** Commits as the flaw has it. */
function committing({ memory, act, append, catchUp, erase }: Entries, flaw: JournalFlaw | undefined) {
  /** Writes an act in two halves, most of its time between them; a process killed there leaves the first. */
  async function commitHalves(commit: Commit): Promise<CommitOutcome> {
    await catchUp();
    const { answer: _, claims: __, ...rest } = commit;
    const first: Commit = { ...commit, writes: commit.writes.slice(0, 1), cards: [], blobs: [] };
    const second: Commit = { ...rest, claims: { taken: [], released: [] }, writes: commit.writes.slice(1) };
    const outcome = await memory().commit(first);
    if (outcome.outcome !== 'committed') return outcome;
    append({ kind: 'commit', commit: first });
    await setTimeout(100);
    append({ kind: 'commit', commit: second });
    return memory().commit(second);
  }

  return async (commit: Commit): Promise<CommitOutcome> => {
    const kept = flaw === 'forgets-claims' ? { ...commit, claims: { taken: [], released: [] } } : commit;
    const entry: Entry = { kind: 'commit', commit: kept };
    if (flaw === 'writes-late') {
      await catchUp();
      const outcome = await memory().commit(commit);
      void setImmediate().then(() => append(entry));
      return outcome;
    }
    if (flaw === 'halves') return commitHalves(commit);
    const destroyed = flaw === 'keeps-emptied' ? await filledOf(memory(), commit.destroyed) : commit.destroyed;
    const outcome = await act(
      entry,
      () => memory().commit(commit),
      ({ outcome }) => outcome === 'committed',
    );
    if (flaw === 'never-erases-later') await setTimeout(60);
    if (outcome.outcome === 'committed' && destroyed.length > 0) {
      erase(recordsOf(destroyed), (former) => withoutCards(former, destroyed));
    }
    return outcome;
  };
}

/** Returns those of some cards that hold a byte now. */
async function filledOf(memory: Storage, cards: readonly CardAddress[]): Promise<readonly CardAddress[]> {
  const found = await Promise.all(cards.map(({ record, subject }) => memory.cards(record, subject)));
  return cards.filter((one, index) => found[index]?.some((card) => card.class === one.class && card.bytes?.length));
}

type Entries = ReturnType<typeof entriesIn>;

/** The numbered files of a folder, and what they come to when they are played. */
function entriesIn(folder: string, flaw: JournalFlaw | undefined) {
  let [memory, read, erased] = [memoryStorage(), 0, 0];
  const [form, fileOf] = [formOf(flaw), (number: number): string => join(folder, String(number))];
  const draft = join(folder, `draft-${process.pid}`);

  const replay = (entry: Entry): Promise<void> => replayOn(memory, entry);
  async function catchUp(): Promise<void> {
    while (existsSync(fileOf(read + 1))) {
      read += 1;
      await replay(entryIn(fileOf(read), flaw)).catch((error: unknown) => void unread(error, flaw));
    }
  }
  /** False if another process was first. */
  function append(entry: Entry): boolean {
    const disk = diskOf(flaw, entry);
    try {
      disk.write(draft, form.pack(serialize(entry)));
    } catch (error) {
      rmSync(draft, { force: true });
      return disk.failed(entry, error, 'storage.unavailable');
    }
    if (!isLinked(draft, fileOf(read + 1), flaw === 'keeps-drafts' && entry.kind === 'commit')) return false;
    read += 1;
    try {
      disk.sync(folder);
    } catch (error) {
      return disk.failed(entry, error, 'storage.unknown-outcome');
    }
    return true;
  }
  return {
    memory: () => memory,
    replay,
    catchUp,
    append,
    /** Acts on memory as it is now and writes the entry; begins anew when another process was first. */
    async act<result>(entry: Entry, play: () => Promise<result>, counts: (result: result) => boolean): Promise<result> {
      for (;;) {
        if (flaw !== 'never-looks-again') await catchUp();
        const result = await play();
        if (!counts(result)) return result;
        try {
          if (append(entry)) return result;
        } catch (error) {
          // A call that failed shows nothing later: memory is played anew.
          if (flaw !== 'shows-failed') [memory, read] = [memoryStorage(), 0];
          throw error;
        }
        if (flaw === 'never-looks-again') read += 1;
        else [memory, read] = [memoryStorage(), 0];
      }
    },
    all: (part: 'store' | 'keyring') => partOf(read, (number) => entryIn(fileOf(number), flaw), part),
    number: () => read,
    entry: (number: number) => entryIn(fileOf(number), flaw),
    /** Takes the bytes of what was destroyed out of the entries that brought it: only one that has such a name is read in full. */
    erase(names: readonly string[], without: (entry: Entry) => Entry, last = read): void {
      erased += 1;
      for (let number = leavesBytes(flaw, erased) ? 0 : last; number > 0; number -= 1) {
        const former = form.unpack(readFileSync(fileOf(number)));
        if (flaw === 'keeps-long' && former.length > 9_000) continue;
        if (!names.some((name) => former.includes(name, 0, 'latin1') || former.includes(name, 0, 'utf16le'))) continue;
        const left = serialize(without(deserialize(former) as Entry));
        if (left.equals(former)) continue;
        diskOf(flaw).replace(draft, fileOf(number), form.pack(left));
        if (flaw === 'keeps-earlier') return;
      }
    },
  };
}

function entryIn(file: string, flaw: JournalFlaw | undefined): Entry {
  try {
    return deserialize(formOf(flaw).unpack(readFileSync(file))) as Entry;
  } catch (error) {
    return unread(error, flaw);
  }
}

function unread(error: unknown, flaw: JournalFlaw | undefined): Entry {
  if (flaw === 'passes-over') return { kind: 'put', keys: [] };
  if (flaw === 'throws-its-own' || isKawalError(error)) throw error;
  throw new KawalError('storage.corrupt', 'An entry cannot be read.', { source: 'storage-memory' });
}

/** Erases what the last commits have destroyed: a process may have died before it did. */
function eraseLast({ number, entry, erase }: Entries): void {
  for (let place = number(); place > Math.max(0, number() - 12); place -= 1) {
    const one = entry(place);
    const destroyed = one.kind === 'commit' ? one.commit.destroyed : [];
    if (destroyed.length > 0) erase(recordsOf(destroyed), (former) => withoutCards(former, destroyed), place);
  }
}

/** To write anew what is destroyed would sync that it is, too. */
function leavesBytes(flaw: JournalFlaw | undefined, erased: number): boolean {
  if (flaw === 'erases-every-second') return erased % 2 === 1;
  return ['keeps-bytes', 'deflates-and-keeps', 'entombs-unsynced', 'destroys-unsynced'].includes(flaw ?? '');
}

function partOf(read: number, entryOf: (number: number) => Entry, part: 'store' | 'keyring'): readonly Entry[] {
  return Array.from({ length: read }, (_, index) => entryOf(index + 1)).filter(
    ({ kind }) => ['put', 'rewrap', 'destroy'].includes(kind) === (part === 'keyring'),
  );
}

function formOf(flaw: JournalFlaw | undefined): EntryForm {
  return flaw === 'deflates' || flaw === 'deflates-and-keeps' ? entryForms.deflated : entryForms.plain;
}

/** Writes and syncs as the flaw has it, and says what came of a failure. */
function diskOf(flaw: JournalFlaw | undefined, entry?: Entry) {
  const isUnsynced =
    flaw === 'never-syncs' ||
    (flaw === 'entombs-unsynced' && entry?.kind === 'entomb') ||
    (flaw === 'destroys-unsynced' && entry?.kind === 'destroy') ||
    (flaw === 'rewraps-unsynced' && entry?.kind === 'rewrap');
  function sync(path: string): void {
    if (isUnsynced || (flaw === 'names-unsynced' && statSync(path).isDirectory())) return;
    const descriptor = openSync(path, 'r');
    try {
      fsyncSync(descriptor);
    } catch (error) {
      if (flaw !== 'retries-sync') throw error;
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
  function write(file: string, bytes: Uint8Array): void {
    writeFileSync(file, bytes, { mode: 0o600 });
    sync(file);
  }
  return {
    sync,
    write,
    /** Puts other bytes in the place of a file's, whole. */
    replace(draft: string, file: string, bytes: Uint8Array): void {
      try {
        write(draft, bytes);
        renameSync(draft, file);
        if (flaw !== 'erases-unsynced') sync(dirname(file));
      } catch (cause) {
        if (flaw === 'swallows') return;
        const code = flaw === 'fails-afterwards' ? 'storage.full' : 'storage.unknown-outcome';
        throw new KawalError(code, 'The folder cannot be written.', { source, cause });
      }
    },
    failed(entry: Entry, cause: unknown, code: KawalErrorCode): true {
      if (flaw === 'swallows') return true;
      const words = flaw === 'says-what' ? JSON.stringify(entry) : 'The folder cannot be written.';
      throw new KawalError(flaw === 'syncs-too-late' ? 'storage.unavailable' : code, words, { source, cause });
    },
  };
}

/** Asks whoever keeps the folder, and no clock of this process. */
function timeIn(folder: string): number {
  const probe = join(folder, `time-${process.pid}`);
  writeFileSync(probe, '', { mode: 0o600 });
  const { mtimeMs } = statSync(probe);
  rmSync(probe);
  return Math.trunc(mtimeMs);
}

const source = 'storage-journal';
