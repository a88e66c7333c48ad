import { createHash } from 'node:crypto';

/** Numbers that wrote within a day: free text reaches them. Anybody else gets a template. */
export interface Windows {
  isOpen(number: string): boolean;
  opened(number: string): void;
  /** The provider says that the window is over. */
  closed(number: string): void;
}

/** Meta's window is 24 hours; the last minutes are left out, because a message takes its time. */
const windowMs = 23.5 * 3_600_000;
const longest = 10_000;

/** Remembers in memory, and by a hash: after a restart everybody gets templates until they write again. */
export function createWindows(now: () => number = Date.now): Windows {
  const until = new Map<string, number>();
  const keyOf = (number: string): string => createHash('sha256').update(number.replace('+', '')).digest('base64');
  return {
    isOpen: (number) => (until.get(keyOf(number)) ?? 0) > now(),
    opened(number) {
      const key = keyOf(number);
      until.delete(key);
      until.set(key, now() + windowMs);
      const [oldest] = until.keys();
      if (until.size > longest && oldest !== undefined) until.delete(oldest);
    },
    closed: (number) => void until.delete(keyOf(number)),
  };
}
