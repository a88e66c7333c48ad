import type { Instant } from '../calendar/instant.ts';
import type { Concept } from '../record/concept.ts';
import { runsWithoutPolicy } from './advance.ts';
import type { EscalationCommand, EscalationEvent, EscalationState } from './escalation.ts';
import { evolveEscalation, initialEscalation } from './evolve.ts';
import { decideEscalation } from './lifecycle.ts';
import type { EscalationRefusal } from './refusals.ts';

export const escalationConcept: Concept<EscalationCommand, EscalationEvent, EscalationState, EscalationRefusal> = {
  name: 'escalation',
  shape: 2,
  initial: initialEscalation,
  reads: () => [],
  decide: decideEscalation,
  evolve: evolveEscalation,
  claims: () => [],
  reacts: (changes, { report, policy }) =>
    changes.flatMap((event) =>
      event.type === 'message-planned'
        ? [
            {
              concept: 'delivery',
              stream: `delivery/${idOf(report)}.${event.message}`,
              command: {
                type: 'plan-delivery',
                escalation: `escalation/${idOf(report)}`,
                policy,
                message: event.message,
                person: event.person,
                items: event.items,
                contacts: event.contacts,
              },
            },
          ]
        : [],
    ),
  keys: ({ status, area, emergency }) => ({ status, area, ...(emergency ? { emergency: 'yes' } : {}) }),
  wakeAt: nextWake,
  pinned: ({ policy }) => policy,
  isDrill: ({ drill }) => drill,
};

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

function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}
