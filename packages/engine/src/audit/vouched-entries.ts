import type { Entry, Instant } from '@kawal/core';
import { isKawalError, type LogEntry, type Storage, type StoredEvent } from '@kawal/sdk';
import { conceptNameOf, conceptOf, isConcept } from '../concepts/concepts.ts';
import { chains } from '../record/chains.ts';
import { chainLink } from '../record/entry-text.ts';
import { type LoadedRecord, loadRecord, ownEntries } from '../record/load.ts';
import { readAnswerMark, readEntry } from '../record/raw-entry.ts';
import { chainKey } from '../record/store-id.ts';
import { areNoted, placeIn, unvouched } from './refuse-forged.ts';

// The one reader of what entries say, for whatever goes by it (0642): their texts are compared with their links each time, for
// a record that was sound a moment ago may have another text for a while.

type AnyEvent = Entry['changes'][number];

/** Returns the entries of a record after a version, each vouched for or noted by a person. Else throws `storage.corrupt`. */
export async function vouchedEntries<Event extends AnyEvent = AnyEvent>(
  stream: string,
  storage: Storage,
  after = 0,
): Promise<readonly Entry<Event>[]> {
  if (!isConcept(conceptNameOf(stream))) return [];
  const rows = await vouchedRows(await loadRecord(storage, conceptOf(stream), stream), storage, after);
  return rows.map(({ text }) => readEntry<Event>(text));
}

/** Returns the instant of the newest entry of a record as it was loaded. */
export async function lastInstantOf(record: LoadedRecord, storage: Storage): Promise<Instant | undefined> {
  const [last] = await vouchedRows(record, storage, record.version - 1);
  return last && readEntry(last.text).at;
}

/** Returns true where an entry names an answer so, or where the record is older than such names. */
export async function namesAnswer(stream: string, key: string, digest: string, storage: Storage): Promise<boolean> {
  if (!isConcept(conceptNameOf(stream))) return false;
  try {
    const record = await loadRecord(storage, conceptOf(stream), stream);
    const [first] = await storage.history(stream, 0);
    const isFormer = first !== undefined && chainLink('', first.text, '') === first.hash;
    if (isFormer && readAnswerMark(first.text) === undefined) return true;
    const rows = await vouchedRows(record, storage);
    const marks = rows.map(({ text }) => readAnswerMark(text));
    return marks.some((one) => one?.key === key && one.digest === digest);
  } catch (error) {
    if (isKawalError(error, 'storage.corrupt')) return false;
    throw error;
  }
}

/** Returns the entries of a record up to the first that is not vouched for, where what the record counts cannot be believed. */
export async function soundStart(stream: string, storage: Storage): Promise<readonly Entry[]> {
  const rows = await storage.history(stream, 0);
  const chain = chains(await chainKey(storage));
  const end = rows.findIndex((row, at) => chain.look(row, [rows[at - 1]?.hash ?? '']).code !== null);
  return (end === -1 ? rows : rows.slice(0, end)).map(({ text }) => readEntry(text));
}

/** Reads rows of the log, each with its place, by what its record says. */
export async function vouchedLog(
  rows: readonly LogEntry[],
  storage: Storage,
): Promise<readonly { readonly place: number; readonly entry: Entry }[]> {
  const entries = new Map<string, Entry>();
  for (const stream of new Set(rows.map((row) => row.stream))) {
    const first = Math.min(...rows.flatMap((row) => (row.stream === stream ? row.version : [])));
    for (const entry of await vouchedEntries(stream, storage, first - 1)) entries.set(placeIn(entry), entry);
  }
  return rows.flatMap((row) => {
    const entry = entries.get(placeIn(row));
    return entry === undefined ? [] : [{ place: row.place, entry }];
  });
}

/** Reads rows of the log as they stand, for tools that show what is there and decide nothing. */
export function rawLog(rows: readonly LogEntry[]) {
  return rows.map(({ place, text }) => ({ place, entry: readEntry(text) }));
}

async function vouchedRows(record: LoadedRecord, storage: Storage, after = 0): Promise<readonly StoredEvent[]> {
  if (record.version <= after) return [];
  const rows = await ownEntries(storage, record, Math.max(0, after - 1));
  const key = await chainKey(storage);
  const chain = chains(key);
  // The entry before those that are asked for gives the link that they follow.
  const looked = rows
    .map((row, at) => ({ row, code: chain.look(row, [rows[at - 1]?.hash ?? '']).code }))
    .filter(({ row }) => row.version > after);
  // A person takes note of entries by their links: of a text that does not follow from its link nobody can.
  const forged = looked.flatMap(({ row, code }) => (code === 'entry.unvouched' ? placeIn(row) : []));
  const isChanged = looked.some(({ code }) => code === 'entry.changed');
  if (isChanged || (forged.length > 0 && !(await areNoted(forged, key, storage))))
    throw unvouched(record.stream, storage);
  return looked.map(({ row }) => row);
}
