/** Exports what `@kawal/core` leaves out of `rulebook`: nouns, choices and rules for tools and forms. */
export { type Basis, type CrossRecordRule, isLaw, type PracticeId, practices } from '../rulebook/rule.ts';
export { crossRecordRules, rulesHeldBy } from '../rulebook/rulebook.ts';
