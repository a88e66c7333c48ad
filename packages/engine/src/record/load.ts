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

export async function loadRecord(storage: Storage, concept: AnyConcept, stream: string): Promise<LoadedRecord> {
  const [stored] = await storage.load([stream]);
  if (stored === undefined) return noRecord(concept, stream);
  return {
    stream,
    concept,
    version: stored.version,
    head: stored.head,
    state: await stateOf(storage, concept, stored),
  };
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
