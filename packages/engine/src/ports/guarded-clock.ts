import { type Instant, toInstant } from '@kawal/core';
import type { RaiseAlarm } from './alarm.ts';
import type { Clock } from './ports.ts';

/** The time as the engine reads it: never before the newest instant stored, whatever the machine's clock says. */
export interface GuardedClock {
  now(): Instant;
  /** Tells the guard of an instant that is now stored. */
  stored(instant: number): void;
}

/** A clock this far behind what is stored raises the alarm; less is ordinary drift. */
const tolerated = 1_000;

export function guardClock(clock: Clock, newest: number | null, raise: RaiseAlarm): GuardedClock {
  let newestStored = newest ?? 0;
  let raised = false;
  return {
    now() {
      const now = clock.now();
      const behind = newestStored - now;
      if (behind <= tolerated) raised = false;
      else if (!raised) {
        raised = true;
        raise({ code: 'clock.behind', byMs: behind });
      }
      return toInstant(Math.max(now, newestStored));
    },
    stored(instant) {
      newestStored = Math.max(newestStored, instant);
    },
  };
}
