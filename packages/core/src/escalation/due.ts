import type { HandlingArea } from '../area/area.ts';
import { day, type Instant, localDate, minute } from '../calendar/instant.ts';
import {
  endOfDay,
  nextOpening,
  type Place,
  standardHours,
  startOfDay,
  type WorkingDay,
  workingDayAfter,
} from '../calendar/working-days.ts';

import type { Chapter } from '../chapter/chapter.ts';
import type { OfficeKind } from '../directory/office.ts';
import { officeFor } from '../directory/rules.ts';
import type { Offset, Policy } from '../policy/policy.ts';
import { chainOf } from '../policy/substitutes.ts';

/** When something is due, and whether a year on the way has no table of days off, so that it was reckoned earlier (Z4). */
export interface Due {
  readonly at: Instant;
  readonly calendarMissing: boolean;
}

/**
 * When a step is due. In working days that is the opening of the offices it tells on their n-th working day, the latest
 * of them (Z2). Where a year has no table, calendar days are counted, which is never later (Z4).
 */
export function stepDue(
  after: Offset,
  tell: readonly OfficeKind[],
  from: Instant,
  area: HandlingArea,
  chapter: Pick<Chapter, 'calendar' | 'zone' | 'directory'>,
): Due {
  if ('ms' in after) return { at: (from + after.ms) as Instant, calendarMissing: false };
  let at = from;
  let calendarMissing = false;
  for (const kind of tell) {
    const { date, isGuess } = dayAfter(kind, from, after.workingDays, chapter);
    const office = officeFor(chapter.directory, kind, area);
    const midnight = startOfDay(date, chapter.zone);
    const opening =
      office === undefined || isGuess
        ? ((midnight + (office?.hours ?? standardHours).opens * minute) as Instant)
        : nextOpening(office, midnight, chapter);
    if (opening > at) at = opening;
    calendarMissing ||= isGuess;
  }
  return { at, calendarMissing };
}

/** Until when a floor's office must be told: in working days, to the end of the day (Z2). */
export function deadlineOf(within: Offset, office: OfficeKind, since: Instant, place: Place): Due {
  if ('ms' in within) return { at: (since + within.ms) as Instant, calendarMissing: false };
  const { date, isGuess } = dayAfter(office, since, within.workingDays, place);
  return { at: endOfDay(date, place.zone), calendarMissing: isGuess };
}

/** How long one caller has to reach an office before the next one's turn comes (M3). The community's own practice. */
export const defaultTurn = 15 * minute;

/** The least time a floor takes to tell an office itself (F5). */
const leastLead = 15 * minute;

/**
 * How long before its deadline a floor tells the office itself (F5): as long as the whole chain of those who may be told
 * for it can take. For an office that is called, every caller the contract asks for has a turn.
 */
export function floorLead(office: OfficeKind, policy: Pick<Policy, 'requires' | 'callers'>): number {
  const callers = policy.callers.reduce((sum, kind) => sum + (policy.requires[kind]?.people ?? 1), 0);
  const isRung = chainOf(policy, office).some((kind) => policy.requires[kind]?.reach === 'call');
  return isRung ? Math.max(leastLead, defaultTurn * callers) : leastLead;
}

function dayAfter(
  kind: OfficeKind,
  from: Instant,
  days: number,
  place: Place,
): { readonly date: WorkingDay; readonly isGuess: boolean } {
  const known = workingDayAfter(kind, from, days, place);
  if (known !== null) return { date: known, isGuess: false };
  return { date: { date: localDate((from + days * day) as Instant, place.zone) }, isGuess: true };
}
