import type { TriageLevel } from './choices.ts';
import type { Policy } from './policy.ts';
import { matches } from './rules.ts';
import { type TriageRule, triageLevels } from './triage.ts';
import { type Facts, vocabulary } from './vocabulary.ts';

/** Returns the gravest level that a row or a person gives; null if none does, which conditions read as `unknown`. */
export function triageOf(
  facts: Facts,
  policy: Pick<Policy, 'triage' | 'facts'>,
  raised: TriageLevel | null,
): TriageLevel | null {
  const levels = rulesThatFire(facts, policy).map(({ level }) => level);
  if (raised !== null) levels.push(raised);
  return levels.reduce<TriageLevel | null>((gravest, level) => graver(gravest, level), null);
}

export function rulesThatFire(facts: Facts, { triage, facts: own }: Pick<Policy, 'triage' | 'facts'>): TriageRule[] {
  return triage.filter(({ when }) => matches(when, facts, own));
}

/** Returns the protection that a level asks for. Not yet known asks for more than little known (V4). */
export function gravityOf(level: TriageLevel | null): number {
  return vocabulary.triage.values.findIndex(({ value }) => value === (level ?? 'unknown'));
}

function graver(one: TriageLevel | null, other: TriageLevel): TriageLevel {
  return one !== null && triageLevels.indexOf(one) >= triageLevels.indexOf(other) ? one : other;
}
