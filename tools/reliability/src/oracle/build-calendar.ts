import { type Calendar, day, type Instant, later, localDate, type Office, type OfficeKind } from '@kawal/core';
import { type HolidayTable, joinTables, type OpeningHours } from '@kawal/core/calendar';
import type { Sketch } from './sketch.ts';

/** Makes the calendar of a sketch: the nation's tables, those of the chapter's own, and its local days off. */
export function calendarOf(sketch: Sketch, from: Instant): Calendar {
  return {
    tables: joinTables((sketch.tables ?? []).map((one) => tableOf(one, sketch, from))),
    localOffDays: (sketch.localOffDays ?? []).map((ahead) => ({
      date: localDate(later(from, ahead * day), sketch.zone),
      name: 'libur contoh',
      source: null,
    })),
  };
}

function tableOf(
  { year, holidays, jointLeave }: NonNullable<Sketch['tables']>[number],
  { zone }: Sketch,
  from: Instant,
): HolidayTable {
  const read = { source: 'contoh', confidence: 'secondary' } as const;
  const own = Number(localDate(from, zone).slice(0, 4)) + year;
  const days = (ahead: readonly number[], kind: 'holiday' | 'jointLeave') =>
    ahead
      .map((one) => localDate(later(from, one * day), zone))
      .filter((date) => date.startsWith(`${own}-`))
      .map((date) => ({ date, kind, name: { id: 'libur contoh', en: 'day off of the test' }, ...read }));
  return {
    year: own,
    decree: 'SK Contoh',
    ...read,
    days: [...days(holidays, 'holiday'), ...days(jointLeave, 'jointLeave')],
  };
}

/** Makes the hours of an office, if the sketch says them. */
export function hoursOf(kind: OfficeKind, { weekdays = [], zone }: Sketch, start: Instant): Office['hours'] {
  const own = weekdays.find((one) => one.kind === kind);
  if (own === undefined) return null;
  const { period = null } = own;
  const dateAhead = (days: number): string => localDate(later(start, days * day), zone);
  return {
    ...openingHours(own),
    ...(period === null
      ? {}
      : {
          periods: [
            { from: dateAhead(period.from), until: dateAhead(period.from + period.length), ...openingHours(period) },
          ],
        }),
  };
}

function openingHours({ days, opens, lasts }: { days: readonly number[]; opens: number; lasts: number }): OpeningHours {
  return { weekdays: [...days].sort(), opens: opens * 60, closes: (opens + lasts) * 60 };
}
