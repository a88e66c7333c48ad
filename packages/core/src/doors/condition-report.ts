/** Exports what `@kawal/core` leaves out of `condition-report`: nouns, choices and rules for tools and forms. */
export {
  type ConditionCounts,
  daysToSubmit,
  type HandedIn,
  type OpenedMonth,
  type ReportedMonth,
  type ReturnReason,
  returnReasons,
  type Submission,
  type SubmittedMonth,
} from '../monitoring/condition-report.ts';
export { overdueFrom, periodOf } from '../monitoring/rules.ts';
export { type ConditionSummary, summariseConditions } from '../monitoring/summary.ts';
export {
  type VulnerabilityEntry,
  type VulnerabilityFactor,
  type VulnerabilityTrend,
  vulnerabilityFactors,
  vulnerabilityTrends,
} from '../monitoring/vulnerability.ts';
