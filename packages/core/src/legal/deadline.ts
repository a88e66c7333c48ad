import { day, hour, type Instant, later, localDate } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { endOfDay, type LocalCalendar, workingDayAfter } from '../directory/working-days.ts';
import type { Zone } from '../language/words.ts';
import { validFromOf } from './articles.ts';
import { type LegalFloor, type LegalLimit, legalFloors } from './legal-floor.ts';

/** The time limit of this id. Every id that code names stands in the register; a test asks for each. */
export function legalFloorOf(id: string): LegalFloor | undefined {
  return legalFloors.find((floor) => floor.id === id);
}

/** Returns true once a time limit binds: from the local day on which its statute came into force. */
export function isInForce({ validFrom }: Pick<LegalFloor, 'validFrom'>, at: Instant, zone: Zone): boolean {
  return validFrom === null || localDate(at, zone) >= validFrom;
}

/** Returns the article to cite of something of that time; null from before it was in force. */
export function citedOf<Cite extends string>(cite: Cite, at: Instant, zone: Zone): Cite | null {
  return isInForce({ validFrom: validFromOf(cite) }, at, zone) ? cite : null;
}

/** Returns the last instant of a limit from `since` for this kind of office (Z1); without a table calendar days count (Z4). */
export function deadlineOf(limit: LegalLimit, since: Instant, office: OfficeKind, place: LocalCalendar): Instant {
  switch (limit.clock) {
    case 'wall':
      return later(since, limit.hours * hour);
    case 'days':
      return endOfDay({ date: localDate(later(since, limit.days * day), place.zone) }, place.zone);
    case 'working': {
      const working = workingDayAfter(office, since, limit.days, place);
      return working === null
        ? deadlineOf({ clock: 'days', days: limit.days }, since, office, place)
        : endOfDay(working, place.zone);
    }
    case 'calendar':
      return endOfDay({ date: monthsLater(since, limit.months, place.zone) }, place.zone);
  }
}

/** Names the alarm of a deadline that is due: a day before it, which is our own practice, then at it, each once. */
export function nextWarning(deadline: Instant | null, alarms: readonly ('near' | 'overdue')[]): Instant | null {
  if (deadline === null || alarms.includes('overdue')) return null;
  return alarms.includes('near') ? deadline : later(deadline, -day);
}

/** By whose days and hours a chapter counts; before there is one, by days alone. */
export function placeOf(chapter: LocalCalendar | null): LocalCalendar {
  return chapter ?? { calendar: { tables: [], localOffDays: [] }, zone: 'WIB' };
}

/** Returns the same day of a later month, or that month's last day. */
function monthsLater(since: Instant, months: number, zone: Zone): string {
  const [year = 0, month = 1, dayOfMonth = 1] = localDate(since, zone).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 7)}-${String(Math.min(dayOfMonth, last)).padStart(2, '0')}`;
}
