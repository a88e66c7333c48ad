import type { Condition } from '@kawal/core';
import { areaFact, definitionOf, type FactDefinition, type FactTest } from '@kawal/core/policy';
import { readListedCode } from '../areas-file/read-code.ts';
import { type Place, report } from '../shape/place.ts';
import { isWord, readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields, readKeyed } from '../shape/read-map.ts';
import { readCount } from '../shape/read-text.ts';
import { outsideWord, unknownWord, valueChoices, wordOf } from '../words/choice.ts';
import { structureWords, type Word } from '../words/structure.ts';
import { askable, type PolicyScope } from './scope.ts';

/** Reads a conjunction, one test a fact (V3). `{}` holds for every report. */
export function readCondition(place: Place | undefined, scope: PolicyScope): Condition {
  const tests = new Map<string, FactTest>();
  for (const { key: fact, place: here } of readKeyed(place, askable(scope))) {
    const test = readTest(here, askedFact(fact, here, scope));
    if (test !== undefined) tests.set(fact, test);
  }
  return Object.fromEntries(tests);
}

/** A fact that a condition asks of, and how its values are read. */
interface AskedFact {
  readonly name: string;
  readonly word: string;
  readonly definition: Pick<FactDefinition, 'ordered' | 'several' | 'values'> | undefined;
  readValue(place: Place | undefined): string | undefined;
}

function askedFact(name: string, { source }: Place, scope: PolicyScope): AskedFact {
  const definition = definitionOf(name, scope.facts);
  const word = wordOf(askable(scope), name, source.language);
  if (name === areaFact || definition === undefined) {
    return { name, word, definition: undefined, readValue: (item) => readAreaValue(item, scope) };
  }
  const choices = valueChoices(definition);
  return { name, word, definition, readValue: (item) => readChoice(item, choices) };
}

/** A code of the chapter's, or that the place is not known, or lies elsewhere (V6). */
export function readAreaValue(place: Place | undefined, { chapter }: PolicyScope): string | undefined {
  if (place === undefined) return undefined;
  if (isWord(place, unknownWord)) return 'unknown';
  if (isWord(place, outsideWord)) return 'outside';
  return readListedCode(place, chapter);
}

const forms = ['noneOf', 'atLeast', 'count'] as const satisfies readonly Word[];

function readTest(place: Place, fact: AskedFact): FactTest | undefined {
  if (place.node.kind !== 'map') {
    const anyOf = readValues(place, fact);
    if (anyOf.length === 0) return undefined;
    checkUnknown(place, fact, anyOf);
    return { anyOf };
  }
  const fields = readFields(place, forms);
  if (fields === undefined) return undefined;
  const written = forms.map((form) => fields.get(form)).filter((form) => form !== undefined);
  if (written.length !== 1) {
    report(place, {
      code: 'condition.one-test',
      allowed: forms.map((form) => structureWords[form][place.source.language]),
    });
    return undefined;
  }
  const noneOf = fields.get('noneOf');
  if (noneOf !== undefined) return { noneOf: readValues(noneOf, fact) };
  const atLeast = fields.get('atLeast');
  if (atLeast !== undefined) {
    const value = fact.readValue(atLeast);
    if (fact.definition?.ordered !== true) report(place, { code: 'condition.not-ordered', fact: fact.word });
    return value === undefined ? undefined : { atLeast: value };
  }
  return readCountTest(fields.get('count'), fact);
}

function readCountTest(place: Place | undefined, fact: AskedFact): FactTest | undefined {
  const fields = readFields(place, ['atLeast', 'of']);
  const atLeastPlace = fields?.need('atLeast');
  const atLeast = readCount(atLeastPlace, 1, 99);
  const of = readValues(fields?.need('of'), fact);
  if (atLeastPlace === undefined || atLeast === undefined || of.length === 0) return undefined;
  // A place lies in several areas at once.
  const most = fact.definition?.several === false ? 1 : new Set(of).size;
  if (atLeast > most) report(atLeastPlace, { code: 'condition.count', fact: fact.word, most });
  return { count: { atLeast, of } };
}

function readValues(place: Place | undefined, fact: AskedFact): readonly string[] {
  return readItems(place, (item) => fact.readValue(item), { atLeastOne: true });
}

const needsProtection: readonly string[] = ['child', 'yes', 'some'];

/** Warns of a path for children that leaves `unknown` out (V4). Danger is unknown in every fresh report: no 110 for that. */
function checkUnknown(place: Place, { name, word, definition }: AskedFact, values: readonly string[]): void {
  const grave = values.find((value) => needsProtection.includes(value));
  if (grave === undefined || definition === undefined || name === 'danger' || values.includes('unknown')) return;
  const { language } = place.source;
  const choices = valueChoices(definition);
  report(place, {
    code: 'condition.unknown-left-out',
    fact: word,
    value: wordOf(choices, grave, language),
    unknown: wordOf(choices, 'unknown', language),
  });
}
