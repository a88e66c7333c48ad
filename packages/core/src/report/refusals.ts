import type { ReportState } from './report.ts';

export type ReportRefusal =
  | { readonly code: 'report.already-received' }
  | { readonly code: 'report.not-open'; readonly status: ReportState['status'] }
  | { readonly code: 'report.needs-person' }
  | { readonly code: 'report.needs-second-person'; readonly by: string }
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
