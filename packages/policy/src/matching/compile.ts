import type { Ceiling, Condition, Facts, Path, Policy } from '@kawal/core';
import { type FactTest, factValues, matches } from '@kawal/core/policy';

/**
 * Many conditions at once, and why. Every distinct test ("victimAge is child or unknown") is asked once, however many
 * paths ask it; what a condition needs is a set of bits. What it comes to is what `matches` says of each condition, only
 * sooner: no text becomes code, and nothing is guessed. The tests that held stay in the answer, so that why each path
 * matched or did not is there to be read.
 */
export interface CompiledConditions {
  readonly count: number;
  /** The facts asked about, in the order of a report's classes. */
  readonly facts: readonly string[];
  /** The distinct tests; their place is their bit. */
  readonly tests: readonly CompiledTest[];
  /** Words of 32 bits that one set of tests takes. */
  readonly words: number;
  /** For each condition, in order, the set of tests it needs. */
  readonly needs: Int32Array;
  readonly rows: Rows;
  readonly declared: Policy['facts'];
}

export interface CompiledTest {
  readonly fact: string;
  readonly test: FactTest;
}

/**
 * A report's facts by class: for each fact asked about, which of its tests hold. Two reports of one class cannot be told
 * apart. Made by {@link classify}; good for the conditions it was made for, and for as long as the facts stay the same.
 */
export interface ClassedFacts {
  /** The word in `Rows.held` at which the row of each fact begins. */
  readonly rows: Int32Array;
}

/** Which conditions hold, by their place, and which tests do. */
export interface Matching {
  readonly matched: readonly number[];
  /** The set of tests that hold: what a condition needs beyond it is why it does not. */
  readonly held: readonly number[];
}

/** A path of the policy and, for each of its tests, whether it held: why it opened, or why not. */
export interface PathReason {
  readonly path: Path;
  readonly matched: boolean;
  readonly tests: readonly (CompiledTest & { readonly held: boolean })[];
}

/** The conditions of a policy. Facts are those of `factsFor`, except for the triage table, which is of base facts. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly paths: CompiledConditions;
  readonly ceilings: CompiledConditions;
  readonly floors: CompiledConditions;
  readonly triage: CompiledConditions;
}

export interface MatchedPaths {
  readonly paths: readonly Path[];
  readonly matching: Matching;
}

const compiledPolicies = new WeakMap<Policy, CompiledPolicy>();

/** Done once for each policy object; a policy never changes. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const known = compiledPolicies.get(policy);
  if (known !== undefined) return known;
  const conditionsOf = (parts: readonly { readonly when: Condition }[]): CompiledConditions =>
    compileConditions(
      parts.map(({ when }) => when),
      policy.facts,
    );
  const compiled: CompiledPolicy = {
    policy,
    paths: conditionsOf(policy.paths),
    ceilings: conditionsOf(policy.ceilings),
    floors: conditionsOf(policy.floors),
    triage: conditionsOf(policy.triage),
  };
  compiledPolicies.set(policy, compiled);
  return compiled;
}

/** The paths whose condition holds for these facts, in the policy's order. */
export function matchPolicy({ policy, paths }: CompiledPolicy, facts: Facts): MatchedPaths {
  const matching = matchClassed(paths, classify(paths, facts));
  return { paths: matching.matched.map((index) => policy.paths[index] as Path), matching };
}

/** The ceilings that bar somebody from hearing of a report with these facts. */
export function matchCeilings({ policy, ceilings }: CompiledPolicy, facts: Facts): readonly Ceiling[] {
  return matchedOf(ceilings, classify(ceilings, facts)).map((index) => policy.ceilings[index] as Ceiling);
}

/** Returns why each path matched or not, in the policy's order. */
export function pathReasons({ policy, paths }: CompiledPolicy, matching: Matching): readonly PathReason[] {
  return policy.paths.map((path, index) => {
    const tests = testsOf(paths, index, matching);
    return { path, matched: tests.every(({ held }) => held), tests };
  });
}

export function compileConditions(
  conditions: readonly Condition[],
  declared: Policy['facts'] = {},
): CompiledConditions {
  const tests: CompiledTest[] = [];
  const bits = new Map<string, number>();
  const bitsOf = (when: Condition): readonly number[] =>
    testsIn(when).map((one) => {
      const key = JSON.stringify([one.fact, one.test]);
      const known = bits.get(key);
      if (known !== undefined) return known;
      bits.set(key, tests.length);
      return tests.push(one) - 1;
    });
  const needed = conditions.map(bitsOf);
  const words = Math.max(1, Math.ceil(tests.length / 32));
  const needs = new Int32Array(conditions.length * words);
  for (const [index, ofCondition] of needed.entries()) for (const bit of ofCondition) set(needs, index * words, bit);
  const facts = [...new Set(tests.map(({ fact }) => fact))];
  const rows = { known: facts.map(() => new Map()), held: new Int32Array(64), used: 0 };
  return { count: conditions.length, facts, tests, words, needs, declared, rows };
}

/** The classes of a report's facts: asked once, they serve until a fact changes. */
export function classify(compiled: CompiledConditions, facts: Facts): ClassedFacts {
  const rows = new Int32Array(compiled.facts.length);
  for (let index = 0; index < rows.length; index += 1) {
    const fact = compiled.facts[index] as string;
    const values = factValues(facts, fact);
    const key = values.length === 1 ? (values[0] as string) : values.join('\n');
    rows[index] = compiled.rows.known[index]?.get(key) ?? rowOf(compiled, index, key, values);
  }
  return { rows };
}

/** Which conditions hold, by their place. */
export function matchedOf(compiled: CompiledConditions, classed: ClassedFacts): readonly number[] {
  const { words, needs, count } = compiled;
  const matched: number[] = [];
  if (words === 1) {
    const held = heldIn(compiled, classed, 0);
    for (let index = 0; index < count; index += 1) if (((needs[index] as number) & ~held) === 0) matched.push(index);
    return matched;
  }
  return matchClassed(compiled, classed).matched;
}

/** Which conditions hold, and which tests did: with what each condition needs, why it holds or not. */
export function matchClassed(compiled: CompiledConditions, classed: ClassedFacts): Matching {
  const { words, needs, count } = compiled;
  const matched: number[] = [];
  if (words === 1) {
    const held = heldIn(compiled, classed, 0);
    for (let index = 0; index < count; index += 1) if (((needs[index] as number) & ~held) === 0) matched.push(index);
    return { matched, held: [held] };
  }
  const held = Array.from({ length: words }, (_, word) => heldIn(compiled, classed, word));
  for (let index = 0; index < count; index += 1) {
    let word = 0;
    while (word < words && lacks(compiled, index, held, word) === 0) word += 1;
    if (word === words) matched.push(index);
  }
  return { matched, held };
}

/** The tests that a condition needs and that do not hold, one word of them: empty throughout for one that matches. */
export function lacks(
  { needs, words }: CompiledConditions,
  index: number,
  held: Matching['held'],
  word: number,
): number {
  return (needs[index * words + word] as number) & ~(held[word] as number);
}

/** The tests that hold, one word of them. */
function heldIn({ rows: { held } }: CompiledConditions, { rows }: ClassedFacts, word: number): number {
  let bits = 0;
  for (let fact = 0; fact < rows.length; fact += 1) bits |= held[(rows[fact] as number) + word] as number;
  return bits;
}

/** The tests of one condition, by its place, and whether each held. */
export function testsOf(compiled: CompiledConditions, index: number, { held }: Matching): PathReason['tests'] {
  const { tests, needs, words } = compiled;
  return tests.flatMap((test, bit) => {
    const [word, mask] = [bit >> 5, 1 << (bit & 31)];
    const isNeeded = ((needs[index * words + word] as number) & mask) !== 0;
    return isNeeded ? [{ ...test, held: (lacks(compiled, index, held, word) & mask) === 0 }] : [];
  });
}

/**
 * Which tests of a fact hold for a set of values, found out once. It is the one thing here that grows, and only with the
 * values that reports have: a fact's domain is finite, but an area's is every code in the country.
 */
interface Rows {
  /** For each fact, from its values to where their row begins. */
  readonly known: Map<string, number>[];
  held: Int32Array;
  used: number;
}

/** More sets of values of one fact than this are found out anew. */
const mostKnown = 4_096;

function rowOf(compiled: CompiledConditions, index: number, key: string, values: readonly string[]): number {
  const { rows, words, tests, declared } = compiled;
  const fact = compiled.facts[index] as string;
  const row = new Int32Array(words);
  for (const [bit, one] of tests.entries()) {
    // What a test means is said in one place only.
    if (one.fact === fact && matches({ [fact]: one.test }, { [fact]: values }, declared)) set(row, 0, bit);
  }
  const known = rows.known[index] as Map<string, number>;
  // Values that no test tells apart share a row, so forgetting the keys does not let the rows grow.
  const place = placeOf(row, known, rows) ?? append(row, rows);
  if (known.size >= mostKnown) keepOneOfEach(known);
  known.set(key, place);
  return place;
}

function placeOf(row: Int32Array, known: Map<string, number>, { held }: Rows): number | undefined {
  for (const place of new Set(known.values())) if (row.every((bits, word) => held[place + word] === bits)) return place;
  return undefined;
}

function append(row: Int32Array, rows: Rows): number {
  const place = rows.used;
  if (place + row.length > rows.held.length) {
    const grown = new Int32Array(2 * (place + row.length));
    grown.set(rows.held);
    rows.held = grown;
  }
  rows.held.set(row, place);
  rows.used = place + row.length;
  return place;
}

function keepOneOfEach(known: Map<string, number>): void {
  const seen = new Set<number>();
  for (const [key, place] of known) {
    if (seen.has(place)) known.delete(key);
    seen.add(place);
  }
}

function testsIn(when: Condition): readonly CompiledTest[] {
  return Object.keys(when).flatMap((fact) => {
    const test = when[fact];
    return test === undefined ? [] : [{ fact, test }];
  });
}

function set(sets: Int32Array, from: number, bit: number): void {
  const word = from + (bit >> 5);
  sets[word] = (sets[word] as number) | (1 << (bit & 31));
}
