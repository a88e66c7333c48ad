import {
  type Condition,
  definitionOf,
  type FactTest,
  matches,
  type Policy,
  triageLevels,
  valuesAtLeast,
} from '@kawal/core';

/**
 * One thing that splits reports in two: whether at least so many of these values are among a fact's. Every test of a
 * condition is one of these or its denial.
 */
export interface Question {
  readonly fact: string;
  readonly atLeast: number;
  /** In the order of the alphabet. */
  readonly of: readonly string[];
}

/** The level a person raised the triage to, asked about like a fact; it is part of a report, and no condition names it. */
export const raisedFact = '(raised)';
export const notRaised = 'not raised';

/** A condition taken apart: tests of stated facts, and the triage levels it takes. */
export interface Plain {
  readonly tests: readonly { readonly question: Question; readonly holds: boolean }[];
  /** The levels that pass, `unknown` among them; null where triage is not asked about. */
  readonly triage: readonly string[] | null;
}

/** The rule table that a policy works the triage out by, taken apart. */
export type PlainTriage = readonly { readonly tests: Plain['tests']; readonly level: number }[];

/** The levels in order of gravity, that nothing says any first. */
export const levelsInOrder: readonly string[] = ['unknown', ...triageLevels];

export function plainCondition(when: Condition, declared: Policy['facts']): Plain {
  const tests: { question: Question; holds: boolean }[] = [];
  let triage: readonly string[] | null = null;
  for (const [fact, test] of Object.entries(when)) {
    if (test === undefined) continue;
    if (fact === 'triage') triage = levelsInOrder.filter((level) => matches({ triage: test }, { triage: [level] }));
    else tests.push(plainTest(fact, test, declared));
  }
  return { tests, triage };
}

/** Triage is worked out from what is stated; a row that asks about triage itself reads it as `unknown`. */
export function plainTriage({ triage, facts }: Pick<Policy, 'triage' | 'facts'>): PlainTriage {
  return triage.flatMap(({ when, level }) => {
    const plain = plainCondition(when, facts);
    const possible = plain.triage === null || plain.triage.includes('unknown');
    return possible ? [{ tests: plain.tests, level: levelsInOrder.indexOf(level) }] : [];
  });
}

/** Two conditions with the same key hold for the same reports. */
export function keyOf(plain: Plain, triage: PlainTriage): string {
  const tests = plain.tests.map(({ question, holds }) => `${holds ? '' : '!'}${questionKey(question)}`).sort();
  return JSON.stringify([tests, plain.triage, plain.triage === null ? null : triage]);
}

export function questionKey({ fact, atLeast, of }: Question): string {
  return `${fact}:${atLeast}:${of.join(',')}`;
}

function plainTest(fact: string, test: FactTest, declared: Policy['facts']): Plain['tests'][number] {
  const some = (values: readonly string[]): Question => ({ fact, atLeast: 1, of: [...new Set(values)].sort() });
  if ('anyOf' in test) return { question: some(test.anyOf), holds: true };
  if ('noneOf' in test) return { question: some(test.noneOf), holds: false };
  if ('count' in test) {
    return { question: { fact, atLeast: test.count.atLeast, of: [...new Set(test.count.of)].sort() }, holds: true };
  }
  return { question: some(valuesAtLeast(test.atLeast, definitionOf(fact, declared))), holds: true };
}
