import { type Condition, factsFor, type HandlingArea, type Policy, triageLevels } from '@kawal/core';
import { type FactDefinition, type FactQuery, matches } from '@kawal/core/policy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Held, heldIn, type Region, restrict, smallestReportOf, split, wholeSpace } from './region.ts';
import { meterOf, smallestBad, tooEntangled } from './search.ts';
import { compiledOf, compileTest, keyOf, type Space, spaceOf, type Tables } from './space.ts';

function fact(values: readonly string[], more: Partial<FactDefinition>): FactDefinition {
  const said = { id: 'fakta', en: 'fact' };
  const listed = ['unknown', ...values].map((value) => ({ value, keyword: value, said, missing: value === 'unknown' }));
  return { keyword: 'fakta', said, values: listed, ordered: false, derived: false, several: false, ...more } as never;
}

const facts = {
  alone: fact(['a1', 'a2'], {}),
  rising: fact(['r1', 'r2', 'r3'], { ordered: true }),
  many: fact(['m1', 'm2', 'm3'], { several: true }),
} as unknown as Policy['facts'];
const valuesOf = { alone: ['a1', 'a2'], rising: ['r1', 'r2', 'r3'], many: ['m1', 'm2', 'm3'] };
const places = [
  '35',
  '35.73',
  '35.73.03',
  '35.73.03.1001',
  '35.73.04',
  'unknown',
  'outside',
] as readonly HandlingArea[];

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const listed = (values: readonly string[]) =>
  fc.oneof(
    some(values).map((anyOf) => ({ anyOf })),
    some(values).map((noneOf) => ({ noneOf })),
  );
const base = {
  alone: listed(['unknown', ...valuesOf.alone]),
  rising: fc.oneof(
    listed(['unknown', ...valuesOf.rising]),
    fc.constantFrom('r1', 'r2', 'r3').map((atLeast) => ({ atLeast })),
  ),
  many: fc.oneof(
    listed(['unknown', ...valuesOf.many]),
    fc.record({ of: some(valuesOf.many), atLeast: fc.integer({ min: 1, max: 3 }) }).map((count) => ({ count })),
  ),
  area: listed(places.slice(1)),
};
const asked = { requiredKeys: [] };
const triage = fc.oneof(
  listed(['unknown', ...triageLevels]),
  fc.constantFrom(...triageLevels).map((atLeast) => ({ atLeast })),
);
const drawnTables = fc.record({
  facts: fc.constant(facts),
  triage: fc.array(fc.record({ when: fc.record(base, asked), level: fc.constantFrom(...triageLevels) }), {
    maxLength: 2,
  }),
  area: fc.constant('35.73'),
});
const drawn = fc.record({
  policy: drawnTables,
  conditions: fc.array(fc.record({ ...base, triage }, asked), { minLength: 1, maxLength: 3 }),
  query: fc.record({
    facts: fc.record(
      {
        alone: fc.constantFrom(...valuesOf.alone).map((one) => [one]),
        rising: fc.constantFrom(...valuesOf.rising).map((one) => [one]),
        many: some(valuesOf.many),
      },
      asked,
    ),
    area: fc.constantFrom(...places),
    raised: fc.constantFrom(null, ...triageLevels),
  }),
}) as unknown as fc.Arbitrary<{
  readonly policy: Policy;
  readonly conditions: readonly Condition[];
  readonly query: FactQuery;
}>;

function built(policy: Tables, conditions: readonly Condition[]): Space {
  const space = spaceOf({
    policies: [{ policy, conditions }],
    typicalArea: '35.73.03.1001' as HandlingArea,
    places: places as never,
  });
  if ('tooMany' in space) throw new RangeError(space.tooMany);
  return space;
}

/** Every report of a region that the space tells apart, as regions of one point in each dimension; at most some hundreds. */
function cells(space: Space, region: Region = wholeSpace(space)): readonly Region[] {
  let all: readonly Region[] = [region];
  for (const [dimension, { points }] of space.dimensions.entries()) {
    all = all.flatMap((one) => points.flatMap((_, index) => restrict(one, dimension, 1n << BigInt(index)) ?? []));
    if (all.length > 600) return all.filter((_, index) => index % 97 === 0).flatMap((one) => firstOf(space, one));
  }
  return all;
}

function firstOf(space: Space, region: Region): Region {
  return space.dimensions.reduce((left, _, dimension) => {
    const points = left.points[dimension] ?? 0n;
    return restrict(left, dimension, points & -points) ?? left;
  }, region);
}

function truth(policy: Policy, conditions: readonly Condition[], query: FactQuery): readonly boolean[] {
  const known = factsFor(query, policy);
  return conditions.map((when) => matches(when, known, policy.facts));
}

describe('the space of all reports that conditions tell apart', () => {
  test('a point of it holds what its smallest report holds, and never in part', () => {
    fc.assert(
      fc.property(drawn, ({ policy, conditions }) => {
        const space = built(policy, conditions);
        for (const cell of cells(space)) {
          const held = conditions.map((when) => heldIn(space, compiledOf(space, policy, when), cell));
          const expected = truth(policy, conditions, smallestReportOf(space, cell));
          expect(held).toEqual(expected.map((holds): Held => (holds ? 'yes' : 'no')));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('every report holds what some point of it holds', () => {
    fc.assert(
      fc.property(drawn, ({ policy, conditions, query }) => {
        const space = built(policy, conditions);
        const expected = truth(policy, conditions, query);
        // One condition that holds for the report exactly where all do as they do for it.
        let left: readonly Region[] = [wholeSpace(space)];
        for (const [index, when] of conditions.entries()) {
          const condition = compiledOf(space, policy, when);
          const wanted = expected[index] ? 'yes' : 'no';
          const settle = (region: Region): readonly Region[] => {
            const held = heldIn(space, condition, region);
            if (held === 'some') return split(space, condition, region).flatMap(settle);
            return held === wanted ? [region] : [];
          };
          left = left.flatMap(settle);
        }
        expect(left.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('a region holds a condition where all its points do, and splits into two that share none of them', () => {
    fc.assert(
      fc.property(drawn, ({ policy, conditions }) => {
        const space = built(policy, conditions);
        for (const when of conditions) {
          const condition = compiledOf(space, policy, when);
          const held = heldIn(space, condition, wholeSpace(space));
          const each = new Set(cells(space).map((cell) => heldIn(space, condition, cell)));
          if (held !== 'some') expect([...each]).toEqual([held]);
          const halves = held === 'some' ? split(space, condition, wholeSpace(space)) : [];
          for (const half of halves) {
            expect(half.points.filter((points, index) => points !== wholeSpace(space).points[index])).toHaveLength(1);
          }
          const [one, other] = halves;
          expect(halves).toHaveLength(held === 'some' ? 2 : 0);
          if (one !== undefined && other !== undefined) {
            const shared = one.points.map((points, index) => points & (other.points[index] ?? 0n));
            const both = one.points.map((points, index) => points | (other.points[index] ?? 0n));
            expect([shared.includes(0n), both]).toEqual([true, wholeSpace(space).points]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the report found first is the one most like the typical one, and of as many the one of least rank', () => {
    fc.assert(
      fc.property(drawn, ({ policy, conditions }) => {
        const space = built(policy, conditions);
        const condition = compiledOf(space, policy, conditions[0] as Condition);
        const judge = (region: Region) => {
          const held = heldIn(space, condition, region);
          return held === 'some' ? condition : held;
        };
        const meter = meterOf(10_000);
        const found = smallestBad(space, wholeSpace(space), judge, meter);
        // As many regions as it looked at are enough, and one fewer is not.
        expect(smallestBad(space, wholeSpace(space), judge, meterOf(meter.regions))).toEqual(found);
        expect(smallestBad(space, wholeSpace(space), judge, meterOf(meter.regions - 1))).toBe(tooEntangled);
        const bad = cells(space).filter((cell) => heldIn(space, condition, cell) === 'yes');
        if (found === null || found === tooEntangled) expect(bad).toEqual([]);
        else {
          expect(heldIn(space, condition, found)).toBe('yes');
          for (const cell of bad) expect(cell.unlike).toBeGreaterThanOrEqual(found.unlike);
          expect(smallestBad(space, wholeSpace(space), judge, meterOf(10_000), { below: found.unlike })).toBeNull();
          const rank = ({ points }: Region): number => Number(points.reduce((sum, one) => sum + one, 0n) % 1_000n);
          const ranked = smallestBad(space, wholeSpace(space), judge, meterOf(10_000), { rank });
          expect(ranked).toMatchObject({ unlike: found.unlike });
          expect(rank(ranked as Region)).toBeLessThanOrEqual(rank(found));
        }
        expect(smallestBad(space, null, judge, meterOf(1))).toBeNull();
        expect(smallestBad(space, wholeSpace(space), judge, meterOf(0))).toBe(tooEntangled);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a space', () => {
  const policy = { facts, triage: [], area: null } as unknown as Tables;
  const of = (...conditions: readonly object[]) => built(policy, conditions as readonly Condition[]);
  const pointsOf = (space: Space, name: string) =>
    space.dimensions.find((one) => one.name === name)?.points.map(({ values }) => values);

  test('tells apart only what is asked, the unknown first and then the smaller sets', () => {
    expect(pointsOf(of({ alone: { anyOf: ['a1'] } }), 'alone')).toEqual([['unknown'], ['a1']]);
    expect(pointsOf(of({ rising: { atLeast: 'r2' } }), 'rising')).toEqual([['unknown'], ['r1']]);
    const counted = of({ many: { count: { of: ['m1', 'm2'], atLeast: 2 } } });
    expect(pointsOf(counted, 'many')).toEqual([['unknown'], ['m1', 'm2']]);
    const both = of({ many: { anyOf: ['m1'] } }, { many: { anyOf: ['m2'] } });
    expect(pointsOf(both, 'many')).toEqual([['unknown'], ['m1'], ['m2'], ['m1', 'm2']]);
    expect(both.dimensions.map(({ name }) => name)).toEqual(['many', 'area', '(raised)']);
    expect([both.area, both.raised]).toEqual([1, 2]);
  });

  test('of a whole country has a place that nobody names, and every named place with all around it', () => {
    const areas = (area: string | null) => {
      const asked = [{ area: { anyOf: ['11'] } }, { area: { anyOf: ['35.73.03'] } }] as readonly Condition[];
      const space = spaceOf({
        policies: [{ policy: { ...policy, area } as never, conditions: asked }],
        typicalArea: 'unknown',
        places: [],
      });
      return 'tooMany' in space ? [] : pointsOf(space, 'area');
    };
    expect(areas(null)).toEqual([['unknown'], ['11'], expect.arrayContaining(['35.73.03', '35.73', '35'])]);
    expect(areas('35.74')).toEqual([['unknown'], ['11'], expect.arrayContaining(['35.73.03'])]);
  });

  test('refuses a fact, by its name, of which too many sets of values are told apart', () => {
    const values = Array.from({ length: 15 }, (_, index) => `v${index}`);
    const wide = { facts: { wide: fact(values, { several: true }) }, triage: [], area: null } as unknown as Tables;
    const ask = (count: number) => {
      const conditions = values.slice(0, count).map((value) => ({ wide: { anyOf: [value] } })) as readonly Condition[];
      return spaceOf({ policies: [{ policy: wide, conditions }], typicalArea: 'unknown', places: [] });
    };
    expect(ask(15)).toEqual({ tooMany: 'wide' });
    expect(ask(4)).not.toHaveProperty('tooMany');
  });

  test('gives two conditions one key where they hold for the same reports, and knows one more test', () => {
    const space = of(
      { alone: { anyOf: ['a1'] } },
      { alone: { noneOf: ['unknown', 'a2'] } },
      { rising: { atLeast: 'r2' } },
    );
    const [first, second, third] = [
      { alone: { anyOf: ['a1'] } },
      { alone: { noneOf: ['unknown', 'a2'] } },
      { rising: { atLeast: 'r2' } },
    ].map((when) => keyOf(compileTest(space, when as Condition, facts)));
    expect([first === second, first === third]).toEqual([true, false]);
    expect(compiledOf(space, policy, {})).toEqual({ tests: [], triage: null });
  });
});
