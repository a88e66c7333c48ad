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
export type {
  Area,
  AreaCodeParts,
  AreaLevel,
  CityKind,
  HandlingArea,
  KemendagriCode,
  VillageKind,
} from './area/area.ts';
export { type AreaIndex, indexAreas, namedWithin, parentCode } from './area/area-index.ts';
export {
  type BpsCode,
  bpsCodeOf,
  bpsCodeOfDigits,
  bpsDigits,
  bpsLevel,
  type CodePair,
  kemendagriCodeOf,
  parseBpsCode,
} from './area/bps-code.ts';
export { type AreaRow, chapterAreas } from './area/chapter-areas.ts';
export {
  type AreaChange,
  type AreaChangeKind,
  type AreaDecree,
  type AreaLineage,
  type AreaVintage,
  areaDecrees,
  areaVintages,
  type CurrentCode,
  currentCode,
} from './area/lineage.ts';
export {
  liesInNeighbourhood,
  type Neighbourhood,
  type NeighbourhoodNumber,
  parseNeighbourhood,
  parseNeighbourhoodNumber,
  printNeighbourhood,
} from './area/neighbourhood.ts';
export {
  areaAndAncestors,
  areaByCode,
  areaCodeParts,
  areaLevel,
  areasByName,
  cityKind,
  isPlace,
  isUndottedCode,
  liesWithin,
  parseAreaCode,
  printAreaCode,
  villageKind,
} from './area/rules.ts';
export {
  type BreachAssessment,
  type BreachCommand,
  type BreachEvent,
  type BreachFacts,
  type BreachKind,
  type BreachMeasure,
  type BreachOutcome,
  type BreachState,
  breachKinds,
  breachMeasures,
  type ExposedData,
  exposedData,
  type Notice,
  type NoticeContent,
  type NoticeTo,
  noticeContents,
  noticeTo,
} from './breach/breach.ts';
export { breachConcept } from './breach/concept.ts';
export type { BreachInput } from './breach/input.ts';
export type { BreachRefusal } from './breach/refusals.ts';
export { breachDeadline, missingNotices } from './breach/rules.ts';
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
export { holidayTables } from './calendar/skb.ts';
export {
  calendarEnd,
  closedSpans,
  endOfDay,
  isOpen,
  nextOpening,
  type Place,
  type Span,
  standardHours,
  startOfDay,
  type WorkingDay,
  workingDayAfter,
} from './calendar/working-days.ts';
export {
  type CaseClosure,
  type CaseClosureReason,
  type CaseCommand,
  type CaseEvent,
  type CaseFacts,
  type CaseService,
  type CaseState,
  type CriminalCase,
  type DecidingBody,
  type IdentificationOutcome,
  identificationOutcomes,
  type Monitoring,
  type MonitoringFinding,
  monitoringFindings,
  type NeverReason,
  neverReasons,
  type ReopeningReason,
  reopeningReasons,
  type ServiceStanding,
  type VictimIdentification,
} from './case/case.ts';
export { caseConcept } from './case/concept.ts';
export type { CaseInput } from './case/input.ts';
export type { CaseRefusal } from './case/refusals.ts';
export { caseClaim, isUnderLegalHold, nextVisit } from './case/rules.ts';
export { canWait, directoryAfter } from './chapter/change-people.ts';
export type { Chapter } from './chapter/chapter.ts';
export {
  type BundleChange,
  type ChapterCommand,
  type ChapterEvent,
  type ChapterKey,
  type ChapterState,
  chapterStream,
  type PeopleChange,
} from './chapter/chapter.ts';
export { chapterConcept } from './chapter/concept.ts';
export type { ChapterRefusal } from './chapter/refusals.ts';
export {
  type ActivitySign,
  activitySigns,
  type CommunityCommand,
  type CommunityEvent,
  type CommunityState,
  type ConstitutedCommunity,
  type Decree,
  type DecreeMember,
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
  quietAfter,
  type WithPilot,
} from './community/community.ts';
export { communityConcept } from './community/concept.ts';
export type { CommunityInput } from './community/input.ts';
export type { CommunityRefusal } from './community/refusals.ts';
export { communityStream, covers, isConstituted, takesVolunteers } from './community/rules.ts';
export { deliveryConcept } from './delivery/concept.ts';
export type { DeliveryCommand, DeliveryEvent, DeliveryState, NextMove, SendResult } from './delivery/delivery.ts';
export type { DeliveryRefusal } from './delivery/refusals.ts';
export { attemptLease, currentContact } from './delivery/rules.ts';
export { changedDirectory, type DirectoryChange, type ShiftSwap, stillCounts } from './directory/changes.ts';
export type {
  Absence,
  ContactPoint,
  ContactPointId,
  Directory,
  DirectoryPerson,
  Office,
  PersonId,
  Shift,
  Term,
} from './directory/directory.ts';
export { type OfficeKind, type OfficeKindFacts, type OfficeReach, officeKinds } from './directory/office.ts';
export { isOfficeKind, officeAndChain } from './directory/office-chain.ts';
export {
  type Barred,
  contactsOf,
  isInPost,
  isInTerm,
  isNight,
  isSuspended,
  officeFor,
  officesHeld,
  officesOf,
  onDuty,
  peopleOf,
  personIn,
  type Reachability,
  unprovenContacts,
  verificationLasts,
} from './directory/rules.ts';
export { engagementConcept } from './engagement/concept.ts';
export {
  type AgendaItem,
  type Attendance,
  type AttendeeRole,
  agendaItems,
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
  type HandedOver,
  handedOverKinds,
  type PlannedEngagement,
  type ResourcePerson,
  type TrainingTopic,
  trainingTopics,
} from './engagement/engagement.ts';
export type { EngagementInput, ResourcePersonInput, WithMinutes, WithSpeakers } from './engagement/input.ts';
export type { EngagementRefusal } from './engagement/refusals.ts';
export { headcount, isHeld, missingTopics, worksIn } from './engagement/rules.ts';
export { escalationConcept } from './escalation/concept.ts';
export { type Discharge, dischargeOf, isDischarged, owedNow } from './escalation/discharge.ts';
export { type Due, deadlineOf, floorLead, type StepDue, stepDues } from './escalation/due.ts';
export {
  type Act,
  acts,
  type DeliveryStatus,
  type DerivedTriage,
  type EmergencyReason,
  type EndReason,
  type EscalationCommand,
  type EscalationEvent,
  type EscalationState,
  type Evidence,
  type Exclusions,
  emergencyPath,
  emergencyStep,
  endReasons,
  type LiftReason,
  liftReasons,
  type MessageItem,
  type MigratedPath,
  type Missing,
  type Naming,
  type Notification,
  type OpenPath,
  type Pending,
  type Recipient,
  type Reply,
  type StepDecided,
  type StepDecision,
  type StepName,
  type Task,
  type Told,
  tippedOffPath,
  type UrgentReason,
  urgentReasons,
} from './escalation/escalation.ts';
export { evolveEscalation, initialEscalation } from './escalation/evolve.ts';
export { barredNow, canBeNamed, exclusionsOf } from './escalation/exclusion.ts';
export { type MigratedStep, type Migration, previewMigration } from './escalation/migration.ts';
export { floorOf, floorPath, floorSteps, type Obligation } from './escalation/obligation.ts';
export type { EscalationRefusal } from './escalation/refusals.ts';
export type { EscalationSetting } from './escalation/setting.ts';
export { deliveryOf, evidenceNow } from './escalation/under-way.ts';
export {
  type ExploitationPurpose,
  exploitationPurposes,
  type TraffickingAct,
  type TraffickingMeans,
  traffickingActs,
  traffickingMeans,
} from './indicator/elements.ts';
export { iloIndicators, iloList } from './indicator/ilo.ts';
export type { IndicatorEntry, IndicatorList, KnownIndicator } from './indicator/indicator.ts';
export type { Observed } from './indicator/observed.ts';
export { elementsOf, factsObserved, meansFallAway } from './indicator/rules.ts';
export {
  type UnodcChildIndicator,
  type UnodcIndicator,
  unodcChildIndicators,
  unodcChildList,
  unodcIndicators,
  unodcList,
} from './indicator/unodc.ts';
export { type InputKind, type InputMeasure, type InputRefusal, type InputWord, inputWords } from './input/refusals.ts';
export { sayDuration } from './language/say-duration.ts';
export { type Coded, type Language, languages, type Said, type Setting, type WordsFor } from './language/words.ts';
export { articleOf, articles } from './legal/articles.ts';
export { deadlineOf as legalDeadlineOf, latestReadingOf, legalFloorOf, placeOf } from './legal/deadline.ts';
export { type LegalFloor, type LegalLimit, legalFloors } from './legal/legal-floor.ts';
export type { Article, ArticleKind } from './legal/statute.ts';
export { conditionReportConcept } from './monitoring/concept.ts';
export {
  type ConditionCounts,
  type ConditionReportCommand,
  type ConditionReportEvent,
  type ConditionReportState,
  daysToSubmit,
  type HandedIn,
  type OpenedMonth,
  type Period,
  type ReportedMonth,
  type ReturnReason,
  returnReasons,
  type Submission,
  type SubmittedMonth,
} from './monitoring/condition-report.ts';
export type { ConditionReportInput } from './monitoring/input.ts';
export type { ConditionReportRefusal } from './monitoring/refusals.ts';
export { conditionReportStream, isCoordinatorOf, isPeriod, overdueFrom, periodOf } from './monitoring/rules.ts';
export { type ConditionSummary, summariseConditions } from './monitoring/summary.ts';
export { visitConcept } from './monitoring/visit/concept.ts';
export type { VisitInput, WithDestination, WithNotes } from './monitoring/visit/input.ts';
export type { VisitRefusal } from './monitoring/visit/refusals.ts';
export { isDaylight, unconfirmed } from './monitoring/visit/rules.ts';
export {
  type AssignedVisit,
  type HeldVisit,
  missedAfter,
  type PlannedVisit,
  type SafetyRule,
  safetyRules,
  type VisitCancellation,
  type VisitCommand,
  type VisitEvent,
  type VisitFindings,
  type VisitPurpose,
  type VisitState,
  visitCancellations,
  visitPurposes,
} from './monitoring/visit/visit.ts';
export {
  type VulnerabilityEntry,
  type VulnerabilityFactor,
  type VulnerabilityTrend,
  vulnerabilityFactors,
  vulnerabilityTrends,
} from './monitoring/vulnerability.ts';
export { pactConcept } from './pact/concept.ts';
export type { PactInput } from './pact/input.ts';
export {
  type CommitmentProgress,
  type CommitmentStatus,
  type PactBreach,
  type PactBreachKind,
  type PactCommand,
  type PactCommitment,
  type PactEvent,
  type PactState,
  type PactTerms,
  type Progress,
  pactBreachKinds,
  pactCommitments,
  type RevocationReason,
  revocationReasons,
  type SignedPact,
  type Signing,
} from './pact/pact.ts';
export type { PactRefusal } from './pact/refusals.ts';
export { hasCommitment, isInForce, progressAtSigning } from './pact/rules.ts';
export type { AgeClass } from './person/person.ts';
export {
  type BirthDate,
  type BirthDateCheck,
  type DayWithoutCentury,
  type FamilyCardNumber,
  type FamilyCardParts,
  type FamilyCardReading,
  type FreephoneDomestic,
  type Nik,
  type NikFault,
  type NikParts,
  type NikReading,
  type NikRegistration,
  type PersonContact,
  type PersonIdentity,
  type Phone,
  type PhoneNumber,
  type ShortCode,
  shortCodes,
} from './person/person.ts';
export { isShortCode, parseDialled, parseFreephone, parsePhone, printPhone } from './person/phone.ts';
export {
  ageClassOf,
  checkBirthDate,
  isBirthDate,
  parseFamilyCardNumber,
  parseNik,
  possibleBirthDates,
  printFamilyCardNumber,
  printNik,
} from './person/rules.ts';
export { type Asked, adviceFor, factsFor } from './policy/asked-facts.ts';
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
export { definitionOf, factValues, inWallTime, matches, valuesAtLeast } from './policy/rules.ts';
export type { Exploitation, Indicator, Involved, Modus, StatedFacts } from './policy/stated-facts.ts';
export { type TriageLevel, type TriageRule, triageLevels } from './policy/triage.ts';
export { rulesThatFire, triageOf } from './policy/triage-rules.ts';
export {
  areaFact,
  type FactDefinition,
  type FactName,
  type Facts,
  type FactValue,
  unknownValue,
  vocabulary,
  vocabularyVersion,
} from './policy/vocabulary.ts';
export { type CardClass, isSealed, type SealedClass, type Sensitivity, standsInCard } from './privacy/classes.ts';
export { type Actor, type AnyActor, type Role, roles, type SystemActor, system } from './record/actor.ts';
export type { AnyConcept, Claim, Concept, Context, Reaction, Reference, SeenRecord } from './record/concept.ts';
export { accept, type Decision, refuse } from './record/decision.ts';
export { changesOf, type Entry, type EntryChange } from './record/entry.ts';
export { referralConcept } from './referral/concept.ts';
export type { AddresseeInput, ReferralInput } from './referral/input.ts';
export {
  type Addressee,
  type Consent,
  type ConsentGiver,
  consentGivers,
  type DeclineReason,
  declineReasons,
  type ExpectationOf,
  type Expected,
  type FailureReason,
  failureReasons,
  type OutsideBody,
  outsideBodies,
  type ProcessingBasis,
  processingBases,
  type ReferralCommand,
  type ReferralEvent,
  type ReferralFacts,
  type ReferralState,
  type ReferralStatus,
  type WithdrawalReason,
  withdrawalReasons,
} from './referral/referral.ts';
export type { ReferralRefusal } from './referral/refusals.ts';
export { type ServiceFacts, type ServiceKind, serviceKinds, services } from './referral/service.ts';
export { reportConcept } from './report/concept.ts';
export type {
  AddToReportInput,
  CloseReportInput,
  CorrectReportInput,
  MarkDuplicateInput,
  PartyInput,
  ReportInput,
  SubmitReportInput,
  UnmarkDuplicateInput,
} from './report/input.ts';
export type { ReportRefusal } from './report/refusals.ts';
export {
  type AsCorrected,
  type ClosureReason,
  type CorrectedParty,
  type Correction,
  type CorrectionReason,
  closureReasons,
  correctionReasons,
  type DuplicateMark,
  type DuplicateReason,
  duplicateReasons,
  type Observation,
  type Party,
  type PartyKind,
  type PartyRole,
  partyKinds,
  type ReportChannel,
  type ReportCommand,
  type ReportEvent,
  type ReportFacts,
  type ReportState,
  type UnmarkReason,
  unmarkReasons,
} from './report/report.ts';
export { escalationOf, institutionsNamed, isBarred, isGuardian, mayConcernChild } from './report/rules.ts';
export { type NamedReport, type SuggestedDuplicate, suggestDuplicates } from './report/suggest-duplicates.ts';
export { type Basis, type CrossRecordRule, isLaw, type PracticeId, practices } from './rulebook/rule.ts';
export { crossRecordRules, rulesHeldBy } from './rulebook/rulebook.ts';
export { volunteerConcept } from './volunteer/concept.ts';
export type { NominateVolunteerInput, NomineeInput, VolunteerInput } from './volunteer/input.ts';
export type { VolunteerRefusal } from './volunteer/refusals.ts';
export {
  type CaseDataBar,
  caseDataBar,
  expiredTopics,
  hasReached,
  mayHandleCaseData,
  mayLiftSuspension,
  missingScreening,
  nextExpiry,
  volunteerClaim,
} from './volunteer/rules.ts';
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
  type Taught,
  type TrainedVolunteer,
  type Training,
  trainingLasts,
  type VolunteerCommand,
  type VolunteerEvent,
  type VolunteerProgress,
  type VolunteerState,
} from './volunteer/volunteer.ts';
