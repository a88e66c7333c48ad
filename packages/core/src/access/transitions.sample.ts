import type { Transition } from '../record/transition.sample.ts';
import type { AccessCommand, AccessState } from './access.ts';

/** A reading is recorded once, before anything is opened; an erasure until the keys are gone too. */
export const accessTransitions: readonly Transition<AccessState['status'], AccessCommand>[] = [
  ['none', 'open-cards', 'opened'],
  ['none', 'erase-cards', 'erasing'],
  ['erasing', 'confirm-erasure', 'erased'],
];
