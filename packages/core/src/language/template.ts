import type { Language, Localized, Setting } from './words.ts';

/** The filling of a place of a template: the same text in both languages, or one for each. */
export type PlaceText = string | number | Localized;

/** Fills each `{place}` of a template. A filling is text and no template: a brace in it names no place. */
export function fillIn(template: Localized, fillings: Readonly<Record<string, PlaceText | undefined>>): Localized {
  return inBoth((language) =>
    template[language].replace(/\{(\w+)\}/g, (_, place: string) => written(fillings[place] ?? '', language)),
  );
}

/**
 * Makes a table of words of templates, each place named as a fact of its refusal. `Facts` holds the facts by code.
 * `words` says how to write those that are more than a text, a number or a list of texts; `always` fills places that
 * are no facts.
 */
export function worded<Facts extends object, Texts extends Readonly<Record<keyof Facts, Localized>>>(
  texts: Texts,
  words: WordsOf<Facts[keyof Facts]>,
  always: Readonly<Record<string, PlaceText>> = {},
): { readonly [Code in keyof Texts]: Code extends keyof Facts ? SayFacts<Facts[Code]> : () => Localized } {
  const says = words as Readonly<Record<string, AnyWords>>;
  const rows = Object.entries<Localized>(texts).map(([code, template]) => {
    const say = (facts: object | undefined, setting: Setting) => {
      const given = Object.entries(facts ?? {}).map(([name, fact]) => [name, fillingOf(fact, says[name], setting)]);
      return fillIn(template, { ...Object.fromEntries(given), ...always });
    };
    return [code, say];
  });
  return Object.fromEntries(rows);
}

/** Writes nothing: the fact is given to an app and stands in no sentence. */
export function silent(_: unknown): string {
  return '';
}

function fillingOf(fact: unknown, words: AnyWords | undefined, setting: Setting): PlaceText {
  if (typeof words === 'function') return words(fact, setting);
  const wordOf = (one: unknown): PlaceText =>
    words !== undefined && Object.hasOwn(words, `${one}`) ? (words[`${one}`] as Localized) : `${one}`;
  if (!Array.isArray(fact)) return wordOf(fact);
  return inBoth((language) => fact.map((one) => written(wordOf(one), language)).join(', '));
}

/** Says something in both languages. */
export function inBoth(textIn: (language: Language) => string): Localized {
  return { id: textIn('id'), en: textIn('en') };
}

function written(filling: PlaceText, language: Language): string {
  return typeof filling === 'object' ? filling[language] : `${filling}`;
}

type SayFacts<Facts> = (facts: Facts, setting: Setting) => Localized;

type AnyWords = Readonly<Record<string, Localized>> | ((fact: unknown, setting: Setting) => PlaceText);

/** Ways to write a fact: by a table, also each of a list, or by a function. */
type WordsFor<Fact> =
  | ([Fact] extends [string] ? Readonly<Record<Fact, Localized>> : never)
  | ([Fact] extends [readonly (infer One extends string)[]] ? Readonly<Record<One, Localized>> : never)
  | ((fact: Fact, setting: Setting) => PlaceText);

/** Asks for the words of each fact that is more than a text, a number or a list of texts in some refusal. */
type WordsOf<Given> = {
  readonly [Name in NameIn<Given> as [CodedIn<Given, Name>] extends [never] ? never : Name]: WordsFor<
    FactIn<Given, Name>
  >;
} & { readonly [Name in NameIn<Given>]?: WordsFor<FactIn<Given, Name>> };

type NameIn<Given> = Given extends unknown ? keyof Given : never;

type FactIn<Given, Name extends PropertyKey> = Given extends unknown
  ? Name extends keyof Given
    ? Required<Given>[Name]
    : never
  : never;

type CodedIn<Given, Name extends PropertyKey> = CodedOf<FactIn<Given, Name>>;

type CodedOf<Fact> = Fact extends string | number | readonly string[]
  ? string extends Fact
    ? never
    : number extends Fact
      ? never
      : readonly string[] extends Fact
        ? never
        : Fact
  : Fact;
