import type { Transition } from '../record/transition.sample.ts';
import type { PactCommand, PactState } from './pact.ts';

/** The transitions of a pact. Three lead out of force, and none back. */
export const pactTransitions: readonly Transition<PactState['status'], PactCommand>[] = [
  ['none', 'draft-pact', 'drafted'],
  ['drafted', 'schedule-pact', 'scheduled'],
  ['drafted', 'sign-pact', 'signed'],
  ['scheduled', 'sign-pact', 'signed'],
  ['signed', 'supersede-pact', 'superseded'],
  ['signed', 'revoke-pact', 'revoked'],
  ['signed', 'wake', 'lapsed'],
];
