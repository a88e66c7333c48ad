import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';

/**
 * A meeting at which a pact is signed or a volunteer is trained. Attendance is kept as counts by role, never by name.
 */

export type EngagementKind =
  /** Rakor. */
  | 'coordinationMeeting'
  /** Audiensi: with the lurah and camat; pacts are signed here. */
  | 'audienceMeeting'
  /** Sosialisasi. */
  | 'awarenessSession'
  | 'training'
  /** Monev. */
  | 'monitoringEvaluation'
  /** Pelantikan. */
  | 'inauguration';

export const engagementKinds: readonly EngagementKind[] = [
  'coordinationMeeting',
  'audienceMeeting',
  'awarenessSession',
  'training',
  'monitoringEvaluation',
  'inauguration',
];

/** In what role people came, as news and guidance name them (domain facts 1.1, 1.6, 1.13). */
export type AttendeeRole =
  | 'lpa'
  | 'lurah'
  | 'villageHead'
  | 'camat'
  | 'regionalAgency'
  | 'police'
  | 'babinsa'
  | 'rtRw'
  | 'communityFigure'
  | 'pkk'
  | 'karangTaruna'
  | 'organisation'
  | 'educator'
  | 'student'
  | 'business'
  | 'volunteer'
  | 'resident'
  | 'other';

export const attendeeRoles: readonly AttendeeRole[] = [
  'lpa',
  'lurah',
  'villageHead',
  'camat',
  'regionalAgency',
  'police',
  'babinsa',
  'rtRw',
  'communityFigure',
  'pkk',
  'karangTaruna',
  'organisation',
  'educator',
  'student',
  'business',
  'volunteer',
  'resident',
  'other',
];

/** How many came in each role. A role that is missing was not counted, which is not the same as nobody. */
export type Attendance = Readonly<Partial<Record<AttendeeRole, number>>>;

/** What a meeting was about, from a closed list: what was said of somebody belongs into the sealed minutes. */
export type AgendaItem =
  | 'formation'
  | 'pactSigning'
  | 'decreeHandover'
  | 'workPlan'
  | 'conditions'
  | 'evaluation'
  | 'law'
  | 'signs'
  | 'howToReport'
  | 'safeMigration'
  | 'cooperation'
  | 'other';

export const agendaItems: readonly AgendaItem[] = [
  'formation',
  'pactSigning',
  'decreeHandover',
  'workPlan',
  'conditions',
  'evaluation',
  'law',
  'signs',
  'howToReport',
  'safeMigration',
  'cooperation',
  'other',
];

/** Somebody who speaks or teaches, by reference. Who they are is in sealed cards. */
export interface ResourcePerson {
  readonly ref: string;
  /** For whom or what they speak. */
  readonly role: AttendeeRole;
}

/** What was handed over, as at the meeting of January 2019 (domain facts 1.9). */
export type HandedOver = 'pactDocument' | 'decree' | 'banner' | 'referenceDocuments';

export const handedOverKinds: readonly HandedOver[] = ['pactDocument', 'decree', 'banner', 'referenceDocuments'];

export type EngagementOutcome = 'agreed' | 'informed' | 'followUp' | 'noAgreement';

export const engagementOutcomes: readonly EngagementOutcome[] = ['agreed', 'informed', 'followUp', 'noAgreement'];

/** What a training can teach; the topics are a design of this project, not of a law (domain facts 9.3). */
export type TrainingTopic =
  | 'tppoLaw'
  | 'indicators'
  | 'childSafeguarding'
  | 'confidentiality'
  | 'doNotConfront'
  | 'dataProtection'
  | 'selfCare';

export const trainingTopics: readonly TrainingTopic[] = [
  'tppoLaw',
  'indicators',
  'childSafeguarding',
  'confidentiality',
  'doNotConfront',
  'dataProtection',
  'selfCare',
];

export type CancellationReason = 'tooFewPeople' | 'noVenue' | 'officialAbsent' | 'moved' | 'other';

export const cancellationReasons: readonly CancellationReason[] = [
  'tooFewPeople',
  'noVenue',
  'officialAbsent',
  'moved',
  'other',
];

export type EngagementState =
  | { readonly status: 'none' }
  /** Announced for a day to come. */
  | ({ readonly status: 'planned' } & PlannedEngagement)
  /** It took place. */
  | ({ readonly status: 'held' } & EngagementSubject & EngagementHolding)
  /** It was planned and did not take place. */
  | ({ readonly status: 'cancelled'; readonly reason: CancellationReason } & PlannedEngagement);

export interface EngagementSubject {
  readonly kind: EngagementKind;
  /** The kelurahan, kecamatan or city it is for. */
  readonly area: KemendagriCode;
}

export interface PlannedEngagement extends EngagementSubject {
  readonly plannedOn: Instant;
  readonly place?: string;
  readonly agenda?: readonly AgendaItem[];
  readonly resourcePersons?: readonly ResourcePerson[];
}

export interface EngagementHolding {
  readonly heldOn: Instant;
  /** The venue as the source wrote it. */
  readonly place?: string;
  readonly attendance: Attendance;
  readonly outcome: EngagementOutcome;
  /** What was taught; at a training only. */
  readonly topics?: readonly TrainingTopic[];
  /** What it was about; left out, what was planned. */
  readonly agenda?: readonly AgendaItem[];
  /** Who spoke; left out, who was planned. */
  readonly resourcePersons?: readonly ResourcePerson[];
  readonly handedOver?: readonly HandedOver[];
}

export type EngagementCommand =
  | ({ readonly type: 'plan-engagement' } & PlannedEngagement)
  | ({ readonly type: 'hold-engagement' } & EngagementHolding)
  /** For a meeting that is over and was never planned here. */
  | ({ readonly type: 'record-engagement' } & EngagementSubject & EngagementHolding)
  | { readonly type: 'cancel-engagement'; readonly reason: CancellationReason };

export type EngagementEvent =
  | ({ readonly type: 'engagement-planned' } & PlannedEngagement)
  | ({ readonly type: 'engagement-held' } & EngagementSubject & EngagementHolding)
  | { readonly type: 'engagement-cancelled'; readonly reason: CancellationReason };
