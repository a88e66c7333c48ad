import type { ConditionReportCommand } from './condition-report.ts';

/** What a caller may ask. Waking is for Kawal itself. */
export type ConditionReportInput = Exclude<ConditionReportCommand, { type: 'wake' }>;
