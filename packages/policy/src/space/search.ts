import { and, ask, askAny, type Holds, not } from './holds.ts';
import { type Region, restrict, split } from './region.ts';
import type { CompiledCondition, Space } from './space.ts';

/** How many regions are looked at where the caller does not say: eighteen times those of a large chapter, some seconds. */
export const defaultBudget = 250_000;

/** Counts regions across a whole proof. */
export interface Meter {
  regions: number;
  readonly budget: number;
  /** Set once more would have been needed: whatever was answered since is no answer. */
  exhausted: boolean;
}

export function meterOf(budget: number): Meter {
  return { regions: 0, budget, exhausted: false };
}

export const tooEntangled = 'too-entangled';

export interface Preference {
  /** Only reports with fewer unlike facts count. */
  readonly below?: number;
  /** Of reports with as few, the one this is least of. */
  readonly rank?: ((region: Region) => number) | null;
}

/** Returns the bad region with the report most like the typical one, or null; exact, for it splits until it is sure. */
export function smallestBad(
  space: Space,
  start: Region | null,
  isBad: (region: Region) => Holds,
  meter: Meter,
  { below = Number.POSITIVE_INFINITY, rank = null }: Preference = {},
): Region | null | typeof tooEntangled {
  const waiting: Region[][] = [];
  const put = (region: Region): void => {
    const alike = waiting[region.unlike] ?? [];
    waiting[region.unlike] = alike;
    alike.push(region);
  };
  if (start !== null) put(start);
  for (let unlike = 0; unlike < waiting.length && unlike < below; unlike += 1) {
    let best: Region | null = null;
    for (let region = waiting[unlike]?.pop(); region !== undefined; region = waiting[unlike]?.pop()) {
      if (meter.regions >= meter.budget) meter.exhausted = true;
      if (meter.exhausted) return tooEntangled;
      meter.regions += 1;
      const answer = isBad(region);
      if (answer === 'yes') {
        if (rank === null) return region;
        if (best === null || rank(region) < rank(best)) best = region;
      } else if (answer !== 'no') for (const half of split(space, answer, region)) put(half);
    }
    if (best !== null) return best;
  }
  return null;
}

/** Where a search begins, and what it may cost. */
export interface Searched {
  readonly space: Space;
  readonly start: Region | null;
  readonly meter: Meter;
}

/** Returns true if some report fulfils a condition, and none of the others given; or if the budget does not say. */
export function canBe(
  searched: Searched,
  condition: CompiledCondition,
  others: readonly CompiledCondition[] = [],
): boolean {
  const { space, meter } = searched;
  const isSo = (region: Region): Holds => and(ask(space, condition, region), not(askAny(space, others, region)));
  return smallestBad(space, startWithin(searched, condition), isSo, meter) !== null;
}

/** Returns the reports that fulfil the tests of a condition but for the triage; null if there are none. */
export function startWithin({ start }: Searched, { tests }: CompiledCondition): Region | null {
  let left = start;
  for (const { dimension, points } of tests) left = left === null ? null : restrict(left, dimension, points);
  return left;
}
