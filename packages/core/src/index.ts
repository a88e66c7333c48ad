export {
  type AccessCommand,
  type AccessEvent,
  type AccessState,
  type Purpose,
  purposes,
  type Reading,
} from './access/access.ts';
export { accessConcept } from './access/concept.ts';
export type { AccessRefusal } from './access/refusals.ts';
export type { Area, AreaLevel, HandlingArea, KemendagriCode, VillageKind } from './area/area.ts';
export {
  areaAndAncestors,
  areaByCode,
  areaLevel,
  areasByName,
  isPlace,
  isUndottedCode,
  liesWithin,
  parseAreaCode,
  villageKind,
} from './area/rules.ts';
export type { Calendar, Holiday, HolidayTable, LocalOffDay, OfficeHours } from './calendar/calendar.ts';
export {
  day,
  earliest,
  formatInstant,
  hour,
  type Instant,
  type LocalTime,
  later,
  localDate,
  localTime,
  minute,
  parseInstant,
  parseLocal,
  toInstant,
  type Zone,
  zoneOffsetHours,
} from './calendar/instant.ts';
export type { Chapter } from './chapter/chapter.ts';
export {
  type ChapterCommand,
  type ChapterEvent,
  type ChapterKey,
  type ChapterState,
  chapterStream,
} from './chapter/chapter.ts';
export { chapterConcept } from './chapter/concept.ts';
export type { ChapterRefusal } from './chapter/refusals.ts';
export {
  type CommunityCommand,
  type CommunityEvent,
  type CommunityState,
  type ConstitutedCommunity,
  type Decree,
  type DissolutionReason,
  type DormancyReason,
  dissolutionReasons,
  dormancyReasons,
  type NotedPact,
  type PilotCommand,
  type PilotDispute,
  type PilotMembership,
  type PledgedCommunity,
  type Proposal,
  type ProposedCommunity,
  type WithPilot,
} from './community/community.ts';
export { communityConcept } from './community/concept.ts';
export type { CommunityRefusal } from './community/refusals.ts';
export { communityStream, isConstituted, takesVolunteers } from './community/rules.ts';
export { deliveryConcept } from './delivery/concept.ts';
export type { DeliveryCommand, DeliveryEvent, DeliveryState, NextMove, SendResult } from './delivery/delivery.ts';
export type { DeliveryRefusal } from './delivery/refusals.ts';
export { attemptLease, currentContact } from './delivery/rules.ts';
export type {
  Absence,
  ContactPoint,
  ContactPointId,
  Directory,
  DirectoryPerson,
  Office,
  PersonId,
  Shift,
} from './directory/directory.ts';
export {
  type Barred,
  contactsOf,
  isNight,
  officeFor,
  officesOf,
  onDuty,
  peopleOf,
  type Reachability,
  unprovenContacts,
  verificationLasts,
} from './directory/rules.ts';
export { engagementConcept } from './engagement/concept.ts';
export {
  type Attendance,
  type AttendeeRole,
  attendeeRoles,
  type CancellationReason,
  cancellationReasons,
  type EngagementCommand,
  type EngagementEvent,
  type EngagementHolding,
  type EngagementKind,
  type EngagementOutcome,
  type EngagementState,
  type EngagementSubject,
  engagementKinds,
  engagementOutcomes,
  type PlannedEngagement,
  type TrainingTopic,
  trainingTopics,
} from './engagement/engagement.ts';
export type { EngagementInput, WithMinutes } from './engagement/input.ts';
export type { EngagementRefusal } from './engagement/refusals.ts';
export { headcount, isHeld, missingTopics, worksIn } from './engagement/rules.ts';
export { advance } from './escalation/advance.ts';
export { escalationConcept } from './escalation/concept.ts';
export {
  type Act,
  acts,
  type EndReason,
  type EscalationCommand,
  type EscalationEvent,
  type EscalationState,
  type Evidence,
  type Exclusions,
  emergencyPath,
  emergencyStep,
  endReasons,
  type MessageItem,
  type Missing,
  type OpenPath,
  type Pending,
  type Recipient,
  type Reply,
  type StepDecided,
  type StepDecision,
  type Task,
  type Told,
} from './escalation/escalation.ts';
export { evolveEscalation, initialEscalation } from './escalation/evolve.ts';
export { barredNow, exclusionsOf } from './escalation/exclusion.ts';
export type { EscalationRefusal } from './escalation/refusals.ts';
export type { Setting as EscalationSetting } from './escalation/setting.ts';
export { type InputKind, type InputMeasure, type InputRefusal, type InputWord, inputWords } from './input/refusals.ts';
export { sayDuration } from './language/say-duration.ts';
export { type Coded, type Language, languages, type Said, type Setting, type WordsFor } from './language/words.ts';
export { conditionReportConcept } from './monitoring/concept.ts';
export {
  type ConditionCounts,
  type ConditionReportCommand,
  type ConditionReportEvent,
  type ConditionReportState,
  type Period,
  type ReportedMonth,
  type ReturnReason,
  returnReasons,
  type Submission,
} from './monitoring/condition-report.ts';
export type { ConditionReportRefusal } from './monitoring/refusals.ts';
export { conditionReportStream, isCoordinatorOf, isPeriod, periodOf } from './monitoring/rules.ts';
export { type OfficeKind, type OfficeKindFacts, type OfficeReach, officeKinds } from './office/office.ts';
export { isOfficeKind, officeAndChain } from './office/rules.ts';
export { pactConcept } from './pact/concept.ts';
export {
  type PactCommand,
  type PactCommitment,
  type PactEvent,
  type PactState,
  type PactTerms,
  pactCommitments,
  type SignedPact,
} from './pact/pact.ts';
export type { PactRefusal } from './pact/refusals.ts';
export { hasCommitment, isInForce } from './pact/rules.ts';
export type { AgeClass } from './person/person.ts';
export {
  type BirthDate,
  type Nik,
  type NikFault,
  type NikReading,
  type NikRegistration,
  type PersonContact,
  type PersonIdentity,
  type Phone,
  type PhoneNumber,
  type ShortCode,
  shortCodes,
} from './person/person.ts';
export { ageClassOf, isBirthDate, isShortCode, parseNik, parsePhone, possibleBirthDates } from './person/rules.ts';
export { type Asked, adviceFor, factsFor } from './policy/asked-facts.ts';
export type { Adjustment, PolicyOverlay } from './policy/overlay.ts';
export type {
  Advice,
  Ceiling,
  Condition,
  FactTest,
  Floor,
  FloorStart,
  Ground,
  Guard,
  GuardLevel,
  LayerReference,
  Offset,
  OperatorKind,
  Path,
  Policy,
  PolicyLayer,
  PolicySubject,
  Repeat,
  Requirement,
  Step,
  Wait,
  Waiver,
  WorkingDays,
} from './policy/policy.ts';
export { operatorKinds, policyLayers } from './policy/policy.ts';
export type { Expectation, PolicyTest } from './policy/policy-test.ts';
export { definitionOf, factValues, inWallTime, matches, valuesAtLeast } from './policy/rules.ts';
export type { Exploitation, Indicator, Involved, Modus, StatedFacts } from './policy/stated-facts.ts';
export {
  areaFact,
  type FactDefinition,
  type FactName,
  type Facts,
  type FactValue,
  vocabulary,
  vocabularyVersion,
} from './policy/vocabulary.ts';
export { type CardClass, isSealed, type SealedClass, type Sensitivity, standsInCard } from './privacy/classes.ts';
export { type Actor, system } from './record/actor.ts';
export type { AnyConcept, Claim, Concept, Context, Reaction, Reference, SeenRecord } from './record/concept.ts';
export { accept, type Decision, refuse } from './record/decision.ts';
export type { EventEnvelope } from './record/event.ts';
export { reportConcept } from './report/concept.ts';
export type {
  AddToReportInput,
  CloseReportInput,
  PartyInput,
  ReportInput,
  SubmitReportInput,
} from './report/input.ts';
export type { ReportRefusal } from './report/refusals.ts';
export {
  type ClosureReason,
  closureReasons,
  type Party,
  type PartyRole,
  type ReportChannel,
  type ReportCommand,
  type ReportEvent,
  type ReportFacts,
  type ReportState,
} from './report/report.ts';
export { isBarred, mayConcernChild } from './report/rules.ts';
export { rulesThatFire, triageOf } from './triage/rules.ts';
export { type TriageLevel, type TriageRule, triageLevels } from './triage/triage.ts';
export { volunteerConcept } from './volunteer/concept.ts';
export type { NominateVolunteerInput, NomineeInput, VolunteerInput } from './volunteer/input.ts';
export type { VolunteerRefusal } from './volunteer/refusals.ts';
export { hasReached, mayHandleCases, mayLiftSuspension, missingScreening, volunteerClaim } from './volunteer/rules.ts';
export {
  type BoundVolunteer,
  type CodeSigning,
  type ExitReason,
  exitReasons,
  type LiftingFinding,
  liftingFindings,
  type Nomination,
  type Nominee,
  requiredTopics,
  type ScreenedVolunteer,
  type Screening,
  type ScreeningStep,
  type SuspensionReason,
  suspensionReasons,
  type TrainedVolunteer,
  type Training,
  type VolunteerCommand,
  type VolunteerEvent,
  type VolunteerProgress,
  type VolunteerState,
} from './volunteer/volunteer.ts';
