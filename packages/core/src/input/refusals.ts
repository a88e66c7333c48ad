import type { RefusalsOf } from '../language/words.ts';
import type { inputMessages } from './messages.ts';

/** Refusals of input: the field and what was expected, never the value, which may be a name or a number. */

/** Words a schema writes as an issue's message, each with its own sentence in `messages.ts`. */
export const inputWords = [
  'area-undotted',
  'area-code',
  'birth-date',
  'family-card',
  'instant',
  'neighbourhood',
  'nik-date',
  'nik-digits',
  'nik-length',
  'one-line',
  'period',
  'person-reference',
  'phone',
  'record-reference',
] as const;

export type InputWord = (typeof inputWords)[number];

/** The kind of value that a field holds. */
export type InputKind = 'text' | 'number' | 'wholeNumber' | 'yesNo' | 'list' | 'object' | 'nothing' | 'other';

/** The measure by which a value is too short, long, small or large. */
export type InputMeasure = 'characters' | 'items' | 'levels' | 'number';

/** `field` is a path in the schema's own words, as `people[0].identity.nik`; empty for the whole command. */
export type InputRefusal = RefusalsOf<typeof inputMessages>;
