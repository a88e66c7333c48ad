import { definitionOf, type FactTest, type Policy } from '@kawal/core';
import { type Question, raisedFact } from './condition.ts';
import type { Region } from './regions.ts';

/** Reports that share what a difference hangs on: every one of these holds, and nothing else matters. */
export type Box = readonly BoxTest[];

export interface BoxTest {
  /** A fact, `area`, or that a person raised the triage. */
  readonly fact: string;
  readonly test: FactTest | { readonly fewerThan: { readonly count: number; readonly of: readonly string[] } };
}

/** Answers to questions as tests: of a fact with one value, all answers together say which values are left. */
export function boxOf(answers: Region['answers'], declared: Policy['facts']): Box {
  const facts = [...new Set(answers.map(({ question }) => question.fact))];
  return facts.flatMap((fact): readonly BoxTest[] => {
    const own = answers.filter(({ question }) => question.fact === fact);
    const definition = definitionOf(fact, declared);
    if (definition === undefined || definition.several || fact === raisedFact) {
      return fact === raisedFact
        ? own.map(({ question, holds }) => ({ fact, test: testOf(question, holds) }))
        : plainly(own).map((test) => ({ fact, test }));
    }
    const left = definition.values
      .map(({ value }) => value)
      .filter((value) => own.every(({ question, holds }) => passes(question, value) === holds));
    return [{ fact, test: { anyOf: left } }];
  });
}

/** The fewest tests that say the same of a set: what is excluded need not be offered. */
function plainly(answers: Region['answers']): readonly BoxTest['test'][] {
  const isSome = ({ question }: Region['answers'][number]): boolean => question.atLeast <= 1;
  const excluded = [
    ...new Set(answers.filter((one) => isSome(one) && !one.holds).flatMap(({ question }) => question.of)),
  ];
  const offered = answers
    .filter((one) => isSome(one) && one.holds)
    .map(({ question }) => question.of.filter((value) => !excluded.includes(value)));
  const counted = answers.filter((one) => !isSome(one));
  return [
    ...offered.map((anyOf) => ({ anyOf })),
    ...(excluded.length === 0 ? [] : [{ noneOf: excluded }]),
    ...counted.map(({ question, holds }) => testOf(question, holds)),
  ];
}

function passes({ atLeast, of }: Question, value: string): boolean {
  return (of.includes(value) ? 1 : 0) >= atLeast;
}

function testOf({ atLeast, of }: Question, holds: boolean): BoxTest['test'] {
  if (atLeast <= 1) return holds ? { anyOf: of } : { noneOf: of };
  return holds ? { count: { atLeast, of } } : { fewerThan: { count: atLeast, of } };
}
