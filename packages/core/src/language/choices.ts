import type { Language, Localized } from './words.ts';

/** The words of a choice in both languages, and the word by which an Indonesian file names it, if it has one. */
export interface ChoiceWords extends Localized {
  readonly keyword?: string;
  /** Read where it is written, and in no list of choices: its refusal says why. */
  readonly unlisted?: true;
  /** Other words that name it where a text is read. */
  readonly also?: readonly string[];
}

/** A closed list of choices as one table: by value, the words of each in both languages. */
export type Choices = Readonly<Record<string, ChoiceWords>>;

/** Returns the values of a table, in its order. */
export function valuesOf<Value extends string>(table: Readonly<Record<Value, unknown>>): readonly Value[] {
  return Object.keys(table) as Value[];
}

/** Names several choices of a table in one language. */
export function listed<Word extends string>(
  chosen: readonly Word[],
  table: Readonly<Record<Word, Localized>>,
  language: Language,
): string {
  return chosen.map((one) => table[one][language]).join(', ');
}

type WordedRow = Omit<ChoiceWords, 'id' | 'en'> & { readonly said: Localized };

/** Returns the words of a table whose rows hold more than words. */
export function wordsIn<Value extends string>(
  rows: Readonly<Record<Value, WordedRow>>,
): Readonly<Record<Value, ChoiceWords>> {
  return Object.fromEntries(valuesOf(rows).map((value) => [value, wordsOfRow(rows[value])])) as Record<
    Value,
    ChoiceWords
  >;
}

/** Returns the words of one such row, with its keyword and its other words. */
export function wordsOfRow({ said, keyword, also }: WordedRow): ChoiceWords {
  return { ...said, ...(keyword === undefined ? {} : { keyword }), ...(also === undefined ? {} : { also }) };
}
