import { randomBytes } from 'node:crypto';

/** Whose key is made, and by which random name their device knows them. */
export interface NewKey {
  readonly person: string;
  readonly handle: string;
}

/** Random words that a device signs, each once, so that an answer that was overheard counts for nothing. */
export interface Challenges {
  /** Draws a challenge that counts for five minutes: for a key to be made, or (`null`) for whoever signs in. */
  draw(of: NewKey | null): Uint8Array<ArrayBuffer>;
  /** Returns what a challenge was drawn for, and takes it away; undefined where it does not count. */
  take(challenge: string): NewKey | null | undefined;
}

const lasts = 5 * 60_000;
/** Challenges that are remembered. One more forgets the oldest. */
const most = 10_000;

/** Keeps challenges in the memory of this process: a restart asks for a new one. */
export function createChallenges(now: () => number): Challenges {
  const open = new Map<string, { readonly of: NewKey | null; readonly until: number }>();
  return {
    draw(of) {
      const [oldest] = open.keys();
      if (open.size >= most && oldest !== undefined) open.delete(oldest);
      const challenge = randomBytes(32);
      open.set(challenge.toString('base64url'), { of, until: now() + lasts });
      return new Uint8Array(challenge);
    },
    take(challenge) {
      const drawn = open.get(challenge);
      open.delete(challenge);
      return drawn !== undefined && drawn.until > now() ? drawn.of : undefined;
    },
  };
}
