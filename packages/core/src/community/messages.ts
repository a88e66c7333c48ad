import { onInstant } from '../calendar/describe-instant.ts';
import { type Instant, localDate } from '../calendar/instant.ts';
import { phrases } from '../language/phrases.ts';
import { silent, worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf, Setting } from '../language/words.ts';
import { pactMessages } from '../pact/messages.ts';
import type { CommunityState, PilotMembership } from './community.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const communityStatusWords: Readonly<Record<CommunityState['status'], Localized>> = words.communityStatusWords;

const pilotStatuses: Readonly<Record<PilotMembership['status'], Localized>> = words.pilotStatuses;

const says = phrases(said);

interface CommunityRefusalFacts {
  'community.other-stream': { stream: string; expected: string };
  'community.already-exists': { status: CommunityState['status'] };
  'community.no-pact': { area: string };
  /** Practice in Kota Malang (domain facts 1.9), no statute found: each lurah issued a decree that forms the community. */
  'community.no-decree': { status: CommunityState['status']; basis: 'practice' };
  'community.already-constituted': { status: CommunityState['status'] };
  'community.decree-before-pact': { decreeDate: Instant; pactSignedOn: Instant };
  'community.decree-in-future': { decreeDate: Instant };
  'community.decree-ends-before-it-begins': { decreeDate: Instant; until: Instant };
  'community.decree-expired': { until: Instant };
  'community.decree-older': { decreeDate: Instant; inForceSince: Instant };
  'community.not-constituted': { status: CommunityState['status'] };
  'community.no-active-volunteer': { area: string };
  'community.not-active': { status: CommunityState['status'] };
  'community.asserted-in-future': { assertedOn: Instant };
  'community.pilot-disputed-already': { source: string };
  'community.pilot-disputes-itself': { area: string };
}

export const communityMessages = {
  ...worded<CommunityRefusalFacts, typeof refused>(refused, {
    status: communityStatusWords,
    decreeDate: onDate,
    pactSignedOn: onDate,
    until: onDate,
    inForceSince: onDate,
    assertedOn: onInstant,
    basis: silent,
  }),
  'community.unknown-area': pactMessages['pact.unknown-area'],
  'community.not-proposed': ({ status }: { status: CommunityState['status'] }) =>
    says.notProposed(communityStatusWords[status], status === 'none' ? says.proposeFirst : says.nothingLeft),
  'community.pilot-already-asserted': ({ status }: { status: PilotMembership['status'] }) =>
    says.pilotAsserted(pilotStatuses[status]),
} satisfies Messages;

export type CommunityRefusal = RefusalsOf<typeof communityMessages>;

function onDate(day: Instant, { zone }: Setting): string {
  return localDate(day, zone);
}
