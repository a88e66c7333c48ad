import { isKawalError, KawalError, type LogEntry, type Storage } from '@kawal/sdk';
import { isLinked, mayLink, noteLinks } from '../record/known-links.ts';
import { noteVersion, onMissing } from '../record/known-records.ts';
import { tellAltered } from '../record/strays.ts';
import { entryIn, isOwnEntry } from './changed-entry.ts';
import { pagesOf } from './log-rows.ts';
import { compareMarks, knownPlaces, logHash, readEnds, readMark } from './mark.ts';

// What a process knows of the log. Who may read what is decided by records that the store could hide, all of which stand in the log:
// it is compared with the keyring's mark once in the life of a process, and followed from there on.

type Alteration = ReturnType<ReturnType<typeof compareMarks>['findings']>[number];

interface KnownLog {
  /** Resolves once the log was read: to where it is another than the newest mark says, if so. */
  read?: Promise<Alteration | undefined> | undefined;
  place: number;
  /** Places that were left out when they were read past: none of them may ever come. */
  gaps: readonly Gap[];
  /** Records that were linked, or that learnt something, since this process knows the log. */
  readonly linked: Set<string>;
  /** Records that nobody reads until those that are linked to them are there. */
  withheld: ReadonlySet<string>;
  carrying: Promise<unknown>;
}

interface Gap {
  readonly after: number;
  readonly before: number;
}

const logs = new WeakMap<object, KnownLog>();

type KnownStore = Pick<Storage, 'keyring' | 'log'>;

/** Refuses a store whose log is another than the keyring's mark says. Else this process knows how far each record has come. */
export async function refuseAltered(storage: KnownStore): Promise<void> {
  const altered = await followLog(storage);
  if (altered === undefined) return;
  const { code, place } = altered;
  tellAltered(storage, { code: code === 'log.rolled-back' ? 'storage.rolled-back' : 'storage.forged', place });
  throw new KawalError('storage.corrupt', 'the log is another than its keyring vouches for', { source: 'engine' });
}

export function unlessCorrupt(error: unknown): void {
  if (!isKawalError(error, 'storage.corrupt')) throw error;
}

/** A record of a group that could not be looked at whole, and the records that nobody reads until then. */
export interface Uncarried {
  readonly stream: string;
  readonly withheld: readonly string[];
}

type Carry = (streams: readonly string[]) => Promise<readonly Uncarried[]>;

const carriers = new WeakMap<object, Carry>();

export function onLinked(storage: object, carry: Carry): void {
  carriers.set(storage, carry);
}

/**
 * Refuses a store as {@link refuseAltered} does, and names people over links first: somebody may have been named before the link was
 * known, or while one of the records was hidden.
 */
export async function refuseUncarried(storage: KnownStore): Promise<void> {
  await refuseAltered(storage);
  const log = logs.get(storage);
  const carry = carriers.get(storage);
  if (log === undefined || carry === undefined) return;
  if (log.linked.size > 0) log.carrying = log.carrying.then(() => carryLinked(log, carry));
  await log.carrying;
}

async function carryLinked(log: KnownLog, carry: Carry): Promise<void> {
  const linked = [...log.linked];
  log.linked.clear();
  const left = await carry(linked);
  for (const { stream } of left) log.linked.add(stream);
  log.withheld = new Set(left.flatMap(({ withheld }) => withheld));
}

/** Returns the records of which nobody knows whom they bar, while one that is linked to them is hidden. */
export function withheldIn(storage: object): ReadonlySet<string> {
  return logs.get(storage)?.withheld ?? none;
}

const none: ReadonlySet<string> = new Set();

export function refuseWithheld(streams: readonly string[], storage: object): void {
  const withheld = withheldIn(storage);
  if (withheld.size > 0 && streams.some((one) => withheld.has(one)))
    throw new KawalError('storage.corrupt', 'a record that is linked to it cannot be read', { source: 'engine' });
}

/** Reads what of the log is new to this process. Returns where it is another than the newest mark says, if so. */
export async function followLog(storage: KnownStore): Promise<Alteration | undefined> {
  const log: KnownLog = logs.get(storage) ?? {
    place: 0,
    gaps: [],
    linked: new Set(),
    withheld: new Set(),
    carrying: Promise.resolve(),
  };
  logs.set(storage, log);
  log.read ??= compared(storage, log).catch((error) => {
    log.read = undefined;
    throw error;
  });
  const altered = await log.read;
  // Read anew at the next question: who puts back what they took need not be answered by a new process.
  if (altered !== undefined) log.read = undefined;
  else await readOn(storage, log);
  return altered;
}

/** Lets the log be read on before a record is believed to be none, and returns the storage. */
export function knowingLog(storage: Storage): Storage {
  onMissing(storage, () => followLog(storage));
  return storage;
}

/** Lets the log be read anew: a person took note of what it lost. */
export function forgetLog(storage: object): void {
  logs.delete(storage);
}

async function compared(storage: KnownStore, log: KnownLog): Promise<Alteration | undefined> {
  const mark = await readMark(storage);
  const marked = compareMarks(await knownPlaces(mark, storage), await readEnds(storage, mark));
  const root = logHash('', marked.ended);
  const isFirst = log.place === 0;
  let end = 0;
  for await (const rows of pagesOf(storage)) {
    for (const row of rows) {
      end = row.place;
      if (row.place <= (mark?.place ?? 0)) root.add(row);
      marked.reached(row, root.root);
      if (row.place > log.place + 1) log.gaps = [...log.gaps, ...gapsIn(log.place, [row])].slice(-page);
      read(row, storage, log);
    }
  }
  for (const one of isFirst ? [...log.linked].slice(0, -atFirst) : []) log.linked.delete(one);
  return marked.findings(end)[0];
}

const page = 1_000;

/** So many records that were linked or named somebody last are looked at when a process begins. An inspection looks at the others. */
const atFirst = 64;

/** So many gaps are asked for one by one. Where there are more, all entries from the first gap on are. */
const fewGaps = 16;

/** Reads what was written since, and what came where nothing was: somebody hid it, and its links were not followed meanwhile. */
async function readOn(storage: KnownStore, log: KnownLog): Promise<void> {
  await lookBack(storage, log);
  for (let isEnd = false; !isEnd; ) {
    const after = log.place;
    const rows = await storage.log(after, page);
    for (const row of rows) read(row, storage, log);
    log.gaps = [...log.gaps, ...gapsIn(after, rows)].filter(({ before }) => before > log.place - page);
    isEnd = rows.length < page;
  }
}

/** Looks for entries among the newest that came late. A server may leave a place out for good. */
async function lookBack(storage: KnownStore, log: KnownLog): Promise<void> {
  const { gaps } = log;
  const [first] = gaps;
  if (first === undefined) return;
  const [after, before] = [first.after, gaps.at(-1)?.before ?? first.before];
  const parts = gaps.length > fewGaps ? [{ after, before }] : gaps;
  const many = gaps.length > fewGaps ? page : 1;
  const late: LogEntry[] = [];
  for (const part of parts) {
    for (let rows = await storage.log(part.after, many); rows.length > 0; ) {
      const within = rows.filter(({ place }) => place < part.before);
      late.push(...within.filter(({ place }) => gaps.some((gap) => gap.after < place && place < gap.before)));
      rows = within.length < rows.length ? [] : await storage.log(rows.at(-1)?.place ?? part.before, many);
    }
  }
  if (late[0] === undefined) return;
  tellAltered(storage, { code: 'storage.forged', place: late[0].place });
  for (const row of late) read(row, storage, log);
  const isIn = (gap: Gap) => late.filter(({ place }) => gap.after < place && place < gap.before);
  log.gaps = gaps.flatMap((gap) => gapsIn(gap.after, [...isIn(gap), { place: gap.before }]));
}

function read(row: LogEntry, storage: KnownStore, log: KnownLog): void {
  log.place = Math.max(log.place, row.place);
  const { stream, links } = followed(row, storage);
  const linked = stream.replace('escalation/', 'report/');
  // Few records are linked, so the texts of most entries need not be looked through.
  if (!isLinked(linked, storage) || !(links || (linked !== stream && row.text.includes('facts-learned')))) return;
  // The last comes last.
  log.linked.delete(linked);
  log.linked.add(linked);
}

function gapsIn(after: number, rows: readonly Pick<LogEntry, 'place'>[]): readonly Gap[] {
  const places = [after, ...rows.map(({ place }) => place)];
  return places.flatMap((before, at) => {
    const last = places[at - 1] ?? before;
    return before > last + 1 ? [{ after: last, before }] : [];
  });
}

/** Notes how far the record of an entry has come, and what it links: the record that its text names, wherever somebody moved it. Returns its name. */
export function follow(row: LogEntry, storage: object): string {
  return followed(row, storage).stream;
}

/** Returns also whether the entry may link its record. */
function followed(row: LogEntry, storage: object): { readonly stream: string; readonly links: boolean } {
  const isOwn = isOwnEntry(row);
  // The text of an entry that stands at its own record has changes of that record's concept alone.
  const links = mayLink(row.text, isOwn ? row.stream.slice(0, row.stream.indexOf('/')) : undefined);
  const parsed = links || !isOwn ? entryIn(row.text) : undefined;
  if (links && parsed !== undefined) noteLinks(storage, parsed);
  const entry = isOwn ? row : parsed;
  if (entry === undefined || !Number.isSafeInteger(entry.version)) return { stream: row.stream, links };
  noteVersion(storage, entry);
  return { stream: entry.stream, links };
}
