import type { Condition, OfficeKind, Policy } from '@kawal/core';
import { defaultBudget } from '../proof/proof.ts';
import { keyOf, plainCondition, plainTriage } from './condition.ts';
import { mayReach } from './may-reach.ts';
import { type Budget, type Judged, nearestReport, type Region, type Standing, search, standing } from './regions.ts';
import type { ReportSpace } from './report-space.ts';
import type { CompareOptions, DiscretionExample } from './verdict.ts';
import { type Laxity, nearestOf, spaceFor, type Taken } from './weaker.ts';

/** Where `a` may tell somebody whom `b` may not. */
export function lessDiscreet(a: Policy, b: Policy, options: CompareOptions): Laxity<DiscretionExample> {
  const budget: Budget = { regions: options.budget ?? defaultBudget };
  return nearestOf((office) => {
    const [ours, theirs] = [reachOf(a, office), reachOf(b, office)];
    if (ours.by.length === 0 || ours.key === theirs.key) return { is: 'nowhere' };
    const space = spaceFor([...ours.by, ...ours.barred, ...theirs.by, ...theirs.barred], [a, b], options);
    const paths = [...new Set([...ours.names, ...theirs.names])];
    if (space === null) return { is: 'too-entangled', paths };
    const found = search(space, (region) => judgeDiscretion(ours, theirs, space, region), budget);
    if (found.is === 'nowhere') return found;
    if (found.is === 'too-entangled') return { is: found.is, paths };
    const example = { report: nearestReport(space, found.region), office };
    return { is: 'somewhere', distance: found.region.distance, example };
  });
}

/** By what an office may come to hear of a report, and what bars it. */
interface Reach {
  readonly by: readonly Taken[];
  readonly barred: readonly Taken[];
  readonly names: readonly string[];
  /** Two with the same key may tell the office of the same reports. */
  readonly key: string;
}

function reachOf(policy: Policy, office: OfficeKind): Reach {
  const triage = plainTriage(policy);
  const taken = (when: Condition): Taken => ({ plain: plainCondition(when, policy.facts), triage });
  const by = [
    ...policy.paths.map((path) => ({ ...path, tell: path.steps.flatMap(({ tell }) => tell) })),
    ...policy.floors,
  ];
  const reaching = by.filter(({ tell }) => mayReach(tell, policy).includes(office));
  const over = policy.ceilings.filter(({ bars }) =>
    'never' in bars ? bars.never.includes(office) : !bars.only.includes(office),
  );
  const [taking, barred] = [reaching, over].map((pieces) => pieces.map(({ when }) => taken(when)));
  const keys = [taking, barred].map((list) => [...new Set(list?.map(({ plain }) => keyOf(plain, triage)))].sort());
  return { by: taking ?? [], barred: barred ?? [], names: reaching.map(({ id }) => id), key: JSON.stringify(keys) };
}

function judgeDiscretion(ours: Reach, theirs: Reach, space: ReportSpace, region: Region): Judged<true> {
  const [own, other] = [mayHear(ours, space, region), mayHear(theirs, space, region)];
  if (own === 'no' || other === 'yes') return { is: 'settled' };
  if (own === 'yes' && other === 'no') return { is: 'found', found: true };
  const ask = typeof own === 'object' ? own : other;
  return typeof ask === 'object' ? { is: 'open', ask } : { is: 'settled' };
}

function mayHear({ by, barred }: Reach, space: ReportSpace, region: Region): Standing {
  const some = anyOf(by, space, region);
  if (some === 'no') return 'no';
  const bars = anyOf(barred, space, region);
  if (bars === 'yes') return 'no';
  return bars === 'no' ? some : bars;
}

function anyOf(taken: readonly Taken[], space: ReportSpace, region: Region): Standing {
  let open: Standing = 'no';
  for (const { plain, triage } of taken) {
    const stands = standing(plain, triage, space, region);
    if (stands === 'yes') return 'yes';
    if (open === 'no') open = stands;
  }
  return open;
}
