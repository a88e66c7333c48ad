import {
  type Condition,
  day,
  type FactName,
  hour,
  type Instant,
  type KemendagriCode,
  minute,
  type OfficeKind,
  officeKinds,
  parseLocal,
  vocabulary,
} from '@kawal/core';
import { type FactTest, unknownValue } from '@kawal/core/policy';
import type { PolicyOverlay } from '@kawal/policy';
import fc from 'fast-check';

/** Any layer that a file can hold, in the order a file is read. */
export function overlays(): fc.Arbitrary<PolicyOverlay> {
  return fc.record({
    id: fc.constantFrom('kota-contoh', 'kota.contoh'),
    version: fc.integer({ min: 1, max: 99 }),
    subject: fc.constant('report' as const),
    layer: fc.constant('city' as const),
    area: fc.constant('35.73' as KemendagriCode),
    parent: fc.constantFrom(null, { id: 'id.nasional', version: 1 }),
    facts: fc.constantFrom({}, { diHotel: hotelFact }),
    triage: fc.array(
      fc.record({ rule: fc.constantFrom('T1', 'T2'), when: conditions(), level: fc.constantFrom('high', 'critical') }),
      { maxLength: 2 },
    ),
    requires: fc.dictionary(
      offices(),
      fc
        .record({
          on: fc.constantFrom('always', 'officeHours'),
          people: fc.integer({ min: 1, max: 5 }),
          instead: orNull(offices()),
        })
        .chain((rest) => fc.constantFrom({ ...rest, reach: 'message' }, { ...rest, reach: 'call', people: 0 })),
      { minKeys: 1, maxKeys: 3, noNullPrototype: true },
    ),
    callers: fc.uniqueArray(offices(), { maxLength: 2 }),
    paths: named(paths(), 1),
    adjust: fc
      .uniqueArray(
        fc.record({
          path: fc.constantFrom('a', 'b'),
          step: fc.constantFrom('s1', 's2'),
          after: offsets(),
          times: fc.nat(49).map((n) => n + 1),
        }),
        { maxLength: 2, selector: ({ path, step }) => `${path}/${step}` },
      )
      .map((list) => list.sort((a, b) => (`${a.path}/${a.step}` < `${b.path}/${b.step}` ? -1 : 1))),
    replace: named(paths(), 0),
    remove: fc.constantFrom([], ['x'], ['x', 'y']),
    floors: named(
      fc.record({
        layer: fc.constant('city' as const),
        law: fc.boolean(),
        binds: orNull(fc.constantFrom(['ppt'] as const, ['uptdPpa', 'lplbm'] as const)),
        when: conditions(),
        tell: someOffices(),
        of: fc.constantFrom('each', 'one'),
        within: offsets(),
        since: fc.constantFrom('accepted', 'victimReported', 'receivedInCare'),
        validFrom: orNull(fc.constant(parseLocal('2019-02-01T00:00', 'WIB') as Instant)),
      }),
      0,
    ).map((floors) =>
      floors.map(({ law, ...floor }) => ({
        ...floor,
        origin: law ? 'law' : 'practice',
        cite: law ? 'uu-12-2022/41' : null,
      })),
    ),
    ceilings: named(
      fc.record({
        layer: fc.constant('city' as const),
        when: conditions(),
        bars: someOffices().chain((list) => fc.constantFrom({ never: list }, { only: list })),
      }),
      0,
    ),
    waivers: named(
      fc.record({
        floor: fc.constant('f'),
        when: conditions(),
        author: texts(),
        reason: texts(),
        measure: texts(),
        approvedBy: fc.constantFrom('national', 'city'),
        from: fc.constant(parseLocal('2019-02-01T07:30', 'WIB') as Instant),
        until: fc.constant(parseLocal('2019-03-01T00:00', 'WIB') as Instant),
      }),
      0,
    ),
    tests: fc.array(
      fc.record({
        name: texts(),
        at: fc.constant('2026-11-22T02:00'),
        area: fc.constantFrom(null, 'unknown', 'outside', '35.73.03.1001'),
        facts: fc.constantFrom({}, { victimAge: ['child', 'adult'], danger: ['yes'] }),
        learned: fc.constantFrom([], [{ at: { ms: hour }, facts: { danger: ['no'] } }]),
        replies: fc.constantFrom([], [{ at: { ms: 16 * minute }, office: 'lurah', level: 'acted' }]),
        named: fc.constantFrom([], [{ at: { ms: 0 }, office: 'lurah', role: 'suspected' }]),
        absent: fc.constantFrom([], ['uptdPpa']),
        expect: fc.constantFrom([], [{ tell: 'sapa129', for: 'uptdPpa', by: { ms: 0 }, notBefore: null }]),
        never: fc.constant(['camat']),
      }),
      { maxLength: 2 },
    ),
  }) as unknown as fc.Arbitrary<PolicyOverlay>;
}

const hotelFact = {
  keyword: 'diHotel',
  said: { id: 'di hotel', en: 'in a hotel' },
  values: [
    unknownValue,
    { value: 'tidak', keyword: 'tidak', said: { id: 'tidak', en: 'no' }, missing: false },
    { value: 'hotelMelati', keyword: 'hotelMelati', said: { id: 'melati', en: 'budget' }, missing: false },
  ],
  ordered: true,
  derived: false,
  several: false,
};

function offices(): fc.Arbitrary<OfficeKind> {
  return fc.constantFrom(...(Object.keys(officeKinds) as OfficeKind[]));
}

function someOffices(): fc.Arbitrary<readonly OfficeKind[]> {
  return fc.uniqueArray(offices(), { minLength: 1, maxLength: 3 });
}

/** Words with signs that mean something to YAML. */
function texts(): fc.Arbitrary<string> {
  return fc.constantFrom(
    'LPA Contoh',
    'ya',
    'no: [1]',
    '- satu',
    '# bukan komentar',
    "dia's",
    '"kutip"',
    '2019',
    'null',
  );
}

function waits(): fc.Arbitrary<{ readonly ms: number }> {
  return fc.constantFrom(minute, hour, day, 90 * minute, 3 * day, 36 * hour, 25 * hour + minute).map((ms) => ({ ms }));
}

function offsets(): fc.Arbitrary<object> {
  return fc.oneof(
    waits(),
    fc.constant({ ms: 0 }),
    fc.integer({ min: 1, max: 20 }).map((workingDays) => ({ workingDays })),
  );
}

function orNull<T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(of, { nil: null });
}

function conditions(): fc.Arbitrary<Condition> {
  const names = Object.keys(vocabulary) as FactName[];
  const test = (name: FactName): fc.Arbitrary<FactTest> => {
    const { values, ordered, several } = vocabulary[name];
    const some = fc.uniqueArray(fc.constantFrom(...values.map(({ value }) => value)), { minLength: 1, maxLength: 3 });
    return fc.oneof(
      some.map((anyOf) => ({ anyOf })),
      some.map((noneOf) => ({ noneOf })),
      some.map((of) => ({ count: { atLeast: several ? of.length : 1, of } })),
      ...(ordered ? [fc.constantFrom(...values.map(({ value }) => ({ atLeast: value })))] : []),
    );
  };
  const area = fc.constantFrom({}, { area: { anyOf: ['unknown', 'outside', '35.73.03'] } });
  return fc
    .uniqueArray(fc.constantFrom(...names), { maxLength: 3 })
    .chain((chosen) => fc.tuple(area, ...chosen.map((name) => test(name).map((one) => ({ [name]: one })))))
    .map((tests) => Object.assign({}, ...tests) as Condition);
}

function paths(): fc.Arbitrary<object> {
  const guard = fc.record({
    level: fc.constantFrom('acknowledged', 'acted'),
    offices: someOffices(),
    count: fc.constantFrom(1, 2, 'all'),
  });
  const step = fc.record({
    after: offsets(),
    tell: someOffices(),
    unless: orNull(guard),
    repeat: orNull(fc.record({ every: waits(), times: fc.integer({ min: 1, max: 50 }) })),
  });
  return fc
    .record({
      layer: fc.constant('city' as const),
      when: conditions(),
      hold: waits(),
      review: orNull(waits()),
      advise: fc.constantFrom(null, 'call-110', 'call-129'),
      steps: fc.array(step, { minLength: 1, maxLength: 3 }),
      why: fc.constantFrom([], [{ rule: 'T1' }, { cite: 'uu-21-2007/60', as: 'role' }]),
    })
    .map((path) => ({ ...path, steps: path.steps.map((one, index) => ({ id: `s${index + 1}`, ...one })) }));
}

/** In the order of their ids, as files are read. */
function named<T extends object>(
  of: fc.Arbitrary<T>,
  minLength: number,
): fc.Arbitrary<readonly (T & { readonly id: string })[]> {
  return fc
    .array(of, { minLength, maxLength: 2 })
    .map((parts) => parts.map((part, index) => ({ id: `id-${index + 1}`, ...part })));
}
