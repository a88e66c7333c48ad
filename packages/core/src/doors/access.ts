/** Exports what `@kawal/core` leaves out of `access`: nouns, choices and rules for tools and forms. */
export { type AccessState, purposes, type Reading } from '../access/access.ts';
