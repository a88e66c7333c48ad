/** Exports what `@kawal/core` leaves out of `report`: nouns, choices and rules for tools and forms. */

export { type PartyKind, partyKinds } from '../party/choices.ts';
export { institutionsNamed } from '../party/rules.ts';
export { escalationOf } from '../record/streams.ts';
export {
  type ClosureReason,
  type CorrectionReason,
  closureReasons,
  correctionReasons,
  type DuplicateReason,
  duplicateReasons,
  type ReportChannel,
  type ReportWarning,
  reportWarnings,
  type UnmarkReason,
  unmarkReasons,
} from '../report/choices.ts';
export type {
  AddToReportInput,
  CloseReportInput,
  CorrectReportInput,
  MarkDuplicateInput,
  PartyInput,
  UnmarkDuplicateInput,
} from '../report/input.ts';
export type {
  AsCorrected,
  CorrectedParty,
  Correction,
  DuplicateMark,
  Observation,
  ReportFacts,
} from '../report/report.ts';
export { warningsFor } from '../report/rules.ts';
export { type NamedReport, type SuggestedDuplicate, suggestDuplicates } from '../report/suggest-duplicates.ts';
