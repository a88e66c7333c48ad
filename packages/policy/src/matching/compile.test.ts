import { fc, test as prop } from '@fast-check/vitest';
import { type Condition, type FactName, type Facts, type Policy, vocabulary } from '@kawal/core';
import { type FactDefinition, type FactTest, matches } from '@kawal/core/policy';
import { expect, test } from 'vitest';
import { path, samplePolicy } from '../../../core/src/escalation/sample-chapter.sample.ts';
import { compileConditions, compilePolicy, heldTests, matchedOf, matchPolicy } from './compile.ts';

const word = (value: string) => ({
  value,
  keyword: value,
  said: { id: value, en: value },
  missing: value === 'unknown',
});

/** A fact of the chapter's own, with more values than a machine word has bits. */
const declared: Policy['facts'] = {
  gang: {
    keyword: 'gang',
    said: { id: 'gang', en: 'alley' },
    values: ['unknown', ...Array.from({ length: 40 }, (_, index) => `gang${index}`)].map(word),
    ordered: true,
    derived: false,
    several: true,
  } satisfies FactDefinition,
};

const asked: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries((Object.keys(vocabulary) as FactName[]).map((name) => [name, valuesOf(vocabulary[name])])),
  gang: valuesOf(declared['gang'] as FactDefinition),
  area: ['35', '35.73', '35.73.03', '35.73.03.1001', 'unknown', 'outside'],
};

const someOf = (fact: string) =>
  fc.uniqueArray(fc.constantFrom(...(asked[fact] ?? [])), { minLength: 1, maxLength: 5 });

const testOf = (fact: string): fc.Arbitrary<FactTest> =>
  fc.oneof(
    someOf(fact).map((anyOf): FactTest => ({ anyOf })),
    someOf(fact).map((noneOf): FactTest => ({ noneOf })),
    fc.constantFrom(...(asked[fact] ?? [])).map((atLeast): FactTest => ({ atLeast })),
    fc.record({ atLeast: fc.nat(4), of: someOf(fact) }).map((count): FactTest => ({ count })),
  );

const condition: fc.Arbitrary<Condition> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(asked)), { maxLength: 6 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, testOf(name)]))));

const facts: fc.Arbitrary<Facts> = fc
  .uniqueArray(fc.constantFrom(...Object.keys(asked)), { maxLength: 12 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, someOf(name)]))));

prop.prop([fc.array(condition, { maxLength: 90 }), fc.array(facts, { minLength: 1, maxLength: 20 })])(
  'many conditions at once come to what each of them comes to alone, for every report',
  (conditions, reports) => {
    const compiled = compileConditions(conditions, declared);
    for (const report of reports) {
      const alone = conditions.flatMap((when, index) => (matches(when, report, declared) ? [index] : []));
      expect(matchedOf(compiled, heldTests(compiled, report))).toEqual(alone);
    }
  },
);

test('a test that several paths share is asked once', () => {
  const child: Condition = { victimAge: { anyOf: ['child', 'unknown'] } };
  const compiled = compileConditions([child, { ...child, danger: { anyOf: ['yes'] } }, { ...child }]);
  expect(compiled.tests).toHaveLength(2);
});

test('a policy is compiled once, and another policy with the same id is another one', () => {
  const policy = policyOf([{ danger: { anyOf: ['yes'] } }]);
  expect(compilePolicy(policy)).toBe(compilePolicy(policy));
  const other: Policy = { ...policy, paths: [] };
  expect(matchPolicy(compilePolicy(other), { danger: ['yes'] }).paths).toEqual([]);
});

test('every kelurahan of a province may report without the matcher growing or forgetting', () => {
  const compiled = compileConditions([{ area: { anyOf: ['35.73.03.1001'] } }]);
  for (let number = 0; number < 10_000; number += 1) {
    const code = `35.73.03.${1000 + number}`;
    const matched = matchedOf(compiled, heldTests(compiled, { area: [code, '35.73.03', '35.73', '35'] }));
    expect(matched.length).toBe(code === '35.73.03.1001' ? 1 : 0);
  }
  expect(Math.max(...compiled.known.map((known) => known.size))).toBeLessThanOrEqual(4_096);
});

function policyOf(conditions: readonly Condition[]): Policy {
  return { ...samplePolicy(conditions.map((when, index) => path(`p${index}`, [], { when }))), facts: declared };
}

function valuesOf({ values }: FactDefinition): readonly string[] {
  return values.map(({ value }) => value);
}
