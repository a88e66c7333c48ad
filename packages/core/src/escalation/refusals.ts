import type { OfficeKind } from '../office/office.ts';

export type EscalationRefusal =
  | { readonly code: 'escalation.already-open' }
  /** Also the answer to whoever is excluded: they do not learn that a report exists (X5). */
  | { readonly code: 'escalation.not-found' }
  | { readonly code: 'escalation.not-told' }
  | { readonly code: 'escalation.act-needs-session' }
  | { readonly code: 'escalation.act-missing' }
  | { readonly code: 'escalation.not-asked-to-call'; readonly office: OfficeKind };
