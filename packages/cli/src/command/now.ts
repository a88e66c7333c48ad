import { type Instant, toInstant } from '@kawal/core';
import type { Session } from './session.ts';

/** Returns the time of the clock that was handed in, or the system's. */
export function nowOf({ io }: Pick<Session, 'io'>): Instant {
  return toInstant(io.clock === undefined ? Date.now() : io.clock.now());
}
