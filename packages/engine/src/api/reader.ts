import type { Chapter, Entry, Instant } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import type { ChapterInForce } from '../chapter/chapter-in-force.ts';
import { conceptNamed, conceptOf } from '../record/concepts.ts';
import { readEntry } from '../record/entry-text.ts';
import { loadRecord } from '../record/load.ts';

/** Reading what is not about persons: states, histories and lists hold facts and references only. */
export interface Reader {
  /** The chapter in force, or null before the first one was applied, or if its bundle cannot be read. */
  chapter(): Promise<Chapter | null>;
  /** The next instant anything is due, or null when nothing waits. */
  nextDue(): Promise<Instant | null>;
  /** A record as it stands, or undefined if there is none of that name. */
  record<State>(stream: string): Promise<ReadRecord<State> | undefined>;
  /** Everything that ever happened to it, in order: an entry for each command, with all that it changed. */
  history(stream: string): Promise<readonly Entry[]>;
  /** Records of one concept in order of their names, narrowed by one of their keys; `next` is given as `after`. */
  list<State>(
    concept: string,
    narrowed?: Listing,
  ): Promise<{ readonly records: readonly ReadRecord<State>[]; readonly next: string | null }>;
  /** Committed entries in the order of the chapter's log, after a place (0: from the start). */
  log(after: number, limit: number): Promise<readonly { readonly place: number; readonly entry: Entry }[]>;
}

export interface ReadRecord<State> {
  readonly stream: string;
  readonly version: number;
  readonly state: State;
}

export interface Listing {
  readonly key?: { readonly name: string; readonly value: string };
  readonly after?: string;
  /** Default: 100. */
  readonly limit?: number;
}

export function reader(storage: Storage, inForce: ChapterInForce): Reader {
  const read = async <State>(stream: string): Promise<ReadRecord<State> | undefined> => {
    const { version, state } = await loadRecord(storage, conceptOf(stream), stream);
    // The engine goes on with the state it has: what an app does to its own copy changes nothing there.
    return version === 0 ? undefined : { stream, version, state: structuredClone(state) as State };
  };
  return {
    async chapter() {
      return (await inForce.fresh()).chapter;
    },
    async nextDue() {
      return (await storage.nextDue()) as Instant | null;
    },
    record: read,
    async history(stream) {
      return (await storage.history(stream, 0)).map(({ text }) => readEntry(text));
    },
    async list<State>(concept: string, { limit = 100, ...narrowed }: Listing = {}) {
      const page = await storage.query({ type: conceptNamed(concept).name, limit, ...narrowed });
      const records = await Promise.all(page.streams.map(({ stream }) => read<State>(stream)));
      return { records: records.filter((record) => record !== undefined), next: page.next };
    },
    async log(after, limit) {
      return (await storage.log(after, limit)).map(({ place, text }) => ({ place, entry: readEntry(text) }));
    },
  };
}
