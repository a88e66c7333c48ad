import type { Language, OfficeHours } from '@kawal/core';
import type { HoursPeriod } from '@kawal/core/calendar';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { type Fields, readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { readCalendarDate, readClock } from '../shape/read-time.ts';
import { weekdayChoices } from '../words/choice.ts';

/** Reads when an office is open: days, the hours of each, and other hours for certain periods, such as Ramadan. */
export function readHours(place: Place | undefined): OfficeHours | undefined {
  const fields = readFields(place, ['days', 'opens', 'closes', 'periods']);
  const weekdays = readWeekdays(fields?.need('days'));
  const clocks = readClocks(fields);
  const periods = readItems(fields?.get('periods'), (item) => readHoursPeriod(item, weekdays));
  if (clocks === undefined || weekdays.length === 0) return undefined;
  return { weekdays, ...clocks, ...(periods.length === 0 ? {} : { periods }) };
}

/** Reads the hours of a period, from its first to its last day; on the days of the week, unless others are written. */
function readHoursPeriod(item: Place, usual: readonly number[]): HoursPeriod | undefined {
  const fields = readFields(item, ['from', 'until', 'days', 'opens', 'closes']);
  const from = readCalendarDate(fields?.need('from'));
  const untilPlace = fields?.need('until');
  const until = readCalendarDate(untilPlace);
  const daysPlace = fields?.get('days');
  const weekdays = daysPlace === undefined ? usual : readWeekdays(daysPlace);
  const clocks = readClocks(fields);
  if (untilPlace === undefined || from === undefined || until === undefined || clocks === undefined) return undefined;
  if (until < from) report(untilPlace, { code: 'period.reversed' });
  return { from, until, weekdays, ...clocks };
}

function readClocks(fields: Fields<'opens' | 'closes'> | undefined): Pick<OfficeHours, 'opens' | 'closes'> | undefined {
  const opens = readClock(fields?.need('opens'));
  const closesPlace = fields?.need('closes');
  const closes = readClock(closesPlace);
  if (closesPlace === undefined || opens === undefined || closes === undefined) return undefined;
  if (closes <= opens) report(closesPlace, { code: 'hours.reversed' });
  return { opens, closes };
}

function readWeekdays(place: Place | undefined): readonly number[] {
  if (place?.node.kind === 'text' && spanWord.test(place.node.text)) return readSpan(place);
  const days = readItems(place, (item) => readChoice(item, weekdayChoices), { atLeastOne: true });
  return [...new Set(days.map(Number))].sort();
}

/** From Monday to Friday; a span may run over the end of the week. */
function readSpan(place: Place): readonly number[] {
  const days = weekdaysIn(readText(place) ?? '', place.source.language);
  if (days === undefined) report(place, { code: 'days.malformed' });
  return days ?? [];
}

/** Stands between the first and the last day of a span, as people write it: `senin-jumat`, `Senin s/d Jumat`. */
const spanWord = / *(?:[-–]|\b(?:s\/d|s\.d\.|sampai|to)(?= )) */i;

/** Returns the days of the week that a text names: one, or a span such as `senin-jumat`. */
export function weekdaysIn(text: string, language: Language): readonly number[] | undefined {
  const [from = '', until = from, ...more] = text.split(spanWord).map((word) => word.trim());
  const number = (word: string): number | undefined => {
    const found = weekdayChoices.find((choice) => choice[language] === word.toLowerCase());
    return found === undefined ? undefined : Number(found.value);
  };
  const [first, last] = [number(from), number(until)];
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, index) => (first + index) % 7).sort();
}
