import { networksOf } from '@kawal/http';

/** Counts what each visitor does in a time, so that one cannot do it without end. */
export interface Limit {
  /**
   * Counts one more of a person, a browser or an address, and says whether it is still allowed.
   * Of an address of IPv6 it counts for each network that one customer may hold.
   */
  allows(visitor: string): boolean;
}

/** Visitors that are remembered. One more forgets the oldest. */
const mostVisitors = 10_000;

/** Returns a limit that is kept in memory: after a restart everybody begins anew. */
export function createLimit(most: number, windowMs: number, now: () => number): Limit {
  const counts = new Map<string, { readonly count: number; readonly until: number }>();
  const count = (name: string): number => {
    const known = counts.get(name);
    const current = known !== undefined && known.until > now() ? known : { count: 0, until: now() + windowMs };
    counts.delete(name);
    counts.set(name, { ...current, count: current.count + 1 });
    const [oldest] = counts.keys();
    if (counts.size > mostVisitors && oldest !== undefined) counts.delete(oldest);
    return current.count;
  };
  // What is refused on its own line counts for no wider network: a neighbour of theirs is not kept out by it.
  return { allows: (visitor) => networksOf(visitor).every(({ network, share }) => count(network) < most * share) };
}

/** Returns a set that forgets the oldest where it holds too many. */
export function newest(): Pick<Set<string>, 'has' | 'add'> {
  const set = new Set<string>();
  return {
    has: (one) => set.has(one),
    add(one) {
      const [oldest] = set;
      if (set.size >= mostVisitors && oldest !== undefined) set.delete(oldest);
      return set.add(one);
    },
  };
}

/** Returns a map that forgets the oldest where it holds too many. */
export function newestOf<Value>(): Pick<Map<string, Value>, 'get' | 'set'> {
  const map = new Map<string, Value>();
  return {
    get: (one) => map.get(one),
    set(one, value) {
      const [oldest] = map.keys();
      if (map.size >= mostVisitors && oldest !== undefined) map.delete(oldest);
      return map.set(one, value);
    },
  };
}
