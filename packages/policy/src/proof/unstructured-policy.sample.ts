import { type Condition, type FactName, hour, minute, type Policy, vocabulary } from '@kawal/core';
import { path, step } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { dice } from './random-policy.sample.ts';
import { soundPolicy } from './sound-chapter.sample.ts';

const facts: readonly FactName[] = [
  'danger',
  'victimAge',
  'concern',
  'exploitation',
  'departure',
  'consent',
  'inCare',
  'means',
];

/** Paths without any order: each asks three facts at random, and tells one of three offices at a random hour. */
export function unstructuredPolicy(paths: number, seed: number): Policy {
  const { roll, oneOf } = dice(seed);
  const condition = (): Condition => {
    const asked = new Set(Array.from({ length: 3 }, () => oneOf(facts)));
    return Object.fromEntries(
      [...asked].map((fact) => {
        const values = vocabulary[fact].values.map(({ value }) => value);
        const some = values.filter(() => roll(100) < 60);
        return [fact, { anyOf: some.length === 0 ? [oneOf(values)] : some }];
      }),
    );
  };
  const random = Array.from({ length: paths }, (_, index) =>
    path(
      `random-${index}`,
      [step('a', roll(8) * 30 * minute, [oneOf(['policeUnitPpa', 'uptdPpa', 'lpaDuty'] as const)])],
      {
        when: condition(),
      },
    ),
  );
  const floors = soundPolicy.floors.map((floor) => ({ ...floor, within: { ms: 6 * hour } }));
  return { ...soundPolicy, floors, paths: random };
}
