import type { Transition } from '../record/transition.sample.ts';
import type { DeliveryCommand, DeliveryState } from './delivery.ts';

/** The transitions of a message. A late result of an older attempt may follow even after it was given up. */
export const deliveryTransitions: readonly Transition<DeliveryState['status'], DeliveryCommand>[] = [
  ['none', 'plan-delivery', 'waiting'],
  ['waiting', 'start-attempt', 'attempting'],
  ['waiting', 'start-attempt', 'dropped'],
  ['waiting', 'start-attempt', 'failed'],
  ['waiting', 'end-attempt', 'delivered'],
  ['waiting', 'end-attempt', 'sent'],
  ['attempting', 'end-attempt', 'delivered'],
  ['attempting', 'end-attempt', 'sent'],
  ['attempting', 'end-attempt', 'waiting'],
  ['attempting', 'end-attempt', 'failed'],
  ['attempting', 'wake', 'waiting'],
  ['attempting', 'end-attempt', 'delayed'],
  ['delivered', 'end-attempt', 'sent'],
  ['sent', 'end-attempt', 'delivered'],
  ['sent', 'end-attempt', 'waiting'],
  ['sent', 'end-attempt', 'delayed'],
  ['sent', 'end-attempt', 'failed'],
  ['failed', 'end-attempt', 'delivered'],
  ['failed', 'end-attempt', 'sent'],
  ['dropped', 'end-attempt', 'delivered'],
  ['dropped', 'end-attempt', 'sent'],
  ['delayed', 'end-attempt', 'delivered'],
  ['delayed', 'end-attempt', 'sent'],
  ['delayed', 'start-attempt', 'attempting'],
  ['delayed', 'start-attempt', 'dropped'],
];
