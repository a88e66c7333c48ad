import type { LogEntry } from '@kawal/sdk';
import { chainLink } from './entry-text.ts';

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
