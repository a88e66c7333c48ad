import type { LogEntry, Storage } from '@kawal/sdk';
import { chainKey } from '../cards/store-id.ts';
import { chainLink } from '../record/entry-text.ts';

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
    look({ text, hash: link }: Pick<LogEntry, 'text' | 'hash'>, links: readonly string[]): LookedAt {
      const [last = ''] = links;
      if (chainLink(last, text, key) !== link) {
        const keyed = links.map((link) => chainLink(link, text, key));
        const plain = key === '' ? [] : links.map((link) => chainLink(link, text, ''));
        if (plain.includes(link)) {
          return isKeyed ? { code: 'entry.unvouched', should: [] } : stands;
        }
        if (!keyed.includes(link)) return { code: 'entry.changed', should: [...keyed, ...plain] };
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
