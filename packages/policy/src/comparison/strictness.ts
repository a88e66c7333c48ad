import type { Policy } from '@kawal/core';
import type { Holds } from '../space/holds.ts';
import { type Region, smallestReportOf, wholeSpace } from '../space/region.ts';
import { defaultBudget, meterOf, smallestBad, tooEntangled } from '../space/search.ts';
import type { Space } from '../space/space.ts';
import { lessDiscreet } from './disclosure.ts';
import { urgencyExample } from './example.ts';
import { type OwingPath, owedIn, owingPaths, withoutCommon } from './owed-notifications.ts';
import { mostThresholds, shortfall, thresholds } from './urgency.ts';
import type { CompareOptions, Strictness, StrictnessVerdict, UrgencyExample } from './verdict.ts';
import { commonSpace, nearestOf, type Weaker } from './weaker.ts';

/** Compares two policies over every report there can be, exactly; refuses what is too entangled. */
export function compareStrictness(a: Policy, b: Policy, { budget = defaultBudget }: CompareOptions = {}): Strictness {
  const space = commonSpace(a, b);
  if ('tooMany' in space) {
    const refused = { type: 'too-entangled', paths: space.tooMany } as const;
    return { urgency: refused, discretion: refused };
  }
  return {
    urgency: verdict(lessUrgent(space, a, b, budget), () => lessUrgent(space, b, a, budget)),
    discretion: verdict(lessDiscreet(space, a, b, budget), () => lessDiscreet(space, b, a, budget)),
  };
}

function verdict<Example>(one: Weaker<Example>, other: () => Weaker<Example>): StrictnessVerdict<Example> {
  if (one === null) return { type: 'yes' };
  if ('tooMany' in one) return { type: 'too-entangled', paths: one.tooMany };
  const back = other();
  if (back === null) return { type: 'no', example: one.example };
  if ('tooMany' in back) return { type: 'too-entangled', paths: back.tooMany };
  return { type: 'incomparable', examples: [one.example, back.example] };
}

/** Where `a` is less urgent than `b`. */
function lessUrgent(space: Space, a: Policy, b: Policy, budget: number): Weaker<UrgencyExample> {
  const meter = meterOf(budget);
  return nearestOf((office, below) => {
    const [ours, theirs] = withoutCommon(owingPaths(space, a, office), owingPaths(space, b, office));
    if (theirs.length === 0) return null;
    const tooMany = { tooMany: [...new Set([...ours, ...theirs].map(({ path }) => path.id))] };
    if (thresholds(theirs.flatMap(({ owed }) => owed)).length > mostThresholds) return tooMany;
    const judge = (region: Region): Holds => judgeUrgency(ours, theirs, space, region);
    const region = smallestBad(space, wholeSpace(space), judge, meter, { below });
    if (region === null) return null;
    if (region === tooEntangled) return tooMany;
    const example = urgencyExample(a, b, office, smallestReportOf(space, region));
    // Cannot be; if it were, nothing is claimed.
    return example === null ? tooMany : { unlike: region.unlike, example };
  });
}

function judgeUrgency(ours: readonly OwingPath[], theirs: readonly OwingPath[], space: Space, region: Region): Holds {
  const [own, other] = [owedIn(ours, space, region), owedIn(theirs, space, region)];
  // Even with everything that is open here, and nothing that is open there, too little.
  if (shortfall([...own.sure, ...own.open], other.sure) !== null) return 'yes';
  if (shortfall(own.sure, [...other.sure, ...other.open]) === null) return 'no';
  return other.undecided ?? own.undecided ?? 'no';
}
