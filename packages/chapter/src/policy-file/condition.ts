import { type Condition, type FactName, type FactTest, vocabulary } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields, readKeyed } from '../shape/read-map.ts';
import { readCount } from '../shape/read-text.ts';
import { type Choice, factChoices, valueChoices } from '../words/choice.ts';
import { structureWords, type Word } from '../words/structure.ts';

/** Reads a conjunction, one test a fact (V3). `{}` holds for every report. */
export function readCondition(place: Place | undefined): Condition {
  const tests = new Map<FactName, FactTest>();
  for (const { key: fact, place: here } of readKeyed(place, factChoices)) {
    const test = readTest(here, fact);
    if (test !== undefined) tests.set(fact, test);
  }
  return Object.fromEntries(tests);
}

const forms = ['noneOf', 'atLeast', 'count'] as const satisfies readonly Word[];

function readTest(place: Place, fact: FactName): FactTest | undefined {
  const choices = valueChoices(fact);
  if (place.node.kind !== 'map') {
    const anyOf = readValues(place, choices);
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
  if (noneOf !== undefined) return { noneOf: readValues(noneOf, choices) };
  const atLeast = fields.get('atLeast');
  if (atLeast !== undefined) {
    const value = readChoice(atLeast, choices);
    if (!vocabulary[fact].ordered) report(place, { code: 'condition.not-ordered', fact: factWord(place, fact) });
    return value === undefined ? undefined : { atLeast: value };
  }
  return readCountTest(fields.get('count'), fact, choices);
}

function readCountTest(
  place: Place | undefined,
  fact: FactName,
  choices: readonly Choice<string>[],
): FactTest | undefined {
  const fields = readFields(place, ['atLeast', 'of']);
  const atLeastPlace = fields?.need('atLeast');
  const atLeast = readCount(atLeastPlace, 1, 99);
  const of = readValues(fields?.need('of'), choices);
  if (atLeastPlace === undefined || atLeast === undefined || of.length === 0) return undefined;
  const most = vocabulary[fact].several ? new Set(of).size : 1;
  if (atLeast > most) report(atLeastPlace, { code: 'condition.count', fact: factWord(atLeastPlace, fact), most });
  return { count: { atLeast, of } };
}

function readValues(place: Place | undefined, choices: readonly Choice<string>[]): readonly string[] {
  return readItems(place, (item) => readChoice(item, choices), { atLeastOne: true });
}

const needsProtection: readonly string[] = ['child', 'yes', 'some'];

/**
 * Nobody knows yet how old the victim is: a path for children that leaves `unknown` out would wait (V4). Danger is the
 * exception: it is unknown in every fresh report, and 110 is not rung for that.
 */
function checkUnknown(place: Place, fact: FactName, values: readonly string[]): void {
  const grave = values.find((value) => needsProtection.includes(value));
  if (grave === undefined || fact === 'danger' || values.includes('unknown')) return;
  const word = (value: string): string =>
    valueChoices(fact).find((choice) => choice.value === value)?.[place.source.language] ?? value;
  report(place, {
    code: 'condition.unknown-left-out',
    fact: factWord(place, fact),
    value: word(grave),
    unknown: word('unknown'),
  });
}

function factWord(place: Place, fact: FactName): string {
  return place.source.language === 'id' ? vocabulary[fact].keyword : fact;
}
