/** Words a schema writes as an issue's message, each with its own sentence in `messages.ts`. */
export const inputWords = [
  'area-undotted',
  'area-code',
  'birth-date',
  'cursor',
  'day-or-instant',
  'directory-person',
  'family-card',
  'instant',
  'neighbourhood',
  'nik-date',
  'nik-digits',
  'nik-length',
  'none-with-others',
  'nothing-filled-in',
  'office-reference',
  'one-line',
  'period',
  'person-reference',
  'phone',
  'range',
  'record-number',
  'record-reference',
  'repeated-person',
  'without-words',
] as const;

export type InputWord = (typeof inputWords)[number];

/** The kind of value that a field holds. */
export type InputKind = 'text' | 'number' | 'wholeNumber' | 'yesNo' | 'list' | 'object' | 'plain' | 'nothing' | 'other';

/** The measure by which a value is too short, long, small or large. */
export type InputMeasure = 'characters' | 'items' | 'levels' | 'number';
