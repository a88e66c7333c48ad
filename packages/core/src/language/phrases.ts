import { fillIn, type PlaceText } from './template.ts';
import type { Localized } from './words.ts';

/**
 * Makes the functions of a table of words. A template stands under its name with its places, `opens(path, condition)`,
 * and is asked for by its name, with a text for each place. A text without places, or a table within, stays what it is.
 */
export function phrases<const Table extends object>(table: Table): Phrases<Table> {
  const rows = Object.entries<object>(table as Readonly<Record<string, object>>).map(([key, words]) => {
    const [name = key, places] = key.split(/[()]/);
    if (places === undefined) return [key, isText(words) ? words : phrases(words)];
    return [name, phrase(words as Localized, places.split(', '))];
  });
  return Object.fromEntries(rows);
}

/** A table of words as code asks for them. */
export type Phrases<Table> = {
  readonly [Key in keyof Table as Key extends `${infer Name}(${string})`
    ? Name
    : Key]: Key extends `${string}(${infer Places})`
    ? (...texts: TextsFor<Places>) => Localized
    : Table[Key] extends Localized
      ? Localized
      : Phrases<Table[Key]>;
};

type TextsFor<Places extends string> = Places extends `${string}, ${infer Rest}`
  ? [text: PlaceText, ...others: TextsFor<Rest>]
  : [text: PlaceText];

function phrase(template: Localized, places: readonly string[]) {
  return (...texts: readonly PlaceText[]): Localized =>
    fillIn(template, Object.fromEntries(places.map((place, index) => [place, texts[index]])));
}

function isText(words: object): words is Localized {
  return Object.hasOwn(words, 'id') && Object.hasOwn(words, 'en');
}
