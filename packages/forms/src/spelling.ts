import type { FormChoice, FormField } from './form.ts';

/**
 * Returns the one choice that a text names, or undefined: by its word, else by the beginning of its words. Never by words from
 * their middle: "terlibat" must not name "ternyata tidak terlibat". A text that begins several names none.
 */
export function choiceSpelled<Choice extends FormChoice>(text: string, choices: readonly Choice[]): Choice | undefined {
  return spelled(text, choices, wordsOfChoice, [isWhole, begins]);
}

/** Returns the one field that a text names, or undefined: by its word, or by words of its label that no other has. */
export function fieldSpelled(text: string, fields: readonly FormField[]): FormField | undefined {
  return spelled(text, fields, wordsOfField, [isWhole, begins, holds]);
}

/** Returns the field that a text names by its whole word. */
export function fieldNamed(text: string, fields: readonly FormField[]): FormField | undefined {
  return spelled(text, fields, wordsOfField, [isWhole]);
}

type Measure = (word: string, written: string) => boolean;

const isWhole: Measure = (word, written) => word.replaceAll(' ', '') === written.replaceAll(' ', '');
const begins: Measure = (word, written) => word.startsWith(`${written} `);
const holds: Measure = (word, written) => ` ${word} `.includes(` ${written} `);

function spelled<Named>(
  text: string,
  named: readonly Named[],
  words: (one: Named) => readonly string[],
  measures: readonly Measure[],
): Named | undefined {
  const written = plain(text);
  if (written === '') return undefined;
  for (const fits of measures) {
    const found = named.filter((one) => words(one).some((word) => fits(plain(word), written)));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

function wordsOfField({ name, label, also }: FormField): readonly string[] {
  return [name, label.id, label.en, ...also];
}

/** A name of the chapter's own is read whole alone: its beginning may be the beginning of another office. */
function wordsOfChoice({ value, id, en, keyword, also = [] }: FormChoice): readonly string[] {
  const whole = also.map((one) => plain(one).replaceAll(' ', ''));
  return keyword === undefined ? [value, id, en, ...whole] : [value, id, en, keyword, ...whole];
}

/** Lower case, with one blank between words: `umurKorban` and "Umur korban" are one. */
function plain(text: string): string {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
