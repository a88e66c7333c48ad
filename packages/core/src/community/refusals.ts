import type { Instant } from '../calendar/instant.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { CommunityCommand, CommunityState, PilotMembership } from './community.ts';

export type CommunityRefusal =
  | { readonly code: 'community.unknown-area'; readonly area: string }
  | { readonly code: 'community.other-stream'; readonly stream: string; readonly expected: string }
  | { readonly code: 'community.already-exists'; readonly status: CommunityState['status'] }
  | { readonly code: 'community.not-proposed'; readonly status: CommunityState['status'] }
  | { readonly code: 'community.no-pact'; readonly area: string }
  /** Practice in Kota Malang (domain facts 1.9), no statute found: each lurah issued a decree that forms the community. */
  | { readonly code: 'community.no-decree'; readonly status: CommunityState['status']; readonly basis: 'practice' }
  | { readonly code: 'community.already-constituted'; readonly status: CommunityState['status'] }
  | { readonly code: 'community.decree-before-pact'; readonly decreeDate: Instant; readonly pactSignedOn: Instant }
  | { readonly code: 'community.decree-in-future'; readonly decreeDate: Instant }
  | { readonly code: 'community.decree-ends-before-it-begins'; readonly decreeDate: Instant; readonly until: Instant }
  | { readonly code: 'community.decree-expired'; readonly until: Instant }
  | { readonly code: 'community.decree-on-record' }
  | { readonly code: 'community.decree-older'; readonly decreeDate: Instant; readonly inForceSince: Instant }
  | { readonly code: 'community.not-constituted'; readonly status: CommunityState['status'] }
  | { readonly code: 'community.same-focal-point' }
  | { readonly code: 'community.already-active' }
  | { readonly code: 'community.no-active-volunteer'; readonly area: string }
  | { readonly code: 'community.not-active'; readonly status: CommunityState['status'] }
  | { readonly code: 'community.already-dissolved' }
  | { readonly code: 'community.not-on-record' }
  | { readonly code: 'community.needs-person' }
  | { readonly code: 'community.asserted-in-future'; readonly assertedOn: Instant }
  | { readonly code: 'community.pilot-already-asserted'; readonly status: PilotMembership['status'] }
  | { readonly code: 'community.pilot-not-asserted' }
  | { readonly code: 'community.pilot-disputed-already'; readonly source: string }
  | { readonly code: 'community.pilot-disputes-itself'; readonly area: string };

/** Lists by command the codes of its refusals. */
export const communityRefuses = {
  'propose-community': ['unknown-area', 'other-stream', 'already-exists'],
  'note-pact': ['not-proposed', 'no-pact'],
  'constitute-community': [
    'no-pact',
    'already-constituted',
    'decree-before-pact',
    'decree-in-future',
    'decree-ends-before-it-begins',
    'decree-expired',
    'already-dissolved',
    'not-on-record',
    'needs-person',
  ],
  'renew-decree': ['decree-in-future', 'decree-on-record', 'decree-older', 'not-constituted'],
  'set-coverage': ['not-constituted'],
  'activate-community': [
    'no-pact',
    'no-decree',
    'decree-expired',
    'already-active',
    'no-active-volunteer',
    'already-dissolved',
    'not-on-record',
  ],
  'change-focal-point': ['not-active', 'same-focal-point'],
  'note-activity': ['not-active'],
  'rest-community': ['not-active'],
  'dissolve-community': ['not-on-record', 'already-dissolved', 'needs-person'],
  'assert-pilot': ['not-on-record', 'asserted-in-future', 'pilot-already-asserted'],
  'dispute-pilot': ['not-on-record', 'pilot-not-asserted', 'pilot-disputed-already', 'pilot-disputes-itself'],
  'confirm-pilot': ['not-on-record', 'pilot-not-asserted'],
  'withdraw-pilot': ['not-on-record', 'pilot-not-asserted'],
} as const satisfies RefusedBy<CommunityCommand, CommunityRefusal>;
