/** Exports what `@kawal/core` leaves out of `engagement`: nouns, choices and rules for tools and forms. */

export * from '../engagement/choices.ts';
export type * from '../engagement/engagement.ts';
export { isHeld } from '../engagement/rules.ts';
