import type { FactValue, Localized, Policy } from '@kawal/core';
import { type FactDefinition, questionNames, unknownValue } from '@kawal/core/policy';
import type { Marks } from '../shape/marks.ts';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { unknownWord, yesNoChoices } from '../words/choice.ts';
import { askable } from './scope.ts';

/** Reads facts of the chapter's own (V5). Their names and values are the chapter's, the same in both languages. */
export function readDeclaredFacts(place: Place | undefined, marks: Marks): Policy['facts'] {
  const facts = new Map<string, FactDefinition>();
  for (const { key: name, place: here, at } of readEntries(place, isFactName)) {
    marks.mark('fact', name, here, at);
    const known = askable({ facts: {} }).flatMap(({ id, en }) => [id, en]);
    const taken = [...questionNames, ...known].includes(name);
    if (taken) report(here, { code: 'fact.national', id: name }, at);
    const fact = readFact(name, here);
    if (fact !== undefined && !taken) facts.set(name, fact);
  }
  return Object.fromEntries(facts);
}

function isFactName(text: string): boolean {
  return /^[a-z][A-Za-z0-9]{0,39}$/.test(text);
}

function readFact(name: string, place: Place): FactDefinition | undefined {
  const fields = readFields(place, ['said', 'values', 'ordered', 'several']);
  if (fields === undefined) return undefined;
  return {
    keyword: name,
    said: readSaid(fields.need('said')) ?? { id: name, en: name },
    values: [unknownValue, ...readFactValues(fields.need('values'))],
    ordered: readChoice(fields.get('ordered'), yesNoChoices) ?? false,
    derived: false,
    several: readChoice(fields.get('several'), yesNoChoices) ?? false,
  };
}

/** One text for both languages, or one each. */
function readSaid(place: Place | undefined): Localized | undefined {
  if (place?.node.kind === 'map') {
    const fields = readFields(place, ['id', 'en']);
    const id = readText(fields?.need('id'));
    const en = readText(fields?.need('en'));
    return id === undefined || en === undefined ? undefined : { id, en };
  }
  const text = readText(place);
  return text === undefined ? undefined : { id: text, en: text };
}

/** From the least to the most in need of protection. That nothing is known is always one of them. */
function readFactValues(place: Place | undefined): readonly FactValue[] {
  const { id, en } = unknownWord;
  const isUnknown = (value: string): boolean => value === id || value === en;
  const of = (value: string, said: Localized): FactValue => ({ value, keyword: value, said, missing: false });
  const values =
    place?.node.kind === 'map'
      ? readEntries(place, isFactName).map(({ key, place: here }) => of(key, readSaid(here) ?? { id: key, en: key }))
      : readItems(
          place,
          (item) => {
            const value = readText(item);
            if (value === undefined || isFactName(value)) return value;
            report(item, { code: 'fact.name-malformed' });
            return undefined;
          },
          { atLeastOne: true },
        ).map((value) => of(value, { id: value, en: value }));
  return values.filter(({ value }) => !isUnknown(value));
}
