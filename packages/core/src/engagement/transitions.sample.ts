import type { Transition } from '../record/transition.sample.ts';
import type { EngagementCommand, EngagementState } from './engagement.ts';

/** The transitions of a meeting. */
export const engagementTransitions: readonly Transition<EngagementState['status'], EngagementCommand>[] = [
  ['none', 'plan-engagement', 'planned'],
  ['none', 'record-engagement', 'held'],
  ['planned', 'hold-engagement', 'held'],
  ['planned', 'cancel-engagement', 'cancelled'],
];
