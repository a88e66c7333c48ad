import { contentOf } from '../record/decision.ts';
import type { Entry } from '../record/entry.ts';
import type { CommunityEvent, CommunityState, ConstitutedCommunity, PilotMembership } from './community.ts';
import { type ConstitutedState, isConstituted } from './rules.ts';

export const initialCommunity: CommunityState = { status: 'none' };

export function evolveCommunity(
  community: CommunityState,
  event: CommunityEvent,
  { at }: Pick<Entry, 'at'>,
): CommunityState {
  if (event.type === 'community-proposed') {
    return { status: 'proposed', ...contentOf(event), pilot: community.status === 'none' ? null : community.pilot };
  }
  if (community.status === 'none') return community;
  switch (event.type) {
    case 'pact-noted':
      if (community.status === 'pactSigned' || isConstituted(community)) {
        return { ...community, pact: event.pact, pactSignedOn: event.pactSignedOn };
      }
      return community.status === 'proposed'
        ? { ...community, status: 'pactSigned', pact: event.pact, pactSignedOn: event.pactSignedOn }
        : community;
    case 'community-constituted':
      return community.status === 'pactSigned'
        ? { ...community, status: 'constituted', decree: event.decree, earlierDecrees: [], coverage: [] }
        : community;
    case 'decree-renewed':
      return isConstituted(community)
        ? { ...community, decree: event.decree, earlierDecrees: [...community.earlierDecrees, community.decree] }
        : community;
    case 'coverage-set':
      return isConstituted(community) ? { ...community, coverage: event.coverage } : community;
    case 'focal-point-changed':
      return community.status === 'active' ? { ...community, focalPoint: event.focalPoint } : community;
    case 'activity-noted':
      return community.status === 'active' ? { ...community, lastHeard: at } : community;
    case 'community-activated':
      return isConstituted(community)
        ? { ...bare(community), status: 'active', focalPoint: event.focalPoint, lastHeard: at }
        : community;
    case 'community-rested':
      return isConstituted(community) ? { ...bare(community), status: 'dormant', reason: event.reason } : community;
    case 'community-dissolved': {
      const { area, reportedName, source, pilot } = community;
      return { status: 'dissolved', reason: event.reason, area, reportedName, source, pilot };
    }
    default:
      return { ...community, pilot: evolvePilot(community.pilot, event) };
  }
}

function evolvePilot(
  pilot: PilotMembership | null,
  event: Extract<CommunityEvent, { type: `pilot-${string}` }>,
): PilotMembership | null {
  if (event.type === 'pilot-asserted') {
    const { source, assertedOn } = event;
    return { status: 'asserted', source, assertedOn, disputes: pilot?.disputes ?? [] };
  }
  if (pilot === null) return pilot;
  switch (event.type) {
    case 'pilot-disputed':
      return { ...pilot, status: 'disputed', disputes: [...pilot.disputes, contentOf(event)] };
    case 'pilot-confirmed':
      return { ...pilot, status: 'confirmed', source: event.source };
    case 'pilot-withdrawn':
      return { ...pilot, status: 'withdrawn', source: event.source };
  }
}

/** Without what only the state it leaves holds. */
function bare(community: ConstitutedState): ConstitutedCommunity {
  const { area, reportedName, source, pilot, pact, pactSignedOn, decree, earlierDecrees, coverage } = community;
  return { area, reportedName, source, pilot, pact, pactSignedOn, decree, earlierDecrees, coverage };
}
