/** Limits the tries of those who send codes that do not count. */
export interface Tries {
  /** Counts a try before it is answered, so that none beside it is free. False after too many failures. */
  begin(visitor: string): boolean;
  /** Takes a try back that did not fail. */
  forgive(visitor: string): void;
}

/** So many failures at once, and one more after each pause. Above the slips of a person, and of a street behind one address. */
const most = 30;
const pauseMs = 20_000;
/** Visitors that are remembered. One more forgets the oldest. */
const longest = 10_000;

/** Remembers failures in memory: after a restart everybody begins anew. */
export function createTries(now: () => number): Tries {
  const byVisitor = new Map<string, { readonly count: number; readonly at: number }>();
  const current = (network: string): number => {
    const { count, at } = byVisitor.get(network) ?? { count: 0, at: 0 };
    return Math.max(0, count - Math.max(0, now() - at) / pauseMs);
  };
  return {
    begin(visitor) {
      const network = networkOf(visitor);
      const count = current(network) + 1;
      if (count > most) return false;
      byVisitor.delete(network);
      byVisitor.set(network, { count, at: now() });
      const [oldest] = byVisitor.keys();
      if (byVisitor.size > longest && oldest !== undefined) byVisitor.delete(oldest);
      return true;
    },
    forgive(visitor) {
      const network = networkOf(visitor);
      if (byVisitor.has(network)) byVisitor.set(network, { count: Math.max(0, current(network) - 1), at: now() });
    },
  };
}

/** Returns the network that a visitor holds: of IPv6 the first 64 bits, because one line has all the rest. */
export function networkOf(address: string): string {
  const [plain = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':') || !URL.canParse(`http://[${plain}]`)) return address;
  const [before = '', after = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
  const [head, tail] = [groups(before), groups(after)];
  const filled = [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return `${filled.slice(0, 4).join(':')}::/64`;
}
