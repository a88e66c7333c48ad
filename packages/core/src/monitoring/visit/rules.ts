import { type Instant, later, localTime, type Zone } from '../../calendar/instant.ts';
import { type HeldVisit, missedAfter, type SafetyRule, safetyRules, type VisitState } from './visit.ts';

const firstHour = 6;
const lastHour = 18;

/** From 06.00 up to 18.00 local time: a rule of thumb near the equator, not the sun's own times. */
export function isDaylight(at: Instant, zone: Zone): boolean {
  const { hour } = localTime(at, zone);
  return hour >= firstHour && hour < lastHour;
}

/** The safety rules that nobody confirmed of this visit. */
export function unconfirmed({ confirmed }: Pick<HeldVisit, 'confirmed'>): readonly SafetyRule[] {
  return safetyRules.filter((rule) => !confirmed.includes(rule));
}

/** When a visit that nobody records counts as missed; null for one that is held, over or not planned. */
export function missedFrom(visit: VisitState): Instant | null {
  return visit.status === 'planned' || visit.status === 'assigned' ? later(visit.plannedOn, missedAfter) : null;
}
