import type { Instant } from '@kawal/core';
import type { Clock, Engine } from '@kawal/engine';
import type { Storage } from '@kawal/sdk';

/** A clock that stands still until a test moves it, and never runs back. */
export interface VirtualClock extends Clock {
  now(): Instant;
  /** Moves to an instant; one in the past changes nothing. */
  moveTo(instant: number): void;
}

export function virtualClock(start: Instant): VirtualClock {
  let now = start;
  const moveTo = (instant: number): void => {
    if (instant > now) now = instant as Instant;
  };
  return { now: () => now, moveTo, pause: async (milliseconds) => moveTo(now + milliseconds) };
}

/** The parts of a deployment that {@link runUntil} works with. */
export interface Running {
  readonly engine: Pick<Engine, 'work'>;
  readonly clock: VirtualClock;
  /** Names what never settles. */
  readonly storage: Pick<Storage, 'due'>;
}

/** A pass takes up to 100 records, so this is far more than any test lets fall due at one instant. */
const mostPasses = 1_000;

/**
 * Works until nothing is due up to an instant. The clock stops at each due instant on the way, in order, and at the end.
 * Throws a `RangeError` that names records which are still due after 1,000 passes at one instant.
 */
export async function runUntil({ engine, clock, storage }: Running, until: number): Promise<void> {
  for (let passes = 1; ; passes += 1) {
    const { nextAt } = await engine.work();
    if (nextAt === null || nextAt > Math.max(until, clock.now())) break;
    if (nextAt > clock.now()) passes = 0;
    else if (passes >= mostPasses) throw await neverSettles(storage, clock.now());
    clock.moveTo(nextAt);
  }
  clock.moveTo(until);
}

async function neverSettles(storage: Pick<Storage, 'due'>, now: Instant): Promise<RangeError> {
  const due = await storage.due(now, 5);
  const names = due.map(({ stream }) => stream).join(', ');
  return new RangeError(`Still due at ${new Date(now).toISOString()} after ${mostPasses} passes: ${names}`);
}
