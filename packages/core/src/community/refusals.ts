import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { CommunityCommand } from './community.ts';
import type { communityMessages } from './messages.ts';

export type CommunityRefusal = RefusalsOf<typeof communityMessages>;

const decree = ['decree-before-pact', 'decree-in-future', 'decree-ends-before-it-begins', 'decree-expired'] as const;
const activating = ['already-active', 'no-active-volunteer'] as const;
const standing = ['already-dissolved', 'not-on-record'] as const;

/** Lists by command the codes of its refusals. */
export const communityRefuses = {
  'propose-community': ['unknown-area', 'other-stream', 'already-exists'],
  'note-pact': ['not-proposed', 'no-pact'],
  'constitute-community': ['no-pact', 'already-constituted', ...decree, ...standing, 'needs-person'],
  'renew-decree': ['decree-in-future', 'decree-on-record', 'decree-older', 'not-constituted'],
  'set-coverage': ['not-constituted'],
  'activate-community': ['no-pact', 'no-decree', 'decree-expired', ...activating, ...standing],
  'change-focal-point': ['not-active', 'same-focal-point'],
  'note-activity': ['not-active'],
  'rest-community': ['not-active'],
  'dissolve-community': [...standing, 'needs-person'],
  'assert-pilot': ['not-on-record', 'asserted-in-future', 'pilot-already-asserted'],
  'dispute-pilot': ['not-on-record', 'pilot-not-asserted', 'pilot-disputed-already', 'pilot-disputes-itself'],
  'confirm-pilot': ['not-on-record', 'pilot-not-asserted'],
  'withdraw-pilot': ['not-on-record', 'pilot-not-asserted'],
} as const satisfies RefusedBy<CommunityCommand, CommunityRefusal>;
