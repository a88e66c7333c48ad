import type { Instant } from '../calendar/instant.ts';
import { gravityOf } from '../policy/triage-rules.ts';
import type { RecordAlarm } from '../record/alarm.ts';
import type { Concept } from '../record/concept.ts';
import { runsWithoutPolicy } from './advance.ts';
import type { DerivedTriage, EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation, initialEscalation } from './evolve.ts';
import { decideEscalation, escalationRefuses } from './lifecycle.ts';
import type { EscalationRefusal } from './messages.ts';
import { notificationsIn } from './notifications.ts';
import { deliveryOf, readsOfEscalation } from './under-way.ts';

export const escalationConcept = {
  name: 'escalation',
  shape: 19,
  initial: initialEscalation,
  derive,
  reads: readsOfEscalation,
  decide: decideEscalation,
  refuses: escalationRefuses,
  evolve: evolveEscalation,
  reacts: (changes, { report, policy, triage }, stream) =>
    notificationsIn(changes).map((notification) => ({
      concept: 'delivery',
      stream: deliveryOf(report, notification.message),
      command: { type: 'plan-delivery', escalation: stream, policy, ...notification, ...lane(triage) },
    })),
  alarms,
  keys: {
    status: ({ status }) => status,
    area: ({ area }) => area,
    emergency: ({ emergency }) => (emergency ? 'yes' : null),
    owed: ({ owed }) => (owed.length > 0 ? 'yes' : null),
  },
  wakeAt: nextWake,
  pinned: ({ policy }) => policy,
  isDrill: ({ drill }) => drill,
} satisfies Concept<EscalationCommand, EscalationEvent, EscalationState, EscalationRefusal>;

/** Records that words, a name or a reference were given, before they are moved to a card (R3, R9). */
function derive(command: EscalationCommand): EscalationCommand {
  if (command.type === 'relay-call') return 'reference' in command ? command : { ...command, unnamed: true };
  if (command.type !== 'record-reply' && command.type !== 'record-decline') return command;
  const given = 'words' in command ? { ...command, said: true as const } : command;
  return given.type === 'record-reply' && 'reference' in given ? { ...given, referenced: true } : given;
}

/** Marks what goes before notifications of low reports: one that is graver, or whose gravity nobody knows (M7). */
function lane({ level }: DerivedTriage): { readonly first?: true } {
  return gravityOf(level) < gravityOf(null) ? {} : { first: true };
}

function alarms(change: EscalationEvent): RecordAlarm | undefined {
  switch (change.type) {
    case 'escalation-parked':
      return { code: 'escalation.parked', reason: change.reason };
    case 'emergency-raised':
      return { code: 'escalation.emergency', reason: change.reason };
    case 'tipped-off':
      return { code: 'escalation.tipped-off' };
    case 'escalation-opened':
    case 'facts-learned':
      // What names nobody anew says it no more.
      return change.namings.length > 0 ? change.spared && { code: 'escalation.names-spared' } : undefined;
    case 'floor-missed':
      return { code: 'escalation.floor-missed', floor: change.floor };
    default:
      return change.type === 'calendar-missing' ? { code: 'calendar.missing' } : undefined;
  }
}

/** The earliest due instant; while parked, or while its policy cannot be read, the next try. */
function nextWake({ status, pending, retryAt, lookAgainAt }: EscalationState): Instant | null {
  if (status === 'none' || status === 'closed') return null;
  if (status === 'parked') return retryAt;
  let wake = retryAt ?? lookAgainAt;
  if (lookAgainAt !== null && wake !== null && lookAgainAt < wake) wake = lookAgainAt;
  for (const { path, due } of pending) {
    if ((wake === null || due < wake) && (retryAt === null || runsWithoutPolicy(path))) wake = due;
  }
  return wake;
}
