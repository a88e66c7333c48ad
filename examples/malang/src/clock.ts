import { type Instant, parseLocal } from '@kawal/core';
import type { Clock } from '@kawal/engine';

/** The story's own time: it stands still until the story moves it, and never runs back. */
export interface StoryClock extends Clock {
  now(): Instant;
  /** Moves to a local time of Malang, as `2019-02-03T02:00`. */
  moveTo(local: string): Instant;
  moveToInstant(instant: number): void;
}

export function storyClock(start: string): StoryClock {
  let now = local(start);
  const moveToInstant = (instant: number): void => {
    if (instant > now) now = instant as Instant;
  };
  return {
    now: () => now,
    moveTo(text) {
      moveToInstant(local(text));
      return now;
    },
    moveToInstant,
  };
}

/** A local time of Malang (WIB) as an instant. */
export function local(text: string): Instant {
  const instant = parseLocal(text, 'WIB');
  if (instant === undefined) throw new RangeError(`not a local time: ${text}`);
  return instant;
}
