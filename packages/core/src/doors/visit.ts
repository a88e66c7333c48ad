/** Exports what `@kawal/core` leaves out of `visit`: nouns, choices and rules for tools and forms. */

export {
  type SafetyRule,
  safetyRules,
  type VisitCancellation,
  type VisitPurpose,
  visitCancellations,
  visitPurposes,
} from '../visit/choices.ts';
export type { WithDestination, WithNotes } from '../visit/input.ts';
export { unconfirmed } from '../visit/rules.ts';
export {
  type AssignedVisit,
  type HeldVisit,
  missedAfter,
  type PlannedVisit,
  type VisitFindings,
} from '../visit/visit.ts';
