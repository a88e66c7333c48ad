import type { Transition } from '../record/transition.sample.ts';
import type { ReportCommand, ReportState } from './report.ts';

/** The transitions of a report. Only a person closes it. */
export const reportTransitions: readonly Transition<ReportState['status'], ReportCommand>[] = [
  ['none', 'submit-report', 'open'],
  ['open', 'close-report', 'closing'],
  ['open', 'close-report', 'closed'],
  ['closing', 'add-to-report', 'open'],
  ['closing', 'correct-report', 'open'],
  ['closing', 'unmark-duplicate', 'open'],
  ['closing', 'close-report', 'closed'],
];
