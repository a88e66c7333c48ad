import {
  type Condition,
  type HandlingArea,
  isPlace,
  type KemendagriCode,
  type Policy,
  triageLevels,
} from '@kawal/core';
import { areaAndAncestors } from '@kawal/core/area';
import { once } from '@kawal/core/matching';
import {
  areaFact,
  definitionOf,
  type FactDefinition,
  type FactTest,
  testHolds,
  valuesAtLeast,
} from '@kawal/core/policy';

/** The parts of a policy that say what its conditions mean: its own facts, the table of its triage, and its area. */
export type Tables = Pick<Policy, 'facts' | 'triage' | 'area'>;

/**
 * All reports that the conditions of some policies can tell apart. Every fact is a dimension, and its points are the sets
 * of values that some test tells apart (V2); the area is one (V6), and so is the level to which a person raised the triage
 * (V5). The triage itself is none, because it follows from the others.
 */
export interface Space {
  readonly dimensions: readonly Dimension[];
  /** By policy, each of its conditions as tests of dimensions. */
  readonly compiled: ReadonlyMap<Tables, ReadonlyMap<Condition, CompiledCondition>>;
  /** The tables by which the policies work the triage out; policies with the same table share its place. */
  readonly triages: readonly (readonly CompiledRow[])[];
  /** The dimension of the level to which a person raised the triage. */
  readonly raised: number;
  readonly area: number;
}

/** The first point of a dimension is the typical report's. */
export interface Dimension {
  readonly name: string;
  readonly points: readonly Point[];
}

/** One way a fact can be, for all the ways that no test tells from it. */
export interface Point {
  readonly values: readonly string[];
}

export interface CompiledCondition {
  /** In the order of the dimensions; a test that holds at every point is left out. */
  readonly tests: readonly { readonly dimension: number; readonly points: bigint }[];
  readonly triage: TriageTest | null;
}

export interface TriageTest {
  /** By place in {@link triageLevels}, the last for a triage that is not known: whether the test holds. */
  readonly passes: readonly boolean[];
  /** The place of the policy's own table among the space's. */
  readonly table: number;
}

/** A row of a triage table, with the place of its level in {@link triageLevels}. It asks about base facts only. */
export interface CompiledRow {
  readonly condition: CompiledCondition;
  readonly level: number;
}

export interface SpaceSpec {
  readonly policies: readonly { readonly policy: Tables; readonly conditions: readonly Condition[] }[];
  /** The area of the typical report, and every other place that reports may come from. */
  readonly typicalArea: HandlingArea;
  readonly places: readonly KemendagriCode[];
}

/** The dimension of the raised level: a name that no fact can have. */
export const raisedFact = '(raised)';
export const notRaised = 'not raised';

/** More sets of values of one fact than these are too many to tell apart. */
const mostSets = 2 ** 14;

/** A test of a fact, read with the facts that its policy declares. */
interface AskedTest {
  readonly test: FactTest;
  readonly declared: Policy['facts'];
}

/** Builds the space; if conditions tell too many sets of values of a fact apart, returns the fact's name. */
export function spaceOf(spec: SpaceSpec): Space | { readonly tooMany: string } {
  const asked = new Map<string, Map<string, AskedTest>>();
  for (const [index, { policy, conditions }] of spec.policies.entries()) {
    for (const when of [...conditions, ...policy.triage.map((row) => row.when)]) {
      for (const [name, test] of Object.entries(when)) {
        if (test === undefined || name === 'triage') continue;
        // Conditions ask the same again and again; a test tells apart what an equal one does.
        const tests = asked.get(name) ?? new Map<string, AskedTest>();
        asked.set(name, tests.set(`${index} ${JSON.stringify(test)}`, { test, declared: policy.facts }));
      }
    }
  }
  const testsOf = (name: string): readonly AskedTest[] => [...(asked.get(name)?.values() ?? [])];
  const dimensions: Dimension[] = [];
  for (const name of [...asked.keys()].filter((fact) => fact !== areaFact).sort()) {
    const tests = asked.get(name) ?? new Map();
    const declared = spec.policies.map(({ policy }) => (Object.hasOwn(policy.facts, name) ? policy.facts[name] : null));
    const key = JSON.stringify([name, declared, ...tests.keys()]);
    const points = remembered(key, () => pointsOf(name, testsOf(name)));
    if (points === null) return { tooMany: name };
    dimensions.push({ name, points });
  }
  dimensions.push({ name: areaFact, points: areaPoints(spec, testsOf(areaFact)) });
  dimensions.push({ name: raisedFact, points: [notRaised, ...triageLevels].map((level) => ({ values: [level] })) });
  return { dimensions, ...compiledIn(dimensions, spec), raised: dimensions.length - 1, area: dimensions.length - 2 };
}

function compiledIn(dimensions: readonly Dimension[], { policies }: SpaceSpec): Pick<Space, 'compiled' | 'triages'> {
  const triages = new Map<string, readonly CompiledRow[]>();
  const compiled = new Map<Tables, ReadonlyMap<Condition, CompiledCondition>>();
  for (const { policy, conditions } of policies) {
    const rows = rowsOf(policy, dimensions);
    const key = JSON.stringify(rows.map(({ condition, level }) => [level, keyOf(condition)]));
    triages.set(key, triages.get(key) ?? rows);
    const table = [...triages.keys()].indexOf(key);
    compiled.set(policy, new Map(conditions.map((when) => [when, compile(when, policy.facts, dimensions, table)])));
  }
  return { compiled, triages: [...triages.values()] };
}

/** A row that asks about the triage itself reads it as unknown. */
function rowsOf({ triage, facts }: Tables, dimensions: readonly Dimension[]): readonly CompiledRow[] {
  return triage.flatMap(({ when: { triage: own, ...when }, level }) => {
    if (own !== undefined && !testHolds(own, ['unknown'], 'triage', facts)) return [];
    return [{ condition: compile(when, facts, dimensions, -1), level: triageLevels.indexOf(level) }];
  });
}

function compile(when: Condition, declared: Policy['facts'], dimensions: readonly Dimension[], table: number) {
  const tests = dimensions.flatMap(({ name, points }, dimension) => {
    const test = when[name];
    if (test === undefined) return [];
    const held = heldAt(points, test, name, declared);
    return held === allOf(points) ? [] : [{ dimension, points: held }];
  });
  const { triage } = when;
  if (triage === undefined) return { tests, triage: null };
  const passes = [...triageLevels, 'unknown'].map((level) => testHolds(triage, [level], 'triage', declared));
  return { tests, triage: { passes, table } };
}

/** The points of a fact, by all that they follow from: an edit of a policy leaves most facts as they were. */
let pointsKnown = new Map<string, readonly Point[] | null>();
const mostKnown = 256;

function remembered(key: string, make: () => readonly Point[] | null): readonly Point[] | null {
  if (pointsKnown.size >= mostKnown && !pointsKnown.has(key)) pointsKnown = new Map();
  return once(pointsKnown, key, make);
}

/** By points, and by test and what the policy declares of the fact. */
const heldKnown = new WeakMap<readonly Point[], Map<string, bigint>>();

/** The points at which a test holds. */
function heldAt(points: readonly Point[], test: FactTest, name: string, declared: Policy['facts']): bigint {
  const known = once(heldKnown, points, () => new Map<string, bigint>());
  const key = JSON.stringify([test, Object.hasOwn(declared, name) ? declared[name] : null]);
  const bitAt = ({ values }: Point, index: number): bigint =>
    testHolds(test, values, name, declared) ? 1n << BigInt(index) : 0n;
  return once(known, key, () => points.map(bitAt).reduce((held, bit) => held | bit, 0n));
}

/** The condition of a policy as the space was built with it. */
export function compiledOf({ compiled }: Space, policy: Tables, when: Condition): CompiledCondition {
  return compiled.get(policy)?.get(when) ?? { tests: [], triage: null };
}

/** Compiles one more test of what the space already tells apart; one of the triage goes by the first table. */
export function compileTest({ dimensions }: Space, when: Condition, declared: Policy['facts']): CompiledCondition {
  return compile(when, declared, dimensions, 0);
}

export function allOf(points: readonly Point[]): bigint {
  return (1n << BigInt(points.length)) - 1n;
}

/** Two conditions of a space with the same key hold for the same reports. */
export function keyOf({ tests, triage }: CompiledCondition): string {
  return JSON.stringify([tests.map(({ dimension, points }) => [dimension, points.toString(36)]), triage]);
}

/** `unknown` first, then the smaller sets: of all that are alike the first is shown. */
function pointsOf(name: string, tests: readonly AskedTest[]): readonly Point[] | null {
  const definitions = tests.flatMap(({ declared }) => definitionOf(name, declared) ?? []);
  // A fact that nobody declared is never known. Of several people some may be unknown: `{adult, unknown}` (V2).
  const values = [...new Set(definitions.flatMap((definition) => definition.values.map(({ value }) => value)))];
  const isSeveral = definitions.some(({ several }) => several);
  const sets = isSeveral ? setsOf(name, values, tests) : values.map((value) => [value]);
  return sets === null ? null : distinct([['unknown'], ...sets], name, tests);
}

/** Every set of values, but of values that no test tells apart only as many as a test can count. */
function setsOf(
  name: string,
  values: readonly string[],
  tests: readonly AskedTest[],
): readonly (readonly string[])[] | null {
  const lists = tests.map(({ test, declared }) => valuesAsked(test, definitionOf(name, declared)));
  const alike = new Map<string, string[]>();
  for (const value of values) {
    const key = lists.map((list) => Number(list.includes(value))).join('');
    alike.set(key, [...(alike.get(key) ?? []), value]);
  }
  const counts = tests.flatMap(({ test }) => ('count' in test ? [test.count] : []));
  const most = Math.max(1, ...counts.map(({ atLeast }) => atLeast));
  let sets: readonly (readonly string[])[] = [[]];
  for (const group of alike.values()) {
    const isCounted = counts.some(({ of }) => of.includes(group[0] ?? name));
    const choices = Array.from({ length: Math.min(isCounted ? most : 1, group.length) + 1 }, (_, count) =>
      group.slice(0, count),
    );
    if (sets.length * choices.length > mostSets) return null;
    sets = choices.flatMap((chosen) => sets.map((set) => [...set, ...chosen]));
  }
  return sets.slice(1).sort((a, b) => a.length - b.length);
}

/** The values that a test asks about. */
export function valuesAsked(test: FactTest, definition: FactDefinition | undefined): readonly string[] {
  if ('anyOf' in test) return test.anyOf;
  if ('noneOf' in test) return test.noneOf;
  if ('count' in test) return test.count.of;
  return valuesAtLeast(test.atLeast, definition);
}

/** Every place that is known or named, the policies' own areas, and for the whole country's a place that nobody names. */
function areaPoints({ typicalArea, places, policies }: SpaceSpec, tests: readonly AskedTest[]): readonly Point[] {
  const named = tests.flatMap(({ test }) => valuesAsked(test, undefined)) as HandlingArea[];
  const own = policies.map(({ policy }) => policy.area ?? unnamedProvince(named));
  const areas = new Set<HandlingArea>([typicalArea, 'unknown', 'outside', ...places, ...own, ...named]);
  const sets = [...areas].map((area) => (isPlace(area) ? areaAndAncestors(area) : [area]));
  return distinct(sets, areaFact, tests);
}

function unnamedProvince(named: readonly string[]): KemendagriCode {
  const provinces = Array.from({ length: 89 }, (_, index) => String(11 + index));
  return (provinces.find((code) => !named.some((place) => place.startsWith(code))) ?? '99') as KemendagriCode;
}

/** The first of all sets that no test tells apart. */
function distinct(sets: readonly (readonly string[])[], name: string, tests: readonly AskedTest[]): readonly Point[] {
  const points = new Map<string, Point>();
  for (const values of sets) {
    let key = '';
    for (const { test, declared } of tests) key += testHolds(test, values, name, declared) ? '1' : '0';
    if (!points.has(key)) points.set(key, { values });
  }
  return [...points.values()];
}
