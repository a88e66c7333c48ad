import { type Instant, toInstant } from '@kawal/core';
import type { RaiseAlarm } from './alarm.ts';
import type { Clock } from './ports.ts';

/**
 * The time as the engine reads it: never before the newest instant stored, whatever the machine's clock says. While the
 * clock stands before that, time goes on from there at half its pace until the clock has caught up: it never stands
 * still, or whatever was put off by seconds would wait for as long as the clock was wrong.
 */
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

/** While it is, what is due comes late, perhaps for days: the alarm is raised again, so that none of it is late in silence. */
const raisedAgainAfter = 3_600_000;

/** A clock is put right by less than this now and then. */
const smallestJump = 60_000;

export function guardClock(clock: Clock, newest: number | null, raise: RaiseAlarm): GuardedClock {
  let newestStored = newest ?? 0;
  let storedWhen = clock.monotonic?.();
  let raisedAt: number | undefined;
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

  /** Before this no instant is given out. */
  const least = (): number => {
    const ran = clock.monotonic?.();
    return ran === undefined || storedWhen === undefined
      ? newestStored
      : newestStored + Math.floor((ran - storedWhen) / 2);
  };

  return {
    now() {
      const now = clock.now();
      noticeJump(now);
      const behind = newestStored - now;
      if (behind <= tolerated) raisedAt = undefined;
      else if (raisedAt === undefined || Math.abs(now - raisedAt) >= raisedAgainAfter) {
        raisedAt = now;
        raise({ code: 'clock.behind', byMs: behind });
      }
      return toInstant(Math.max(now, least()));
    },
    stored(instant) {
      if (instant < least()) return;
      newestStored = instant;
      storedWhen = clock.monotonic?.();
    },
    jumpedBy: () => Math.round(jumped),
    jumpStored() {
      jumped = 0;
    },
  };
}
