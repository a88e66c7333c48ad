import type { Facts } from '@kawal/core';

/** Reads from the facts of a report what decides how fast it is opened. */
export function urgencyIn(facts: Facts): {
  readonly danger: boolean;
  readonly child: boolean;
  readonly leaves: boolean;
} {
  const has = (fact: string, value: string): boolean => facts[fact]?.includes(value) === true;
  return { danger: has('danger', 'yes'), child: has('victimAge', 'child'), leaves: has('departure', 'dated') };
}
