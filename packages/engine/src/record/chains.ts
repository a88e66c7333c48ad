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
 * Looks at the links of a log. Where the keyring has a key, a link without it was made by somebody who has the store alone, or
 * while the keyring was lost: also the first link of a record, for who writes the store could else plant one (0642).
 */
export function chains(key: string) {
  return {
    /** Finds whether the link of a row follows from one of those before it, and what it should be where it does not. */
    look({ text, hash: link }: Pick<LogEntry, 'text' | 'hash'>, links: readonly string[]): LookedAt {
      const [last = ''] = links;
      if (chainLink(last, text, key) === link) return stands;
      const keyed = links.map((link) => chainLink(link, text, key));
      const plain = key === '' ? [] : links.map((link) => chainLink(link, text, ''));
      if (plain.includes(link)) return { code: 'entry.unvouched', should: [] };
      return keyed.includes(link) ? stands : { code: 'entry.changed', should: [...keyed, ...plain] };
    },
  };
}
