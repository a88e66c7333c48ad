import { type Instant, later, localTime } from '../calendar/instant.ts';
import type { VolunteerState } from '../community/volunteer.ts';
import { isActiveHere } from '../community/volunteer-rules.ts';
import { valuesOf } from '../language/choices.ts';
import type { Zone } from '../language/words.ts';
import { type SafetyRule, safetyRules } from './choices.ts';
import { type HeldVisit, missedAfter, type VisitState } from './visit.ts';

const firstHour = 6;
const lastHour = 18;

/** From 06.00 up to 18.00 local time: a rule of thumb near the equator, not the sun's own times. */
export function isDaylight(at: Instant, zone: Zone): boolean {
  const { hour } = localTime(at, zone);
  return hour >= firstHour && hour < lastHour;
}

/** The safety rules that nobody confirmed of this visit. */
export function unconfirmed({ confirmed }: Pick<HeldVisit, 'confirmed'>): readonly SafetyRule[] {
  return valuesOf(safetyRules).filter((rule) => !confirmed.includes(rule));
}

/** The people among these volunteers who were active when the visit was held. Whoever goes hears of no allegation (X5). */
export function activeThen(volunteers: readonly VolunteerState[], community: string, at: Instant): ReadonlySet<string> {
  return new Set(
    volunteers.flatMap((volunteer) =>
      volunteer.status !== 'none' && wasActive(volunteer, community, at, 'allegation') ? [volunteer.person] : [],
    ),
  );
}

/** Returns when an unrecorded visit counts as missed; null unless it is planned. */
export function missedFrom(visit: VisitState): Instant | null {
  return visit.status === 'planned' || visit.status === 'assigned' ? later(visit.plannedOn, missedAfter) : null;
}

/** Returns true for a volunteer active at that time. What came later does not count, nor what is forgiven. */
export function wasActive(volunteer: VolunteerState, community: string, at: Instant, forgiven?: 'allegation'): boolean {
  switch (volunteer.status) {
    case 'suspended':
      if (volunteer.reason !== forgiven && volunteer.suspendedAt <= at) return false;
      return isActiveHere(volunteer.before, community, at);
    case 'exited':
      if (![null, 'allegation'].includes(volunteer.suspension)) return false;
      if (volunteer.activeSince === undefined || volunteer.activeSince > at) return false;
      return volunteer.exitedAt > at && volunteer.community === community;
    default:
      return isActiveHere(volunteer, community, at);
  }
}
