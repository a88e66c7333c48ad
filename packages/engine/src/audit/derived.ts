import { type AnyConcept, keysOf } from '@kawal/core/record';
import { KawalError, type Storage } from '@kawal/sdk';
import { foldEntry } from '../record/load.ts';
import { readEntry } from '../record/raw-entry.ts';

// What follows from the entries of one record. Somebody may have changed them: nothing here may stop the look at the rest.

interface Derived {
  readonly state: unknown;
  readonly wakeAt: number | null;
  readonly keys: Readonly<Record<string, string>>;
  readonly claims: ReturnType<NonNullable<AnyConcept['claims']>>;
}

/** Folds a record anew; undefined where an entry is unreadable, or their number is not that of the log (`count`). */
export async function derivedOf(
  stream: string,
  concept: AnyConcept,
  count: number,
  storage: Pick<Storage, 'history'>,
): Promise<Derived | undefined> {
  try {
    const entries = await storage.history(stream, 0);
    if (entries.length !== count) return undefined;
    const state = entries.reduce<unknown>((one, { text }) => foldEntry(concept, one, readEntry(text)), concept.initial);
    const claims = concept.claims?.(state) ?? [];
    return { state, wakeAt: concept.wakeAt(state), keys: keysOf(concept, state), claims };
  } catch {
    return undefined;
  }
}

/** Asks the store by a value that may have been changed; undefined where the contract knows no such value. */
export async function asked<Found>(ask: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof KawalError && error.code === 'storage.invalid-call') return undefined;
    throw error;
  }
}
