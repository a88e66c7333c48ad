import { type Place, report } from './place.ts';

/** The most items of a list, or keys of a map. The people of a large city fit, and a year of shifts. */
export const mostItems = 5_000;

/** The most people who share an office or a contact: each is weighed against every report. */
export const mostTogether = 500;

/** The most paths and tests of a policy, and steps of a path: each test plays a week of all paths. */
export const mostSteps = 200;

/** The most steps of a policy's paths together: each one is played in every test, beside all that it told before. */
export const mostStepsTogether = 2_000;

/** Returns the items, or the first of them with a finding that names the limit. */
export function withinLimit<Item>(place: Place, items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  report(place, { code: 'list.too-long', limit, found: items.length });
  place.source.isCut = true;
  return items.slice(0, limit);
}
