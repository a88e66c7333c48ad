import type { Transition } from '../record/transition.sample.ts';
import type { CommunityCommand, CommunityState } from './community.ts';

/**
 * The transitions of a community. The end of its pact and the clock make it rest; a decree in force and a trained
 * volunteer wake it.
 */
export const communityTransitions: readonly Transition<CommunityState['status'], CommunityCommand>[] = [
  ['none', 'propose-community', 'proposed'],
  ['proposed', 'note-pact', 'pactSigned'],
  ['proposed', 'dissolve-community', 'dissolved'],
  ['pactSigned', 'constitute-community', 'constituted'],
  ['pactSigned', 'dissolve-community', 'dissolved'],
  ['dissolved', 'propose-community', 'proposed'],
  ['constituted', 'activate-community', 'active'],
  ['constituted', 'dissolve-community', 'dissolved'],
  ['constituted', 'wake', 'dormant'],
  ['active', 'rest-community', 'dormant'],
  ['active', 'dissolve-community', 'dissolved'],
  ['active', 'pact-ended', 'dormant'],
  ['active', 'wake', 'dormant'],
  ['dormant', 'dissolve-community', 'dissolved'],
  ['dormant', 'activate-community', 'active'],
];
