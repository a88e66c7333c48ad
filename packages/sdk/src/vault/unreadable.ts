import { KawalError } from '../error.ts';

/**
 * The one answer to sealed bytes that do not open. It has no cause and one text, because whoever can tell a wrong key
 * from a wrong card or a flipped bit learns something about what is sealed.
 */
export function unreadable(): KawalError {
  return new KawalError('vault.unreadable', 'these sealed bytes cannot be opened with this key', { source: 'vault' });
}
