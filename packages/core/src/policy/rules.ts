import type { Condition, FactTest, Policy } from './policy.ts';
import { type FactName, type Facts, vocabulary } from './vocabulary.ts';

/** The values a report is known to have for a fact; nothing known is `{unknown}`. */
export function factValues(facts: Facts, name: FactName): readonly string[] {
  const values = facts[name];
  return values === undefined || values.length === 0 ? ['unknown'] : values;
}

/** Whether every test of the condition holds for these facts. */
export function matches(when: Condition, facts: Facts): boolean {
  return Object.entries(when).every(([name, test]) =>
    holds(test, name as FactName, factValues(facts, name as FactName)),
  );
}

function holds(test: FactTest, name: FactName, values: readonly string[]): boolean {
  if ('anyOf' in test) return test.anyOf.some((value) => values.includes(value));
  if ('noneOf' in test) return !test.noneOf.some((value) => values.includes(value));
  if ('count' in test) return test.count.of.filter((value) => values.includes(value)).length >= test.count.atLeast;
  const order = vocabulary[name].values.map((definition) => definition.value);
  return values.some((value) => order.indexOf(value) >= order.indexOf(test.atLeast));
}

/** What to show to whoever reports, at once and without a network. */
export function adviceFor(policy: Policy, facts: Facts): readonly string[] {
  const advice = policy.paths.filter((path) => path.advise !== null && matches(path.when, facts));
  return [...new Set(advice.map((path) => path.advise as string))];
}
