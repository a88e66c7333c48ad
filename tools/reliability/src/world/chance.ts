/** Chance that a seed decides: the same seed draws the same on every machine. For simulation only. */
export interface Chance {
  /** From 0 up to 1, without 1. */
  draw(): number;
  /** True once in so many: `happens(0.01)` one time in a hundred. */
  happens(probability: number): boolean;
  /** From `low` up to `high`, every size as often as every other: as many between 1 and 10 as between 10 and 100. */
  spread(low: number, high: number): number;
  among<Item>(items: readonly Item[]): Item;
  bytes(length: number): Uint8Array;
}

/** Bob Jenkins' small fast counter, 32 bits: passes the statistical suites and needs four integers. */
export function chanceOf(seed: number, purpose: string): Chance {
  let [a, b, c, d] = [seed | 0, Math.trunc(seed / 2 ** 32) | 0, hashOf(purpose), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return {
    draw: next,
    happens: (probability) => probability > 0 && next() < probability,
    spread: (low, high) => Math.round(low * (high / low) ** next()),
    among: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('there is nothing to choose among');
      return item;
    },
    bytes(length) {
      const words = Uint32Array.from({ length: Math.ceil(length / 4) }, () => next() * 2 ** 32);
      return new Uint8Array(words.buffer, 0, length);
    },
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
