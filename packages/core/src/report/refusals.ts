import type { RefusedBy } from '../record/decision.ts';
import type { ReportCommand, ReportState } from './report.ts';

export type ReportRefusal =
  | { readonly code: 'report.already-received' }
  | { readonly code: 'report.not-open'; readonly status: ReportState['status'] }
  | { readonly code: 'report.needs-person' }
  | { readonly code: 'report.needs-second-person'; readonly by: string }
  | { readonly code: 'report.needs-other-institution'; readonly by: string }
  | { readonly code: 'report.needs-outsider'; readonly by: string }
  /** Also the answer to whoever is kept out, and to strangers: they do not learn that there is such a report (X5). */
  | { readonly code: 'report.not-found' }
  | { readonly code: 'report.child-not-closable-so'; readonly reason: string }
  | { readonly code: 'report.nothing-to-correct' }
  /** The number of the person in the correction, from 1; what was typed is not repeated. */
  | { readonly code: 'report.unknown-party'; readonly at: number }
  | { readonly code: 'report.already-marked'; readonly of: string }
  | { readonly code: 'report.not-marked-duplicate' }
  | { readonly code: 'report.duplicate-of-itself' }
  | { readonly code: 'report.duplicate-target-missing' }
  | { readonly code: 'report.duplicate-of-duplicate' }
  | { readonly code: 'report.duplicate-of-drill' }
  | { readonly code: 'report.duplicate-still-owes' }
  | { readonly code: 'report.duplicate-target-silent'; readonly of: string }
  | {
      readonly code: 'report.duplicate-says-more';
      readonly of: string;
      readonly what: 'child' | 'triage' | 'exclusion';
    };

const byPerson = ['needs-person', 'not-found', 'not-open'] as const;
const target = ['duplicate-target-missing', 'duplicate-of-duplicate', 'duplicate-of-drill'] as const;
const twoPersons = ['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const;
const duplicate = [
  'not-marked-duplicate',
  'duplicate-still-owes',
  'duplicate-target-silent',
  'duplicate-says-more',
] as const;

/** Lists by command the codes of its refusals. */
export const reportRefuses = {
  'submit-report': ['already-received'],
  'add-to-report': ['not-open'],
  'correct-report': [...byPerson, 'unknown-party', 'nothing-to-correct'],
  'mark-duplicate': [...byPerson, ...target, 'duplicate-of-itself', 'already-marked'],
  'unmark-duplicate': [...byPerson, 'not-marked-duplicate'],
  'close-report': [...byPerson, ...twoPersons, ...target, ...duplicate, 'child-not-closable-so'],
} as const satisfies RefusedBy<ReportCommand, ReportRefusal>;
