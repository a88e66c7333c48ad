import type { HandlingArea } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../office/office.ts';
import type { AgeClass } from '../person/person.ts';
import type { Facts } from '../policy/vocabulary.ts';

/**
 * An incident report: what somebody saw, heard or suffered. It is taken in whatever else is broken, grows by
 * additions, and ends only when a named person closes it; a child's report needs two. Nothing ever deletes it, and no
 * automation rejects or closes it.
 */

export type ReportChannel = 'app' | 'oral' | 'phone' | 'letter' | 'message' | 'hotline' | 'volunteer';

/** What a person named in a report is in it. The first three bar them from hearing of it at all (X1). */
export type PartyRole =
  | 'suspected'
  | 'closeToSuspect'
  | 'unclear'
  | 'victim'
  | 'guardian'
  | 'witness'
  | 'reporter'
  | 'mentioned';

/** A person in a report, by reference. Who they are is in sealed cards. */
export interface Party {
  /** Within the report: `p1`, `p2`. */
  readonly ref: string;
  readonly roles: readonly PartyRole[];
  readonly ageClass: AgeClass;
  /** The person of the directory they are, where that is known. */
  readonly directoryPerson?: string;
  /** The office they hold, where no more is known than that. */
  readonly office?: OfficeKind;
}

export type ReportState =
  | { readonly status: 'none' }
  /** Taken in, and a ladder runs (or waits for a policy). */
  | ({ readonly status: 'open' } & ReportFacts)
  /** One person wants to close it; a second, of another institution, has not agreed yet. */
  | ({ readonly status: 'closing'; readonly proposal: ClosureProposal } & ReportFacts)
  | ({ readonly status: 'closed'; readonly closedAt: Instant; readonly reason: ClosureReason } & ReportFacts);

export interface ReportFacts {
  readonly area: HandlingArea;
  readonly channel: ReportChannel;
  readonly receivedAt: Instant;
  /** When the reporter wrote it down, if their device was offline; never after `receivedAt`. */
  readonly capturedAt: Instant;
  readonly facts: Facts;
  readonly parties: readonly Party[];
  /** The directory person or volunteer who reports, by reference; null for anybody else. */
  readonly reporter: string | null;
  readonly drill: boolean;
}

export interface ClosureProposal {
  readonly reason: ClosureReason;
  readonly by: string;
  readonly at: Instant;
}

/** Why a report may be closed. "Consented", "settled" and "returned home" are no reasons (UU 21/2007 Art 26). */
export type ClosureReason =
  | 'handedToCase'
  | 'notTppoReferredElsewhere'
  | 'insufficientInformation'
  | 'preventedBeforeDeparture'
  | 'transferredJurisdiction'
  | 'adultDeclinedServices'
  | 'falseReportGoodFaith';

export const closureReasons: readonly ClosureReason[] = [
  'handedToCase',
  'notTppoReferredElsewhere',
  'insufficientInformation',
  'preventedBeforeDeparture',
  'transferredJurisdiction',
  'adultDeclinedServices',
  'falseReportGoodFaith',
];

export type ReportCommand =
  | {
      readonly type: 'submit-report';
      readonly area: HandlingArea;
      readonly channel: ReportChannel;
      readonly capturedAt?: Instant;
      readonly facts: Facts;
      readonly chapterFacts?: Facts;
      readonly parties: readonly Party[];
      readonly reporter?: string;
    }
  | {
      readonly type: 'add-to-report';
      readonly facts: Facts;
      readonly chapterFacts?: Facts;
      readonly parties: readonly Party[];
    }
  | { readonly type: 'close-report'; readonly reason: ClosureReason };

export type ReportEvent =
  | ({ readonly type: 'report-received' } & Omit<ReportFacts, 'drill'>)
  | { readonly type: 'report-extended'; readonly facts: Facts; readonly parties: readonly Party[] }
  | { readonly type: 'closure-proposed'; readonly reason: ClosureReason; readonly by: string }
  | { readonly type: 'report-closed'; readonly reason: ClosureReason };
