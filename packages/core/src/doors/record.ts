/** Exports what `@kawal/core` leaves out of `record`: nouns, choices and rules for tools and forms. */
export type { Role } from '../record/actor.ts';
export type { AnyConcept, Claim, Concept, Context, Reaction, Reference, SeenRecord } from '../record/concept.ts';
export { accept, type Decision } from '../record/decision.ts';
