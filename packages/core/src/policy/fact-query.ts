import type { HandlingArea } from '../area/area.ts';
import { areaAndAncestors, isPlace } from '../area/rules.ts';
import type { TriageLevel } from './choices.ts';
import type { Advice, Policy, ShownAdvice } from './policy.ts';
import { definitionOf, factValues, matches } from './rules.ts';
import { triageOf } from './triage-rules.ts';
import { areaFact, type Facts } from './vocabulary.ts';

/** The facts that a condition may ask about: stated facts, the area with its ancestors, and the triage (V5, V6). */
export interface FactQuery {
  readonly facts: Facts;
  readonly area: HandlingArea;
  /** The level a person raised the triage to, if one did. */
  readonly raised: TriageLevel | null;
}

/** The facts a policy's conditions are asked of, the derived ones among them. */
export function factsFor({ facts, area, raised }: FactQuery, policy: Pick<Policy, 'facts' | 'triage'>): Facts {
  const stated: Record<string, readonly string[] | undefined> = { ...facts };
  for (const [name, values = []] of Object.entries(stated))
    if (values.length > 1) stated[name] = withoutContradiction(values, name, policy.facts);
  stated[areaFact] = isPlace(area) ? areaAndAncestors(area) : [area];
  stated['triage'] = [triageOf(stated, policy, raised) ?? 'unknown'];
  return stated;
}

/** Of two values said of one fact the one that asks for more protection counts. Values are written in that order. */
function withoutContradiction(values: readonly string[], name: string, declared: Policy['facts']): readonly string[] {
  const definition = definitionOf(name, declared);
  if (definition === undefined || definition.several) return values;
  return [definition.values.findLast(({ value, missing }) => !missing && values.includes(value))?.value ?? 'unknown'];
}

/**
 * Returns the advice to show the reporter at once, without a network (E2). Nobody is sent to police who may be involved.
 * Without a policy (null) nobody hears of the report: it leads to the number of danger, or to 129.
 */
export function adviceFor(policy: Policy | null, asked: FactQuery): readonly ShownAdvice[] {
  const isInDanger = factValues(asked.facts, 'danger').includes('yes');
  if (policy === null) return [isInDanger ? numberToCall(asked.facts) : 'call-129'];
  const facts = factsFor(asked, policy);
  const advised = policy.paths.filter((path) => matches(path.when, facts, policy.facts));
  const safe = (advice: Advice): ShownAdvice => (advice === 'call-110' ? numberToCall(asked.facts) : advice);
  return [...new Set(advised.flatMap(({ advise }) => (advise === null ? [] : safe(advise))))];
}

/** Returns the number to call in danger: the police only where the report says that nobody in office is involved. */
export function numberToCall(facts: Facts): ShownAdvice {
  const involved = factValues(facts, 'involved');
  if (involved.includes('police')) return 'call-129';
  return involved.every((value) => value === 'none') ? 'call-110' : 'call-129-or-110';
}
