import type { Transition } from '../record/transition.ts';
import type { PactCommand, PactState } from './pact.ts';

/** What leads a pact from state to state. Three ways lead out of one in force, and none back. */
export const pactTransitions: readonly Transition<PactState['status'], PactCommand>[] = [
  ['none', 'draft-pact', 'drafted'],
  ['drafted', 'schedule-pact', 'scheduled'],
  ['drafted', 'sign-pact', 'signed'],
  ['scheduled', 'sign-pact', 'signed'],
  ['signed', 'supersede-pact', 'superseded'],
  ['signed', 'revoke-pact', 'revoked'],
  ['signed', 'wake', 'lapsed'],
];
