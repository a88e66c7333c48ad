import type { Entry, Range } from './ordered-store.ts';

/** Entries in memory, in order of the bytes of their keys. */
export interface SortedEntries {
  get(key: Uint8Array): Uint8Array | undefined;
  set(key: Uint8Array, value: Uint8Array): void;
  remove(key: Uint8Array): void;
  range(range: Range, limit: number): readonly Entry[];
  all(): readonly Entry[];
}

export function sortedEntries(): SortedEntries {
  const entries = new Map<string, Entry>();
  /** The names in order, as of the last time somebody asked; those that came since, and those that are gone. */
  let sorted: string[] = [];
  const [added, removed] = [new Set<string>(), new Set<string>()];

  function inOrder(): readonly string[] {
    if (removed.size > 0) sorted = sorted.filter((name) => !removed.has(name));
    // In order but for the end, which sorting makes use of.
    if (added.size > 0) sorted = [...sorted, ...[...added].sort()].sort();
    added.clear();
    removed.clear();
    return sorted;
  }

  return {
    get: (key) => entries.get(nameOf(key))?.value,
    set(key, value) {
      const name = nameOf(key);
      if (!entries.has(name) && !removed.delete(name)) added.add(name);
      entries.set(name, { key, value });
    },
    remove(key) {
      const name = nameOf(key);
      if (entries.delete(name) && !added.delete(name)) removed.add(name);
    },
    range({ after, before }, limit) {
      const names = inOrder();
      const [first, last] = [nameOf(after), nameOf(before)];
      const start = placeOf(names, first);
      const from = names[start] === first ? start + 1 : start;
      const to = Math.min(placeOf(names, last), from + limit);
      return names.slice(from, to).flatMap((name) => entries.get(name) ?? []);
    },
    all: () => inOrder().flatMap((name) => entries.get(name) ?? []),
  };
}

/** One character a byte: such text is in the order of the bytes. */
function nameOf(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1');
}

/** How many names stand before the place of one; found by halving. */
function placeOf(names: readonly string[], name: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle] as string) < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
