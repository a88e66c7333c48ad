import { contentOf } from '../record/decision.ts';
import { during, foldBy } from '../record/folds.ts';
import type { CommunityEvent, CommunityState, ConstitutedCommunity, PilotMembership } from './community.ts';
import type { ConstitutedState } from './rules.ts';

export const initialCommunity: CommunityState = { status: 'none' };

const standing = ['constituted', 'active', 'dormant'] as const;

export const evolveCommunity = foldBy<CommunityState, CommunityEvent>({
  'community-proposed': (community, event) => {
    return { status: 'proposed', ...contentOf(event), pilot: community.status === 'none' ? null : community.pilot };
  },
  'pact-noted': during(['proposed', 'pactSigned', ...standing], (community, { pact, pactSignedOn }) => {
    const noted = { pact, pactSignedOn };
    return community.status === 'proposed'
      ? { ...community, status: 'pactSigned', ...noted }
      : { ...community, ...noted };
  }),
  'community-constituted': during('pactSigned', (community, { decree }) => {
    return { ...community, status: 'constituted', decree, earlierDecrees: [], coverage: [] };
  }),
  'decree-renewed': during(standing, (community, { decree }) => {
    return { ...community, decree, earlierDecrees: [...community.earlierDecrees, community.decree] };
  }),
  'coverage-set': during(standing, (community, { coverage }) => ({ ...community, coverage })),
  'focal-point-changed': during('active', (community, { focalPoint }) => ({ ...community, focalPoint })),
  'activity-noted': during('active', (community, _, { at }) => ({ ...community, lastHeard: at })),
  'community-activated': during(standing, (community, { focalPoint }, { at }) => {
    return { ...bare(community), status: 'active', focalPoint, lastHeard: at };
  }),
  'community-rested': during(standing, (community, { reason }) => ({ ...bare(community), status: 'dormant', reason })),
  'community-dissolved': (community, { reason }) => {
    if (community.status === 'none') return community;
    const { area, reportedName, source, pilot } = community;
    return { status: 'dissolved', reason, area, reportedName, source, pilot };
  },
  'pilot-asserted': onPilot((pilot, { source, assertedOn }) => {
    return { status: 'asserted', source, assertedOn, disputes: pilot?.disputes ?? [] };
  }),
  'pilot-disputed': onPilot(
    (pilot, event) => pilot && { ...pilot, status: 'disputed', disputes: [...pilot.disputes, contentOf(event)] },
  ),
  'pilot-confirmed': onPilot((pilot, { source }) => pilot && { ...pilot, status: 'confirmed', source }),
  'pilot-withdrawn': onPilot((pilot, { source }) => pilot && { ...pilot, status: 'withdrawn', source }),
});

function onPilot<Event>(fold: (pilot: PilotMembership | null, event: Event) => PilotMembership | null) {
  return (community: CommunityState, event: Event): CommunityState =>
    community.status === 'none' ? community : { ...community, pilot: fold(community.pilot, event) };
}

/** Without what only the state it leaves holds. */
function bare(community: ConstitutedState): ConstitutedCommunity {
  const { area, reportedName, source, pilot, pact, pactSignedOn, decree, earlierDecrees, coverage } = community;
  return { area, reportedName, source, pilot, pact, pactSignedOn, decree, earlierDecrees, coverage };
}
