import type { RecordAlarm } from '../record/alarm.ts';
import type { Concept, Reaction } from '../record/concept.ts';
import type { DeliveryCommand, DeliveryEvent, DeliveryState } from './delivery.ts';
import { evidenceOf } from './evidence.ts';
import { decideDelivery, deliveryRefuses, evolveDelivery, initialDelivery } from './lifecycle.ts';
import type { DeliveryRefusal } from './messages.ts';

export const deliveryConcept = {
  name: 'delivery',
  shape: 6,
  initial: initialDelivery,
  // Whom the report bars is asked of the escalation as it is now.
  reads: (command, delivery) => {
    if (command.type === 'plan-delivery') return [{ stream: command.escalation }];
    return command.type === 'start-attempt' ? [{ stream: delivery.escalation }] : [];
  },
  decide: decideDelivery,
  refuses: deliveryRefuses,
  evolve: evolveDelivery,
  // A code in a message leads back to it, and so does the handle by which a provider speaks of it; both are unique.
  claims: ({ codes, handles }) => [
    ...codes.map((value) => ({ name: 'reply-code', value })),
    ...Object.keys(handles).map((value) => ({ name: 'send-handle', value })),
  ],
  reacts,
  alarms,
  // Those of one escalation bear its name, so they need no key for it.
  keys: {
    status: ({ status }) => status,
    first: ({ first, nextAt }) => (first === true && nextAt !== null ? 'yes' : null),
  },
  wakeAt: ({ nextAt }) => nextAt,
  perform: 'send',
  isDrill: ({ drill }) => drill,
} satisfies Concept<DeliveryCommand, DeliveryEvent, DeliveryState, DeliveryRefusal>;

/** Evidence that changes a plan goes to the escalation, which decides whom to tell instead. */
function reacts(changes: readonly DeliveryEvent[], delivery: DeliveryState): readonly Reaction[] {
  const { escalation, message, person, items } = delivery;
  return changes.flatMap((event): readonly Reaction[] => {
    const evidence = evidenceOf(event);
    if (evidence === undefined) return [];
    const command = { type: 'note-evidence', message, person, items, evidence };
    return [{ concept: 'escalation', stream: escalation, command }];
  });
}

function alarms(change: DeliveryEvent): RecordAlarm | undefined {
  if (change.type !== 'attempt-ended') return undefined;
  const { next } = change;
  if (next.move === 'give-up') return { code: 'delivery.failed' };
  return next.move === 'retry-round' && next.round === 1 ? { code: 'delivery.delayed' } : undefined;
}
