/** Exports what `@kawal/core` leaves out of `report`: nouns, choices and rules for tools and forms. */

export { type PartyKind, partyKinds } from '../party/party.ts';
export { institutionsNamed } from '../party/rules.ts';
export { escalationOf } from '../record/streams.ts';
export type {
  AddToReportInput,
  CloseReportInput,
  CorrectReportInput,
  MarkDuplicateInput,
  PartyInput,
  UnmarkDuplicateInput,
} from '../report/input.ts';
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
  type ReportChannel,
  type ReportFacts,
  type UnmarkReason,
  unmarkReasons,
} from '../report/report.ts';
export { type NamedReport, type SuggestedDuplicate, suggestDuplicates } from '../report/suggest-duplicates.ts';
