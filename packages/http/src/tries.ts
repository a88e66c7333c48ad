/** Limits the tries of those who send codes that do not count. */
export interface Tries {
  /** True if somebody has failed too often lately. */
  isBarred(visitor: string): boolean;
  failed(visitor: string): void;
}

/** So many failures in this time, and no more. Above the slips of a person, and of a street behind one address. */
const most = 30;
const windowMs = 600_000;
/** Visitors that are remembered. One more forgets the oldest. */
const longest = 10_000;

/** Remembers failures in memory: after a restart everybody begins anew. */
export function createTries(now: () => number): Tries {
  const byVisitor = new Map<string, { count: number; until: number }>();
  const current = (visitor: string) => {
    const known = byVisitor.get(visitor);
    return known !== undefined && known.until > now() ? known : undefined;
  };
  return {
    isBarred: (visitor) => (current(visitor)?.count ?? 0) >= most,
    failed(visitor) {
      const known = current(visitor) ?? { count: 0, until: now() + windowMs };
      byVisitor.delete(visitor);
      byVisitor.set(visitor, { ...known, count: known.count + 1 });
      const [oldest] = byVisitor.keys();
      if (byVisitor.size > longest && oldest !== undefined) byVisitor.delete(oldest);
    },
  };
}
