import type { HandlingArea } from '../area/area.ts';
import type { OfficeHours } from '../calendar/calendar.ts';
import { day, type Instant, later, localDate, minute } from '../calendar/instant.ts';
import type { OfficeKind } from '../directory/office.ts';
import { officeFor } from '../directory/rules.ts';
import {
  endOfDay,
  type LocalCalendar,
  opensOn,
  standardHours,
  startOfDay,
  workingDayAfter,
} from '../directory/working-days.ts';
import type { Offset, Policy, Step } from '../policy/policy.ts';
import { chainOf } from '../policy/substitutes.ts';
import type { Chapter } from '../record/chapter.ts';
import type { OpenedStep } from './escalation.ts';

/** A due instant, and whether a year without a table of days off made it earlier (Z4). */
export interface DueInstant {
  readonly at: Instant;
  readonly calendarMissing: boolean;
}

/** One due instant of a step: of the step as a whole, or, in working days, of one office that it tells (Z2). */
export interface StepDue extends DueInstant {
  readonly office: OfficeKind | null;
}

/** Returns when a step is due; in working days, one instant for each office (Z2). Without a table calendar days count (Z4). */
export function stepDues(
  { after, tell }: Pick<Step, 'after' | 'tell'>,
  from: Instant,
  area: HandlingArea,
  chapter: DueChapter,
  policy: Pick<Policy, 'requires'>,
): readonly StepDue[] {
  if ('ms' in after) return [{ office: null, at: (from + after.ms) as Instant, calendarMissing: false }];
  return [...new Set(tell)].map((kind) => ({
    office: kind,
    ...openingDue(kind, after.workingDays, from, area, chapter, policy),
  }));
}

/** Returns the instant as an opening path records it. */
export function openedStep(step: string, { office, at }: StepDue): OpenedStep {
  return office === null ? { step, due: at } : { step, office, due: at };
}

/** Holds what due instants are reckoned by. */
export type DueChapter = Pick<Chapter, 'calendar' | 'zone' | 'directory'>;

function openingDue(
  kind: OfficeKind,
  days: number,
  from: Instant,
  area: HandlingArea,
  chapter: DueChapter,
  policy: Pick<Policy, 'requires'>,
): DueInstant {
  const office = officeFor(chapter.directory, kind, area);
  const hours = office?.hours ?? null;
  const { date, isGuess } = dayAfter(kind, from, days, chapter, hours);
  const standard = policy.requires[kind]?.on === 'officeHours' ? standardHours.opens : withoutHours;
  const opens = hours === null ? standard : opensOn(date, hours);
  return { at: later(startOfDay(date, chapter.zone), opens * minute), calendarMissing: isGuess };
}

/** Minute of the day at which an office without hours is told. Our own practice. */
const withoutHours = 8 * 60;

/** Returns until when a floor's office must be told; in working days the end of the earlier day, standard or its own (Z2). */
export function deadlineOf(
  within: Offset,
  kind: OfficeKind,
  since: Instant,
  place: LocalCalendar,
  hours: OfficeHours | null = null,
): DueInstant {
  if ('ms' in within) return { at: (since + within.ms) as Instant, calendarMissing: false };
  const standard = dayAfter(kind, since, within.workingDays, place, null);
  const own = dayAfter(kind, since, within.workingDays, place, hours);
  const at = Math.min(endOfDay(standard.date, place.zone), endOfDay(own.date, place.zone)) as Instant;
  return { at, calendarMissing: standard.isGuess || own.isGuess };
}

/** Time that a caller has before the next one's turn (M3). Our own practice. */
export const defaultTurn = 15 * minute;

/** The least time a floor takes to tell an office itself (F5). */
const leastLead = 15 * minute;

/** Returns how long before its deadline a floor tells the office itself: the time its whole chain can take (F5). */
export function floorLead(office: OfficeKind, policy: Pick<Policy, 'requires' | 'callers'>): number {
  const callers = policy.callers.reduce((sum, kind) => sum + (policy.requires[kind]?.people ?? 1), 0);
  const isRung = chainOf(policy, office).some((kind) => policy.requires[kind]?.reach === 'call');
  return isRung ? Math.max(leastLead, defaultTurn * callers) : leastLead;
}

function dayAfter(kind: OfficeKind, from: Instant, days: number, place: LocalCalendar, hours: OfficeHours | null) {
  const known = workingDayAfter(kind, from, days, place, hours);
  if (known !== null) return { date: known, isGuess: false };
  return { date: { date: localDate((from + days * day) as Instant, place.zone) }, isGuess: true };
}
