import type { Instant } from '../calendar/instant.ts';
import type { Waiver } from '../policy/policy.ts';
import { matches } from '../policy/rules.ts';
import type { Pending } from './escalation.ts';
import { floorOf } from './obligation.ts';
import type { ResolveContext } from './resolve.ts';

/** Waivers are live (N1), never of a law floor (W1). */
export function waiverOf(
  { path }: Pending,
  { state, match, chapter: { policy } }: ResolveContext,
  at: Instant,
): Waiver | undefined {
  if (policy.waivers.length === 0) return undefined;
  const floor = floorOf(path);
  if (state.obligations.some((one) => one.floor === floor && one.origin === 'law')) return undefined;
  return policy.waivers.find(
    (waiver) =>
      waiver.floor === floor &&
      waiver.from <= at &&
      at < waiver.until &&
      matches(waiver.when, match.facts, policy.facts),
  );
}
