/** Exports what `@kawal/core` leaves out of `escalation`: nouns, choices and rules for tools and forms. */

export {
  barredContact,
  concernsChild,
  matterOf,
  notifiedIn,
  policeOffices,
  reachFor,
  type ToReach,
  withCounting,
} from '../escalation/authority.ts';
export * from '../escalation/choices.ts';
export {
  type Discharge,
  dischargeOf,
  hasAnsweredSince,
  isStanding,
  owedNow,
  standingRelays,
} from '../escalation/discharge.ts';
export { type DueInstant, deadlineOf, defaultTurn, type StepDue, stepDues } from '../escalation/due.ts';
export * from '../escalation/escalation.ts';
export { draftOf, evolveEscalation, fold, initialEscalation } from '../escalation/evolve.ts';
export { barredNow, canBeNamed, exclusionsOf, isStillNamed, officesToAsk, policyFor } from '../escalation/exclusion.ts';
export { answersNow, defaultReview } from '../escalation/guard.ts';
export { lastResortNext, lastResortReads } from '../escalation/last-resort.ts';
export { type BarredContact, barredContactWords } from '../escalation/messages.ts';
export { type MigratedStep, type Migration, previewMigration } from '../escalation/migration.ts';
export * from '../escalation/notification.ts';
export { notificationsIn } from '../escalation/notifications.ts';
export { floorOf, floorSteps, type GivingUp, type Obligation, type OwedCall } from '../escalation/obligation.ts';
export { officesBarredBy, withLiveLaw } from '../escalation/policy-match.ts';
export { isAway } from '../escalation/replacing.ts';
export { resolveContext, resolveOffice } from '../escalation/resolve.ts';
export type { EscalationSetting } from '../escalation/setting.ts';
export { deliveryOf, evidenceNow } from '../escalation/under-way.ts';
