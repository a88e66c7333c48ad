import {
  areaAndAncestors,
  areaFact,
  type Condition,
  definitionOf,
  type FactDefinition,
  type Facts,
  type FactTest,
  type HandlingArea,
  isPlace,
  type KemendagriCode,
  matches,
  type Policy,
  type TriageLevel,
  triageLevels,
  valuesAtLeast,
} from '@kawal/core';

/**
 * All reports a policy's conditions can tell apart. Every fact is a dimension, and its points are the sets of values that
 * some test tells apart (V2); the area is one (V6), and so is what a person raised the triage to (V5). The triage itself
 * is none: it follows from the others.
 */
export interface Space {
  readonly dimensions: readonly Dimension[];
  /** Every condition of the policy, as tests of dimensions. */
  readonly compiled: ReadonlyMap<Condition, CompiledCondition>;
  /** The rows of the triage table, each with the place of its level in {@link triageLevels}. */
  readonly triage: readonly { readonly condition: CompiledCondition; readonly level: number }[];
  /** The dimension that says what a person raised the triage to. */
  readonly raised: number;
  readonly area: number;
}

export interface Dimension {
  readonly name: string;
  readonly points: readonly Point[];
  /** The points like the typical report. */
  readonly typical: bigint;
}

/** One way a fact can be, standing for all that no test tells from it. */
export interface Point {
  readonly values: readonly string[];
}

export interface CompiledCondition {
  readonly tests: readonly { readonly dimension: number; readonly points: bigint }[];
  /** By place in {@link triageLevels}, the last for a triage of which nothing is said: whether the test of it holds. */
  readonly triage: readonly boolean[] | null;
}

/** So many values of one fact that a report can combine are too many to tell apart. */
const mostCombined = 14;

export interface SpaceSpec {
  readonly policy: Pick<Policy, 'facts' | 'triage'>;
  readonly conditions: readonly Condition[];
  /** Where the typical report is from, and every place reports may come from. */
  readonly typicalArea: HandlingArea;
  readonly places: readonly KemendagriCode[];
}

/** Null if some fact has too many values that conditions tell apart; its name then. */
export function spaceOf(spec: SpaceSpec): Space | { readonly tooMany: string } {
  const { policy, conditions } = spec;
  const all = [...conditions, ...policy.triage.map(({ when }) => when)];
  const names = new Set(all.flatMap((when) => Object.keys(when)));
  names.delete('triage');
  names.delete(areaFact);
  const dimensions: Dimension[] = [];
  for (const name of [...names].sort()) {
    const points = pointsOf(name, testsOf(name, all), policy.facts);
    if (points === null) return { tooMany: name };
    dimensions.push({ name, points, typical: 1n });
  }
  dimensions.push(areaDimension(spec, testsOf(areaFact, all)));
  dimensions.push({ name: 'raised', points: raisedPoints, typical: 1n });
  const compile = (when: Condition): CompiledCondition => compiledOf(when, dimensions, policy.facts);
  return {
    dimensions,
    compiled: new Map(all.map((when) => [when, compile(when)])),
    triage: policy.triage.map(({ when, level }) => ({ condition: compile(when), level: triageLevels.indexOf(level) })),
    raised: dimensions.length - 1,
    area: dimensions.length - 2,
  };
}

/** Not raised, then each level. */
const raisedPoints: readonly Point[] = [{ values: [] }, ...triageLevels.map((level) => ({ values: [level] }))];

export function raisedLevel(point: number): TriageLevel | null {
  return triageLevels[point - 1] ?? null;
}

function testsOf(name: string, conditions: readonly Condition[]): readonly FactTest[] {
  return conditions.flatMap((when) => {
    const test = when[name];
    return test === undefined ? [] : [test];
  });
}

/** `unknown` first, then the smaller sets: whatever is alike is shown by the first. */
function pointsOf(name: string, tests: readonly FactTest[], declared: Policy['facts']): readonly Point[] | null {
  const definition = definitionOf(name, declared);
  // A fact that nobody declared is never known.
  if (definition === undefined) return [unknownPoint];
  // Of several people some may be unknown: an adult and somebody of unknown age give `{adult, unknown}` (V2).
  const values = definition.values.map(({ value }) => value);
  const sets = definition.several ? setsOf(name, values, tests, definition) : values.map((value) => [value]);
  return sets === null ? null : distinct([unknownPoint.values, ...sets], name, tests, declared);
}

const unknownPoint: Point = { values: ['unknown'] };

/** Every set of values, but of values that no test tells apart only as many as a test can count. */
function setsOf(
  name: string,
  values: readonly string[],
  tests: readonly FactTest[],
  definition: FactDefinition,
): readonly (readonly string[])[] | null {
  const lists = tests.map((test) => listOf(test, definition));
  const alike = new Map<string, string[]>();
  for (const value of values) {
    const key = lists.map((list) => (list.includes(value) ? '1' : '0')).join('');
    alike.set(key, [...(alike.get(key) ?? []), value]);
  }
  const counted = Math.max(1, ...tests.map((test) => ('count' in test ? test.count.atLeast : 1)));
  const needed = [...alike.values()].flatMap((group) => {
    const isCounted = tests.some((test) => 'count' in test && test.count.of.includes(group[0] ?? name));
    return group.slice(0, isCounted ? counted : 1);
  });
  if (needed.length > mostCombined) return null;
  const sets = Array.from({ length: 2 ** needed.length - 1 }, (_, index) =>
    needed.filter((_, bit) => ((index + 1) >> bit) & 1),
  );
  return sets.sort((a, b) => a.length - b.length);
}

function listOf(test: FactTest, definition: FactDefinition): readonly string[] {
  if ('anyOf' in test) return test.anyOf;
  if ('noneOf' in test) return test.noneOf;
  if ('count' in test) return test.count.of;
  return valuesAtLeast(test.atLeast, definition);
}

function areaDimension({ policy, typicalArea, places }: SpaceSpec, tests: readonly FactTest[]): Dimension {
  const asked = tests.flatMap((test) => listOf(test, noDefinition)).filter((value) => value !== 'unknown');
  const mentioned = asked.filter((value) => value !== 'outside') as KemendagriCode[];
  const areas: readonly HandlingArea[] = [typicalArea, 'unknown', 'outside', ...places, ...mentioned];
  const sets = areas.map((area) => (isPlace(area) ? areaAndAncestors(area) : [area]));
  return { name: areaFact, points: distinct(sets, areaFact, tests, policy.facts), typical: 1n };
}

const noDefinition: FactDefinition = {
  keyword: '',
  said: { id: '', en: '' },
  values: [],
  ordered: false,
  derived: false,
  several: false,
};

function distinct(
  sets: readonly (readonly string[])[],
  name: string,
  tests: readonly FactTest[],
  declared: Policy['facts'],
): readonly Point[] {
  const points = new Map<string, Point>();
  for (const values of sets) {
    const key = tests.map((test) => (matches({ [name]: test }, { [name]: values }, declared) ? '1' : '0')).join('');
    if (!points.has(key)) points.set(key, { values });
  }
  return [...points.values()];
}

function compiledOf(when: Condition, dimensions: readonly Dimension[], declared: Policy['facts']): CompiledCondition {
  const tests = dimensions.flatMap(({ name, points }, dimension) => {
    const test = when[name];
    if (test === undefined) return [];
    let held = 0n;
    for (const [index, { values }] of points.entries()) {
      if (matches({ [name]: test }, { [name]: values }, declared)) held |= 1n << BigInt(index);
    }
    return [{ dimension, points: held }];
  });
  const triage = when.triage;
  const levels: Facts[] = [...triageLevels, 'unknown'].map((level) => ({ triage: [level] }));
  return {
    tests,
    triage: triage === undefined ? null : levels.map((facts) => matches({ triage }, facts, declared)),
  };
}
