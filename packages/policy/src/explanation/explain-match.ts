import type { Condition, Facts, Policy } from '@kawal/core';
import { definitionOf, type FactTest, factValues, matches } from '@kawal/core/policy';

/** One test of a condition, with what was known when it was asked. */
export interface TestedFact {
  readonly fact: string;
  readonly test: FactTest;
  /** The report's values; what is not known is `unknown`. */
  readonly values: readonly string[];
  readonly holds: boolean;
  /** It does not hold only because something is not known yet: what is found out may make it hold. */
  readonly undecided: boolean;
}

/** Every test of a condition and whether it holds: why a path opens, or why it does not. */
export function explainMatch(when: Condition, facts: Facts, declared: Policy['facts']): readonly TestedFact[] {
  return Object.entries(when).flatMap(([fact, test]) => {
    if (test === undefined) return [];
    const values = factValues(facts, fact);
    const holdsFor = (of: readonly string[]): boolean => matches({ [fact]: test }, { [fact]: of }, declared);
    const holds = holdsFor(values);
    return [{ fact, test, values, holds, undecided: !holds && mayYetHold(fact, values, declared, holdsFor) }];
  });
}

/** Returns true if the test may hold once more is known of the fact. */
function mayYetHold(
  fact: string,
  values: readonly string[],
  declared: Policy['facts'],
  holdsFor: (values: readonly string[]) => boolean,
): boolean {
  const definition = definitionOf(fact, declared);
  if (definition === undefined) return false;
  const found = definition.values.filter(({ missing }) => !missing).map(({ value }) => value);
  const known = values.filter((value) => found.includes(value));
  if (known.length === values.length) return false;
  // Of a fact with several values all may turn out to be there, as a count asks.
  const possible = found.map((value) => [...known, value]);
  return [...possible, ...(definition.several ? [found] : [])].some(holdsFor);
}
