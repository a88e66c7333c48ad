import { type OfficeKind, officeKinds } from '../directory/office.ts';
import { once } from '../once.ts';
import { type FactQuery, factsFor } from '../policy/fact-query.ts';
import type { Ceiling, Condition, Floor, Path, Policy } from '../policy/policy.ts';
import { matches } from '../policy/rules.ts';
import { rulesThatFire, triageOf } from '../policy/triage-rules.ts';
import type { Facts } from '../policy/vocabulary.ts';
import type { DerivedTriage } from './escalation.ts';

/** The match of a report's facts with a policy, the same until the facts change. */
export interface PolicyMatch {
  /** The facts with those derived from them. */
  readonly facts: Facts;
  readonly triage: DerivedTriage;
  /** The paths whose condition holds, in the policy's order. */
  readonly paths: readonly Path[];
  /** The floors whose condition holds. Law floors are live: they are those of the policy in force (L6). */
  readonly floors: readonly Floor[];
  /** The offices that a ceiling keeps from hearing of it (C1). Those of the law are live too (L6). */
  readonly underCeiling: readonly OfficeKind[];
}

interface Remembered {
  readonly asked: FactQuery;
  readonly policy: Policy;
  readonly inForce: Policy;
  readonly known: PolicyMatch;
}

/** Facts are never changed, only replaced, so what they come to can be kept beside them. */
const remembered = new WeakMap<Facts, Remembered[]>();
const keptAtMost = 8;

export function matchReport(asked: FactQuery, policy: Policy, inForce: Policy): PolicyMatch {
  const kept = once(remembered, asked.facts, (): Remembered[] => []);
  for (const one of kept) {
    const same = one.policy === policy && one.inForce === inForce && one.asked.area === asked.area;
    if (same && one.asked.raised === asked.raised) return one.known;
  }
  const known = workOut(asked, policy, inForce);
  if (kept.length >= keptAtMost) kept.shift();
  kept.push({ asked: { facts: asked.facts, area: asked.area, raised: asked.raised }, policy, inForce, known });
  return known;
}

function workOut(asked: FactQuery, policy: Policy, inForce: Policy): PolicyMatch {
  const facts = factsFor(asked, policy);
  const holds = ({ when }: { readonly when: Condition }): boolean => matches(when, facts, policy.facts);
  const { floors, ceilings } = withLiveLaw(policy, inForce);
  return {
    facts,
    triage: {
      level: triageOf(facts, policy, asked.raised),
      rules: [...new Set(rulesThatFire(facts, policy).map(({ rule }) => rule))],
    },
    paths: policy.paths.filter(holds),
    floors: floors.filter(holds),
    underCeiling: ceilings.filter(holds).flatMap(officesBarredBy),
  };
}

/** The offices that a ceiling keeps from hearing of a report (C1). */
export function officesBarredBy({ bars }: Ceiling): readonly OfficeKind[] {
  return 'never' in bars ? bars.never : allKinds.filter((kind) => !bars.only.includes(kind));
}

const allKinds = Object.keys(officeKinds) as OfficeKind[];

/** Floors and ceilings of the law are those in force; everything else is pinned with the policy (L6). */
export function withLiveLaw(policy: Policy, inForce: Policy): Policy {
  if (policy === inForce) return policy;
  const isLaw = ({ origin }: Floor): boolean => origin === 'law';
  const isOfLaw = ({ layer }: Ceiling): boolean => layer === 'law';
  return {
    ...policy,
    floors: [...inForce.floors.filter(isLaw), ...policy.floors.filter((floor) => !isLaw(floor))],
    ceilings: [...inForce.ceilings.filter(isOfLaw), ...policy.ceilings.filter((ceiling) => !isOfLaw(ceiling))],
  };
}
