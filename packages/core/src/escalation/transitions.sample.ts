import type { Transition } from '../record/transition.sample.ts';
import type { EscalationCommand, EscalationState } from './escalation.ts';

/** The transitions of an escalation. Every command catches up, so any may park it or resume it. */
export const escalationTransitions: readonly Transition<EscalationState['status'], EscalationCommand>[] = [
  ['none', 'open-escalation', 'running'],
  ['none', 'open-escalation', 'parked'],
  ['running', 'wake', 'parked'],
  ['running', 'learn-facts', 'parked'],
  ['running', 'record-reply', 'parked'],
  ['running', 'raise-triage', 'parked'],
  ['running', 'end-path', 'parked'],
  ['running', 'reopen-path', 'parked'],
  ['running', 'note-evidence', 'parked'],
  ['running', 'close-escalation', 'closed'],
  ['running', 'withdraw-reply', 'parked'],
  ['parked', 'wake', 'running'],
  ['parked', 'learn-facts', 'running'],
  ['parked', 'record-reply', 'running'],
  ['parked', 'raise-triage', 'running'],
  ['parked', 'note-evidence', 'running'],
  ['parked', 'close-escalation', 'closed'],
  ['parked', 'fire-step', 'running'],
  ['parked', 'end-path', 'running'],
  ['parked', 'reopen-path', 'running'],
  ['parked', 'withdraw-reply', 'running'],
];
