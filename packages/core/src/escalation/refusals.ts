import type { OfficeKind } from '../office/office.ts';

export type EscalationRefusal =
  | { readonly code: 'escalation.already-open' }
  /** Also the answer to whoever is excluded: they do not learn that a report exists (X5). */
  | { readonly code: 'escalation.not-found' }
  | { readonly code: 'escalation.not-told' }
  | { readonly code: 'escalation.act-needs-session' }
  | { readonly code: 'escalation.act-missing' }
  | { readonly code: 'escalation.path-not-open'; readonly path: string; readonly open: readonly string[] }
  | { readonly code: 'escalation.needs-person' }
  | { readonly code: 'escalation.needs-second-person'; readonly by: string }
  | { readonly code: 'escalation.needs-outsider'; readonly by: string }
  | { readonly code: 'escalation.not-asked-to-call'; readonly office: OfficeKind };
