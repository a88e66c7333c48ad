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

/** Attendance by role. A missing role was not counted, which is not zero. */
export type Attendance = Readonly<Partial<Record<AttendeeRole, number>>>;

/** An agenda item from a closed list; words about people belong in the sealed minutes. */
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

/** A speaker or teacher, by reference. Their identity is in sealed cards. */
export interface ResourcePerson {
  readonly ref: string;
  /** For whom or what they speak. */
  readonly role: AttendeeRole;
}

/** Documents handed over, as at the meeting of January 2019 (domain facts 1.9). */
export type HandedOver = 'pactDocument' | 'decree' | 'banner' | 'referenceDocuments';

export const handedOverKinds: readonly HandedOver[] = ['pactDocument', 'decree', 'banner', 'referenceDocuments'];

export type EngagementOutcome = 'agreed' | 'informed' | 'followUp' | 'noAgreement';

export const engagementOutcomes: readonly EngagementOutcome[] = ['agreed', 'informed', 'followUp', 'noAgreement'];

/** Topics of a training, by our own design and no law (domain facts 9.3). */
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
  /** Held. */
  | ({ readonly status: 'held' } & EngagementSubject & EngagementHolding)
  /** Planned, and cancelled. */
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
  /** Topics taught; at a training only. */
  readonly topics?: readonly TrainingTopic[];
  /** Agenda; left out if it was as planned. */
  readonly agenda?: readonly AgendaItem[];
  /** Speakers; left out if they were as planned. */
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
