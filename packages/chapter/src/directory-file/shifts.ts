import {
  day,
  later,
  localDate,
  localTime,
  minute,
  type PersonId,
  parseLocal,
  type Shift,
  type Zone,
} from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { readBound } from '../shape/read-time.ts';
import { weekdaysIn } from './hours.ts';
import { readPersonReference } from './people.ts';

/** Days; a roster of more than a year is written anew. */
const longest = 400;

/** Reads a shift, or with `tiap` the same hours on days of the week. Hours that end before they begin end next day. */
export function readShifts(item: Place, people: readonly PersonId[], zone: Zone): readonly Shift[] {
  const fields = readFields(item, ['person', 'from', 'until', 'every']);
  const person = readPersonReference(fields?.need('person'), people);
  const from = readBound(fields?.need('from'), zone, 'from');
  const until = readBound(fields?.need('until'), zone, 'until');
  const everyPlace = fields?.get('every');
  const every = everyPlace === undefined ? undefined : readEvery(everyPlace);
  if (person === undefined || from === undefined || until === undefined) return [];
  if (until <= from) report(item, { code: 'period.reversed' });
  if (everyPlace === undefined) return [{ person, from, until }];
  if (every === undefined) return [];
  const shifts: Shift[] = [];
  for (let at = from, days = 0; at < until && days < longest; at = later(at, day), days += 1) {
    const midnight = parseLocal(`${localDate(at, zone)}T00:00`, zone);
    if (midnight === undefined || !every.weekdays.includes(localTime(at, zone).weekday)) continue;
    shifts.push({ person, from: later(midnight, every.opens * minute), until: later(midnight, every.closes * minute) });
  }
  return shifts;
}

interface Every {
  readonly weekdays: readonly number[];
  /** Minutes after midnight; the end may lie in the next day. */
  readonly opens: number;
  readonly closes: number;
}

function readEvery(place: Place): Every | undefined {
  const text = readText(place) ?? '';
  const clock = '([01]?\\d|2[0-4])[.:]([0-5]\\d)';
  const found = new RegExp(`^(.+?)\\s+${clock}\\s*[-–]\\s*${clock}$`).exec(text.trim());
  const [, days = '', ...clocks] = found ?? [];
  const parts = days.split(',').map((part) => weekdaysIn(part, place.source.language));
  const [hour = 0, minutes = 0, endHour = 0, endMinutes = 0] = clocks.map(Number);
  if (found === null || parts.includes(undefined)) {
    report(place, { code: 'days.malformed' });
    return undefined;
  }
  const opens = hour * 60 + minutes;
  const closes = endHour * 60 + endMinutes;
  return { weekdays: parts.flatMap((part) => part ?? []), opens, closes: closes <= opens ? closes + 24 * 60 : closes };
}
