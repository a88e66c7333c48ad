import type { Localized } from './words.ts';

/** A closed list of choices as one table: by value, the words of each in both languages. */
export type Choices = Readonly<Record<string, Localized>>;

/** Returns the values of a table, in its order. */
export function valuesOf<Value extends string>(table: Readonly<Record<Value, unknown>>): readonly Value[] {
  return Object.keys(table) as Value[];
}

/** Returns the words of a table whose rows hold more than words. */
export function wordsIn<Value extends string>(
  rows: Readonly<Record<Value, { readonly said: Localized }>>,
): Readonly<Record<Value, Localized>> {
  return Object.fromEntries(valuesOf(rows).map((value) => [value, rows[value].said])) as Record<Value, Localized>;
}
