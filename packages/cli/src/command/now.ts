import { type Instant, toInstant } from '@kawal/core';
import type { Session } from './session.ts';

/** What time it is, as far as the command is told; by itself it asks the system. */
export function nowOf({ io }: Pick<Session, 'io'>): Instant {
  return toInstant(io.clock === undefined ? Date.now() : io.clock.now());
}
