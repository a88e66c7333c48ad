import { type Chapter, type Instant, type Office, officeKinds } from '@kawal/core';
import { zoneOffsetHours } from '@kawal/core/calendar';
import type { Offset } from '@kawal/core/policy';

/**
 * Deadlines, worked out anew from the calendar's tables and local dates (Z2 to Z4). Nothing is taken over from production,
 * so that a mistake there is not made here as well.
 */
export function deadlineOf(within: Offset, office: Office | undefined, since: Instant, chapter: Chapter): number {
  if ('ms' in within) return since + within.ms;
  const { workingDays } = within;
  const standard = lastOf(() => week, workingDays, office, since, chapter);
  const hours = office?.hours ?? null;
  const ownWeek = (date: string): readonly number[] =>
    hours?.periods?.find(({ from, until }) => from <= date && date <= until)?.weekdays ?? hours?.weekdays ?? week;
  const own = lastOf(ownWeek, workingDays, office, since, chapter);
  return Math.min(standard, own);
}

const week: readonly number[] = [1, 2, 3, 4, 5];

const dayLength = 86_400_000;

/** Returns the last millisecond of the n-th day on which the office works, or of the n-th day where a year has no table. */
function lastOf(
  weekOn: (date: string) => readonly number[],
  days: number,
  office: Office | undefined,
  since: Instant,
  { calendar, zone }: Chapter,
): number {
  const offset = zoneOffsetHours[zone] * 3_600_000;
  const today = Math.floor((since + offset) / dayLength);
  const endOf = (date: number): number => (date + 1) * dayLength - offset - 1;
  let date = today;
  for (let left = days; left > 0; ) {
    date += 1;
    const local = new Date(date * dayLength);
    const table = calendar.tables.find(({ year }) => year === local.getUTCFullYear());
    if (table === undefined) return endOf(today + days);
    const written = local.toISOString().slice(0, 10);
    const off = table.days.filter((one) => one.date === written);
    const isCivil = office === undefined || officeKinds[office.kind].civilService;
    const isOff =
      off.some(({ kind }) => kind === 'holiday' || isCivil) ||
      calendar.localOffDays.some((one) => one.date === written);
    if (!isOff && weekOn(written).includes(local.getUTCDay())) left -= 1;
  }
  return endOf(date);
}
