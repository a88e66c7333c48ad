import { KawalError } from '../error.ts';

/** The one answer to sealed bytes that do not open. A cause would tell something about what is sealed. */
export function unreadable(): KawalError {
  return new KawalError('vault.unreadable', 'these sealed bytes cannot be opened with this key', { source: 'vault' });
}
