import type { Transition } from '../record/transition.sample.ts';
import type { BreachCommand, BreachState } from './breach.ts';

/** The transitions of a breach. */
export const breachTransitions: readonly Transition<BreachState['status'], BreachCommand>[] = [
  ['none', 'detect-breach', 'detected'],
  ['detected', 'assess-breach', 'assessed'],
  ['detected', 'dismiss-breach', 'closed'],
  ['assessed', 'notify-breach', 'notified'],
  ['assessed', 'assess-breach', 'notified'],
  ['assessed', 'dismiss-breach', 'closed'],
  ['notified', 'assess-breach', 'assessed'],
  ['notified', 'remediate-breach', 'remediated'],
  ['remediated', 'assess-breach', 'assessed'],
  ['remediated', 'close-breach', 'closed'],
];
