/** Exports what `@kawal/core` leaves out of `visit`: nouns, choices and rules for tools and forms. */

export * from '../visit/choices.ts';
export { unconfirmed } from '../visit/rules.ts';
export * from '../visit/visit.ts';
