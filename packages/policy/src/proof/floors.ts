import type { Floor, Path } from '@kawal/core';
import { chainOf } from '@kawal/core/matching';
import { heldIn, type Region } from '../space/region.ts';
import { type Judgement, smallestBad, tooEntangled } from '../space/search.ts';
import { contractFooting, type Footing } from './availability-model.ts';
import { barringIn } from './exclusions.ts';
import { found, type ProofFact, type ProofFinding } from './findings.ts';
import { nobody } from './named-sets.ts';
import { anyOrigin, judgeObligation, type Obligation, type OwedTelling, relevantTo } from './obligation.ts';
import { includesAll, type KindSet, setOfKinds } from './office-set.ts';
import { conditionOf, counterexampleOf, type Inquiry, smallestOver } from './proof-context.ts';
import { occurrencesWithin, unconditionalTellings } from './tellings.ts';

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
export function proveFloors(inquiry: Inquiry): readonly ProofFinding[] {
  return inquiry.policy.floors
    .flatMap(slicesOf)
    .flatMap((slice) => [...starvedByCeilings(slice, inquiry), ...notMet(slice, inquiry)]);
}

function notMet(slice: FloorSlice, inquiry: Inquiry): readonly ProofFinding[] {
  const { floor, offices } = slice;
  const tellings = tellingsFor(slice, inquiry);
  const [office] = offices;
  if (office === undefined) return [];
  const grades: readonly { footing: Footing; fact: ProofFact }[] = [
    { footing: contractFooting(inquiry.policy, 'always'), fact: { code: 'floor.not-met', office } },
    { footing: contractFooting(inquiry.policy), fact: { code: 'timeless.rests-on-hours', office } },
  ];
  for (const { footing, fact } of grades) {
    const obligation = obligationOf(slice, tellings, inquiry);
    const shown = smallestOver(inquiry, relevantToSlice(slice, tellings, inquiry), (exclusion) => ({
      judge: unlessStarved(slice, inquiry, judgeObligation(obligation, inquiry, footing, exclusion).judge),
    }));
    if (shown === tooEntangled) return [entangled('floor', floor.id, tellings, inquiry)];
    if (shown !== null) {
      const counterexample = counterexampleOf(inquiry, shown.region, shown.exclusion);
      return [found('floor', floor.id, fact, counterexample)];
    }
  }
  return [];
}

export function tellingsFor({ floor, offices }: FloorSlice, inquiry: Inquiry): readonly OwedTelling[] {
  return unconditionalTellings(inquiry)
    .filter(({ office }) => offices.includes(office))
    .map((telling) => ({ ...telling, occurrences: occurrencesWithin(telling.step, floor.within) }))
    .filter(({ occurrences }) => occurrences.length > 0);
}

/** The last resort is no authority (E3): it counts only where a floor is owed to it. */
export function obligationOf(
  { floor, offices }: FloorSlice,
  tellings: readonly OwedTelling[],
  inquiry: Inquiry,
  origins = anyOrigin,
): Obligation {
  const waivers = inquiry.policy.waivers.filter((waiver) => waiver.floor === floor.id);
  return {
    when: conditionOf(inquiry, floor.when),
    unless: waivers.map(({ when }) => conditionOf(inquiry, when)),
    tellings,
    counts: (kind) => kind !== 'lastResort' || offices.includes('lastResort'),
    origins,
    deadline: { within: floor.within, offices },
  };
}

export function relevantToSlice({ offices }: FloorSlice, tellings: readonly OwedTelling[], inquiry: Inquiry): KindSet {
  const chains = offices.flatMap((office) => chainOf(inquiry.policy, office));
  return relevantTo(tellings, inquiry) | setOfKinds(chains);
}

/** Whatever else is asked: a report whose ceilings bar a floor's office and its whole chain is that finding's (C2). */
export function unlessStarved(slice: FloorSlice, inquiry: Inquiry, judge: (region: Region) => Judgement) {
  if (inquiry.policy.ceilings.length === 0) return judge;
  const chains = chainsOf(slice, inquiry);
  return (region: Region): Judgement => {
    const judgement = judge(region);
    if (judgement !== 'bad') return judgement;
    const { starved, open } = starving(chains, inquiry, region);
    return starved ? 'safe' : (open ?? 'bad');
  };
}

function starvedByCeilings(slice: FloorSlice, inquiry: Inquiry): readonly ProofFinding[] {
  const { floor, offices } = slice;
  const when = conditionOf(inquiry, floor.when);
  const chains = chainsOf(slice, inquiry);
  const judge = (region: Region): Judgement => {
    const owed = heldIn(inquiry.space, when, region);
    if (owed !== 'yes') return owed === 'no' ? 'safe' : when;
    const { starved, open } = starving(chains, inquiry, region);
    return starved ? 'bad' : (open ?? 'safe');
  };
  const region = smallestBad(inquiry.space, inquiry.start, judge, inquiry.meter);
  if (region === tooEntangled) return [entangled('floor', floor.id, [], inquiry)];
  if (region === null) return [];
  const at = inquiry.policy.ceilings.find(
    ({ id, when: asked }) =>
      heldIn(inquiry.space, conditionOf(inquiry, asked), region) === 'yes' &&
      inquiry.bars.some((bar) => bar.ceiling === id && chains.some((chain) => (bar.offices & setOfKinds(chain)) !== 0)),
  );
  return offices
    .slice(0, 1)
    .map((office) =>
      found(
        'ceiling',
        at?.id ?? floor.id,
        { code: 'ceiling.starves-floor', floor: floor.id, office },
        counterexampleOf(inquiry, region, nobody),
      ),
    );
}

function chainsOf({ offices }: FloorSlice, { policy }: Inquiry): readonly (readonly Office[])[] {
  return offices.map((office) => chainOf(policy, office));
}

/** Whether ceilings, with what the facts themselves bar, leave nobody of the chains, and would leave somebody without. */
function starving(
  chains: readonly (readonly Office[])[],
  { space, bars }: Inquiry,
  region: Region,
): { readonly starved: boolean; readonly open: ReturnType<typeof barringIn>['open'] } {
  const all = chains.flat();
  const relevant = setOfKinds(all);
  const whole = barringIn(space, bars, relevant, region);
  const stated = barringIn(
    space,
    bars.filter(({ ceiling }) => ceiling === null),
    relevant,
    region,
  );
  // Nobody decides what cannot matter: all of them barred, or not even possibly.
  if (!includesAll(whole.possible, all) || includesAll(stated.sure, all)) return { starved: false, open: null };
  const open = whole.open ?? stated.open;
  if (open !== null) return { starved: false, open };
  return { starved: includesAll(whole.sure, all), open: null };
}

/** Names the paths whose conditions ask the most: they are what makes it hard. */
export function entangled(
  kind: 'floor' | 'policy',
  id: string,
  tellings: readonly { readonly path: Path }[],
  { policy, meter }: Inquiry,
): ProofFinding {
  const paths = tellings.length > 0 ? [...new Set(tellings.map(({ path }) => path))] : policy.paths;
  const hardest = [...paths].sort((a, b) => Object.keys(b.when).length - Object.keys(a.when).length);
  return found(kind, id, {
    code: 'too-entangled',
    paths: hardest.slice(0, mostNamed).map((path) => path.id),
    budget: meter.budget,
  });
}

const mostNamed = 8;
