import type { Concept, Reaction } from '../record/concept.ts';
import type { DeliveryCommand, DeliveryEvent, DeliveryState } from './delivery.ts';
import { decideDelivery, evolveDelivery, initialDelivery } from './lifecycle.ts';
import type { DeliveryRefusal } from './refusals.ts';

export const deliveryConcept: Concept<DeliveryCommand, DeliveryEvent, DeliveryState, DeliveryRefusal> = {
  name: 'delivery',
  shape: 1,
  initial: initialDelivery,
  // Whether the person may still be told is asked of the escalation as it is now.
  reads: (command, delivery) => (command.type === 'start-attempt' ? [{ stream: delivery.escalation }] : []),
  decide: decideDelivery,
  evolve: evolveDelivery,
  // A code in a message leads back to it; its hash is unique.
  claims: ({ codes }) => codes.map((value) => ({ name: 'reply-code', value })),
  reacts,
  // Those of one escalation bear its name, so they need no key for it.
  keys: ({ status }) => (status === 'none' ? {} : { status }),
  wakeAt: ({ nextAt }) => nextAt,
  pinned: ({ policy }) => policy,
  isDrill: ({ drill }) => drill,
};

/** What came of a message is told to its escalation, which decides whom to tell instead. */
function reacts(changes: readonly DeliveryEvent[], delivery: DeliveryState): readonly Reaction[] {
  const { escalation, message, person, items } = delivery;
  return changes.flatMap((event): readonly Reaction[] => {
    const evidence = evidenceOf(event);
    if (evidence === null) return [];
    const command = { type: 'note-evidence', message, person, items, evidence };
    return [{ concept: 'escalation', stream: escalation, command }];
  });
}

function evidenceOf(event: DeliveryEvent): 'sent' | 'delivered' | 'delayed' | 'failed' | null {
  // Whoever is barred in the last moment is replaced like somebody no channel reaches.
  if (event.type === 'delivery-dropped') return event.reason === 'barred' ? 'failed' : null;
  if (event.type !== 'attempt-ended') return null;
  const { result, next } = event;
  if (result.outcome === 'delivered') return 'delivered';
  if (result.outcome === 'accepted') return 'sent';
  if (next.move === 'give-up') return 'failed';
  // Said once, after the first round; the rounds that follow say nothing new.
  return next.move === 'try-on' && next.round === 1 ? 'delayed' : null;
}
