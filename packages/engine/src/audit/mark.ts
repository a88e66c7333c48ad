import { hash } from 'node:crypto';
import type { Instant } from '@kawal/core';
import { decodeJson, isKawalError, type LogEntry, reachedRow, type Storage } from '@kawal/sdk';
import { z } from 'zod';
import type { RaiseAlarm } from '../ports/alarm.ts';
import { rowsUnder } from '../record/keyring-rows.ts';
import { noticeRows } from '../record/notices.ts';
import { countKeyless } from './card-marks.ts';
import { entryIn } from './changed-entry.ts';
import { firstUnvouched } from './first-unvouched.ts';
import { rowsOf } from './log-rows.ts';

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
  /** The hash over the log up to the end of each block since the last full row of such: empty where it is not known. */
  readonly ends: readonly string[];
}

/** A place of the log and the hash over it, as somebody keeps it outside: a listener of the heartbeat, or another store. */
export type KeptMark = Pick<LogMark, 'place' | 'root'>;

type KnownPlace = Pick<LogMark, 'place' | 'hash'>;

/** Between two marks, rows of the keyring keep how far the log was after a report, put with the marks of its people. */
export const reachedAt = ({ place, hash: link }: KnownPlace): string => `${reachedRow}${place}~${link}`;

/** Returns the places that were reached since the mark before the newest. */
async function readReached(storage: Pick<Storage, 'keyring'>): Promise<readonly KnownPlace[]> {
  const names = (await rowsUnder(reachedRow, storage)).map(({ id }) => id.split('~'));
  return names.map(([, place, link = '']) => ({ place: Number(place), hash: link }));
}

/** Returns a mark, where there is one, and the places that were reached since. */
export async function knownPlaces(
  mark: LogMark | null,
  storage: Pick<Storage, 'keyring'>,
): Promise<readonly (LogMark | KnownPlace)[]> {
  return [...(mark === null ? [] : [mark]), ...(await readReached(storage))];
}

/** Two slots, so that a crash between taking one out and putting it back leaves the other. */
export const markSlots = ['mark-0', 'mark-1'] as const;

/** So many places of the log are hashed at once: a hash an entry took as long as the link of the entry. */
const block = 64;

const hashed = z.string().max(64);
const endsSchema = z.array(hashed).max(block);
const markSchema = z.object({
  place: z.int().min(1),
  hash: hashed,
  root: hashed,
  base: hashed,
  ends: endsSchema.default([]),
});

type Link = Pick<LogEntry, 'place' | 'hash'>;

/** A row of the log, with the record that it stands at: an entry that is moved to another is another row. */
type MarkedRow = Link & Pick<LogEntry, 'stream' | 'version'>;

const blockOf = (place: number): number => Math.floor(place / block);

/** The end of each block stands in the keyring, so that a change is placed within a block: 64 of them in a row of their own. */
const rowOfEnds = (row: number): string => `ends-${row}`;

/** Texts of small numbers, which else cost as much as the hash: places within a block, and most versions. */
const places = Array.from({ length: block }, (_, place) => `\n${place} `);
const versions = Array.from({ length: 256 }, (_, version) => `${version} `);

/** Carries the hash over the log on, entry by entry. `ended` hears of each block that is full, and its hash. */
export function logHash(from = '', ended?: (full: number, root: string) => void) {
  let base = from;
  let links = '';
  let current: number | undefined;
  const root = (): string => hash('sha256', base + links, 'hex');
  return {
    add({ place, stream, version, hash: link }: MarkedRow): void {
      const next = blockOf(place);
      if (next !== current) {
        if (current !== undefined) {
          base = root();
          ended?.(current, base);
        }
        current = next;
        links = `${next}`;
      }
      links += `${places[place - next * block]}${versions[version] ?? `${version} `}${link} ${stream}`;
    },
    root,
    markOf: ({ place, hash: link }: Link) => ({ place, hash: link, root: root(), base }),
  };
}

/** Returns the newest mark, or null where none was made, or none can be read. */
export async function readMark(storage: Pick<Storage, 'keyring'>): Promise<LogMark | null> {
  const kept = await storage.keyring.get(markSlots);
  const marks = kept.flatMap(({ wrapped }) => markIn(wrapped) ?? []);
  return marks.reduce<LogMark | null>((newest, one) => (one.place > (newest?.place ?? 0) ? one : newest), null);
}

function markIn(bytes: Uint8Array): LogMark | undefined {
  return markSchema.safeParse(decodeJson(bytes)).data;
}

type Marked = Pick<Storage, 'keyring' | 'log' | 'history' | 'cards'>;

/** Keyrings that know of entries which their store lacks, until a person takes note of the loss. */
const ahead = new WeakSet<Storage['keyring']>();

export const isAhead = ({ keyring }: Pick<Storage, 'keyring'>): boolean => ahead.has(keyring);

/** Keeps the mark of one store. What fails here fails nothing else: the next mark is as good. */
export function markKeeper(storage: Marked, raise: RaiseAlarm) {
  const told = new Set<number>();
  const isForgedSince = async (mark: LogMark | null): Promise<boolean> => {
    const forged = await firstUnvouched(mark?.place ?? 0, storage);
    if (forged !== undefined && !told.has(forged.place)) raise({ code: 'storage.forged', place: forged.place });
    if (forged !== undefined) told.add(forged.place);
    return forged !== undefined;
  };
  return {
    /** Raises an alarm where the store or the keyring is behind the other, and for the first unvouched entry since. */
    async compare(): Promise<void> {
      const mark = await readMark(storage).catch(() => null);
      const lost = await lostSince(mark, storage).catch(() => undefined);
      if (lost !== undefined) ahead.add(storage.keyring);
      if (lost !== undefined) raise({ code: 'storage.rolled-back', ...lost });
      const cards = await countKeyless(mark?.place ?? 0, storage).catch(() => 0);
      if (cards > 0) raise({ code: 'keyring.rolled-back', cards });
      await isForgedSince(mark).catch(() => false);
    },
    note: (): Promise<void> => noteMark(storage, isForgedSince).catch(() => undefined),
    /** Returns the newest mark without what only the keyring needs; null where there is none. */
    async noted(): Promise<KeptMark | null> {
      const mark = await readMark(storage).catch(() => null);
      return mark && { place: mark.place, root: mark.root };
    },
    /** Lets the keyring vouch for the log as it is now, whatever it knew before. Throws where it cannot. */
    moveTo: async ({ mark, full }: NewestMark): Promise<void> => {
      const former = Math.max((await readMark(storage))?.place ?? 0, mark.place);
      const since = (await readReached(storage)).map(reachedAt);
      await storage.keyring.destroy([...markSlots, ...noticeRows, ...since, ...rowsUpTo(former)]);
      for (const [row, ends] of full) await putRow(rowOfEnds(row), ends, storage);
      await putRow(markSlots[0], mark, storage);
      ahead.delete(storage.keyring);
    },
  };
}

const sorted = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);

/**
 * Returns the newest place that the keyring knows and the log lacks, and the instant of what stands before the first. A
 * place that was lost may have another entry by now, which the keyring knows too.
 */
async function lostIn(
  known: readonly KnownPlace[],
  storage: Pick<Storage, 'log'>,
): Promise<{ readonly place: number; readonly since?: Instant } | undefined> {
  const { lacking, there } = await lackingIn(known, storage);
  const lost = sorted([...lacking.values()]);
  const [first, place] = [lost[0], lost.at(-1)];
  if (first === undefined || place === undefined) return undefined;
  const before = there.findLast((one) => one < first);
  const [entry] = before === undefined ? [] : await storage.log(before - 1, 1);
  const since = entryIn(entry?.text ?? '')?.at;
  return { place, ...(since !== undefined && { since }) };
}

/** Returns what the log lacks of what is known, by its name, and the places of what is there. */
async function lackingIn(known: readonly KnownPlace[], storage: Pick<Storage, 'log'>) {
  const lacking = new Map(known.map((one) => [reachedAt(one), one.place]));
  const from = sorted([...lacking.values()])[0];
  const there: number[] = [];
  if (from === undefined) return { lacking, there };
  for await (const row of rowsOf(storage, from - 1)) if (lacking.delete(reachedAt(row))) there.push(row.place);
  return { lacking, there };
}

/** Names what the keyring knows and the log lacks: the same for one loss, whatever comes in meanwhile. */
export async function namesOfLost(storage: Pick<Storage, 'keyring' | 'log'>): Promise<readonly string[]> {
  const { lacking } = await lackingIn(await knownPlaces(await readMark(storage), storage), storage);
  return [...lacking.keys()].sort();
}

const lostSince = async (mark: LogMark | null, storage: Pick<Storage, 'keyring' | 'log'>) =>
  lostIn(await knownPlaces(mark, storage), storage);

const page = 1_000;

/** Notes the newest entry of the log in the keyring. A store behind its mark keeps the mark; nobody is waited for. */
async function noteMark(storage: Marked, isForgedSince: (mark: LogMark | null) => Promise<boolean>): Promise<void> {
  const before = await readMark(storage);
  const since = await readReached(storage);
  if ((await lostIn(before === null ? since : [before, ...since], storage)) !== undefined) return;
  // A mark that moved on would vouch for what somebody else wrote.
  if (await isForgedSince(before)) return;
  const newest = await newestMark(storage, before);
  if (newest === null || newest.mark.place === before?.place) return;
  const { mark, full } = newest;
  for (const [row, ends] of full) await putRow(rowOfEnds(row), ends, storage);
  const [first] = await storage.keyring.get([markSlots[0]]);
  const isNewest = before !== null && first !== undefined && markIn(first.wrapped)?.place === before.place;
  const id = markSlots[isNewest ? 1 : 0];
  // Those up to the mark that stays in the other slot say no more than it does. One that came since was not looked for,
  // and the newest stands where no lost log takes it.
  const last = sorted(since.map(({ place }) => place)).at(-1) ?? 0;
  const told = since.filter(({ place }) => place <= (before?.place ?? 0) && place < last);
  await storage.keyring.destroy([id, ...told.map(reachedAt)]);
  await putRow(id, mark, storage);
}

interface NewestMark {
  readonly mark: LogMark;
  /** Rows of ends that became full on the way. */
  readonly full: ReadonlyMap<number, readonly string[]>;
}

/** Returns the mark of the newest entry from an older one, which stays where its block changed; null for an empty log. */
export async function newestMark(storage: Pick<Storage, 'log'>, before: LogMark | null): Promise<NewestMark | null> {
  const full = new Map<number, readonly string[]>();
  let row = Math.floor(blockOf(before?.place ?? 0) / block);
  let ends = [...(before?.ends ?? [])];
  const beginRow = (next: number): void => {
    if (next === row) return;
    if (ends.length > 0) full.set(row, ends);
    row = next;
    ends = [];
  };
  const log = logHash(before?.base, (ended, root) => {
    beginRow(Math.floor(ended / block));
    const index = ended % block;
    while (ends.length < index) ends.push('');
    ends[index] = root;
  });
  let after = Math.max(0, blockOf(before?.place ?? 0) * block - 1);
  let newest: LogEntry | undefined;
  for (let isEnd = false; !isEnd; ) {
    const entries: readonly LogEntry[] = await storage.log(after, page);
    for (const entry of entries) {
      log.add(entry);
      if (entry.place === before?.place && log.root() !== before.root) return { mark: before, full: new Map() };
      newest = entry;
      after = entry.place;
    }
    isEnd = entries.length < page;
  }
  if (newest === undefined) return before === null ? null : { mark: before, full };
  beginRow(Math.floor(blockOf(newest.place) / block));
  return { mark: { ...log.markOf(newest), ends }, full };
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

/**
 * Returns the mark of a place in a store that agrees with its keyring, one that no log has where the store never had an entry
 * there; null where the store itself lacks what its keyring knows, or holds something else.
 */
export async function vouchedAt(place: number, storage: Pick<Storage, 'keyring' | 'log'>): Promise<KeptMark | null> {
  const mark = await readMark(storage);
  if (mark === null || (await lostSince(mark, storage)) !== undefined) return null;
  if ((await markAt(mark.place, storage))?.root !== mark.root) return null;
  return (await markAt(place, storage)) ?? { place, root: '' };
}

/** Returns the hash over the log up to the end of each block that the keyring knows, by the number of the block. */
export async function readEnds(
  storage: Pick<Storage, 'keyring'>,
  mark: LogMark | null,
): Promise<ReadonlyMap<number, string>> {
  const known = new Map<number, string>();
  if (mark === null) return known;
  const note = (row: number, ends: readonly string[]): void => {
    for (const [index, end] of ends.entries()) if (end !== '') known.set(row * block + index, end);
  };
  for (const { id, wrapped } of await storage.keyring.get(rowsUpTo(mark.place)))
    note(Number(id.slice(rowOfEnds(0).length - 1)), endsSchema.safeParse(decodeJson(wrapped)).data ?? []);
  note(Math.floor(blockOf(mark.place) / block), mark.ends);
  return known;
}

function lastOf(number: number): number {
  return number * block + block - 1;
}

function rowsUpTo(place: number): readonly string[] {
  return Array.from({ length: Math.floor(blockOf(place) / block) + 1 }, (_, row) => rowOfEnds(row));
}

async function putRow(id: string, content: object, storage: Pick<Storage, 'keyring'>): Promise<void> {
  try {
    await storage.keyring.put([{ id, epoch: 0, wrapped: new TextEncoder().encode(JSON.stringify(content)) }]);
  } catch (error) {
    // Another process was first, and its mark stands.
    if (!isKawalError(error, 'storage.invalid-call')) throw error;
  }
}

/** The log ends before a place that is known, or was written anew up to it; before `from` nothing is found changed. */
type MarkFinding = Readonly<{ code: 'log.rolled-back' | 'log.rewritten'; place: number; from?: number }>;

/** Compares the log with its marks and with the ends of blocks: it may end too early, and differ besides. */
export function compareMarks(marks: readonly (KeptMark | KnownPlace)[], ends: ReadonlyMap<number, string>) {
  const met = new Set<number>();
  const kept = Map.groupBy(marks, ({ place }) => place);
  let sound = 0;
  let rewritten: number | undefined;
  return {
    ended(block: number, root: string): void {
      const end = ends.get(block);
      if (end === undefined || rewritten !== undefined) return;
      if (end === root) sound = lastOf(block);
      else rewritten = lastOf(block);
    },
    reached({ place, hash: link }: KnownPlace, root: () => string): void {
      for (const mark of kept.get(place) ?? []) {
        met.add(place);
        if ('root' in mark ? mark.root !== root() : mark.hash !== link) rewritten ??= place;
      }
    },
    findings(end: number): readonly MarkFinding[] {
      const beyond = sorted([...kept.keys()].filter((place) => !met.has(place)));
      const last = beyond.at(-1) ?? 0;
      const lost = last > end ? last : 0;
      const altered = rewritten ?? beyond.find((place) => place <= end) ?? 0;
      const from = sound === 0 ? {} : { from: sound + 1 };
      const [early, other] = ['log.rolled-back', 'log.rewritten'] as const;
      const found: MarkFinding[] = [
        { code: early, place: lost, ...from },
        { code: other, place: altered, ...from },
      ];
      return found.filter(({ place }) => place > 0);
    },
  };
}
