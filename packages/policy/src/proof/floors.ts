import type { Floor, Path } from '@kawal/core';
import { settlesForAnother } from '@kawal/core/directory';
import { chainOf } from '@kawal/core/matching';
import { ask, type Holds, not } from '../space/holds.ts';
import { heldIn, type Region } from '../space/region.ts';
import { smallestBad, tooEntangled } from '../space/search.ts';
import { type AvailabilityModel, contractModel } from './availability-model.ts';
import { barringIn } from './exclusions.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { always } from './intervals.ts';
import { nobody } from './named-sets.ts';
import { judgeObligation, type ProofObligation, relevantTo, type TimedNotification } from './obligation.ts';
import { includesAll, type OfficeSet, officeSetOf } from './office-set.ts';
import { conditionOf, counterexampleOf, type ProofContext, smallestOver } from './proof-context.ts';
import { certainNotifications, occurrencesWithin } from './step-notifications.ts';

type Office = Floor['tell'][number];

/** One office that a floor is owed to; for a floor that one of several is enough for, all of them (F3). */
export interface FloorSlice {
  readonly floor: Floor;
  readonly offices: readonly Office[];
}

export function slicesOf(floor: Floor): readonly FloorSlice[] {
  if (floor.of === 'one') return [{ floor, offices: floor.tell }];
  return floor.tell.map((office) => ({ floor, offices: [office] }));
}

/** Every floor, for each office it is owed to: over all reports, and all exclusions of the family. */
export function proveFloors(context: ProofContext): readonly ProofFinding[] {
  return context.policy.floors
    .flatMap(slicesOf)
    .flatMap((slice) => [...starvedByCeilings(slice, context), ...notMet(slice, context)]);
}

function notMet(slice: FloorSlice, context: ProofContext): readonly ProofFinding[] {
  const { floor, offices } = slice;
  const notifications = notificationsFor(slice, context);
  const [office] = offices;
  if (office === undefined) return [];
  const grades: readonly { footing: AvailabilityModel; fact: ProofFact }[] = [
    { footing: contractModel(context.policy, 'always'), fact: { code: 'floor.not-met', office } },
    { footing: contractModel(context.policy), fact: { code: 'timeless.rests-on-hours', office } },
    { footing: contractModel(context.policy, 'maybe', 'missed'), fact: { code: 'callers.all-barred', office } },
  ];
  for (const { footing: model, fact } of grades) {
    const judgeNaming = judgeObligation(obligationOf(slice, notifications, context), context, model);
    const shown = smallestOver(context, relevantToSlice(slice, notifications, context), (exclusion) => ({
      judge: unlessStarved(slice, context, judgeNaming(exclusion).judge),
    }));
    if (shown === tooEntangled) return [entangled('floor', floor.id, notifications, context)];
    if (shown !== null) {
      const counterexample = counterexampleOf(context, shown.region, shown.exclusion);
      return [found('floor', floor.id, fact, counterexample)];
    }
  }
  return [];
}

export function notificationsFor({ floor, offices }: FloorSlice, context: ProofContext): readonly TimedNotification[] {
  return certainNotifications(context)
    .filter(({ office }) => offices.includes(office))
    .map((notification) => ({ ...notification, occurrences: occurrencesWithin(notification.step, floor.within) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

/** The last resort (E3) and an office of the chapter's own (V7) count only where a floor is owed to them. */
export function obligationOf(
  { floor, offices }: FloorSlice,
  notifications: readonly TimedNotification[],
  context: ProofContext,
  origins = always,
): ProofObligation {
  const waivers = context.policy.waivers.filter((waiver) => waiver.floor === floor.id);
  return {
    when: conditionOf(context, floor.when),
    unless: waivers.map(({ when }) => conditionOf(context, when)),
    notifications,
    counts: (kind) => settlesForAnother(kind) || offices.includes(kind),
    origins,
    deadline: { within: floor.within, offices },
  };
}

export function relevantToSlice(
  { offices }: FloorSlice,
  notifications: readonly TimedNotification[],
  context: ProofContext,
): OfficeSet {
  const chains = offices.flatMap((office) => chainOf(context.policy, office));
  return relevantTo(notifications, context) | officeSetOf(chains);
}

/** Whatever else is asked: a report whose ceilings bar a floor's office and its whole chain is that finding's (C2). */
export function unlessStarved(slice: FloorSlice, context: ProofContext, judge: (region: Region) => Holds) {
  if (context.policy.ceilings.length === 0) return judge;
  const chains = chainsOf(slice, context);
  return (region: Region): Holds => {
    const answer = judge(region);
    return answer === 'yes' ? not(starving(chains, context, region)) : answer;
  };
}

function starvedByCeilings(slice: FloorSlice, context: ProofContext): readonly ProofFinding[] {
  const { floor, offices } = slice;
  const when = conditionOf(context, floor.when);
  const chains = chainsOf(slice, context);
  const judge = (region: Region): Holds => {
    const owed = ask(context.space, when, region);
    return owed === 'yes' ? starving(chains, context, region) : owed;
  };
  const region = smallestBad(context.space, context.start, judge, context.meter);
  if (region === tooEntangled) return [entangled('floor', floor.id, [], context)];
  if (region === null) return [];
  const at = context.policy.ceilings.find(
    ({ id, when: asked }) =>
      heldIn(context.space, conditionOf(context, asked), region) === 'yes' &&
      context.exclusions.some(
        (bar) => bar.ceiling === id && chains.some((chain) => (bar.offices & officeSetOf(chain)) !== 0n),
      ),
  );
  return offices
    .slice(0, 1)
    .map((office) =>
      found(
        'ceiling',
        at?.id ?? floor.id,
        { code: 'ceiling.starves-floor', floor: floor.id, office },
        counterexampleOf(context, region, nobody),
      ),
    );
}

function chainsOf({ offices }: FloorSlice, { policy }: ProofContext): readonly (readonly Office[])[] {
  return offices.map((office) => chainOf(policy, office));
}

/** Tells if ceilings, with what the facts themselves bar, leave nobody of the chains, and would leave somebody without. */
function starving(chains: readonly (readonly Office[])[], { space, exclusions }: ProofContext, region: Region): Holds {
  const all = chains.flat();
  const relevant = officeSetOf(all);
  const whole = barringIn(space, exclusions, relevant, region);
  const inPolicy = exclusions.filter(({ ceiling }) => ceiling === null);
  const stated = barringIn(space, inPolicy, relevant, region);
  // Nobody decides what cannot matter: all of them barred, or not even possibly.
  if (!includesAll(whole.possible, all) || includesAll(stated.sure, all)) return 'no';
  return whole.open ?? stated.open ?? (includesAll(whole.sure, all) ? 'yes' : 'no');
}

/** Names the paths whose conditions ask the most: they are what makes it hard. */
export function entangled(
  kind: 'floor' | 'policy',
  id: string,
  notifications: readonly { readonly path: Path }[],
  { policy, meter }: ProofContext,
): ProofFinding {
  const paths = notifications.length > 0 ? [...new Set(notifications.map(({ path }) => path))] : policy.paths;
  const hardest = [...paths].sort((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
  return found(kind, id, {
    code: 'too-entangled',
    paths: hardest.slice(0, mostNamed).map((path) => path.id),
    budget: meter.budget,
  });
}

const mostNamed = 8;
