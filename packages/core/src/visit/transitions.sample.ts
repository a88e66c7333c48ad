import type { Transition } from '../record/transition.sample.ts';
import type { VisitCommand, VisitState } from './visit.ts';

/** The transitions of a visit. */
export const visitTransitions: readonly Transition<VisitState['status'], VisitCommand>[] = [
  ['none', 'plan-visit', 'planned'],
  ['planned', 'assign-visit', 'assigned'],
  ['planned', 'cancel-visit', 'cancelled'],
  ['planned', 'wake', 'missed'],
  ['assigned', 'cancel-visit', 'cancelled'],
  ['assigned', 'hold-visit', 'done'],
  ['assigned', 'wake', 'missed'],
  ['done', 'report-visit', 'reported'],
  ['missed', 'hold-visit', 'done'],
];
