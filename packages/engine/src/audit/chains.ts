import { KawalError, type LogEntry, type Storage, type StoredEvent, type StoredStream } from '@kawal/sdk';
import { chainKey } from '../cards/store-id.ts';
import { conceptOf, concepts } from '../concepts/concepts.ts';
import { chainLink, readEntry } from '../record/entry-text.ts';
import { foldEntry } from '../record/load.ts';
import { isSame } from './derived.ts';
import { rowsOf } from './log-rows.ts';

/** Links kept of one record: more entries out of order than these are blamed together. */
export const mostLinks = 8;

interface LookedAt {
  /** Null for a link that stands. */
  readonly code: 'entry.changed' | 'entry.unvouched' | null;
  /** The links that should stand there, where none does. */
  readonly should: readonly string[];
}

const stands: LookedAt = { code: null, should: [] };

/**
 * Looks at the links of a log, entry by entry in its order. Entries from before the keyring had a key are believed without
 * it; after the first with it, one without was written by somebody who has the store alone.
 */
export function chains(key: string) {
  let isKeyed = false;
  return {
    /** Finds whether the link of a row follows from one of those before it, and what it should be where it does not. */
    look({ text, hash }: Pick<LogEntry, 'text' | 'hash'>, links: readonly string[]): LookedAt {
      const [last = ''] = links;
      if (chainLink(last, text, key) !== hash) {
        const keyed = links.map((link) => chainLink(link, text, key));
        const plain = key === '' ? [] : links.map((link) => chainLink(link, text, ''));
        if (plain.includes(hash)) {
          return isKeyed ? { code: 'entry.unvouched', should: [] } : stands;
        }
        if (!keyed.includes(hash)) return { code: 'entry.changed', should: [...keyed, ...plain] };
      }
      isKeyed ||= key !== '';
      return stands;
    },
  };
}

const page = 1_000;

/**
 * Returns the first entry from a place on that nobody with the keyring wrote; undefined where there is none, or no key. The
 * entry at the place itself says whether those after it need the key.
 */
export async function firstUnvouched(
  from: number,
  storage: Pick<Storage, 'keyring' | 'log' | 'history'>,
): Promise<LogEntry | undefined> {
  const key = await chainKey(storage);
  const chain = chains(key);
  const heads = new Map<string, string>();
  const headOf = async ({ stream, version }: LogEntry): Promise<string> =>
    heads.get(stream) ?? (version === 1 ? '' : ((await storage.history(stream, version - 2))[0]?.hash ?? ''));
  for (let after = Math.max(0, from - 1), isEnd = key === ''; !isEnd; ) {
    const rows = await storage.log(after, page);
    for (const row of rows) {
      if (chain.look(row, [await headOf(row)]).code !== null) return row;
      heads.set(row.stream, row.hash);
    }
    after = rows.at(-1)?.place ?? after;
    isEnd = rows.length < page;
  }
  return undefined;
}

/**
 * Refuses records with an entry that nobody with the keyring wrote, or with a state that does not follow from its entries, as
 * those that are damaged: it may have lifted an exclusion. Entries that a person took note of are no hindrance.
 */
export async function refuseForged(
  streams: readonly string[],
  storage: Pick<Storage, 'keyring' | 'load' | 'history' | 'log' | 'query'>,
): Promise<void> {
  const key = await chainKey(storage);
  const forged: string[] = [];
  const blamed = async (entry: StoredEvent): Promise<string> => {
    // Whoever was refused asks again: the log is not read where nobody took note of anything.
    const isNoted =
      forged.length > 0 || (await storage.query({ type: concepts.loss.name, limit: 1 })).streams.length > 0;
    if (!isNoted) throw unvouched();
    forged.push(placeIn(entry));
    return entry.hash;
  };
  for (const stream of key === '' ? [] : streams) {
    const chain = chains(key);
    let head = '';
    const [stored] = await storage.load([stream]);
    const entries = await storage.history(stream, 0);
    for (const entry of entries) {
      head = chain.look(entry, [head]).code === null ? entry.hash : await blamed(entry);
    }
    if (stored !== undefined && !isFoldedOf(entries, stored)) throw unvouched();
  }
  if (forged.length > 0 && !(await areNoted(forged, key, storage))) throw unvouched();
}

/** Returns true for a state that its entries give, and for one of another shape: nothing of that is believed. */
function isFoldedOf(entries: readonly StoredEvent[], { stream, version, shape, state }: StoredStream): boolean {
  const concept = conceptOf(stream);
  if (shape !== concept.shape) return true;
  const own = entries.slice(0, version);
  const fold = (before: unknown, { text }: StoredEvent): unknown => foldEntry(concept, before, readEntry(text));
  return own.at(-1)?.version === version && isSame(own.reduce(fold, concept.initial as unknown), state);
}

function unvouched(): KawalError {
  return new KawalError('storage.corrupt', 'an entry of the record was written without the keyring', {
    source: 'engine',
  });
}

function placeIn({ stream, version }: Pick<StoredEvent, 'stream' | 'version'>): string {
  return `${stream} ${version}`;
}

/** Returns true where a person took note, after the last of these entries, of what is not vouched for. Reads the log once for all. */
async function areNoted(entries: readonly string[], key: string, storage: Pick<Storage, 'log'>): Promise<boolean> {
  const ahead = new Set(entries);
  for await (const row of rowsOf(storage)) {
    ahead.delete(placeIn(row));
    const isNote = ahead.size === 0 && row.version === 1 && row.stream.startsWith(`${concepts.loss.name}/`);
    if (isNote && chainLink('', row.text, key) === row.hash) return true;
  }
  return false;
}
