import { type Instant, parseLocal } from '@kawal/core';

/** Returns a local time of Malang (WIB), as `2019-02-03T02:00`, as an instant. */
export function local(text: string): Instant {
  const instant = parseLocal(text, 'WIB');
  if (instant === undefined) throw new RangeError(`not a local time: ${text}`);
  return instant;
}
