/** Exports what `@kawal/core` leaves out of `condition-report`: nouns, choices and rules for tools and forms. */

export * from '../condition-report/choices.ts';
export * from '../condition-report/condition-report.ts';
export { conditionReportStream, firstExpected, monthsUpTo, overdueFrom, periodOf } from '../condition-report/rules.ts';
export type { VulnerabilityEntry } from '../condition-report/vulnerability.ts';
