import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { CommandsIn } from '../record/schema.ts';
import type {
  AgendaItem,
  AttendeeRole,
  CancellationReason,
  EngagementKind,
  EngagementOutcome,
  HandedOver,
  TrainingTopic,
} from './choices.ts';
import type { engagementCommandSchemas } from './schema.ts';

/** A meeting at which a pact is signed or a volunteer is trained. Attendance is counted by role, never by name. */

/** Attendance by role. A missing role was not counted, which is not zero. */
export type Attendance = Readonly<Partial<Record<AttendeeRole, number>>>;

/** A speaker or teacher, by reference. Their identity is in sealed cards. */
export interface ResourcePerson {
  readonly ref: string;
  /** For whom or what they speak. */
  readonly role: AttendeeRole;
}

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

export interface PlannedEngagement
  extends EngagementSubject,
    Pick<EngagementHolding, 'place' | 'agenda' | 'resourcePersons'> {
  readonly plannedOn: Instant;
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

export type EngagementCommand = CommandsIn<typeof engagementCommandSchemas, 'minutes' | 'identity'>;

export type EngagementEvent =
  | ({ readonly type: 'engagement-planned' } & PlannedEngagement)
  | ({ readonly type: 'engagement-held' } & EngagementSubject & EngagementHolding)
  | { readonly type: 'engagement-cancelled'; readonly reason: CancellationReason };
