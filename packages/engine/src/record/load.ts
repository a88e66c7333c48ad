import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '@kawal/core';
import type { AnyConcept, Claim } from '@kawal/core/record';
import type { Page, Query, Storage, StoredEvent, StoredStream } from '@kawal/sdk';
import { conceptOf } from '../concepts/concepts.ts';
import { chains } from './chains.ts';
import { type GenerationalCache, generationalCache } from './generational-cache.ts';
import { followLogOf, hidden, isBehind, loadWhole, noteVersion, noteWake, versionsIn } from './known-records.ts';
import { isPolicyRead, pinnedPolicy } from './policies.ts';
import { readEntry } from './raw-entry.ts';
import { readState } from './state-mark.ts';
import { chainKey } from './store-id.ts';
import { damagedError, tellStray } from './strays.ts';

/** A record as it stands in the store; version 0 is one that nobody has written to. */
export interface LoadedRecord<State = unknown> {
  readonly stream: string;
  readonly concept: AnyConcept;
  readonly version: number;
  readonly state: State;
  readonly head: string;
  /** True where an entry was written without the keyring: nobody goes by it unless a person took note. */
  readonly isForged?: true;
}

/** So many states are kept at least: a list of a thousand open reports is read from here when it is asked for again. */
const kept = 2_048;

/**
 * States read or written lately, so that the next step does not parse again what this process has in its hands. What a record's version and chain say
 * is asked of the store every time; a state is taken from here only if both are the same, and whoever wrote meanwhile made them others.
 */
const lately = new WeakMap<Storage, GenerationalCache<LoadedRecord>>();

export async function loadRecord<Of extends AnyConcept>(
  storage: Storage,
  concept: Of,
  stream: string,
  isFollowed = false,
): Promise<LoadedRecord<ReturnType<Of['evolve']>>> {
  const stored = (await storage.load([stream]))[0] ?? (await loadMissing(storage, stream, isFollowed));
  return stored === undefined ? noRecord(concept, stream) : recordOf(storage, concept, stored);
}

/** Loads several records at once; one that nobody has written to is left out. */
export async function loadRecords(
  storage: Storage,
  streams: readonly string[],
  isFollowed = false,
): Promise<readonly LoadedRecord[]> {
  if (streams.length === 0) return [];
  return await readStored(storage, await storage.load(streams), streams, isFollowed);
}

/** Loads the record that holds a claim, by its own state; a row of the store alone proves nothing. */
export async function loadHolder(storage: Storage, claim: Claim): Promise<LoadedRecord | undefined> {
  const stream = await storage.claimant(claim);
  const [record] = stream === undefined ? [] : await loadRecords(storage, [stream]);
  return record !== undefined && holds(record, claim) ? record : undefined;
}

export function holds({ concept, state }: Pick<LoadedRecord, 'concept' | 'state'>, { name, value }: Claim): boolean {
  return (concept.claims?.(state) ?? []).some((one) => one.name === name && one.value === value);
}

/** Names all records of a type that a key leads to. */
export async function streamsOf(
  type: string,
  key: { readonly name: string; readonly value: string } | null,
  storage: Storage,
): Promise<string[]> {
  const streams: string[] = [];
  for await (const page of queryPages({ type, ...(key && { key }), limit: 1_000 }, storage))
    streams.push(...page.map(({ stream }) => stream));
  return streams;
}

/** Asks a storage for each page of an answer. A page may have fewer records than its limit, and another may follow. */
export async function* queryPages(
  question: Omit<Query, 'after'>,
  storage: Pick<Storage, 'query'>,
): AsyncGenerator<readonly StoredStream[]> {
  for (let after: string | null | undefined; after !== null; ) {
    const page: Page = await storage.query({ ...question, ...(after !== undefined && { after }) });
    yield page.streams;
    after = page.next;
  }
}

/** Loads all records of a type that this process knows by the log, besides those that a list of the store has: nobody takes one of them out unseen. */
export async function knownRecords(
  type: Parameters<typeof versionsIn>[1],
  storage: Storage,
): Promise<readonly LoadedRecord[]> {
  const listed = await streamsOf(type, null, storage);
  return loadRecords(storage, [...new Set([...versionsIn(storage, type).keys(), ...listed])]);
}

/** Reads records that a question of the store brought along. Refuses where one that was asked for is hidden. `isFollowed`: the log was. */
export async function readStored(
  storage: Storage,
  stored: readonly StoredStream[],
  asked: readonly string[] = [],
  isFollowed = false,
): Promise<readonly LoadedRecord[]> {
  const rows = [...stored];
  for (const stream of missingOf(asked, stored)) {
    const late = await loadMissing(storage, stream, isFollowed);
    if (late !== undefined) rows.push(late);
  }
  const held = rows.map((one) => keptOf(storage, one));
  // Of a list of a thousand that was read before nothing waits.
  if (held.every((one) => one !== undefined)) return held;
  return Promise.all(rows.map((one, at) => held[at] ?? recordOf(storage, conceptOf(one.stream), one)));
}

/**
 * Looks for a record of which the store has no row. The log says whether somebody wrote to it: a process that has just begun would take
 * one that is hidden for one that never was. A new notification is one of many, and decides nothing. A view that read the log on
 * before its first record does not read it again: a person could measure that nobody wrote to a record.
 */
async function loadMissing(storage: Storage, stream: string, isFollowed: boolean): Promise<StoredStream | undefined> {
  if (!isFollowed && !stream.startsWith('delivery/')) await followLogOf(storage);
  return await loadWhole(storage, stream);
}

/** Returns the records that were asked for, and of which the store has no row. */
export function missingOf(asked: readonly string[], stored: readonly StoredStream[]): readonly string[] {
  if (asked.length === stored.length) return [];
  const there = new Set(stored.map(({ stream }) => stream));
  return asked.filter((stream) => !there.has(stream));
}

/** Returns a record as it was read before, where nothing of it is to be read again. */
function keptOf(storage: Storage, row: StoredStream): LoadedRecord | undefined {
  const known = lately.get(storage)?.get(row.stream);
  const isSame = known !== undefined && known.version === row.version && known.head === row.head;
  if (!isSame || row.type !== known.concept.name || isBehind(storage, row)) return undefined;
  const pinned = known.concept.pinned?.(known.state, { type: 'none' }) ?? null;
  return pinned === null || isPolicyRead(pinned, storage) ? known : undefined;
}

// What is stored for a concept was folded by it.
async function recordOf<State>(storage: Storage, concept: AnyConcept, row: StoredStream): Promise<LoadedRecord<State>> {
  const { stream } = row;
  const stored = isBehind(storage, row) ? ((await loadWhole(storage, stream)) ?? row) : row;
  // A record under another type is left out of every list of its own.
  if (stored.type !== concept.name) throw hidden(storage, stream);
  const known = lately.get(storage)?.get(stream);
  const isKept = known !== undefined && known.version === stored.version && known.head === stored.head;
  const { version, head } = stored;
  const record = isKept
    ? (known as LoadedRecord<State>)
    : { stream, concept, version, head, ...(await stateOf<State>(storage, concept, stored)) };
  // Whom a ceiling bars is asked wherever a record is looked at, so its policy is read with the record.
  const pinned = concept.pinned?.(record.state, { type: 'none' }) ?? null;
  if (pinned !== null && !isPolicyRead(pinned, storage)) await pinnedPolicy(pinned, storage);
  if (!isKept) keepRecord(storage, record);
  return record;
}

/** Keeps a record as it was just written. */
export function keepRecord(storage: Storage, record: LoadedRecord): void {
  const { stream, concept, version, head, state, isForged } = record;
  const records = lately.get(storage) ?? generationalCache<LoadedRecord>(kept);
  lately.set(storage, records);
  noteVersion(storage, record);
  noteWake(storage, stream, concept.wakeAt(state));
  records.set(stream, { stream, concept, version, head, state, ...(isForged && { isForged }) });
}

/** A record that nobody has written to. */
export function noRecord<Of extends AnyConcept>(concept: Of, stream: string): LoadedRecord<Of['initial']> {
  return { stream, concept, version: 0, state: concept.initial, head: '' };
}

/** The stored state where it was folded as today and is vouched for, else the entries folded anew; an alarm tells. */
async function stateOf<State>(
  storage: Storage,
  concept: AnyConcept,
  stored: StoredStream,
): Promise<Pick<LoadedRecord<State>, 'state' | 'isForged'>> {
  const key = await chainKey(storage);
  const { text, mark } = readState(stored, key);
  const isOfToday = stored.shape === concept.shape;
  if (isOfToday && mark === 'right') return { state: JSON.parse(text) };
  const entries = await ownEntries(storage, stored);
  const state = foldEntries(concept, entries) as State;
  if (isOfToday && !isSame(state, text)) tellStray(storage, stored.stream);
  return isVouchedFor(entries, key) ? { state } : { state, isForged: true };
}

function isVouchedFor(entries: readonly StoredEvent[], key: string): boolean {
  const chain = chains(key);
  return entries.every((entry, index) => chain.look(entry, [entries[index - 1]?.hash ?? '']).code === null);
}

/** Reads the entries that a record counts, after a version. One that it does not count was planted, and none of them is believed then. */
export async function ownEntries(
  storage: Pick<Storage, 'history'>,
  { stream, version, head }: Pick<StoredStream, 'stream' | 'version' | 'head'>,
  after = 0,
): Promise<readonly StoredEvent[]> {
  // Others may have written meanwhile; what they wrote comes after those that are counted.
  const entries = (await storage.history(stream, after)).slice(0, version - after);
  const isWhole =
    entries.length === version - after && entries.every((entry, index) => entry.version === after + index + 1);
  if (!isWhole || entries.at(-1)?.hash !== head)
    throw damagedError(stream, 'the entries of a record are not those that it counts');
  return entries;
}

export function foldEntries(concept: AnyConcept, entries: readonly StoredEvent[]): unknown {
  return entries.reduce<unknown>((state, { text }) => foldEntry(concept, state, readEntry(text)), concept.initial);
}

/** Returns the state after all changes of an entry. */
export function foldEntry(concept: AnyConcept, state: unknown, entry: Entry): unknown {
  return entry.changes.reduce<unknown>((before, change) => concept.evolve(before, change, entry), state);
}

/** Fields may stand in another order: only then are both texts read. Nothing else may differ, not even a space. */
export function isSame(state: unknown, stored: string): boolean {
  const text = JSON.stringify(state);
  if (text === stored) return true;
  try {
    const read = JSON.parse(stored);
    return JSON.stringify(read) === stored && isDeepStrictEqual(JSON.parse(text), read);
  } catch {
    return false;
  }
}
