import { day } from '../calendar/instant.ts';
import type { Condition, FactTest, Offset, Policy } from './policy.ts';
import { areaFact, type FactDefinition, type FactName, type Facts, vocabulary } from './vocabulary.ts';

/** The values a report is known to have for a fact; nothing known is `{unknown}`. */
export function factValues(facts: Facts, name: string): readonly string[] {
  const values = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return values === undefined || values.length === 0 ? unknownOnly : values;
}

const unknownOnly: readonly string[] = ['unknown'];

/** The definition of a fact: of the national vocabulary, or declared by the chapter. The area has none. */
export function definitionOf(name: string, declared: Policy['facts'] = {}): FactDefinition | undefined {
  return Object.hasOwn(vocabulary, name)
    ? vocabulary[name as FactName]
    : Object.hasOwn(declared, name)
      ? declared[name]
      : undefined;
}

/** Returns true for a name that has a national meaning: no chapter's own fact bears it (V5). */
export function isNational(name: string): boolean {
  return name === areaFact || Object.hasOwn(vocabulary, name);
}

/** Returns true if every test of the condition holds for these facts. */
export function matches(when: Condition, facts: Facts, declared: Policy['facts'] = {}): boolean {
  for (const name in when) {
    const test = when[name];
    if (test !== undefined && !testHolds(test, factValues(facts, name), name, declared)) return false;
  }
  return true;
}

/** Returns true if one test of a condition holds for these values of its fact. */
export function testHolds(test: FactTest, values: readonly string[], name: string, own: Policy['facts'] = {}): boolean {
  if ('anyOf' in test) return test.anyOf.some((value) => values.includes(value));
  if ('noneOf' in test) return !test.noneOf.some((value) => values.includes(value));
  if ('count' in test) return test.count.of.filter((value) => values.includes(value)).length >= test.count.atLeast;
  const allowed = valuesAtLeast(test.atLeast, definitionOf(name, own));
  return values.some((value) => allowed.includes(value));
}

/** The values that `atLeast` takes in: that one, all later ones, and those that mean "not known" (V4). */
export function valuesAtLeast(least: string, definition: FactDefinition | undefined): readonly string[] {
  const values = definition?.values ?? [];
  const from = values.findIndex(({ value }) => value === least);
  return values.filter(({ missing }, index) => missing || (from >= 0 && index >= from)).map(({ value }) => value);
}

/** An offset where no calendar is at hand: a working day is then a day, which is never later (Z4). In milliseconds. */
export function inWallTime(offset: Offset): number {
  return 'ms' in offset ? offset.ms : offset.workingDays * day;
}
