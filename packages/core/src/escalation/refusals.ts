import type { OfficeKind } from '../directory/office.ts';
import type { TriageLevel } from '../policy/triage.ts';

/** None repeats what a caller typed: it may be a person's name. */
export type EscalationRefusal =
  | { readonly code: 'escalation.already-open' }
  /** Also the answer to whoever is excluded: they do not learn that a report exists (X5). */
  | { readonly code: 'escalation.not-found' }
  | { readonly code: 'escalation.not-told' }
  | { readonly code: 'escalation.act-needs-session' }
  | { readonly code: 'escalation.act-missing' }
  /** An act of an authority needs an officer's name or a reference (R3). */
  | { readonly code: 'escalation.reference-missing'; readonly office: OfficeKind }
  | { readonly code: 'escalation.no-reply' }
  | { readonly code: 'escalation.path-not-open'; readonly open: readonly string[] }
  | { readonly code: 'escalation.step-unknown'; readonly steps: readonly string[] }
  /** The level it has now: a person only raises it (V5). */
  | { readonly code: 'escalation.triage-not-higher'; readonly level: TriageLevel | null }
  | { readonly code: 'escalation.not-excluded' }
  | { readonly code: 'escalation.lifting-needs-second-person'; readonly by: string }
  | { readonly code: 'escalation.no-policy-in-force' }
  /** Nobody accepted that these steps are dropped (N3). */
  | { readonly code: 'escalation.migration-drops'; readonly steps: readonly string[] }
  | { readonly code: 'escalation.needs-person' }
  | { readonly code: 'escalation.needs-second-person'; readonly by: string }
  | { readonly code: 'escalation.needs-outsider'; readonly by: string }
  | { readonly code: 'escalation.not-asked-to-call'; readonly office: OfficeKind };
