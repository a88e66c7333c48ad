import type { Condition, Facts, Path, Policy } from '@kawal/core';
import { once } from '@kawal/core/matching';
import { type FactTest, factValues, matches } from '@kawal/core/policy';

/** Many conditions at once: each distinct test is asked once, and the tests that held say why, as `matches` would. */
export interface CompiledConditions {
  readonly count: number;
  /** The facts asked about. */
  readonly facts: readonly string[];
  /** The distinct tests; their place is their bit. */
  readonly tests: readonly CompiledTest[];
  /** Words of 32 bits that one set of tests takes. */
  readonly words: number;
  /** For each condition, in order, the set of tests it needs. */
  readonly needs: Int32Array;
  /** Keeps for each fact which tests hold for values that reports had. It grows with the areas that reports name. */
  readonly known: readonly Map<string, Int32Array>[];
  readonly declared: Policy['facts'];
}

export interface CompiledTest {
  readonly fact: string;
  readonly test: FactTest;
}

/** The set of tests that hold for a report: what a condition needs beyond it is why it does not hold. */
export type HeldTests = readonly number[];

/** The conditions of a policy's paths. Facts are those of `factsFor`. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly conditions: CompiledConditions;
}

export interface MatchedPaths {
  readonly paths: readonly Path[];
  readonly held: HeldTests;
}

const compiledPolicies = new WeakMap<Policy, CompiledPolicy>();

/** Done once for each policy object; a policy never changes. */
export function compilePolicy(policy: Policy): CompiledPolicy {
  const conditions = () =>
    compileConditions(
      policy.paths.map(({ when }) => when),
      policy.facts,
    );
  return once(compiledPolicies, policy, () => ({ policy, conditions: conditions() }));
}

/** The paths whose condition holds for these facts, in the policy's order. */
export function matchPolicy({ policy, conditions }: CompiledPolicy, facts: Facts): MatchedPaths {
  const held = heldTests(conditions, facts);
  return { paths: matchedOf(conditions, held).map((index) => policy.paths[index] as Path), held };
}

export function compileConditions(
  conditions: readonly Condition[],
  declared: Policy['facts'] = {},
): CompiledConditions {
  const tests: CompiledTest[] = [];
  const bits = new Map<string, number>();
  const bitsOf = (when: Condition): readonly number[] =>
    testsIn(when).map((one) => once(bits, JSON.stringify([one.fact, one.test]), () => tests.push(one) - 1));
  const needed = conditions.map(bitsOf);
  const words = Math.max(1, Math.ceil(tests.length / 32));
  const needs = new Int32Array(conditions.length * words);
  for (const [index, ofCondition] of needed.entries()) for (const bit of ofCondition) set(needs, index * words, bit);
  const facts = [...new Set(tests.map(({ fact }) => fact))];
  return { count: conditions.length, facts, tests, words, needs, known: facts.map(() => new Map()), declared };
}

/** The tests that hold for a report's facts: asked once, they serve until a fact changes. */
export function heldTests(compiled: CompiledConditions, facts: Facts): HeldTests {
  const held = Array.from({ length: compiled.words }, () => 0);
  for (let index = 0; index < compiled.facts.length; index += 1) {
    const values = factValues(facts, compiled.facts[index] as string);
    const key = values.length === 1 ? (values[0] as string) : values.join('\n');
    const own = compiled.known[index]?.get(key) ?? testsThatHold(compiled, index, key, values);
    for (let word = 0; word < own.length; word += 1) held[word] = (held[word] as number) | (own[word] as number);
  }
  return held;
}

/** Which conditions hold, by their place. */
export function matchedOf(compiled: CompiledConditions, held: HeldTests): readonly number[] {
  const { words, count, needs } = compiled;
  const matched: number[] = [];
  // Most policies ask no more tests than a word has bits.
  if (words === 1) {
    const lacking = ~(held[0] as number);
    for (let index = 0; index < count; index += 1) if (((needs[index] as number) & lacking) === 0) matched.push(index);
    return matched;
  }
  for (let index = 0; index < count; index += 1) {
    let word = 0;
    while (word < words && lacks(compiled, index, held, word) === 0) word += 1;
    if (word === words) matched.push(index);
  }
  return matched;
}

/** The tests that a condition needs and that do not hold, one word of them: empty throughout for one that matches. */
export function lacks({ needs, words }: CompiledConditions, index: number, held: HeldTests, word: number): number {
  return (needs[index * words + word] as number) & ~(held[word] as number);
}

/** So many sets of values of one fact are remembered; then they are found out anew. */
const mostKnown = 4_096;

function testsThatHold(compiled: CompiledConditions, index: number, key: string, values: readonly string[]) {
  const { words, tests, declared } = compiled;
  const fact = compiled.facts[index] as string;
  const known = compiled.known[index] as Map<string, Int32Array>;
  const own = new Int32Array(words);
  for (const [bit, one] of tests.entries()) {
    // What a test means is said in one place only.
    if (one.fact === fact && matches({ [fact]: one.test }, { [fact]: values }, declared)) set(own, 0, bit);
  }
  if (known.size >= mostKnown) known.clear();
  known.set(key, own);
  return own;
}

function testsIn(when: Condition): readonly CompiledTest[] {
  return Object.entries(when).flatMap(([fact, test]) => (test === undefined ? [] : [{ fact, test }]));
}

function set(sets: Int32Array, from: number, bit: number): void {
  const word = from + (bit >> 5);
  sets[word] = (sets[word] as number) | (1 << (bit & 31));
}
