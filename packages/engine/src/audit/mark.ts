import { hash } from 'node:crypto';
import { isKawalError, type LogEntry, type Storage } from '@kawal/sdk';
import { z } from 'zod';
import type { RaiseAlarm } from '../ports/alarm.ts';

/**
 * The newest place of the log that the keyring knows, with a hash over every entry up to it. The keyring is kept apart from
 * the store, so a store that went back, or whose past was written anew, is behind its mark.
 */
export interface LogMark {
  readonly place: number;
  /** The entry's link of its record's chain. */
  readonly hash: string;
  /** The hash over all entries from the first. */
  readonly root: string;
  /** The hash over all blocks before that of the place: the root is worked out from it. */
  readonly base: string;
}

/** A place of the log and the hash over it, as somebody keeps it outside: a listener of the heartbeat, or another store. */
export type KeptMark = Pick<LogMark, 'place' | 'root'>;

/** Two slots, so that a crash between taking one out and putting it back leaves the other. */
export const markSlots = ['mark-0', 'mark-1'] as const;

const hashed = z.string().max(64);
const markSchema = z.object({ place: z.int().min(1), hash: hashed, root: hashed, base: hashed });

type Link = Pick<LogEntry, 'place' | 'hash'>;

/** So many places of the log are hashed at once: a hash an entry took as long as the link of the entry. */
const block = 64;

const blockOf = (place: number): number => Math.floor(place / block);

/** Carries the hash over the log on, entry by entry: from the first of the log, or of the block that follows a base. */
export function logHash(from = '') {
  let base = from;
  let links = '';
  let current: number | undefined;
  const root = (): string => hash('sha256', base + links, 'hex');
  return {
    add({ place, hash: link }: Link): void {
      const next = blockOf(place);
      if (next !== current) {
        if (current !== undefined) base = root();
        current = next;
        links = '';
      }
      links += `\n${place}\n${link}`;
    },
    root,
    /** The mark of the entry that was added last. */
    markOf: ({ place, hash: link }: Link): LogMark => ({ place, hash: link, root: root(), base }),
  };
}

/** Returns the newest mark, or null where none was made, or none can be read. */
export async function readMark(storage: Pick<Storage, 'keyring'>): Promise<LogMark | null> {
  const kept = await storage.keyring.get(markSlots);
  const marks = kept.flatMap(({ wrapped }) => markIn(wrapped) ?? []);
  return marks.reduce<LogMark | null>((newest, one) => (one.place > (newest?.place ?? 0) ? one : newest), null);
}

function markIn(bytes: Uint8Array): LogMark | undefined {
  try {
    return markSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
}

type Marked = Pick<Storage, 'keyring' | 'log'>;

/** Keeps the mark of one store. What fails here fails nothing else: the next mark is as good. */
export function markKeeper(storage: Marked, raise: RaiseAlarm) {
  return {
    /** Raises an alarm where the store does not have the entry that the keyring's mark names: it went back. */
    async compare(): Promise<void> {
      const mark = await readMark(storage).catch(() => null);
      if (mark !== null && !(await isThere(mark, storage))) raise({ code: 'storage.rolled-back', place: mark.place });
    },
    note: (): Promise<void> => noteMark(storage).catch(() => undefined),
    /** Returns the newest mark without what only the keyring needs; null where there is none. */
    async noted(): Promise<KeptMark | null> {
      const mark = await readMark(storage).catch(() => null);
      return mark && { place: mark.place, root: mark.root };
    },
    /** Lets the keyring vouch for the log as it is now, whatever it knew before. Throws where it cannot. */
    moveTo: async (mark: LogMark): Promise<void> => {
      await storage.keyring.destroy(markSlots);
      await putMark(markSlots[0], mark, storage);
    },
  };
}

async function isThere({ place, hash: link }: LogMark, storage: Marked): Promise<boolean> {
  const [entry] = await storage.log(place - 1, 1);
  return entry?.place === place && entry.hash === link;
}

const page = 1_000;

/**
 * Notes the newest entry of the log in the keyring. A store that is behind its mark keeps the mark, so that what happened to
 * it stays seen. Another process that notes at the same time is not waited for.
 */
async function noteMark(storage: Marked): Promise<void> {
  const before = await readMark(storage);
  if (before !== null && !(await isThere(before, storage))) return;
  const mark = await newestMark(storage, before);
  if (mark === null || mark.place === before?.place) return;
  const [first] = await storage.keyring.get([markSlots[0]]);
  const isNewest = before !== null && first !== undefined && markIn(first.wrapped)?.place === before.place;
  const id = markSlots[isNewest ? 1 : 0];
  await storage.keyring.destroy([id]);
  await putMark(id, mark, storage);
}

/**
 * Returns the mark of the newest entry, worked out from an older one; null where the log is empty. Where an entry of the older
 * one's block is another by now, the older one stays: its root tells of it.
 */
export async function newestMark(storage: Pick<Storage, 'log'>, before: LogMark | null): Promise<LogMark | null> {
  const log = logHash(before?.base);
  let after = Math.max(0, blockOf(before?.place ?? 0) * block - 1);
  let newest: LogEntry | undefined;
  for (let isEnd = false; !isEnd; ) {
    const entries: readonly LogEntry[] = await storage.log(after, page);
    for (const entry of entries) {
      log.add(entry);
      if (entry.place === before?.place && log.root() !== before.root) return before;
      newest = entry;
      after = entry.place;
    }
    isEnd = entries.length < page;
  }
  return newest === undefined ? before : log.markOf(newest);
}

/** Returns the mark of a place of the log as it is now; null where no entry has that place. */
export async function markAt(place: number, storage: Pick<Storage, 'log'>): Promise<KeptMark | null> {
  const log = logHash();
  for (let after = 0; ; ) {
    const entries = await storage.log(after, page);
    for (const entry of entries) {
      if (entry.place > place) return null;
      log.add(entry);
      if (entry.place === place) return { place, root: log.root() };
      after = entry.place;
    }
    if (entries.length === 0) return null;
  }
}

async function putMark(id: string, mark: LogMark, storage: Pick<Storage, 'keyring'>): Promise<void> {
  try {
    await storage.keyring.put([{ id, epoch: 0, wrapped: new TextEncoder().encode(JSON.stringify(mark)) }]);
  } catch (error) {
    // Another process was first, and its mark stands.
    if (!isKawalError(error, 'storage.invalid-call')) throw error;
  }
}
