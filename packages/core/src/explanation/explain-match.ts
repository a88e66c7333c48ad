import type { Condition, FactTest, Policy } from '../policy/policy.ts';
import { factValues, matches } from '../policy/rules.ts';
import type { Facts } from '../policy/vocabulary.ts';

/** One test of a condition, with what was known when it was asked. */
export interface TestedFact {
  readonly fact: string;
  readonly test: FactTest;
  /** The report's values; what is not known is `unknown`. */
  readonly values: readonly string[];
  readonly holds: boolean;
}

/** Every test of a condition and whether it holds: why a path opens, or why it does not. */
export function explainMatch(when: Condition, facts: Facts, declared: Policy['facts']): readonly TestedFact[] {
  return Object.entries(when).flatMap(([fact, test]) => {
    if (test === undefined) return [];
    const values = factValues(facts, fact);
    return [{ fact, test, values, holds: matches({ [fact]: test }, { [fact]: values }, declared) }];
  });
}

export function allHold(tests: readonly TestedFact[]): boolean {
  return tests.every(({ holds }) => holds);
}
