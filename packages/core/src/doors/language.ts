/** Exports what `@kawal/core` leaves out of `language`: nouns, choices and rules for tools and forms. */
export { type Phrases, phrases } from '../language/phrases.ts';
export { fillIn } from '../language/template.ts';
export type { Messages, RefusalsOf, Setting } from '../language/words.ts';
