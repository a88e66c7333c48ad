/** Exports what `@kawal/core` leaves out of `breach`: nouns, choices and rules for tools and forms. */
export type { BreachAssessment, BreachFacts, BreachOutcome, BreachState, Notice } from '../breach/breach.ts';
export * from '../breach/choices.ts';
export { breachCite, missingNotices } from '../breach/rules.ts';
