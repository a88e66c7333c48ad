import { type Instant, toInstant } from '@kawal/core';
import type { RaiseAlarm } from './alarm.ts';
import type { Clock } from './ports.ts';

/** The time as the engine reads it: never before the newest instant stored, whatever the machine's clock says. */
export interface GuardedClock {
  now(): Instant;
  /** Tells the guard of an instant that is now stored. */
  stored(instant: number): void;
  /** By how many milliseconds the clock was set ahead, as far as that is not on record yet. */
  jumpedBy(): number;
  /** Tells the guard that the jump is on record. */
  jumpStored(): void;
}

/** A clock this far behind what is stored raises the alarm; less is ordinary drift. */
const tolerated = 1_000;

/** A clock is put right by less than this now and then. */
const smallestJump = 60_000;

export function guardClock(clock: Clock, newest: number | null, raise: RaiseAlarm): GuardedClock {
  let newestStored = newest ?? 0;
  let raised = false;
  let jumped = 0;
  let before: number | undefined;

  /** What the clock says more than has gone by since it was read before. */
  const noticeJump = (now: number): void => {
    const ran = clock.monotonic?.();
    if (ran === undefined) return;
    const ahead = now - ran;
    if (before !== undefined && ahead - before >= smallestJump) jumped += ahead - before;
    before = ahead;
  };

  return {
    now() {
      const now = clock.now();
      noticeJump(now);
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
    jumpedBy: () => Math.round(jumped),
    jumpStored() {
      jumped = 0;
    },
  };
}
