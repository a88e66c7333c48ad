import { type Holiday, type HolidayTable, holidayTables } from '@kawal/core/calendar';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readCount, readText } from '../shape/read-text.ts';
import { readCalendarDate } from '../shape/read-time.ts';
import { dayKindChoices } from '../words/choice.ts';

/** Days off of every year, whatever its decree: a table without one of them was not copied whole. */
const everyYear: readonly string[] = ['01-01', '05-01', '06-01', '08-17', '12-25'];

/** The fewest national holidays of a known year; a table with less than three quarters of them lacks the feasts that move. */
export const fewestHolidays: number = Math.min(...holidayTables.map(countHolidays));

export function countHolidays({ days }: Pick<HolidayTable, 'days'>): number {
  return days.filter(({ kind }) => kind === 'holiday').length;
}

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
  const [decreePlace, sourcePlace] = [fields?.need('decree'), fields?.need('source')];
  const [decree, source] = [readText(decreePlace), readText(sourcePlace)];
  // A decree is cited by number and year, as `1497/2025` or `1497 Tahun 2025`: without one nobody has read it.
  if (decreePlace !== undefined && decree !== undefined && !/\d\s*(?:\/|tahun|of)\s*(?:19|20)\d\d/i.test(decree))
    report(decreePlace, { code: 'holidays.no-decree' });
  if (sourcePlace !== undefined && source !== undefined && /^[([<].*[)\]>]$/.test(source))
    report(sourcePlace, { code: 'holidays.placeholder' });
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
  const count = countHolidays({ days: [...days.values()] });
  if (daysPlace !== undefined && isRead && missing === undefined && count < fewestHolidays * 0.75)
    report(daysPlace, { code: 'holidays.few', count, fewest: fewestHolidays });
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
