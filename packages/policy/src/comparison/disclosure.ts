import type { Condition, OfficeKind, Policy } from '@kawal/core';
import { officesBarredBy } from '@kawal/core/escalation';
import { chainOf } from '@kawal/core/matching';
import { and, askAny, type Holds, not } from '../space/holds.ts';
import { type Region, smallestReportOf, wholeSpace } from '../space/region.ts';
import { meterOf, smallestBad, tooEntangled } from '../space/search.ts';
import { type CompiledCondition, compiledOf, keyOf, type Space } from '../space/space.ts';
import type { DiscretionExample } from './verdict.ts';
import { nearestOf, type Weaker } from './weaker.ts';

/** Where `a` may tell somebody whom `b` may not. */
export function lessDiscreet(space: Space, a: Policy, b: Policy, budget: number): Weaker<DiscretionExample> {
  const meter = meterOf(budget);
  const [waysOfA, waysOfB] = [waysToHear(space, a), waysToHear(space, b)];
  return nearestOf((office, below) => {
    const [ours, theirs] = [reachOf(space, a, waysOfA, office), reachOf(space, b, waysOfB, office)];
    if (ours.by.length === 0 || ours.key === theirs.key) return null;
    const judge = (region: Region): Holds => and(mayHear(ours, space, region), not(mayHear(theirs, space, region)));
    const region = smallestBad(space, wholeSpace(space), judge, meter, { below });
    if (region === null) return null;
    if (region === tooEntangled) return { tooMany: [...new Set([...ours.names, ...theirs.names])] };
    return { unlike: region.unlike, example: { report: smallestReportOf(space, region), office } };
  });
}

/** A path or a floor, and all offices that may come to hear of a report by it. */
interface Way {
  readonly id: string;
  readonly condition: CompiledCondition;
  readonly reaches: ReadonlySet<OfficeKind>;
}

function waysToHear(space: Space, policy: Policy): readonly Way[] {
  const paths = policy.paths.map(({ id, when, steps }) => ({ id, when, tell: steps.flatMap(({ tell }) => tell) }));
  return [...paths, ...policy.floors].map(({ id, when, tell }) => ({
    id,
    condition: compiledOf(space, policy, when),
    reaches: mayReach(tell, policy),
  }));
}

/**
 * Returns the offices that may hear of a report if these are told: themselves, who stands in for them (M1), who rings those that
 * have to be rung, and the last resort where nobody is reached (M3). That everybody is told where a policy cannot be read
 * (E1) is the same under every policy and is left out.
 */
function mayReach(tell: readonly OfficeKind[], policy: Policy): ReadonlySet<OfficeKind> {
  const reached = new Set(tell.flatMap((office) => chainOf(policy, office)));
  const isRung = [...reached].some((office) => policy.requires[office]?.reach === 'call');
  return isRung ? new Set([...reached, ...policy.callers, 'lastResort']) : reached;
}

/** By what an office may come to hear of a report, and what bars it. */
interface Reach {
  readonly by: readonly CompiledCondition[];
  readonly barred: readonly CompiledCondition[];
  readonly names: readonly string[];
  /** Two with the same key may tell the office of the same reports. */
  readonly key: string;
}

function reachOf(space: Space, policy: Policy, ways: readonly Way[], office: OfficeKind): Reach {
  const reaching = ways.filter(({ reaches }) => reaches.has(office));
  const compile = ({ when }: { readonly when: Condition }) => compiledOf(space, policy, when);
  const by = reaching.map(({ condition }) => condition);
  const barred = policy.ceilings.filter((ceiling) => officesBarredBy(ceiling).includes(office)).map(compile);
  const keys = [by, barred].map((conditions) => [...new Set(conditions.map(keyOf))].sort());
  return { by, barred, names: reaching.map(({ id }) => id), key: JSON.stringify(keys) };
}

/** Asks whether an office may hear of a region's reports. */
function mayHear({ by, barred }: Reach, space: Space, region: Region): Holds {
  return and(not(askAny(space, barred, region)), askAny(space, by, region));
}
