import type { ReportState } from './report.ts';

export type ReportRefusal =
  | { readonly code: 'report.already-received' }
  | { readonly code: 'report.not-open'; readonly status: ReportState['status'] }
  | { readonly code: 'report.needs-person' }
  | { readonly code: 'report.needs-second-person'; readonly by: string }
  | { readonly code: 'report.needs-outsider'; readonly by: string }
  | { readonly code: 'report.excluded-person' }
  | { readonly code: 'report.child-not-closable-so'; readonly reason: string };
