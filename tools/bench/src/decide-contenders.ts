import { ZenEngine } from '@gorules/zen-engine';
import { type Facts, vocabulary } from '@kawal/core';
import { type FactTest, factValues, valuesAtLeast } from '@kawal/core/policy';
import { compileConditions, type HeldTests, heldTests, lacks, matchedOf } from '@kawal/policy';
import { Engine } from 'json-rules-engine';
import type { DecideWorkload } from './decide-workload.ts';

/** The paths that match the report of this number, by their places. */
export type Decide = (report: number) => readonly number[];
export type DecideLater = (report: number) => Promise<readonly number[]>;

/** Ours, on tests that are answered: a report's facts change seldom, and it is looked at again and again. */
export function onHeldTests({ paths, reports }: DecideWorkload): Decide {
  const compiled = compileConditions(paths);
  const held = reports.map((facts) => heldTests(compiled, facts));
  return (report) => matchedOf(compiled, held[report] as HeldTests);
}

/** Ours, from the facts as a report has them. */
export function onFacts({ paths, reports }: DecideWorkload): Decide {
  const compiled = compileConditions(paths);
  return (report) => matchedOf(compiled, heldTests(compiled, reports[report] as Facts));
}

/**
 * Ours with the whole of why and why not: the set of tests that held stays with the answer, and with what each path
 * asks, which is known beforehand, it tells of every path which of its tests did not.
 */
export function withReasons({ paths, reports }: DecideWorkload): (report: number) => Matching {
  const compiled = compileConditions(paths);
  const known = reports.map((facts) => heldTests(compiled, facts));
  return (report) => {
    const held = known[report] as HeldTests;
    return { matched: matchedOf(compiled, held), held };
  };
}

interface Matching {
  readonly matched: readonly number[];
  readonly held: HeldTests;
}

/** Reads off of every path, by its place, the set of its tests that did not hold. */
export function readReasons({ paths }: DecideWorkload): (matching: Matching) => number {
  const compiled = compileConditions(paths);
  return ({ held }) => {
    let read = 0;
    for (let path = 0; path < compiled.count; path += 1) read += lacks(compiled, path, held, 0);
    return read;
  };
}

/**
 * Writes what a compiler would make of these very paths, and no evaluator of data can: one function of constants and
 * jumps, on the same tests.
 * Text becomes code here, in the bench, and nowhere else.
 */
export function straightLine({ paths, reports }: DecideWorkload): Decide {
  const compiled = compileConditions(paths);
  const held = reports.map((facts) => heldTests(compiled, facts)[0] as number);
  if (compiled.words > 1) throw new Error('the tests of this workload do not fit into one word');
  const body = paths.map((_, index) => {
    const needs = compiled.tests.flatMap((_, bit) =>
      (compiled.needs[index] as number) & (1 << bit) ? [`h&${1 << bit}`] : [],
    );
    return `if(${needs.join('&&')})m.push(${index});`;
  });
  const decide = new Function('h', `"use strict";const m=[];${body.join('')}return m;`) as (
    held: number,
  ) => readonly number[];
  return (report) => decide(held[report] as number);
}

/** json-rules-engine, its facts flat, each of our tests an operator of its own. */
export function jsonRulesEngine({ paths, reports }: DecideWorkload): DecideLater {
  const engine = new Engine(
    paths.map((when, index) => ({
      conditions: {
        all: Object.entries(when).map(([fact, test]) => ({ fact, ...asOperator(fact, test as FactTest) })),
      },
      event: { type: 'match', params: { index } },
    })),
  );
  engine.addOperator('anyOf', (values: readonly string[], of: readonly string[]) =>
    of.some((one) => values.includes(one)),
  );
  engine.addOperator(
    'noneOf',
    (values: readonly string[], of: readonly string[]) => !of.some((one) => values.includes(one)),
  );
  engine.addOperator(
    'count',
    (values: readonly string[], { atLeast, of }: { atLeast: number; of: readonly string[] }) =>
      of.filter((one) => values.includes(one)).length >= atLeast,
  );
  const known = reports.map(allFacts);
  return async (report) => {
    const { events } = await engine.run(known[report]);
    return events.map(({ params }) => params?.['index'] as number).sort((a, b) => a - b);
  };
}

/** GoRules Zen, its native engine: one decision table that collects, a column a fact. */
export function zenEngine({ paths, reports }: DecideWorkload): { readonly decide: DecideLater; close(): void } {
  const facts = [...new Set(paths.flatMap((when) => Object.keys(when)))];
  const engine = new ZenEngine();
  const decision = engine.createDecision({
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: { x: 0, y: 0 } },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        position: { x: 0, y: 0 },
        content: {
          hitPolicy: 'collect',
          inputs: facts.map((fact) => ({ id: fact, name: fact, type: 'expression', field: fact })),
          outputs: [{ id: 'index', name: 'index', type: 'expression', field: 'index' }],
          rules: paths.map((when, index) => ({
            _id: `r${index}`,
            ...Object.fromEntries(
              facts.map((fact) => [fact, when[fact] === undefined ? '' : asZen(fact, when[fact] as FactTest)]),
            ),
            index: String(index),
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out', position: { x: 0, y: 0 } },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  });
  const known = reports.map(allFacts);
  return {
    async decide(report) {
      const { result } = await decision.evaluate(known[report]);
      return (result as readonly { readonly index: number }[]).map(({ index }) => index);
    },
    close: () => engine.dispose(),
  };
}

/** A fact that nobody stated is `unknown`; the others have no word for that. */
function allFacts(facts: Facts): Record<string, readonly string[]> {
  return Object.fromEntries(Object.keys(vocabulary).map((name) => [name, factValues(facts, name)]));
}

function asOperator(fact: string, test: FactTest): { readonly operator: string; readonly value: unknown } {
  if ('anyOf' in test) return { operator: 'anyOf', value: test.anyOf };
  if ('noneOf' in test) return { operator: 'noneOf', value: test.noneOf };
  if ('count' in test) return { operator: 'count', value: test.count };
  return { operator: 'anyOf', value: valuesAtLeast(test.atLeast, vocabulary[fact as keyof typeof vocabulary]) };
}

function asZen(fact: string, test: FactTest): string {
  if ('count' in test) return `count($, # in ${zenList(test.count.of)}) >= ${test.count.atLeast}`;
  if ('noneOf' in test) return `none($, # in ${zenList(test.noneOf)})`;
  const values =
    'anyOf' in test ? test.anyOf : valuesAtLeast(test.atLeast, vocabulary[fact as keyof typeof vocabulary]);
  return `some($, # in ${zenList(values)})`;
}

function zenList(values: readonly string[]): string {
  return `[${values.map((value) => `'${value}'`).join(', ')}]`;
}
