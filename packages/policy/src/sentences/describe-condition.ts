import type { Area, Condition, FactName, Language, Localized, Policy } from '@kawal/core';
import { areaFact, definitionOf, type FactDefinition, type FactTest, valuesAtLeast } from '@kawal/core/policy';
import { conditionWords as words } from './condition-words.ts';
import { declaredPhrases, type FactPhrases, factPhrases } from './fact-words.ts';
import { joinWords } from './join.ts';

/** What a sentence can use besides the policy: names for the codes of areas. */
export interface PlaceNames {
  readonly areas?: readonly Area[];
}

/**
 * A condition as a clause: "ada korban anak atau umurnya belum diketahui, dan ada tanda eksploitasi". It fits after
 * "bila"; of the condition that asks nothing it is "apa pun isi laporannya".
 */
export function describeCondition(
  when: Condition,
  declared: Policy['facts'],
  language: Language,
  names: PlaceNames = {},
): string {
  const clauses = Object.entries(when).flatMap(([name, test]) =>
    test === undefined ? [] : [describeTest(name, test, declared, language, names)],
  );
  if (clauses.length === 0) return words.whatever[language];
  return joinClauses(clauses, language);
}

/** One test of a condition as a clause. */
export function describeTest(
  name: string,
  test: FactTest,
  declared: Policy['facts'],
  language: Language,
  names: PlaceNames = {},
): string {
  const definition = definitionOf(name, declared);
  const fact: SayableFact = { name, definition, phrases: phrasesOf(name, definition), areas: names.areas ?? [] };
  if ('count' in test) return describeCount(fact, test.count, language);
  if ('atLeast' in test) return describeOneOf(fact, valuesAtLeast(test.atLeast, definition), language);
  if ('anyOf' in test) return describeOneOf(fact, test.anyOf, language);
  // Of a fact with one value, "not these" is "one of the others"; of a set it is not.
  if (definition !== undefined && !definition.several) {
    const others = definition.values.map(({ value }) => value).filter((value) => !test.noneOf.includes(value));
    return describeOneOf(fact, others, language);
  }
  return describeNoneOf(fact, test.noneOf, language);
}

/** The values of a fact as a person says them: "anak", "belum diketahui". */
export function describeValues(
  name: string,
  values: readonly string[],
  declared: Policy['facts'],
  language: Language,
  names: PlaceNames = {},
): string {
  const definition = definitionOf(name, declared);
  const fact: SayableFact = { name, definition, phrases: phrasesOf(name, definition), areas: names.areas ?? [] };
  // Of an area the narrowest code says it all.
  const said = name === areaFact ? values.slice(0, 1) : values;
  return joinWords(
    said.map((value) => describeValue(fact, value, language)),
    'and',
    language,
  );
}

export function describeFactName(name: string, declared: Policy['facts'], language: Language): string {
  return name === areaFact ? words.area[language] : (definitionOf(name, declared)?.said[language] ?? name);
}

/** Clauses hold an "or" of their own, so a comma stands before "and" even where there are two. */
function joinClauses(clauses: readonly string[], language: Language): string {
  const last = clauses.at(-1) ?? '';
  return clauses.length < 2 ? last : `${clauses.slice(0, -1).join(', ')}${words.and[language]}${last}`;
}

interface SayableFact {
  readonly name: string;
  readonly definition: FactDefinition | undefined;
  readonly phrases: FactPhrases;
  readonly areas: readonly Area[];
}

function phrasesOf(name: string, definition: FactDefinition | undefined): FactPhrases {
  if (Object.hasOwn(factPhrases, name)) return factPhrases[name as FactName];
  return declaredPhrases(definition?.said ?? { id: name, en: name });
}

/** At least one of the values is among the report's. */
function describeOneOf(fact: SayableFact, values: readonly string[], language: Language): string {
  const { phrases } = fact;
  if (values.length === 0) return words.nothing[language];
  if (coversAll(fact, values)) return `${words.anyValue[language]} ${describeFact(fact, language)}`;
  // Any other value that means too little is known goes with "unknown"; alone it is named like the rest.
  const isUnknown = values.includes('unknown');
  const missing = isUnknown ? missingOf(fact) : [];
  const known = values.filter((value) => value !== 'unknown' && !missing.includes(value));
  if (known.length === 0) return phrases.unknown[language];
  const listed = known.filter((value) => phrases.values[value] === undefined);
  const clauses = known.flatMap((value) => phrases.values[value]?.[language] ?? []);
  if (listed.length > 0) clauses.push(describeList(fact, listed, language, 'or'));
  if (isUnknown) clauses.push(phrases.orUnknown[language]);
  // A list with an "or" of its own ends with a comma before the next.
  const [first = '', second] = clauses;
  const isList = listed.length > 1 && second !== undefined && clauses.length === 2;
  return isList ? `${first}${words.or[language]}${second}` : joinWords(clauses, 'or', language);
}

/** None of the values is among the report's; a report of which nothing is known passes unless that is excluded too. */
function describeNoneOf(fact: SayableFact, values: readonly string[], language: Language): string {
  const { phrases } = fact;
  const known = values.filter((value) => value !== 'unknown');
  const isKnown = values.includes('unknown');
  if (known.length === 0) return isKnown ? phrases.isKnown[language] : words.whatever[language];
  const list = bothWays((one) =>
    joinWords(
      known.map((value) => describeValue(fact, value, one)),
      'or',
      one,
    ),
  );
  const denied = phrases.not(list)[language];
  return isKnown
    ? `${denied}${words.and[language]}${phrases.isKnown[language]}`
    : `${denied} (${words.alsoUnknown[language]})`;
}

function describeCount(
  fact: SayableFact,
  { atLeast, of }: { readonly atLeast: number; readonly of: readonly string[] },
  language: Language,
): string {
  const name = describeFact(fact, language);
  const all = (fact.definition?.values ?? []).map(({ value }) => value).filter((value) => !isEmpty(value));
  const list = joinWords(
    of.map((value) => describeValue(fact, value, language)),
    'or',
    language,
  );
  if (all.length > 0 && all.every((value) => of.includes(value)) && of.length === all.length) {
    return words.countOfAll(atLeast, name)[language];
  }
  return words.countOf(atLeast, name, list)[language];
}

function isEmpty(value: string): boolean {
  return value === 'unknown' || value === 'none';
}

function describeList(fact: SayableFact, values: readonly string[], language: Language, word: 'and' | 'or'): string {
  const list = bothWays((one) =>
    joinWords(
      values.map((value) => describeValue(fact, value, one)),
      word,
      one,
    ),
  );
  return fact.phrases.known(list)[language];
}

function bothWays(say: (language: Language) => string): Localized {
  return { id: say('id'), en: say('en') };
}

function describeValue({ name, definition, areas }: SayableFact, value: string, language: Language): string {
  if (name === areaFact && value !== 'unknown' && value !== 'outside') {
    const area = areas.find(({ code }) => code === value);
    return area === undefined ? value : `${area.name} (${value})`;
  }
  if (name === areaFact) return words.areaValues[value === 'outside' ? 'outside' : 'unknown'][language];
  return definition?.values.find((known) => known.value === value)?.said[language] ?? value;
}

function describeFact({ name, definition }: SayableFact, language: Language): string {
  return name === areaFact ? words.area[language] : (definition?.said[language] ?? name);
}

function missingOf({ definition }: SayableFact): readonly string[] {
  return (definition?.values ?? []).filter(({ missing }) => missing).map(({ value }) => value);
}

function coversAll({ definition }: SayableFact, values: readonly string[]): boolean {
  return definition?.values.every(({ value }) => values.includes(value)) ?? false;
}
