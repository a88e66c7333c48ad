/** Exports what `@kawal/core` leaves out of `volunteer`: nouns, choices and rules for tools and forms. */
export * from '../community/volunteer.ts';
export * from '../community/volunteer-choices.ts';
export { type CaseDataBar, caseDataBar, expiredTopics } from '../community/volunteer-rules.ts';
export type { VolunteerCommand } from '../volunteer/command.ts';
export { nextExpiry } from '../volunteer/rules.ts';
