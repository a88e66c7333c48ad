/** Lets each caller make so many requests at once, and so many more a minute. */
export interface Rate {
  /** Takes one request of a caller: 0, or the seconds to wait. */
  take(caller: string): number;
}

/** Callers that are remembered. One more forgets the oldest. */
const longest = 10_000;

/** Counts in memory: each process has its own count, and after a restart everybody begins anew. */
export function createRate(perMinute: number, now: () => number): Rate {
  const byCaller = new Map<string, { left: number; at: number }>();
  return {
    take(caller) {
      const at = now();
      const known = byCaller.get(caller) ?? { left: perMinute, at };
      const left = Math.min(perMinute, known.left + (Math.max(0, at - known.at) / 60_000) * perMinute);
      byCaller.delete(caller);
      byCaller.set(caller, { left: Math.max(0, left - 1), at });
      const [oldest] = byCaller.keys();
      if (byCaller.size > longest && oldest !== undefined) byCaller.delete(oldest);
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / perMinute);
    },
  };
}
