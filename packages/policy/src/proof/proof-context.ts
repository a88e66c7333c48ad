import type { Condition, HandlingArea, KemendagriCode, Policy } from '@kawal/core';
import type { Holds } from '../space/holds.ts';
import { type Region, smallestReportOf, wholeSpace } from '../space/region.ts';
import { type Meter, type Searched, smallestBad, tooEntangled } from '../space/search.ts';
import { type CompiledCondition, compiledOf, spaceOf } from '../space/space.ts';
import type { Counterexample } from './counterexample.ts';
import { type CompiledExclusion, type Exclusion, exclusionsIn } from './exclusions.ts';
import { distinctOver, type NamedSet, nobody, sizeOf } from './named-sets.ts';
import type { OfficeSet } from './office-set.ts';

/** The setting of every question about a policy: its space of reports, who is barred in it, and whom a report may name. */
export interface ProofContext extends Searched {
  readonly policy: Policy;
  readonly exclusions: readonly CompiledExclusion[];
  readonly namedSets: readonly NamedSet[];
  /** Kinds of office, told or not, whose holders serve elsewhere: to bar one bars them there too (X2). */
  readonly holders: OfficeSet;
}

export interface Places {
  readonly typicalArea: HandlingArea;
  readonly places: readonly KemendagriCode[];
}

/** Reports of which more than nothing is known: where signs of exploitation are seen, or nobody knows. */
export const ofConcern: Condition = { concern: { anyOf: ['some', 'unknown'] } };

/** Of these, the ones in which a victim may be a child. */
export const childOfConcern: Condition = { ...ofConcern, victimAge: { anyOf: ['child', 'unknown'] } };

export function proofContextOf(
  policy: Policy,
  places: Places,
  namedSets: readonly NamedSet[],
  meter: Meter,
  bars: readonly Exclusion[] = exclusionsIn(policy),
): ProofContext | { readonly tooMany: string } {
  const parts = [...policy.paths, ...policy.floors, ...policy.ceilings, ...policy.waivers, ...bars];
  const conditions = [...parts.map(({ when }) => when), ofConcern, childOfConcern];
  const space = spaceOf({ policies: [{ policy, conditions }], ...places });
  if ('tooMany' in space) return space;
  const bySize = [...namedSets].sort((a, b) => sizeOf(a) - sizeOf(b));
  const compiled = bars.map((bar) => ({ ...bar, condition: compiledOf(space, policy, bar.when) }));
  return { policy, space, exclusions: compiled, namedSets: bySize, holders: 0n, meter, start: wholeSpace(space) };
}

export function conditionOf({ space, policy }: ProofContext, when: Condition): CompiledCondition {
  return compiledOf(space, policy, when);
}

/** A report that is bad, and whom it names. */
export interface Shown {
  readonly region: Region;
  readonly exclusion: NamedSet;
}

/** A question about the reports that name somebody, and, where time matters, from when on they are bad. */
export interface Question {
  readonly judge: (region: Region) => Holds;
  readonly rank?: (region: Region) => number;
}

/** Asks for every member of the family that bars other offices of those that matter; the smallest report shows it. */
export function smallestOver(
  context: ProofContext,
  relevant: OfficeSet,
  questionFor: (exclusion: NamedSet) => Question,
): Shown | null | typeof tooEntangled {
  let smallest: (Shown & { readonly ranked: number }) | null = null;
  for (const exclusion of distinctOver(context.namedSets, { offices: relevant, holders: context.holders })) {
    const { judge, rank } = questionFor(exclusion);
    // The family comes in order of size, so only one as small can still be better by its rank.
    const ties = rank !== undefined && smallest !== null && sizeOf(exclusion) === sizeOf(smallest.exclusion);
    const below: number = (smallest?.region.unlike ?? Number.POSITIVE_INFINITY) + (ties ? 1 : 0);
    const region = smallestBad(context.space, context.start, judge, context.meter, { below, rank: rank ?? null });
    if (region === tooEntangled) return tooEntangled;
    if (region === null) continue;
    const ranked = rank?.(region) ?? 0;
    if (smallest === null || region.unlike < smallest.region.unlike || ranked < smallest.ranked) {
      smallest = { region, exclusion, ranked };
    }
  }
  return smallest;
}

export function counterexampleOf(
  { space }: ProofContext,
  region: Region,
  { people, offices }: Pick<NamedSet, 'people' | 'offices'> = nobody,
  at: Counterexample['at'] = null,
): Counterexample {
  return { ...smallestReportOf(space, region), excluded: { people, offices }, at };
}
