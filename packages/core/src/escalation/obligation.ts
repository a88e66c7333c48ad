import type { Instant } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import type { Floor } from '../policy/policy.ts';

/**
 * What a floor owes in one escalation (F3): that an office is told by its deadline. It is latched with all it needs, so
 * that it stands whatever becomes of facts and policies; only closing the report ends it (F4).
 */
export interface Obligation {
  readonly floor: string;
  /** The office that is owed its telling; null where one of `offices` is enough. */
  readonly office: OfficeKind | null;
  readonly offices: readonly OfficeKind[];
  readonly origin: Floor['origin'];
  /** From when the floor itself tells, if no evidence says that the office was told by then (F5). */
  readonly tellAt: Instant;
  readonly deadline: Instant;
  /** Set at the deadline. */
  readonly outcome: 'owed' | 'discharged' | 'missed';
}

/** The steps of a floor: before the deadline, at it, and when an office opens that was shut (F3, F5). */
export const floorSteps = { lead: 'lead', deadline: 'deadline', opening: 'opening' } as const;

const prefix = 'floor/';

/** Where a floor stands in the place of a path: its due instants are decided like any other (P8). */
export function floorPath(floor: string): string {
  return prefix + floor;
}

/** The floor whose place this is, or null for a path. */
export function floorOf(path: string): string | null {
  return path.startsWith(prefix) ? path.slice(prefix.length) : null;
}
