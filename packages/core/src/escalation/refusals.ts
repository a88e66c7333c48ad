import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { EscalationCommand } from './escalation.ts';
import type { escalationMessages } from './messages.ts';

/** None repeats what a caller typed: it may be a person's name. */
export type EscalationRefusal = RefusalsOf<typeof escalationMessages>;

const toldOnly = ['not-found', 'not-told', 'answered'] as const;
const onAct = ['act-needs-session', 'act-missing', 'reference-missing', 'act-unnamed'] as const;
const byPerson = ['not-found', 'needs-person'] as const;
const twoPersons = ['needs-second-person', 'needs-other-institution', 'needs-outsider'] as const;

/** Lists by command the codes of its refusals. */
export const escalationRefuses = {
  'open-escalation': ['already-open'],
  'record-reply': [...toldOnly, ...onAct],
  'record-decline': toldOnly,
  'relay-call': [...byPerson, 'not-asked-to-call', 'call-barred', 'reference-missing'],
  'withdraw-reply': [...byPerson, 'no-reply'],
  'refute-reply': [...byPerson, 'no-reply'],
  'end-path': [...byPerson, 'path-not-open', 'no-adult-victim', 'unread', ...twoPersons],
  'fire-step': [...byPerson, 'path-not-open', 'step-unknown'],
  'reopen-path': [...byPerson, 'path-not-open'],
  'raise-triage': [...byPerson, 'triage-not-higher'],
  'lift-exclusion': [...byPerson, 'not-excluded', 'names-you', 'kept-out-by-office', 'unread', ...twoPersons],
  'migrate-policy': [...byPerson, 'no-policy-in-force', 'migration-drops', ...twoPersons],
  'recall-policy': [...byPerson, 'no-policy-in-force', 'migration-drops', ...twoPersons],
  'give-up-call': [...byPerson, 'call-not-owed', 'unread', ...twoPersons],
} as const satisfies RefusedBy<EscalationCommand, EscalationRefusal>;
