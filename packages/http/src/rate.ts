/** Lets each caller make so many requests at once, and so many more a minute. */
export interface Rate {
  /** Takes one request of a caller, who may be let so many times as much: 0, or the seconds to wait. */
  take(caller: string, share?: number): number;
  /** Gives a request back to a caller, as if it had not been made. */
  giveBack(caller: string, share?: number): void;
}

/** Callers that are remembered. One more forgets the oldest. */
const longest = 10_000;

/** Counts in memory: each process has its own count, and after a restart everybody begins anew. */
export function createRate(perMinute: number, now: () => number, atOnce = perMinute): Rate {
  const byCaller = new Map<string, { left: number; at: number }>();
  const leftOf = (caller: string, share: number): number => {
    const { left, at } = byCaller.get(caller) ?? { left: atOnce * share, at: 0 };
    return Math.min(atOnce * share, left + (Math.max(0, now() - at) / 60_000) * perMinute * share);
  };
  return {
    take(caller, share = 1) {
      const left = leftOf(caller, share);
      byCaller.delete(caller);
      byCaller.set(caller, { left: left < 1 ? left : left - 1, at: now() });
      const [oldest] = byCaller.keys();
      if (byCaller.size > longest && oldest !== undefined) byCaller.delete(oldest);
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 60) / (perMinute * share));
    },
    giveBack(caller, share = 1) {
      if (byCaller.has(caller)) byCaller.set(caller, { left: leftOf(caller, share) + 1, at: now() });
    },
  };
}

/** Takes one request of a visitor, whose line is let its share, and each wider network that may be theirs its own. */
export function takeFor(address: string, rate: Rate, what = ''): number {
  for (const { network, share } of networksOf(address)) {
    const wait = rate.take(`visitor ${network}${what}`, share);
    if (wait > 0) return wait;
  }
  return 0;
}

/** Gives a request back to a visitor and to each wider network. */
export function giveBackTo(address: string, rate: Rate): void {
  for (const { network, share } of networksOf(address)) rate.giveBack(`visitor ${network}`, share);
}

/**
 * Returns the networks that one customer may hold, the smallest first, each with how many times a limit counts for it.
 * Providers give a line 64, 56 or 48 bits of IPv6 (RFC 6177), and a telephone company's neighbours share 48.
 */
export function networksOf(address: string): readonly { readonly network: string; readonly share: number }[] {
  const network = networkOf(address);
  const own = { network, share: 1 };
  if (!network.endsWith('::/64')) return [own];
  const [one, two, three, four = '0'] = network.slice(0, -'::/64'.length).split(':');
  const upper = (Number.parseInt(four, 16) >> 8).toString(16);
  const site = `${one}:${two}:${three}`;
  return [own, { network: `${site}:${upper}::/56`, share: 4 }, { network: `${site}::/48`, share: 16 }];
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
