import { earliest, type Instant } from '../calendar/instant.ts';
import type { Concept } from '../record/concept.ts';
import { type EscalationCommand, type EscalationEvent, type EscalationState, emergencyPath } from './escalation.ts';
import { evolveEscalation, initialEscalation } from './evolve.ts';
import { decideEscalation } from './lifecycle.ts';
import type { EscalationRefusal } from './refusals.ts';

export const escalationConcept: Concept<EscalationCommand, EscalationEvent, EscalationState, EscalationRefusal> = {
  name: 'escalation',
  shape: 1,
  initial: initialEscalation,
  reads: () => [],
  decide: decideEscalation,
  evolve: evolveEscalation,
  claims: () => [],
  reacts: (event, { report, policy }) =>
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
  keys: ({ status, area, emergency }) => ({ status, area, ...(emergency ? { emergency: 'yes' } : {}) }),
  wakeAt: nextWake,
  pinned: ({ policy }) => policy,
  isDrill: ({ drill }) => drill,
};

/** The earliest due instant; while parked, or while its policy cannot be read, the next try. */
function nextWake({ status, pending, retryAt }: EscalationState): Instant | null {
  if (status === 'none' || status === 'closed') return null;
  if (retryAt === null) return earliest(pending.map(({ due }) => due));
  const readable = status === 'parked' ? [] : pending.filter(({ path }) => path === emergencyPath);
  return earliest([retryAt, ...readable.map(({ due }) => due)]);
}

function idOf(stream: string): string {
  return stream.slice(stream.indexOf('/') + 1);
}
