import type { AnyConcept } from '@kawal/core';
import type { Storage, StoredStream } from '@kawal/sdk';
import { readEvent } from './event-text.ts';

/** A record as it stands in the store; version 0 is one that nobody has written to. */
export interface LoadedRecord {
  readonly stream: string;
  readonly concept: AnyConcept;
  readonly version: number;
  readonly state: unknown;
  readonly head: string;
}

/** So many states are kept at the most: those of some thirty reports under way. */
const mostKept = 256;

/**
 * States read or written lately, so that the next step does not parse again what this process has in its hands. What a
 * record's version and chain say is asked of the store every time; a state is taken from here only if both are the same,
 * and whoever wrote meanwhile made them others.
 */
const lately = new WeakMap<Storage, Map<string, LoadedRecord>>();

export async function loadRecord(storage: Storage, concept: AnyConcept, stream: string): Promise<LoadedRecord> {
  const [stored] = await storage.load([stream]);
  if (stored === undefined) return noRecord(concept, stream);
  const kept = lately.get(storage)?.get(stream);
  if (kept !== undefined && kept.version === stored.version && kept.head === stored.head) return kept;
  const { version, head } = stored;
  const record = { stream, concept, version, head, state: await stateOf(storage, concept, stored) };
  keepRecord(storage, record);
  return record;
}

/** Keeps a record as it was just written. */
export function keepRecord(storage: Storage, { stream, concept, version, head, state }: LoadedRecord): void {
  const records = lately.get(storage) ?? new Map<string, LoadedRecord>();
  lately.set(storage, records);
  // A map stands in the order in which its names came in, so the first is the one that waited longest.
  records.delete(stream);
  records.set(stream, { stream, concept, version, head, state });
  const [oldest] = records.keys();
  if (records.size > mostKept && oldest !== undefined) records.delete(oldest);
}

/** A record that nobody has written to. */
export function noRecord(concept: AnyConcept, stream: string): LoadedRecord {
  return { stream, concept, version: 0, state: concept.initial, head: '' };
}

/** The stored state if it was folded as we fold today, else the history folded anew. */
async function stateOf(storage: Storage, concept: AnyConcept, stored: StoredStream): Promise<unknown> {
  if (stored.shape === concept.shape) return JSON.parse(stored.state);
  return foldHistory(storage, concept, stored.stream);
}

export async function foldHistory(storage: Storage, concept: AnyConcept, stream: string): Promise<unknown> {
  const events = await storage.history(stream, 0);
  return events.reduce<unknown>((state, { text }) => {
    const envelope = readEvent(text);
    return concept.evolve(state, envelope.body, envelope);
  }, concept.initial);
}
