import type { Transition } from '../record/transition.sample.ts';
import type { ConditionReportCommand, ConditionReportState } from './condition-report.ts';

/** The transitions of a condition report. */
export const conditionReportTransitions: readonly Transition<ConditionReportState['status'], ConditionReportCommand>[] =
  [
    ['none', 'open-condition-report', 'open'],
    ['open', 'submit-condition-report', 'submitted'],
    ['open', 'wake', 'overdue'],
    ['submitted', 'return-condition-report', 'returned'],
    ['submitted', 'accept-condition-report', 'accepted'],
    ['overdue', 'submit-condition-report', 'submitted'],
    ['returned', 'submit-condition-report', 'submitted'],
    ['accepted', 'aggregate-condition-report', 'aggregated'],
  ];
