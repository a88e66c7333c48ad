/** Exports what an app names: nouns, states, events, instants, parsers and reasons. The rest of a concept is at `@kawal/core/<concept>`. */
export type { AccessEvent } from './access/access.ts';
export type { Purpose } from './access/choices.ts';
export type { Area, AreaLevel, HandlingArea, KemendagriCode } from './area/area.ts';
export type { Neighbourhood } from './area/neighbourhood.ts';
export { areaByCode, areasByName, isPlace, parseAreaCode } from './area/rules.ts';
export type { BreachEvent } from './breach/breach.ts';
export type { Calendar, OfficeHours } from './calendar/calendar.ts';
export { describeDuration } from './calendar/describe-duration.ts';
export {
  day,
  earliest,
  formatInstant,
  hour,
  type Instant,
  later,
  localDate,
  localTime,
  minute,
  parseLocal,
  toInstant,
} from './calendar/instant.ts';
export type { CaseEvent } from './case/case.ts';
export type { ChapterEvent, ChapterState } from './chapter/chapter.ts';
export type { DormancyReason } from './community/choices.ts';
export type { CommunityEvent, CommunityState, Decree } from './community/community.ts';
export { requiredTopics, type VolunteerEvent, type VolunteerState } from './community/volunteer.ts';
export type { ConditionReportEvent, ConditionReportState, Period } from './condition-report/condition-report.ts';
export type { DataRequestEvent } from './data-request/data-request.ts';
export type { DeliveryEvent, DeliveryState } from './delivery/delivery.ts';
export type {
  Absence,
  ContactPoint,
  Directory,
  DirectoryPerson,
  Office,
  PersonId,
  Shift,
  Term,
} from './directory/directory.ts';
export { type OfficeKind, officeKinds } from './directory/office.ts';
export type { Span } from './directory/working-days.ts';
export type { AttendeeRole } from './engagement/choices.ts';
export type { EngagementEvent } from './engagement/engagement.ts';
export type { EscalationEvent, EscalationState } from './escalation/escalation.ts';
export type { InputRefusal } from './input/messages.ts';
export {
  type Language,
  type Localized,
  languages,
  type Refusal,
  type Zone,
} from './language/words.ts';
export type { PactCommitment } from './pact/choices.ts';
export type { PactEvent, PactState } from './pact/pact.ts';
export type { PartyRole } from './party/choices.ts';
export type { Party } from './party/party.ts';
export type { Nik, PhoneNumber } from './person/person.ts';
export type { TriageLevel } from './policy/choices.ts';
export { factsFor } from './policy/fact-query.ts';
export type {
  Advice,
  Ceiling,
  Condition,
  Floor,
  Guard,
  Path,
  Policy,
  PolicyLayer,
  Requirement,
  ShownAdvice,
  Step,
  Waiver,
} from './policy/policy.ts';
export { type TriageRule, triageLevels } from './policy/triage.ts';
export { type FactName, type Facts, type FactValue, vocabulary } from './policy/vocabulary.ts';
export type { Sensitivity } from './privacy/classes.ts';
export { type Actor, type AnyActor, roles, type SystemActor, system } from './record/actor.ts';
export type { EmergencyReason } from './record/alarm.ts';
export type { Chapter } from './record/chapter.ts';
export { type CardMark, changesOf, type Entry, type EntryChange } from './record/entry.ts';
export type { ReferralEvent } from './referral/referral.ts';
export type { SubmitReportInput } from './report/input.ts';
export type { ReportEvent, ReportState } from './report/report.ts';
export type { VisitEvent, VisitState } from './visit/visit.ts';
