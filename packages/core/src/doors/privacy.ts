/** Exports what `@kawal/core` leaves out of `privacy`: nouns, choices and rules for tools and forms. */
export { type CardClass, isSealed, type SealedClass, standsInCard } from '../privacy/classes.ts';
