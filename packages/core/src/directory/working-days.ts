import type { Calendar, OfficeHours, OpeningHours } from '../calendar/calendar.ts';
import { day, hour, type Instant, minute, zoneOffsetHours } from '../calendar/instant.ts';
import type { Zone } from '../language/words.ts';
import { once } from '../once.ts';
import type { Office } from './directory.ts';
import { type OfficeKind, officeKinds } from './office.ts';

/** Opening hours and working days of a city. Of a year without a table only the weekdays are known (Z4). */

/** A city's days off and zone, by which days and hours are counted. */
export interface LocalCalendar {
  readonly calendar: Calendar;
  readonly zone: Zone;
}

/** A stretch of time, its end not in it. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

export interface WorkingDay {
  /** Local date, `2026-03-19`. */
  readonly date: string;
}

/** Perpres 21/2023: Monday to Friday from 07:30, 37 hours 30 minutes a week. That it closes at 16:00 is our own reading. */
export const standardHours: OpeningHours = { weekdays: [1, 2, 3, 4, 5], opens: 7 * 60 + 30, closes: 16 * 60 };

/** Days to search for an opening. No run of days off is as long; hours without a weekday never open. */
const longestClosure = 366;

/** `unsure`: within the office's hours, on a day of a year without a table, which may be a holiday (Z4). */
export type Openness = 'open' | 'closed' | 'unsure';

/** Tells whether the office is open by its own hours. A policy decides whether they count. */
export function opennessOf(office: Office, at: Instant, { calendar, zone }: LocalCalendar): Openness {
  const date = dayNumber(at, zone);
  const { opens, closes } = hoursOn(hoursOf(office), date);
  const sinceMidnight = at - startOf(date, zone);
  if (sinceMidnight < opens * minute || sinceMidnight >= closes * minute) return 'closed';
  if (!isWorkingDay(date, hoursOf(office), office.kind, calendar)) return 'closed';
  return isKnown(date, calendar) ? 'open' : 'unsure';
}

/** The stretches of [from, until) in which the office is closed, in order, as long as they can be: every day of a year without a table may be a holiday (Z4). */
export function closedSpans(office: Office, from: Instant, until: Instant, place: LocalCalendar): readonly Span[] {
  const spans: Span[] = [];
  let closed = from;
  for (let date = dayNumber(from, place.zone); startOf(date, place.zone) < until; date += 1) {
    const open = isKnown(date, place.calendar) ? openOn(office, date, place) : null;
    if (open === null) continue;
    if (open.from > closed) spans.push({ from: closed, until: Math.min(open.from, until) as Instant });
    if (open.until > closed) closed = open.until;
  }
  if (closed < until) spans.push({ from: closed, until });
  return spans.filter((span) => span.from < span.until);
}

/** The first instant from this one on at which the office may be open; a year later for one that never opens. */
export function nextOpening(office: Office, from: Instant, place: LocalCalendar): Instant {
  const today = dayNumber(from, place.zone);
  for (let date = today; date <= today + longestClosure; date += 1) {
    const open = openOn(office, date, place);
    if (open !== null && open.until > from) return open.from > from ? open.from : from;
  }
  return (from + longestClosure * day) as Instant;
}

/** Returns the n-th working day after an instant for this kind of office (Z2, Z3); null where a year has no table (Z4). */
export function workingDayAfter(
  kind: OfficeKind,
  from: Instant,
  days: number,
  place: LocalCalendar,
  hours: OfficeHours | null = null,
): WorkingDay | null {
  // Hours that name no weekday never open; the standard week is counted in their place, so that the count ends.
  const week = hours === null || hours.weekdays.length === 0 ? standardHours : hours;
  let date = dayNumber(from, place.zone);
  for (let left = days; left > 0; ) {
    date += 1;
    if (!isKnown(date, place.calendar)) return null;
    if (isWorkingDay(date, week, kind, place.calendar)) left -= 1;
  }
  return { date: dateOf(date) };
}

/** The first instant of the day. */
export function startOfDay({ date }: WorkingDay, zone: Zone): Instant {
  return startOf(numberOf(date), zone);
}

/** The last instant of the day, 23:59:59.999, at which what is due "within" it ends (Z2). */
export function endOfDay({ date }: WorkingDay, zone: Zone): Instant {
  return (startOf(numberOf(date) + 1, zone) - 1) as Instant;
}

/** Up to when the days off are known: the first instant from this one on that lies in a year without a table (Z4). */
export function calendarEnd({ tables }: Calendar, from: Instant, zone: Zone): Instant {
  const first = yearOf(dayNumber(from, zone));
  let year = first;
  while (tables.some((table) => table.year === year)) year += 1;
  return year === first ? from : startOf(numberOf(`${year}-01-01`), zone);
}

/** Returns the minute after local midnight at which these hours begin on a working day. */
export function opensOn({ date }: WorkingDay, hours: OfficeHours): number {
  return hoursOn(hours, numberOf(date)).opens;
}

function hoursOf(office: Office): OfficeHours {
  return office.hours ?? standardHours;
}

function openOn(office: Office, date: number, { calendar, zone }: LocalCalendar): Span | null {
  const { opens, closes } = hoursOn(hoursOf(office), date);
  if (opens >= closes || !isWorkingDay(date, hoursOf(office), office.kind, calendar)) return null;
  const midnight = startOf(date, zone);
  return { from: (midnight + opens * minute) as Instant, until: (midnight + closes * minute) as Instant };
}

function hoursOn(hours: OfficeHours, date: number): OpeningHours {
  if (hours.periods === undefined) return hours;
  const written = dateOf(date);
  return hours.periods.find(({ from, until }) => from <= written && written <= until) ?? hours;
}

function isKnown(date: number, { tables }: Calendar): boolean {
  const year = yearOf(date);
  return tables.some((table) => table.year === year);
}

function isWorkingDay(date: number, hours: OfficeHours, kind: OfficeKind, calendar: Calendar): boolean {
  if (!hoursOn(hours, date).weekdays.includes(weekdayOf(date))) return false;
  const off = daysOff(calendar).get(date);
  return off === undefined || (off === 'jointLeave' && !officeKinds[kind].civilService);
}

type DaysOff = ReadonlyMap<number, 'everybody' | 'jointLeave'>;

/** A calendar never changes, and every telling asks it: its days off are laid out once. */
const laidOut = new WeakMap<Calendar, DaysOff>();

function daysOff(calendar: Calendar): DaysOff {
  return once(laidOut, calendar, () => {
    const days = calendar.tables.flatMap((table) => table.days);
    const joint = days.filter(({ kind }) => kind === 'jointLeave');
    // A day that is both a holiday and joint leave closes everybody.
    const closed = [...days.filter(({ kind }) => kind === 'holiday'), ...calendar.localOffDays];
    const off = joint.map(({ date }) => [numberOf(date), 'jointLeave'] as const);
    return new Map([...off, ...closed.map(({ date }) => [numberOf(date), 'everybody'] as const)]);
  });
}

/** Days are counted from 1 January 1970, a Thursday. */
function dayNumber(at: Instant, zone: Zone): number {
  return Math.floor((at + zoneOffsetHours[zone] * hour) / day);
}

function startOf(date: number, zone: Zone): Instant {
  return (date * day - zoneOffsetHours[zone] * hour) as Instant;
}

function weekdayOf(date: number): number {
  return (((date + 4) % 7) + 7) % 7;
}

function yearOf(date: number): number {
  return new Date(date * day).getUTCFullYear();
}

function dateOf(date: number): string {
  return new Date(date * day).toISOString().slice(0, 10);
}

function numberOf(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / day);
}
