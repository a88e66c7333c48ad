import type { KemendagriCode } from '../area/area.ts';
import { localDate, type Zone } from '../calendar/instant.ts';
import type { VolunteerState } from '../volunteer/volunteer.ts';
import type { CommunityState, ConstitutedCommunity, Decree, NotedPact } from './community.ts';

export function communityStream(area: KemendagriCode): string {
  return `community/${area}`;
}

/** Whether the lurah's decree stands: constituted, active or dormant. */
export function isConstituted(community: CommunityState): community is ConstitutedState {
  return community.status === 'constituted' || community.status === 'active' || community.status === 'dormant';
}

export type ConstitutedState = Extract<CommunityState, ConstitutedCommunity>;

/** Whether somebody can be nominated for it: it is on record and not over. */
export function takesVolunteers(community: CommunityState): boolean {
  return community.status !== 'none' && community.status !== 'dissolved';
}

/** Days are compared, not hours: a decree is dated, a pact is signed at an hour. */
export function isDatedBefore(decree: Decree, pact: NotedPact, zone: Zone): boolean {
  return localDate(decree.date, zone) < localDate(pact.pactSignedOn, zone);
}

export function isActiveHere(volunteer: VolunteerState, community: string): boolean {
  return volunteer.status === 'active' && volunteer.community === community;
}
