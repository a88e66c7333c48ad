import { type Condition, type Policy, triageLevels } from '@kawal/core';
import { definitionOf, type FactTest } from '@kawal/core/policy';
import { heldIn, type Region, wholeSpace } from '../space/region.ts';
import { type CompiledCondition, compileTest, notRaised, raisedFact, type Space, valuesAsked } from '../space/space.ts';

/** Reports that share what a difference hangs on: every one of these holds, and nothing else matters. */
export type Box = readonly BoxTest[];

export interface BoxTest {
  /** A fact, `area`, or that a person raised the triage. */
  readonly fact: string;
  readonly test: FactTest | { readonly fewerThan: { readonly count: number; readonly of: readonly string[] } };
}

/** A yes/no test of a space: does the fact hold at least `atLeast` of these values? */
export interface RegionTest {
  readonly fact: string;
  readonly atLeast: number;
  /** In the order of the alphabet. */
  readonly of: readonly string[];
  readonly condition: CompiledCondition;
}

export interface HeldTest {
  readonly question: RegionTest;
  readonly holds: boolean;
}

/** Lists each question that conditions ask; the triage is one where all policies of a space work it out alike. */
export function regionTestsIn(space: Space, policy: Policy, conditions: readonly Condition[]): readonly RegionTest[] {
  return conditions.flatMap((when) =>
    Object.entries(when).flatMap(([fact, test]): readonly RegionTest[] => {
      if (test === undefined) return [];
      if (fact !== 'triage' || space.triages.length === 1) return [regionTestOf(space, fact, test, policy)];
      const rows = policy.triage.map(({ when: { triage: _, ...own } }) => own);
      const levels = [notRaised, ...triageLevels];
      const raised = levels.map((level) => regionTestOf(space, raisedFact, { anyOf: [level] }, policy));
      return [...regionTestsIn(space, policy, rows), ...raised];
    }),
  );
}

/** Each question once, without those to which all reports give the same answer. */
export function distinctRegionTests(space: Space, questions: readonly RegionTest[]): readonly RegionTest[] {
  const whole = wholeSpace(space);
  const open = questions.filter(({ condition }) => heldIn(space, condition, whole) === 'some');
  return [...new Map(open.map((one) => [`${one.fact}:${one.atLeast}:${one.of}`, one])).values()];
}

function regionTestOf(space: Space, fact: string, test: FactTest, { facts }: Policy): RegionTest {
  const atLeast = 'count' in test ? test.count.atLeast : 1;
  const of = [...new Set(valuesAsked(test, definitionOf(fact, facts)))].sort();
  return { fact, atLeast, of, condition: compileTest(space, { [fact]: { count: { atLeast, of } } }, facts) };
}

/** Reads off a region all questions that its reports answer alike. */
export function resultsIn(space: Space, questions: readonly RegionTest[], region: Region): readonly HeldTest[] {
  return questions.flatMap((question) => {
    const held = heldIn(space, question.condition, region);
    return held === 'some' ? [] : [{ question, holds: held === 'yes' }];
  });
}

/** Answers to questions as tests: of a fact with one value, all answers together say which values are left. */
export function boxOf(answers: readonly HeldTest[], declared: Policy['facts']): Box {
  const facts = [...new Set(answers.map(({ question }) => question.fact))];
  return facts.flatMap((fact): readonly BoxTest[] => {
    const own = answers.filter(({ question }) => question.fact === fact);
    if (fact === raisedFact) return own.map(({ question, holds }) => ({ fact, test: testOf(question, holds) }));
    const definition = definitionOf(fact, declared);
    if (definition === undefined || definition.several) return plainly(own).map((test) => ({ fact, test }));
    const left = definition.values
      .map(({ value }) => value)
      .filter((value) => own.every(({ question, holds }) => passes(question, value) === holds));
    return [{ fact, test: { anyOf: left } }];
  });
}

/** The fewest tests that say the same of a set: what is excluded need not be offered. */
function plainly(answers: readonly HeldTest[]): readonly BoxTest['test'][] {
  const isSome = ({ question }: HeldTest): boolean => question.atLeast <= 1;
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

function passes({ atLeast, of }: RegionTest, value: string): boolean {
  return (of.includes(value) ? 1 : 0) >= atLeast;
}

function testOf({ atLeast, of }: RegionTest, holds: boolean): BoxTest['test'] {
  if (atLeast <= 1) return holds ? { anyOf: of } : { noneOf: of };
  return holds ? { count: { atLeast, of } } : { fewerThan: { count: atLeast, of } };
}
