/** Exports what `@kawal/core` leaves out of `volunteer`: nouns, choices and rules for tools and forms. */
export {
  type BoundVolunteer,
  type CodeSigning,
  type Nomination,
  type Nominee,
  type ScreenedVolunteer,
  type Screening,
  type ScreeningStep,
  type Taught,
  type TrainedVolunteer,
  type Training,
  trainingLasts,
  type VolunteerProgress,
} from '../community/volunteer.ts';
export {
  type ExitReason,
  exitReasons,
  type LiftingFinding,
  liftingFindings,
  type SuspensionReason,
  suspensionReasons,
} from '../community/volunteer-choices.ts';
export { type CaseDataBar, caseDataBar, expiredTopics } from '../community/volunteer-rules.ts';
export type { NominateVolunteerInput, NomineeInput } from '../volunteer/input.ts';
export { nextExpiry } from '../volunteer/rules.ts';
