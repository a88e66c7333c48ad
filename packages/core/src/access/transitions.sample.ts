import type { Transition } from '../record/transition.sample.ts';
import type { AccessCommand, AccessState } from './access.ts';

/** A reading is recorded once, before anything is opened. */
export const accessTransitions: readonly Transition<AccessState['status'], AccessCommand>[] = [
  ['none', 'open-cards', 'opened'],
];
