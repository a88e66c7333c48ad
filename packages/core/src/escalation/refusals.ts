import type { OfficeKind } from '../directory/office.ts';
import type { TriageLevel } from '../policy/choices.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { EscalationCommand } from './escalation.ts';

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
  | { readonly code: 'escalation.no-policy-in-force' }
  /** Nobody accepted that these steps are dropped (N3). */
  | { readonly code: 'escalation.migration-drops'; readonly steps: readonly string[] }
  | { readonly code: 'escalation.needs-person' }
  | { readonly code: 'escalation.needs-second-person'; readonly by: string }
  | { readonly code: 'escalation.needs-other-institution'; readonly by: string }
  | { readonly code: 'escalation.needs-outsider'; readonly by: string }
  | { readonly code: 'escalation.not-asked-to-call'; readonly office: OfficeKind };

const byPerson = ['not-found', 'needs-person'] as const;
const twoPersons = ['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const;

/** Lists by command the codes of its refusals. */
export const escalationRefuses = {
  'open-escalation': ['already-open'],
  'record-reply': ['not-found', 'not-told', 'act-needs-session', 'act-missing', 'reference-missing'],
  'relay-call': ['not-found', 'not-asked-to-call'],
  'withdraw-reply': [...byPerson, 'no-reply'],
  'refute-reply': [...byPerson, 'no-reply'],
  'end-path': [...byPerson, 'path-not-open', ...twoPersons],
  'fire-step': [...byPerson, 'path-not-open', 'step-unknown'],
  'reopen-path': [...byPerson, 'path-not-open'],
  'raise-triage': [...byPerson, 'triage-not-higher'],
  'lift-exclusion': [...byPerson, 'not-excluded', ...twoPersons],
  'migrate-policy': [...byPerson, 'no-policy-in-force', 'migration-drops'],
  'recall-policy': [...byPerson, 'no-policy-in-force', 'migration-drops'],
} as const satisfies RefusedBy<EscalationCommand, EscalationRefusal>;
