import type { ConditionReportCommand } from './condition-report.ts';

/** Commands from outside; `wake` is Kawal's own. */
export type ConditionReportInput = Exclude<ConditionReportCommand, { type: 'wake' }>;
