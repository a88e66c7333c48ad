/** Exports what `@kawal/core` leaves out of `condition-report`: nouns, choices and rules for tools and forms. */

export {
  type ReturnReason,
  returnReasons,
  type VulnerabilityFactor,
  type VulnerabilityTrend,
  vulnerabilityFactors,
  vulnerabilityTrends,
} from '../condition-report/choices.ts';
export {
  type ConditionCounts,
  daysToSubmit,
  type HandedIn,
  type OpenedMonth,
  type ReportedMonth,
  type Submission,
  type SubmittedMonth,
} from '../condition-report/condition-report.ts';
export { overdueFrom, periodOf } from '../condition-report/rules.ts';
export { type ConditionSummary, summariseConditions } from '../condition-report/summary.ts';
export type { VulnerabilityEntry } from '../condition-report/vulnerability.ts';
