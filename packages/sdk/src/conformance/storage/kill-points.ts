/** Where a process at work is killed. */
export interface KillPoint {
  /** After so many acknowledgements, from 1 to 16. */
  readonly acts: number;
  /** And after this share of the time that an act takes, from 0 to 1. */
  readonly share: number;
}

/** The same points for the same seed. The shares are spread evenly, so that even a few meet every part of an act. */
export function killPoints(seed: number, count: number): readonly KillPoint[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => ({
    acts: 1 + Math.floor(16 * random()),
    share: (index + random()) / count,
  }));
}

/** Says of whatever fails inside at which point it was, and how to come there again. */
export async function sayingSeed<result>(seed: number, point: string, play: () => Promise<result>): Promise<result> {
  try {
    return await play();
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Error(`${words}\nAt ${point}. To come there again: \`crash: { seed: ${seed}, … }\`.`);
  }
}

/** Mulberry32: small, and good enough to spread points. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
