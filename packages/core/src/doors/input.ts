/** Exports what `@kawal/core` leaves out of `input`: nouns, choices and rules for tools and forms. */
export { isPlain, notPlain, plainCopy } from '../input/plain-copy.ts';
export { type InputKind, type InputMeasure, type InputWord, inputWords } from '../input/words.ts';
