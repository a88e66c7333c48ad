import type { CardTombstone } from './storage.ts';

/** Returns the newest tombstone of every card, in order of their first naming: two keyrings may name a card twice. */
export function newestTombstones(given: readonly CardTombstone[]): readonly CardTombstone[] {
  const newest = new Map<string, CardTombstone>();
  for (const one of given) {
    const name = JSON.stringify([one.record, one.subject, one.class]);
    if (one.version > (newest.get(name)?.version ?? 0)) newest.set(name, one);
  }
  return [...newest.values()];
}
