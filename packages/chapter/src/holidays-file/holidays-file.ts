import type { Holiday, HolidayTable } from '@kawal/core/calendar';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readCount, readText } from '../shape/read-text.ts';
import { readCalendarDate } from '../shape/read-time.ts';
import { dayKindChoices } from '../words/choice.ts';

/** Days off of every year, whatever its decree: a table without one of them was not copied whole. */
const everyYear: readonly string[] = ['01-01', '05-01', '06-01', '08-17', '12-25'];

/** Returns the year that a file's name says; undefined for another file. */
export function yearOfHolidays(name: string): number | undefined {
  const year = /(?:^|[\\/])(?:libur|holidays)-(\d{4})\.ya?ml$/.exec(name)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** Reads `holidays-2027.yaml`: the days off that a year's joint decree sets. It replaces the nation's table of the year. */
export function readHolidaysFile(root: Place): HolidayTable | undefined {
  const fields = readFields(root, ['kawal', 'year', 'decree', 'source', 'days']);
  const yearPlace = fields?.need('year');
  const year = readCount(yearPlace, 1983, 2199);
  const decree = readText(fields?.need('decree'));
  const source = readText(fields?.need('source'));
  const daysPlace = fields?.need('days');
  const isMistaken = year !== yearOfHolidays(root.source.name);
  if (yearPlace !== undefined && year !== undefined && isMistaken) {
    const prefix = root.source.language === 'id' ? 'libur' : 'holidays';
    report(yearPlace, { code: 'holidays.other-year', expected: `${prefix}-${year}.yaml` });
  }
  const days = new Map<string, Holiday>();
  for (const item of readItems(daysPlace, (here) => here, { atLeastOne: true })) {
    const day = readDay(item, isMistaken ? undefined : year, source ?? '');
    if (day === undefined) continue;
    if (days.has(day.date)) report(item, { code: 'off-day.twice', date: day.date });
    days.set(day.date, day);
  }
  const missing = everyYear.map((date) => `${year}-${date}`).find((date) => days.get(date)?.kind !== 'holiday');
  const isRead = root.source.refusals.count === 0;
  if (daysPlace !== undefined && isRead && missing !== undefined) {
    report(daysPlace, { code: 'holidays.incomplete', date: missing });
  }
  if (year === undefined || decree === undefined || source === undefined) return undefined;
  const inOrder = [...days.values()].sort((one, other) => (one.date < other.date ? -1 : 1));
  return { year, decree, source, confidence: 'verified', days: inOrder };
}

function readDay(item: Place, year: number | undefined, source: string): Holiday | undefined {
  const fields = readFields(item, ['date', 'name', 'kind']);
  const datePlace = fields?.need('date');
  const date = readCalendarDate(datePlace);
  const name = readText(fields?.need('name'));
  const kind = readChoice(fields?.need('kind'), dayKindChoices);
  if (datePlace === undefined || date === undefined || name === undefined || kind === undefined) return undefined;
  if (year !== undefined && !date.startsWith(`${year}-`))
    report(datePlace, { code: 'holidays.outside-year', date, year });
  return { date, kind, name: { id: name, en: name }, source, confidence: 'verified' };
}
