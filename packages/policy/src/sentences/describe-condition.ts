import type { Condition, FactName, KemendagriCode, Language, Localized } from '@kawal/core';
import { areaFact, definitionOf, type FactDefinition, type FactTest, valuesAtLeast } from '@kawal/core/policy';
import { conditionWords as words } from './condition-words.ts';
import { declaredPhrases, type FactPhrases, factPhrases } from './fact-words.ts';
import { joinWords } from './join.ts';
import { nameArea } from './name-area.ts';
import type { Voice } from './voice.ts';

/** Describes a condition as a clause after "bila"; the condition that asks nothing is "apa pun isi laporannya". */
export function describeCondition(when: Condition, voice: Voice): string {
  const clauses = Object.entries(when).flatMap(([name, test]) =>
    test === undefined ? [] : [describeTest(name, test, voice)],
  );
  if (clauses.length === 0) return words.whatever[voice.language];
  return joinClauses(clauses, voice.language);
}

/** Describes one test of a condition as a clause. */
export function describeTest(name: string, test: FactTest, voice: Voice): string {
  const fact = sayable(name, voice);
  const { definition } = fact;
  if ('count' in test) return describeCount(fact, test.count);
  if ('atLeast' in test) return describeOneOf(fact, valuesAtLeast(test.atLeast, definition));
  if ('anyOf' in test) return describeOneOf(fact, test.anyOf);
  // Of a fact with one value, "not these" is "one of the others"; of a set it is not.
  if (definition !== undefined && !definition.several) {
    const others = definition.values.map(({ value }) => value).filter((value) => !test.noneOf.includes(value));
    return describeOneOf(fact, others);
  }
  return describeNoneOf(fact, test.noneOf);
}

/** Describes the values of a fact as a person says them: "anak", "belum diketahui". */
export function describeValues(name: string, values: readonly string[], voice: Voice): string {
  // Of an area the narrowest code says it all.
  return listOf(sayable(name, voice), name === areaFact ? values.slice(0, 1) : values, 'and');
}

export function describeFactName(name: string, { language, declared = {} }: Voice): string {
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
  readonly voice: Voice;
}

function sayable(name: string, voice: Voice): SayableFact {
  const definition = definitionOf(name, voice.declared ?? {});
  const phrases = Object.hasOwn(factPhrases, name)
    ? factPhrases[name as FactName]
    : declaredPhrases(definition?.said ?? { id: name, en: name });
  return { name, definition, phrases, voice };
}

/** At least one of the values is among the report's. */
function describeOneOf(fact: SayableFact, values: readonly string[]): string {
  const { phrases, voice } = fact;
  const { language } = voice;
  if (values.length === 0) return words.nothing[language];
  const declared = fact.definition?.values ?? null;
  if (declared?.every(({ value }) => values.includes(value)) === true)
    return `${words.anyValue[language]} ${describeFactName(fact.name, voice)}`;
  // Any other value that means too little is known goes with "unknown"; alone it is named like the rest.
  const isUnknown = values.includes('unknown');
  const missing = isUnknown ? (declared ?? []).flatMap((one) => (one.missing ? one.value : [])) : [];
  const known = values.filter((value) => value !== 'unknown' && !missing.includes(value));
  if (known.length === 0) return phrases.unknown[language];
  const listed = known.filter((value) => phrases.values[value] === undefined);
  const clauses = known.flatMap((value) => phrases.values[value]?.[language] ?? []);
  if (listed.length > 0) clauses.push(phrases.known(inBoth(listOf(fact, listed, 'or')))[language]);
  const said = joinWords(clauses, 'or', language);
  // In brackets, because after a comma it would read as one more thing that the report says.
  return isUnknown ? `${said} (${words.orElse[language]}${phrases.orUnknown[language]})` : said;
}

/** None of the values is among the report's; a report of which nothing is known passes unless that is excluded too. */
function describeNoneOf(fact: SayableFact, values: readonly string[]): string {
  const { phrases, voice } = fact;
  const { language } = voice;
  const known = values.filter((value) => value !== 'unknown');
  const isKnown = values.includes('unknown');
  if (known.length === 0) return isKnown ? phrases.isKnown[language] : words.whatever[language];
  const denied = phrases.not(inBoth(listOf(fact, known, 'or')))[language];
  return isKnown
    ? `${denied}${words.and[language]}${phrases.isKnown[language]}`
    : `${denied} (${words.alsoUnknown[language]})`;
}

function describeCount(fact: SayableFact, { atLeast, of }: Extract<FactTest, { count: unknown }>['count']): string {
  const { language } = fact.voice;
  const name = describeFactName(fact.name, fact.voice);
  const empty = ['unknown', 'none'];
  const all = (fact.definition?.values ?? []).map(({ value }) => value).filter((value) => !empty.includes(value));
  if (all.length > 0 && all.every((value) => of.includes(value)) && of.length === all.length)
    return words.countOfAll(atLeast, name)[language];
  return words.countOf(atLeast, name, listOf(fact, of, 'or'))[language];
}

function listOf(fact: SayableFact, values: readonly string[], word: 'and' | 'or'): string {
  const said = values.map((value) => describeValue(fact, value));
  return joinWords(said, word, fact.voice.language);
}

/** A phrase takes its list in both languages; here only the one that is spoken is asked for. */
function inBoth(list: string): Localized {
  return { id: list, en: list };
}

function describeValue({ name, definition, voice }: SayableFact, value: string): string {
  const { language, areas = [] } = voice;
  if (name === areaFact && value !== 'unknown' && value !== 'outside') {
    const said = nameArea(areas, value as KemendagriCode);
    return said === value ? value : `${said} (${value})`;
  }
  if (name === areaFact) return words.areaValues[value === 'outside' ? 'outside' : 'unknown'][language];
  return definition?.values.find((known) => known.value === value)?.said[language] ?? value;
}
