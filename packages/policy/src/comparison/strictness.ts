import type { Policy } from '@kawal/core';
import { defaultBudget } from '../proof/proof.ts';
import { lessDiscreet } from './disclosure.ts';
import { urgencyExample } from './example.ts';
import { type OwingPath, owedIn, owingPaths, withoutCommon } from './owed-notifications.ts';
import { type Budget, type Judged, nearestReport, type Region, search } from './regions.ts';
import type { ReportSpace } from './report-space.ts';
import { mostThresholds, shortfall, thresholds } from './urgency.ts';
import type { CompareOptions, Strictness, StrictnessVerdict, UrgencyExample } from './verdict.ts';
import { type Laxity, nearestOf, spaceFor } from './weaker.ts';

/** Compares two policies over every report there can be, exactly; refuses what is too entangled. */
export function compareStrictness(a: Policy, b: Policy, options: CompareOptions = {}): Strictness {
  return {
    urgency: verdict(lessUrgent(a, b, options), () => lessUrgent(b, a, options)),
    discretion: verdict(lessDiscreet(a, b, options), () => lessDiscreet(b, a, options)),
  };
}

function verdict<Example>(one: Laxity<Example>, other: () => Laxity<Example>): StrictnessVerdict<Example> {
  if (one.is === 'nowhere') return { is: 'yes' };
  if (one.is === 'too-entangled') return one;
  const back = other();
  if (back.is === 'too-entangled') return back;
  if (back.is === 'nowhere') return { is: 'no', example: one.example };
  return { is: 'incomparable', examples: [one.example, back.example] };
}

/** Where `a` is less urgent than `b`. */
function lessUrgent(a: Policy, b: Policy, options: CompareOptions): Laxity<UrgencyExample> {
  const budget: Budget = { regions: options.budget ?? defaultBudget };
  return nearestOf((office) => {
    const [ours, theirs] = withoutCommon(owingPaths(a, office), owingPaths(b, office));
    const paths = [...new Set([...ours, ...theirs].map(({ path }) => path.id))];
    if (theirs.length === 0) return { is: 'nowhere' };
    const space = spaceFor([...ours, ...theirs], [a, b], options);
    const strengths = thresholds(theirs.flatMap(({ owed }) => owed));
    if (space === null || strengths.length > mostThresholds) return { is: 'too-entangled', paths };
    const found = search(space, (region) => judgeUrgency(ours, theirs, space, region), budget);
    if (found.is === 'nowhere') return found;
    if (found.is === 'too-entangled') return { is: found.is, paths };
    const { distance } = found.region;
    const example = urgencyExample(a, b, office, nearestReport(space, found.region));
    // Cannot be; if it were, nothing is claimed.
    return example === null ? { is: 'too-entangled', paths } : { is: 'somewhere', distance, example };
  });
}

function judgeUrgency(
  ours: readonly OwingPath[],
  theirs: readonly OwingPath[],
  space: ReportSpace,
  region: Region,
): Judged<true> {
  const [own, other] = [owedIn(ours, space, region), owedIn(theirs, space, region)];
  // Even with everything that is open here, and nothing that is open there, too little.
  if (shortfall([...own.sure, ...own.open], other.sure) !== null) return { is: 'found', found: true };
  if (shortfall(own.sure, [...other.sure, ...other.open]) === null) return { is: 'settled' };
  const ask = other.ask ?? own.ask;
  return ask === undefined ? { is: 'settled' } : { is: 'open', ask };
}
