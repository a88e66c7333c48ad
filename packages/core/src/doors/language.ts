/** Exports what `@kawal/core` leaves out of `language`: nouns, choices and rules for tools and forms. */
export type { Setting } from '../language/words.ts';
