import {
  type Condition,
  type Floor,
  hour,
  minute,
  type OfficeKind,
  type Path,
  type Policy,
  type Requirement,
  type Step,
  type TriageLevel,
  type TriageRule,
} from '@kawal/core';
import { type FactDefinition, type FactTest, vocabularyVersion } from '@kawal/core/policy';
import { sampleCity } from './oracle.sample.ts';

/** Random small policies, the same for the same seed: few facts, few offices, coarse time. */
export interface Dice {
  /** A whole number from 0 to less than `sides`. */
  readonly roll: (sides: number) => number;
  readonly oneOf: <T>(items: readonly T[]) => T;
}

/** A linear congruential generator (Knuth's MMIX constants, upper bits). */
export function dice(seed: number): Dice {
  let state = BigInt(seed) * 2_654_435_761n + 1n;
  const roll = (sides: number): number => {
    state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) & 0xffff_ffff_ffff_ffffn;
    return Number((state >> 33n) % BigInt(sides));
  };
  return { roll, oneOf: (items) => items[roll(items.length)] as (typeof items)[number] };
}

const own: readonly OfficeKind[] = ['coordinator', 'lpaDuty', 'lastResort'];
const authorities: readonly OfficeKind[] = ['policeUnitPpa', 'polda'];
const offices = [...own, ...authorities];

export function randomPolicy(seed: number): Policy {
  const { roll, oneOf } = dice(seed);
  const chance = (percent: number): boolean => roll(100) < percent;

  const test = (fact: string): FactTest => {
    const values: Readonly<Record<string, readonly string[]>> = {
      a: ['unknown', 'x', 'y'],
      b: ['unknown', 'p', 'q'],
      concern: ['unknown', 'none', 'some'],
      victimAge: ['unknown', 'adult', 'child'],
      triage: ['unknown', 'high', 'critical'],
    };
    const all = values[fact] ?? [];
    if (fact === 'b' && chance(15)) return { count: { atLeast: 2, of: ['p', 'q'] } };
    if (fact === 'triage' && chance(40)) return { atLeast: oneOf(['high', 'critical']) };
    const some = all.filter(() => chance(55));
    const listed = some.length === 0 ? [oneOf(all)] : some;
    return chance(80) ? { anyOf: listed } : { noneOf: listed.slice(0, 1) };
  };
  const condition = (facts: readonly string[]): Condition => {
    const asked = facts.filter(() => chance(30));
    return Object.fromEntries(asked.map((fact) => [fact, test(fact)]));
  };
  const base = ['a', 'b', 'concern', 'victimAge'];
  const withTriage = chance(30) ? [...base, 'triage'] : base;

  const step = (index: number): Step => ({
    id: `s${index}`,
    after: { ms: oneOf([0, 15, 30, 60, 120]) * minute },
    tell: offices.filter(() => chance(35)).concat(oneOf(offices)),
    unless: chance(20) ? { level: 'acted', offices: [oneOf(offices)], count: 1 } : null,
    repeat: chance(40) ? { every: { ms: 15 * minute }, times: 1 + roll(3) } : null,
  });
  const path = (index: number): Path => ({
    id: `p${index}`,
    layer: 'city',
    when: chance(25) ? {} : condition(withTriage),
    hold: { ms: hour },
    review: null,
    advise: null,
    steps: Array.from({ length: 1 + roll(2) }, (_, place) => step(place)),
    why: [],
  });
  const floor = (index: number): Floor => ({
    id: `f${index}`,
    layer: 'city',
    origin: 'practice',
    cite: null,
    binds: null,
    when: condition(base),
    tell: [oneOf(offices), oneOf(authorities)],
    of: chance(75) ? 'each' : 'one',
    within: { ms: oneOf([30, 60, 120, 180]) * minute },
    since: 'accepted',
    validFrom: null,
  });
  const requirement = (kind: OfficeKind): Requirement => ({
    on: chance(kind === 'lastResort' ? 10 : 25) ? 'officeHours' : 'always',
    people: 2,
    reach: authorities.includes(kind) && chance(70) ? 'call' : 'message',
    // Only ever to an office after it, so that no chain is a circle.
    instead: chance(65) ? oneOf([...offices.slice(offices.indexOf(kind) + 1), 'sapa129' as const]) : null,
  });
  const level = (): TriageLevel => oneOf(['high', 'critical'] as const);
  const triage: readonly TriageRule[] = Array.from({ length: roll(3) }, (_, index) => ({
    rule: `T${index}`,
    when: condition(base),
    level: level(),
  }));
  const floors = Array.from({ length: 1 + roll(2) }, (_, index) => floor(index));
  return {
    id: `random-${seed}`,
    version: 1,
    subject: 'report',
    layer: 'city',
    area: sampleCity,
    lineage: [],
    vocabulary: vocabularyVersion,
    facts: { a: declared(['x', 'y'], false), b: declared(['p', 'q'], true) },
    triage,
    requires: {
      ...Object.fromEntries(offices.map((kind) => [kind, requirement(kind)])),
      sapa129: { on: 'always', people: 0, reach: chance(80) ? 'call' : 'message', instead: null },
    },
    callers: own.filter(() => chance(75)),
    paths: Array.from({ length: 2 + roll(3) }, (_, index) => path(index)),
    floors,
    ceilings: Array.from({ length: roll(3) }, (_, index) => ({
      id: `c${index}`,
      layer: 'city' as const,
      when: condition(base),
      bars: chance(80) ? { never: offices.filter(() => chance(35)) } : { only: offices.filter(() => chance(60)) },
    })),
    waivers: chance(15)
      ? [
          {
            id: 'w',
            floor: floors[0]?.id ?? '',
            when: { ...floors[0]?.when, ...condition(base) },
            author: 'contoh',
            reason: 'contoh',
            measure: 'contoh',
            approvedBy: 'city',
            from: 0 as never,
            until: 1 as never,
          },
        ]
      : [],
  };
}

function declared(values: readonly string[], several: boolean): FactDefinition {
  return {
    keyword: 'contoh',
    said: { id: 'contoh', en: 'sample' },
    values: ['unknown', ...values].map((value) => ({
      value,
      keyword: value,
      said: { id: value, en: value },
      missing: value === 'unknown',
    })),
    ordered: false,
    derived: false,
    several,
  };
}
