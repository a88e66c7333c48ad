import type { Facts } from '@kawal/core';

/** Decides how fast a report is opened; of a departure, its day is known. */
export interface Urgency {
  readonly danger: boolean;
  readonly child: boolean;
  readonly leaves: boolean;
}

/** Reads the urgency of a report from its facts. */
export function urgencyIn(facts: Facts): Urgency {
  const has = (fact: string, value: string): boolean => facts[fact]?.includes(value) === true;
  return { danger: has('danger', 'yes'), child: has('victimAge', 'child'), leaves: has('departure', 'dated') };
}

/** Weighs an urgency: danger first, then a child, then a known day of departure. */
export function gravityBy({ danger, child, leaves }: Urgency): number {
  return Number(danger) * 20 + Number(child) * 10 + Number(leaves) * 5;
}
