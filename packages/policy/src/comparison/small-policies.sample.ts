import {
  type Condition,
  type Guard,
  type HandlingArea,
  hour,
  type KemendagriCode,
  minute,
  type OfficeKind,
  type Path,
  type Policy,
  type TriageLevel,
  triageLevels,
} from '@kawal/core';
import type { FactDefinition, FactQuery, FactTest } from '@kawal/core/policy';
import fc from 'fast-check';
import { path, samplePolicy, step } from '../../../core/src/escalation/sample-chapter.sample.ts';

/** Small random policies, and every report that can be about them: what an exact comparison is held against. */

/** A fact of the chapter's own, of which a report can hold several values. */
const tides: FactDefinition = {
  keyword: 'pasang',
  said: { id: 'pasang', en: 'tide' },
  values: ['unknown', 'low', 'high', 'spring'].map((value) => ({
    value,
    keyword: value,
    said: { id: value, en: value },
    missing: value === 'unknown',
  })),
  ordered: false,
  derived: false,
  several: true,
};

const offices: readonly OfficeKind[] = ['coordinator', 'lpaDuty', 'policeUnitPpa'];

const someOffices = fc.subarray([...offices], { minLength: 1 });

const listTest = (values: readonly string[]): fc.Arbitrary<FactTest> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.subarray([...values], { minLength: 1 }).map((anyOf): FactTest => ({ anyOf })) },
    { weight: 1, arbitrary: fc.subarray([...values], { minLength: 1 }).map((noneOf): FactTest => ({ noneOf })) },
  );

const tests: Readonly<Record<string, fc.Arbitrary<FactTest>>> = {
  danger: fc.oneof(listTest(['no', 'unknown', 'yes']), fc.constant<FactTest>({ atLeast: 'yes' })),
  victimAge: listTest(['adult', 'unknown', 'child']),
  tides: fc.oneof(
    listTest(['unknown', 'low', 'high', 'spring']),
    fc.subarray(['low', 'high', 'spring'], { minLength: 2 }).map((of): FactTest => ({ count: { atLeast: 2, of } })),
  ),
  area: listTest(['35.73', '35.73.03', 'unknown', 'outside']),
  triage: fc.oneof(
    listTest(['high', 'critical', 'unknown', 'prevent']),
    fc.constantFrom(...triageLevels).map((atLeast): FactTest => ({ atLeast })),
  ),
};

const condition = (names: readonly string[]): fc.Arbitrary<Condition> =>
  fc
    .subarray([...names], { maxLength: Math.min(2, names.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries(chosen.map((name) => [name, tests[name] as fc.Arbitrary<FactTest>]))),
    );

const guard: fc.Arbitrary<Guard | null> = fc.option(
  fc.record({
    level: fc.constantFrom('acknowledged' as const, 'acted' as const),
    offices: someOffices,
    count: fc.constantFrom(1, 1, 2, 'all' as const),
  }),
);

const paths = (names: readonly string[]): fc.Arbitrary<readonly Path[]> =>
  fc.array(
    fc
      .record({
        when: condition(names),
        hold: fc.constantFrom(hour, 2 * hour),
        review: fc.constantFrom(null, 12 * hour),
        steps: fc.array(
          fc.record({
            after: fc.constantFrom(0, 15 * minute, hour),
            tell: someOffices,
            unless: guard,
            repeat: fc.option(fc.constantFrom(1, 2).map((times) => ({ every: { ms: 15 * minute }, times }))),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      })
      .map(({ when, hold, review, steps }) =>
        path(
          'p',
          steps.map(({ after, tell, unless, repeat }, at) => step(`s${at}`, after, tell, { unless, repeat })),
          { when, hold: { ms: hold }, review: review === null ? null : { ms: review } },
        ),
      ),
    { minLength: 1, maxLength: 3 },
  );

const policy = (names: readonly string[]): fc.Arbitrary<Policy> => {
  const stated = names.filter((name) => name !== 'triage' && name !== 'area');
  return fc
    .record({
      paths: paths(names),
      triage: fc.array(fc.record({ when: condition(stated), level: fc.constantFrom<TriageLevel>('prevent', 'high') }), {
        maxLength: 2,
      }),
      ceilings: fc.array(fc.record({ when: condition(names), never: someOffices }), { maxLength: 2 }),
    })
    .map(({ paths: some, triage, ceilings }) => ({
      ...samplePolicy(some.map((one, at) => ({ ...one, id: `p${at}` }))),
      facts: { tides },
      triage: triage.map(({ when, level }, at) => ({ rule: `T${at}`, when, level })),
      requires: { coordinator: { on: 'always', people: 1, reach: 'message', instead: 'lpaDuty' } },
      callers: [],
      ceilings: ceilings.map(({ when, never }, at) => ({ id: `c${at}`, layer: 'city', when, bars: { never } })),
    }));
};

/** Two policies over three facts, so that every report can be looked at; half of the pairs share a path. */
export const smallPair: fc.Arbitrary<{ readonly a: Policy; readonly b: Policy; readonly names: readonly string[] }> = fc
  .shuffledSubarray(Object.keys(tests), { minLength: 3, maxLength: 3 })
  .chain((names) => fc.record({ a: policy(names), b: policy(names), names: fc.constant(names), shared: fc.boolean() }))
  .map(({ a, b, names, shared }) => {
    const [first] = a.paths;
    if (!shared || first === undefined) return { a, b, names };
    return { a, b: { ...b, triage: a.triage, paths: [first, ...b.paths.slice(1)] }, names };
  });

const everyArea: readonly HandlingArea[] = [
  'unknown',
  'outside',
  ...(['35.73', '35.73.03', '35.73.03.1001', '35.73.04'] as KemendagriCode[]),
];

function everySet(values: readonly string[]): readonly (readonly string[])[] {
  const sets = Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_, bit) => (mask >> bit) & 1));
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

/** Every report there can be about these facts. */
export function everyReport(names: readonly string[]): readonly FactQuery[] {
  const choices = (name: string, sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    names.includes(name) ? sets : [['unknown']];
  const raised: readonly (TriageLevel | null)[] = names.includes('triage') ? [null, ...triageLevels] : [null];
  const areas = names.includes('area') ? everyArea : (['unknown'] as const);
  return choices('danger', [['no'], ['unknown'], ['yes']]).flatMap((danger) =>
    choices('victimAge', everySet(['unknown', 'adult', 'child'])).flatMap((victimAge) =>
      choices('tides', everySet(['unknown', 'low', 'high', 'spring'])).flatMap((tide) =>
        areas.flatMap((area) => raised.map((to) => ({ facts: { danger, victimAge, tides: tide }, area, raised: to }))),
      ),
    ),
  );
}

/** How many facts are not as in a fresh report, of which nothing is known. */
export function unlikeFresh({ facts, area, raised }: FactQuery): number {
  const unlike = Object.values(facts).filter((values) => values !== undefined && values.join() !== 'unknown').length;
  return unlike + (area === 'unknown' ? 0 : 1) + (raised === null ? 0 : 1);
}
