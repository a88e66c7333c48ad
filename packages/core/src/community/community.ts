import type { KemendagriCode } from '../area/area.ts';
import type { Neighbourhood } from '../area/neighbourhood.ts';
import { day, type Instant } from '../calendar/instant.ts';
import type { AttendeeRole } from '../engagement/choices.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { ActivitySign, DissolutionReason, DormancyReason } from './choices.ts';
import type { communityCommandSchemas } from './schema.ts';

/** A Komunitas PP TPPO, one per kelurahan: proposed, pact signed, constituted by decree, active; it rests by itself. */

export interface Proposal {
  readonly area: KemendagriCode;
  /** The kelurahan's name as the source wrote it, kept beside the official code. */
  readonly reportedName: string;
  readonly source: string;
}

/** A decree (SK) as it is printed. Numbering differs from place to place, so the number is free text. */
export interface Decree {
  readonly number: string;
  readonly date: Instant;
  /** The lurah who signed, as a reference to a person of the directory. */
  readonly signatory: string;
  /** End of the decree's period; left out if it names none. */
  readonly until?: Instant;
  /** People named in the decree; left out if it names nobody. */
  readonly members?: readonly DecreeMember[];
}

export interface DecreeMember {
  /** A reference to the person; never a name. */
  readonly person: string;
  /** For whom or what they stand in it. */
  readonly as: AttendeeRole;
}

export interface NotedPact {
  /** The pact's stream. */
  readonly pact: string;
  readonly pactSignedOn: Instant;
}

/** Silence after which an active community rests: 90 days, by our own design and no law. */
export const quietAfter = 90 * day;

/** A source's claim that this kelurahan is a pilot; sources disagree (domain facts 1.7), so nothing is overwritten. */
export interface PilotMembership {
  readonly status: 'asserted' | 'disputed' | 'confirmed' | 'withdrawn';
  readonly source: string;
  /** Date of the source's statement. */
  readonly assertedOn: Instant;
  readonly disputes: readonly PilotDispute[];
}

/** A source that names another kelurahan in this one's place. */
export interface PilotDispute {
  readonly otherArea: KemendagriCode;
  /** The other kelurahan's name as that source wrote it. */
  readonly otherName: string;
  readonly source: string;
}

/** A pilot claim; null if no source ever made one. */
export interface WithPilot {
  readonly pilot: PilotMembership | null;
}

export type CommunityState =
  | { readonly status: 'none' }
  /** Somebody asked to form a community. */
  | ({ readonly status: 'proposed' } & ProposedCommunity)
  /** The kelurahan has promised; nothing is constituted yet. */
  | ({ readonly status: 'pactSigned' } & PledgedCommunity)
  /** The lurah's decree stands. */
  | ({ readonly status: 'constituted' } & ConstitutedCommunity)
  /** At least one trained volunteer and a focal point. */
  | ({
      readonly status: 'active';
      readonly focalPoint: string;
      /** Date of the last sign of activity. */
      readonly lastHeard: Instant;
    } & ConstitutedCommunity)
  /** Resting; it can be activated again. */
  | ({ readonly status: 'dormant'; readonly reason: DormancyReason } & ConstitutedCommunity)
  /** Dissolved; kept for the record. */
  | ({ readonly status: 'dissolved'; readonly reason: DissolutionReason } & ProposedCommunity);

export type ProposedCommunity = Proposal & WithPilot;

export type PledgedCommunity = ProposedCommunity & NotedPact;

export type ConstitutedCommunity = PledgedCommunity & {
  /** The one in force. */
  readonly decree: Decree;
  /** Replaced decrees, oldest first. */
  readonly earlierDecrees: readonly Decree[];
  /** The RW and RT it covers; empty where nobody has said. */
  readonly coverage: readonly Neighbourhood[];
};

export type CommunityCommand =
  | CommandsIn<typeof communityCommandSchemas>
  /** Another record shows that it is there. Never refused: what brought it about must not fail by it. */
  | { readonly type: 'hear-community'; readonly sign: ActivitySign; readonly record: string }
  /** The pact of its kelurahan is no longer in force. Never refused. */
  | { readonly type: 'pact-ended'; readonly reason: 'pactRevoked' | 'pactLapsed' }
  /** A pact was signed in the place of the one it rests on. Never refused. */
  | ({ readonly type: 'pact-succeeded' } & NotedPact)
  | { readonly type: 'wake' };

export type PilotCommand = CommandsIn<
  Pick<typeof communityCommandSchemas, 'assert-pilot' | 'dispute-pilot' | 'confirm-pilot' | 'withdraw-pilot'>
>;

export type CommunityEvent =
  | ({ readonly type: 'community-proposed' } & Proposal)
  | ({ readonly type: 'pact-noted' } & NotedPact)
  | { readonly type: 'community-constituted'; readonly decree: Decree }
  | { readonly type: 'decree-renewed'; readonly decree: Decree }
  | { readonly type: 'focal-point-changed'; readonly focalPoint: string }
  | { readonly type: 'coverage-set'; readonly coverage: readonly Neighbourhood[] }
  | { readonly type: 'activity-noted'; readonly sign: ActivitySign; readonly record: string | null }
  | { readonly type: 'community-activated'; readonly focalPoint: string; readonly volunteers: readonly string[] }
  | { readonly type: 'community-rested'; readonly reason: DormancyReason }
  | { readonly type: 'community-dissolved'; readonly reason: DissolutionReason }
  | { readonly type: 'pilot-asserted'; readonly source: string; readonly assertedOn: Instant }
  | ({ readonly type: 'pilot-disputed' } & PilotDispute)
  | { readonly type: 'pilot-confirmed'; readonly source: string }
  | { readonly type: 'pilot-withdrawn'; readonly source: string };
