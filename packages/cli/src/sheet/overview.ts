import type {
  Area,
  AttendeeRole,
  CommunityState,
  ConditionReportState,
  Directory,
  DormancyReason,
  Instant,
  KemendagriCode,
  Neighbourhood,
  PactCommitment,
  PactState,
  Period,
  VisitState,
  VolunteerState,
} from '@kawal/core';
import type { PilotMembership } from '@kawal/core/community';
import type { CommitmentStatus, PactBreach } from '@kawal/core/pact';
import type { SeenRecord } from '@kawal/core/record';

/**
 * Two sheets for the wall and the file, read off the records as they stand at an instant: who promised what and what is
 * due (the pact sheet), and how the communities stand (the overview). They are for the organisation itself. Neither says
 * who a volunteer is, and neither holds a number of incidents, reports or victims: per kelurahan such a number tells
 * people apart (0607).
 */

/** The records that the sheets are made from, read by the caller. */
export interface OverviewRecords {
  /** The kelurahan and desa asked about, as the chapter lists them. */
  readonly areas: readonly Area[];
  readonly directory: Pick<Directory, 'offices'>;
  readonly pacts: readonly SeenRecord<PactState>[];
  readonly communities: readonly SeenRecord<CommunityState>[];
  readonly volunteers: readonly SeenRecord<VolunteerState>[];
  readonly conditionReports: readonly SeenRecord<ConditionReportState>[];
  readonly visits: readonly SeenRecord<VisitState>[];
}

export interface PactSheet {
  readonly asOf: Instant;
  /** By the code of the kelurahan, the newest pact of each first. */
  readonly pacts: readonly PactLine[];
  /** The dated commitments that pacts in force still owe, earliest first, so that overdue ones are at the top. */
  readonly due: readonly DueLine[];
  /** The kelurahan with no pact on record. */
  readonly without: readonly Area[];
}

export interface PactLine {
  readonly pact: string;
  readonly area: KemendagriCode;
  /** Official; the reported name where the chapter does not list the code. */
  readonly name: string;
  readonly reportedName: string;
  readonly status: PactOnRecord['status'];
  readonly source: string;
  readonly signing: SigningLine | null;
  /** When it was revoked, lapsed or superseded. */
  readonly endedAt: Instant | null;
  /** The decree in force that the pact led to, as far as its community has one. */
  readonly decree: DecreeLine | null;
  readonly commitments: readonly CommitmentLine[];
  readonly breaches: readonly PactBreach[];
}

export type PactOnRecord = Exclude<PactState, { status: 'none' | 'withdrawn' }>;

export interface SigningLine {
  readonly signedOn: Instant;
  readonly signatories: readonly PersonInPost[];
  readonly witnesses: readonly PersonInPost[];
  /** Null where the pact names no period. */
  readonly validUntil: Instant | null;
  readonly renewals: number;
}

/** Somebody by reference, and the office they hold now as people call it; null where they hold none. Never a name. */
export interface PersonInPost {
  readonly person: string;
  readonly office: string | null;
}

export interface DecreeLine {
  readonly number: string;
  readonly date: Instant;
  readonly signatory: PersonInPost;
  readonly until: Instant | null;
}

export interface CommitmentLine {
  readonly commitment: PactCommitment;
  /** As it is at `asOf`, also where no worker has noted yet that its day is over. */
  readonly status: CommitmentStatus;
  readonly dueOn: Instant | null;
  /** Names of records. */
  readonly evidence: readonly string[];
}

export interface DueLine {
  readonly at: Instant;
  readonly overdue: boolean;
  readonly pact: string;
  readonly name: string;
  /** A commitment, or the end of the pact's own period. */
  readonly what: PactCommitment | 'endOfPact';
}

export interface CommunityOverview {
  readonly asOf: Instant;
  /** The months whose condition reports are shown, oldest first; the last is the running one. */
  readonly months: readonly Period[];
  /** By the code of the kelurahan. */
  readonly communities: readonly CommunityLine[];
  /** The kelurahan with no community on record. */
  readonly without: readonly Area[];
}

export type CommunityOnRecord = Exclude<CommunityState, { status: 'none' }>;

export interface CommunityLine {
  readonly area: KemendagriCode;
  readonly name: string;
  readonly reportedName: string;
  readonly status: CommunityOnRecord['status'];
  /** Why it rests, for one that does. */
  readonly rests: DormancyReason | null;
  readonly pact: { readonly pact: string; readonly signedOn: Instant } | null;
  readonly decree: DecreeLine | null;
  readonly earlierDecrees: readonly DecreeLine[];
  /** How many the decree names in each role; null where it names nobody. */
  readonly members: readonly MemberCount[] | null;
  readonly hasFocalPoint: boolean;
  readonly lastHeard: Instant | null;
  /** Empty where nobody has said. */
  readonly coverage: readonly Neighbourhood[];
  readonly volunteers: Readonly<Record<VolunteerOnRecord['status'], number>>;
  readonly training: TrainingLine;
  /** One for each of the months. */
  readonly conditionReports: readonly MonthLine[];
  readonly visits: VisitLine;
  readonly pilot: PilotMembership | null;
}

export type VolunteerOnRecord = Exclude<VolunteerState, { status: 'none' }>;

export interface MemberCount {
  readonly as: AttendeeRole;
  readonly count: number;
}

/** Of the active volunteers. */
export interface TrainingLine {
  /** How many have a topic that was taught too long ago. */
  readonly expired: number;
  /** When the next of the others loses a topic; null where nobody does. */
  readonly nextExpiry: Instant | null;
  /** How many lose one by then and within the ninety days after `asOf`. */
  readonly expireSoon: number;
}

export interface MonthLine {
  readonly period: Period;
  readonly standing: MonthStanding;
}

/** `late`: after its day. `missing`: nothing came. `awaited`: there is time. `notExpected`: no community by decree then. */
export type MonthStanding = 'inTime' | 'late' | 'returned' | 'awaited' | 'missing' | 'notExpected';

export interface VisitLine {
  readonly toCome: number;
  /** Held, whether or not it was written down what was seen. */
  readonly held: number;
  readonly unreported: number;
  readonly missed: number;
  readonly cancelled: number;
  /** How many of those held do not have every safety rule confirmed. */
  readonly unconfirmed: number;
  readonly lastHeld: Instant | null;
}
