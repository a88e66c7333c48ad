/** Exports what `@kawal/core` leaves out of `report`: nouns, choices and rules for tools and forms. */
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
  type PartyKind,
  partyKinds,
  type ReportChannel,
  type ReportFacts,
  type UnmarkReason,
  unmarkReasons,
} from '../report/report.ts';
export { escalationOf, institutionsNamed } from '../report/rules.ts';
export { type NamedReport, type SuggestedDuplicate, suggestDuplicates } from '../report/suggest-duplicates.ts';
