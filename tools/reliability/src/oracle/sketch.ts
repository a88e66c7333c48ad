import {
  type Condition,
  day,
  type Guard,
  hour,
  minute,
  type OfficeKind,
  type TriageRule,
  vocabulary,
  type Zone,
} from '@kawal/core';
import type { FactTest, Offset, OperatorKind } from '@kawal/core/policy';
import fc from 'fast-check';

/**
 * A drawn chapter, as the differences from a plain one: what is left out is as there. So a failing case shrinks to the few
 * features that it needs, and a person can read it.
 */
export interface Sketch {
  readonly zone: Zone;
  /** Local date and time from which the chapter is proved. */
  readonly start: string;
  /** People who hold offices that no step tells: their own people, or people of the chapter. */
  readonly untold?: readonly { readonly kind: OfficeKind; readonly holder: string }[];
  /** A national office that is messaged. */
  readonly national?: { readonly kind: 'sapa129' | 'lpsk'; readonly people: number; readonly sharedPhone: boolean };
  readonly weekdays?: readonly {
    readonly kind: OfficeKind;
    readonly days: readonly number[];
    readonly opens: number;
    readonly lasts: number;
    /** Other hours, from so many days ahead on. */
    readonly period?: {
      readonly from: number;
      readonly length: number;
      readonly days: readonly number[];
      readonly opens: number;
      readonly lasts: number;
    } | null;
  }[];
  /** Tables of the chapter's own for this year or the next: days off, so many days ahead of the start. */
  readonly tables?: readonly {
    readonly year: 0 | 1;
    readonly holidays: readonly number[];
    readonly jointLeave: readonly number[];
  }[];
  readonly terms?: readonly {
    readonly person: string;
    readonly from: number;
    readonly until: number | null;
    readonly acting: boolean;
  }[];
  /** Shifts of the LPA for so many days, one of them swapped. */
  readonly rota?: { readonly days: number; readonly swap: { readonly turn: number; readonly by: string } | null };
  readonly deputies?: readonly string[];
  readonly absences?: readonly { readonly person: string; readonly from: number; readonly hours: number }[];
  readonly suspended?: string;
  readonly sharedPhones?: readonly { readonly owner: string; readonly reader: string; readonly only: boolean }[];
  /** Who stands in, one after the other, for this office. */
  readonly chain?: { readonly from: OfficeKind; readonly through: readonly OfficeKind[] };
  readonly callers?: readonly OfficeKind[];
  readonly ceilings?: readonly {
    readonly when: Condition;
    readonly bars: { readonly never: readonly OfficeKind[] } | { readonly only: readonly OfficeKind[] };
  }[];
  readonly waiver?: { readonly days: number; readonly when: Condition };
  readonly guards?: readonly { readonly step: number; readonly guard: Guard }[];
  readonly triage?: readonly TriageRule[];
  readonly paths?: readonly DrawnPath[];
  readonly operator?: readonly OperatorKind[];
  readonly localOffDays?: readonly number[];
}

export interface DrawnPath {
  readonly when: Condition;
  readonly steps: readonly DrawnStep[];
}

export interface DrawnStep {
  readonly after: Offset;
  readonly tell: readonly OfficeKind[];
  readonly unless: Guard | null;
  readonly repeat: { readonly every: number; readonly times: number } | null;
  /** A floor over what the step tells: so much later than the step, at most these of its offices. */
  readonly floor: {
    readonly slack: number;
    readonly days: number;
    readonly offices: number;
    readonly of: 'each' | 'one';
  } | null;
}

/** The crews of the plain chapter, by the office that they hold. */
export const crews = {
  coordinator: ['koordinator-1', 'koordinator-2'],
  neighbour: ['tetangga-1', 'tetangga-2'],
  lpaDuty: ['jaga-1', 'jaga-2', 'jaga-3'],
  uptdPpa: ['uptd-1', 'uptd-2'],
  lastResort: ['akhir-1', 'akhir-2'],
  kpai: ['luar-1', 'luar-2', 'luar-3'],
} as const;

export const staff: readonly string[] = Object.values(crews).flat();

/** Stands for a holder who belongs to none of the crews. */
export const ownHolder = 'own';

export const untoldKinds: readonly OfficeKind[] = [
  'rtHead',
  'rwHead',
  'lurah',
  'camat',
  'mayor',
  'babinsa',
  'bhabinkamtibmas',
  'opdWomenChild',
];

/** Offices that a drawn step may tell. */
const toldKinds: readonly OfficeKind[] = [
  'coordinator',
  'lpaDuty',
  'uptdPpa',
  'policeUnitPpa',
  'lastResort',
  'lurah',
  'opdSocial',
  'ownCity1',
];

const person = fc.constantFrom(...staff);

/** Left out most of the time; shrinks to nothing. */
function seldom<T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> {
  return fc.oneof({ withCrossShrink: true }, { weight: 9, arbitrary: fc.constant(undefined) }, { weight, arbitrary });
}

function some<T>(one: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<readonly T[]> {
  return fc.array(one, { minLength: 1, maxLength });
}

function among<T>(values: readonly T[], minLength = 1, maxLength = values.length): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...values], { minLength, maxLength });
}

/** The values of the facts that conditions and reports are drawn over; `own` is declared by the chapter. */
export const factDomains: Readonly<Record<string, readonly string[]>> = {
  danger: ['unknown', 'no', 'yes'],
  victimAge: ['unknown', 'adult', 'child'],
  concern: ['unknown', 'none', 'some'],
  modus: ['unknown', 'domesticWorker', 'childLabour'],
  exploitation: ['unknown', 'sexual', 'labour'],
  involved: vocabulary.involved.values.map(({ value }) => value),
  keepLocalOut: ['unknown', 'no', 'yes'],
  victimReported: ['unknown', 'no', 'yes'],
  indicators: ['unknown', 'none', 'deception', 'isolation', 'debtBondage'],
  departure: ['none', 'unknown', 'signs', 'dated', 'abroad'],
  own: ['unknown', 'here', 'there'],
};

function factTest(fact: string): fc.Arbitrary<FactTest> {
  const values = factDomains[fact] ?? [];
  const listed = fc.record({ anyOf: among(values) });
  const barred = fc.record({ noneOf: among(values, 1, 2) });
  if (fact === 'indicators') {
    const of = ['deception', 'isolation', 'debtBondage'];
    return fc.oneof(
      listed,
      fc.record({ count: fc.record({ atLeast: fc.integer({ min: 1, max: 2 }), of: fc.constant(of) }) }),
    );
  }
  if (fact === 'departure') return fc.oneof(listed, fc.record({ atLeast: fc.constantFrom('signs', 'dated') }));
  return fc.oneof({ weight: 4, arbitrary: listed }, { weight: 1, arbitrary: barred });
}

/** A condition over at most two facts, and over the triage where it may be asked. */
function condition(withTriage: boolean): fc.Arbitrary<Condition> {
  const tests = Object.keys(factDomains).map(
    (fact) => fc.record({ [fact]: factTest(fact) }) as fc.Arbitrary<Condition>,
  );
  const level = fc.constantFrom('high', 'critical');
  const triage: fc.Arbitrary<Condition> = fc.record({ triage: fc.record({ atLeast: level }) });
  const one = fc.oneof(...tests, ...(withTriage ? [triage] : []));
  return fc.array(one, { maxLength: 2 }).map((all): Condition => Object.assign({}, ...all));
}

function guard(): fc.Arbitrary<Guard> {
  return fc.record({
    level: fc.constantFrom('acknowledged' as const, 'acted' as const),
    offices: among<OfficeKind>(['coordinator', 'lpaDuty', 'policeUnitPpa'], 1, 2),
    count: fc.constantFrom(1, 2, 'all' as const),
  });
}

function step(): fc.Arbitrary<DrawnStep> {
  const wall = fc.constantFrom(0, 10 * minute, 30 * minute, hour, 3 * hour, day).map((ms) => ({ ms }));
  const working = fc.integer({ min: 1, max: 3 }).map((workingDays) => ({ workingDays }));
  return fc.record({
    after: fc.oneof({ weight: 3, arbitrary: wall }, { weight: 1, arbitrary: working }),
    tell: among(toldKinds, 1, 3),
    unless: fc.option(guard(), { freq: 2 }),
    repeat: fc.option(
      fc.record({ every: fc.constantFrom(5 * minute, 15 * minute, hour), times: fc.integer({ min: 1, max: 5 }) }),
    ),
    floor: fc.option(
      fc.record({
        slack: fc.constantFrom(0, hour, 6 * hour, day),
        days: fc.integer({ min: 0, max: 2 }),
        offices: fc.integer({ min: 1, max: 3 }),
        of: fc.constantFrom('each' as const, 'each' as const, 'one' as const),
      }),
    ),
  });
}

/** Before joint leave, before a year without a table, and anywhere else. */
const dates = [
  ...['2026-03-13', '2026-05-11', '2026-11-22', '2026-12-08', '2026-12-21', '2026-12-30'],
  ...['2026-01-02', '2026-06-10', '2026-08-14', '2027-01-01'],
];

export function arbitrarySketch(): fc.Arbitrary<Sketch> {
  return fc.record({ ...directoryFeatures(), ...policyFeatures() }).map(withoutUndefined);
}

/** Draws when and where the chapter is, and its people. */
function directoryFeatures() {
  const clock = fc.integer({ min: 0, max: 23 }).map((at) => `${String(at).padStart(2, '0')}:00`);
  return {
    zone: fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
    start: fc.tuple(fc.constantFrom(...dates), clock).map(([date, at]) => `${date}T${at}`),
    untold: seldom(
      some(fc.record({ kind: fc.constantFrom(...untoldKinds), holder: fc.oneof(fc.constant(ownHolder), person) }), 3),
    ),
    national: seldom(
      fc.record({
        kind: fc.constantFrom('sapa129' as const, 'lpsk' as const),
        people: fc.integer({ min: 1, max: 3 }),
        sharedPhone: fc.boolean(),
      }),
    ),
    weekdays: seldom(
      some(
        fc.record({
          kind: fc.constantFrom<OfficeKind>('uptdPpa', 'policeUnitPpa', 'lurah', 'opdSocial', 'ownCity1'),
          days: among([1, 2, 3, 4, 5, 6, 0], 1, 6),
          opens: fc.integer({ min: 6, max: 12 }),
          lasts: fc.integer({ min: 2, max: 9 }),
          period: fc.option(hoursPeriod(), { freq: 2 }),
        }),
        2,
      ),
    ),
    tables: seldom(
      some(
        fc.record({
          year: fc.constantFrom(0 as const, 1 as const),
          holidays: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
          jointLeave: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
        }),
        2,
      ),
      3,
    ),
    terms: seldom(
      some(
        fc.record({
          person,
          from: fc.integer({ min: -30, max: 20 }),
          until: fc.option(fc.integer({ min: 25, max: 90 })),
          acting: fc.boolean(),
        }),
        2,
      ),
    ),
    rota: seldom(
      fc.record({
        days: fc.integer({ min: 20, max: 60 }),
        swap: fc.option(
          fc.record({ turn: fc.nat({ max: 40 }), by: fc.constantFrom(...crews.lpaDuty, ...crews.coordinator) }),
        ),
      }),
    ),
    deputies: seldom(among(['coordinator', 'lpaDuty', 'uptdPpa', 'lastResort', 'kpai'], 1, 3)),
    absences: seldom(
      some(fc.record({ person, from: fc.integer({ min: -24, max: 900 }), hours: fc.integer({ min: 1, max: 96 }) }), 3),
    ),
    suspended: seldom(person),
    sharedPhones: seldom(some(fc.record({ owner: person, reader: person, only: fc.boolean() }), 2)),
  };
}

function hoursPeriod() {
  return fc.record({
    from: fc.integer({ min: -5, max: 30 }),
    length: fc.integer({ min: 0, max: 30 }),
    days: among([1, 2, 3, 4, 5, 6, 0], 1, 6),
    opens: fc.integer({ min: 6, max: 12 }),
    lasts: fc.integer({ min: 2, max: 9 }),
  });
}

/** Draws the rules, and what binds the chapter. */
function policyFeatures() {
  return {
    chain: seldom(
      fc.record({
        from: fc.constantFrom<OfficeKind>('uptdPpa', 'policeUnitPpa'),
        through: among<OfficeKind>(['opdSocial', 'uptdPpaProvince', 'bp3mi', 'polda', 'policeDitPpaPpo'], 2, 3),
      }),
    ),
    callers: seldom(among<OfficeKind>(['kpai', 'lpaDuty', 'coordinator', 'lastResort', 'uptdPpa'], 2)),
    ceilings: seldom(
      some(
        fc.record({
          when: condition(true),
          bars: fc.oneof(
            fc.record({ never: among<OfficeKind>(['lurah', 'rtHead', 'coordinator', 'camat', 'opdSocial'], 1, 3) }),
            fc.record({
              only: among<OfficeKind>([...toldKinds, 'polda', 'sapa129', 'uptdPpaProvince', 'kpai'], 5),
            }),
          ),
        }),
        2,
      ),
    ),
    waiver: seldom(fc.record({ days: fc.integer({ min: 15, max: 60 }), when: condition(false) })),
    guards: seldom(some(fc.record({ step: fc.nat({ max: 2 }), guard: guard() }), 2)),
    triage: seldom(
      some(
        fc.record({
          rule: fc.constantFrom('T1', 'T2', 'T3'),
          when: condition(false),
          level: fc.constantFrom('high' as const, 'critical' as const),
        }),
        2,
      ),
    ),
    paths: seldom(some(fc.record({ when: condition(true), steps: some(step(), 3) }), 3), 4),
    operator: seldom(among<OperatorKind>(['uptdPpa', 'lplbm', 'ppt'], 0, 2)),
    localOffDays: seldom(some(fc.integer({ min: 0, max: 10 }), 2)),
  };
}

function withoutUndefined(sketch: { readonly [Name in keyof Sketch]-?: Sketch[Name] | undefined }): Sketch {
  return Object.fromEntries(Object.entries(sketch).filter(([, value]) => value !== undefined)) as unknown as Sketch;
}
