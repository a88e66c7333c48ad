import { liesInNeighbourhood, type Neighbourhood } from '../area/neighbourhood.ts';
import { earliest, type Instant, later, localDate } from '../calendar/instant.ts';
import type { Zone } from '../language/words.ts';
import type { Reaction } from '../record/concept.ts';
import { communityStream } from '../record/streams.ts';
import type { ActivitySign, DormancyReason } from './choices.ts';
import {
  type CommunityState,
  type ConstitutedCommunity,
  type Decree,
  type NotedPact,
  type Proposal,
  quietAfter,
} from './community.ts';

/** Returns true while the lurah's decree stands: constituted, active or dormant. */
export function isConstituted(community: CommunityState): community is ConstitutedState {
  return community.status === 'constituted' || community.status === 'active' || community.status === 'dormant';
}

export type ConstitutedState = Extract<CommunityState, ConstitutedCommunity>;

/** Returns the command by which a community is heard of through a record of its area. */
export function heardOf({ area }: Pick<Proposal, 'area'>, sign: ActivitySign, record: string): Reaction {
  return { concept: 'community', stream: communityStream(area), command: { type: 'hear-community', sign, record } };
}

/** Returns true for a community that takes nominations: on record and not dissolved. */
export function takesVolunteers(community: CommunityState): boolean {
  return community.status !== 'none' && community.status !== 'dissolved';
}

/** Returns when and why a community comes to rest by itself; null if no end is in sight. */
export function restDue(community: CommunityState): { readonly at: Instant; readonly reason: DormancyReason } | null {
  if (community.status !== 'active' && community.status !== 'constituted') return null;
  const quiet = community.status === 'active' ? later(community.lastHeard, quietAfter) : null;
  const at = earliest([community.decree.until, quiet].filter((instant) => instant !== undefined && instant !== null));
  return at === null ? null : { at, reason: at === community.decree.until ? 'decreeExpired' : 'nothingHeard' };
}

export function isExpired({ until }: Decree, at: Instant): boolean {
  return until !== undefined && until <= at;
}

/** Returns true if the community covers this RW or RT; `unknown` if it names none. */
export function covers({ coverage }: ConstitutedCommunity, place: Neighbourhood): boolean | 'unknown' {
  return coverage.length === 0 ? 'unknown' : coverage.some((own) => liesInNeighbourhood(place, own));
}

/** Without what lies in another of the list, each once. */
export function mergedCoverage(coverage: readonly Neighbourhood[]): readonly Neighbourhood[] {
  return coverage.filter(
    (own, index) =>
      !coverage.some(
        (other, place) =>
          place !== index && liesInNeighbourhood(own, other) && (!liesInNeighbourhood(other, own) || place < index),
      ),
  );
}

/** Days are compared, not hours: a decree is dated, a pact is signed at an hour. */
export function isDatedBefore(decree: Decree, pact: NotedPact, zone: Zone): boolean {
  return isDayBefore(decree.date, pact.pactSignedOn, zone);
}

export function isDayBefore(one: Instant, other: Instant, zone: Zone): boolean {
  return localDate(one, zone) < localDate(other, zone);
}
