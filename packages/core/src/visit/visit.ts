import type { KemendagriCode } from '../area/area.ts';
import { day, type Instant } from '../calendar/instant.ts';
import type { VulnerabilityEntry } from '../condition-report/vulnerability.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { SafetyRule, VisitCancellation, VisitPurpose } from './choices.ts';
import type { visitCommandSchemas } from './schema.ts';

/** A monitoring visit (kunjungan pemantauan): two volunteers at least, by day. A safety rule not kept is noted, not refused. */

/** Time after the planned instant at which an unrecorded visit counts as missed. */
export const missedAfter = day;

/** A visit that was held is put on record with its own time within so long. */
export const writtenWithin = 31 * day;

/** At least so many go together. */
export const fewestVisitors = 2;

export interface PlannedVisit {
  readonly area: KemendagriCode;
  readonly plannedOn: Instant;
  readonly purpose: VisitPurpose;
}

export interface AssignedVisit extends PlannedVisit {
  /** The streams of the volunteers who go. */
  readonly visitors: readonly string[];
}

export interface HeldVisit extends AssignedVisit {
  readonly heldOn: Instant;
  /** The safety rules that the visitors confirm; those that are missing were not kept, or nobody says so. */
  readonly confirmed: readonly SafetyRule[];
}

/** Findings of a visit. A sign of need is a report of its own, named here by its record. */
export interface VisitFindings {
  readonly vulnerabilities: readonly VulnerabilityEntry[];
  /** Streams of the incident reports that came of it. */
  readonly incidents: readonly string[];
}

export type VisitState =
  | { readonly status: 'none' }
  | ({ readonly status: 'planned' } & PlannedVisit)
  /** Assigned to visitors. */
  | ({ readonly status: 'assigned' } & AssignedVisit)
  /** Held; the findings are still to be recorded. */
  | ({ readonly status: 'done' } & HeldVisit)
  | ({ readonly status: 'cancelled'; readonly reason: VisitCancellation } & PlannedVisit)
  /** Missed: not recorded in time, though it still can be. Without visitors it was never assigned. */
  | ({ readonly status: 'missed'; readonly visitors: readonly string[] } & PlannedVisit)
  | ({ readonly status: 'reported'; readonly reportedBy: string } & HeldVisit & VisitFindings);

export type VisitCommand = CommandsIn<typeof visitCommandSchemas, 'destination' | 'notes'> | { readonly type: 'wake' };

export type VisitEvent =
  | ({ readonly type: 'visit-planned' } & PlannedVisit)
  | { readonly type: 'visit-assigned'; readonly visitors: readonly string[] }
  | { readonly type: 'visit-held'; readonly heldOn: Instant; readonly confirmed: readonly SafetyRule[] }
  | { readonly type: 'visit-cancelled'; readonly reason: VisitCancellation }
  | { readonly type: 'visit-missed' }
  | ({ readonly type: 'visit-reported'; readonly reportedBy: string } & VisitFindings);
