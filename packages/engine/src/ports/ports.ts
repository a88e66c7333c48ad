/**
 * Holds what the engine asks of the world besides the adapters: time, chance, and in tests where to fail. Each is handed in.
 */

/** Tells the time in milliseconds UTC. */
export interface Clock {
  now(): number;
  /** Milliseconds since some instant of its own, whatever the time is. Without it a jump of the clock is missed. */
  monotonic?(): number;
  /** Waits for so many milliseconds, on the platform's timer unless given. */
  pause?(milliseconds: number): Promise<unknown>;
  /** Resolves after so many milliseconds unless the signal aborts first; on the platform's timer unless given. */
  timer?(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

/** Gives random bytes: ids, keys, nonces, codes. A seeded one is for tests, together with a clock of its own. */
export interface Entropy {
  bytes(length: number): Uint8Array;
}

/** Called at every boundary where a crash would matter. Absent in production; suites give one that throws or kills. */
export type Faults = (point: FaultPoint) => void;

export type FaultPoint =
  | 'intake.received'
  | 'keyring.minted'
  | 'commit.before'
  | 'commit.after'
  | 'wake.claimed'
  | 'attempt.started'
  | 'attempt.sent'
  | 'attempt.ended'
  | 'alarm.raised';

export const systemClock: Clock = { now: () => Date.now(), monotonic: () => performance.now() };

export const systemEntropy: Entropy = { bytes: drawnAhead(4_096) };

/** The platform takes as long for sixteen bytes as for a thousand, so they are drawn ahead; none is kept once given. */
function drawnAhead(amount: number): Entropy['bytes'] {
  const ahead = new Uint8Array(amount);
  let used = amount;
  return (length) => {
    if (length > amount) return crypto.getRandomValues(new Uint8Array(length));
    if (used + length > amount) {
      crypto.getRandomValues(ahead);
      used = 0;
    }
    const bytes = ahead.slice(used, used + length);
    ahead.fill(0, used, used + length);
    used += length;
    return bytes;
  };
}
