import { day, hour, type Instant, later, minute, parseLocal, type Wait, type Zone } from '@kawal/core';
import { waitUnits, zeroWait } from '../words/waits.ts';
import { type Place, report } from './place.ts';
import { readText } from './read-text.ts';

const longestDays = 366;
const unitMs = { minute, hour, day } as const;

/** A length of time as people say it: `15 menit`, `1 jam 30 menit`, `3x24 jam`, `segera`. Never working days. */
export function readWait(place: Place | undefined, leastMinutes = 0): Wait | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const { language } = place.source;
  const other = language === 'id' ? 'en' : 'id';
  const ms = parseWait(text, language);
  if (ms === undefined) {
    if (/(hari\s+kerja|working\s+days?)$/i.test(text)) report(place, { code: 'wait.working-days' });
    else if (parseWait(text, other) !== undefined) {
      report(place, { code: 'language.mixed', written: text, expected: translateWait(text, other) });
    } else report(place, { code: 'wait.malformed' });
    return undefined;
  }
  if (ms < leastMinutes * minute) {
    report(place, { code: 'wait.too-short', leastMinutes });
    return undefined;
  }
  if (ms > longestDays * day) {
    report(place, { code: 'wait.too-long', mostDays: longestDays });
    return undefined;
  }
  return { ms };
}

const part = /^(\d{1,6})(?:\s*[x×]\s*(\d{1,6}))?\s*([A-Za-z]+)(?:\s+|$)/;

function parseWait(text: string, language: 'id' | 'en'): number | undefined {
  if (text === '0' || zeroWait[language].includes(text.toLowerCase())) return 0;
  let rest = text;
  let ms = 0;
  while (rest !== '') {
    const found = part.exec(rest);
    if (found === null) return undefined;
    const [whole, amount = '', factor = '1', spelling = ''] = found;
    const unit = waitUnits.find((candidate) => candidate[language].includes(spelling.toLowerCase()));
    if (unit === undefined) return undefined;
    ms += Number(amount) * Number(factor) * unitMs[unit.unit];
    rest = rest.slice(whole.length);
  }
  return ms;
}

function translateWait(text: string, from: 'id' | 'en'): string {
  const to = from === 'id' ? 'en' : 'id';
  if (zeroWait[from].includes(text.toLowerCase())) return zeroWait[to][0] ?? '0';
  return text.replace(/[A-Za-z]{2,}/g, (spelling) => {
    const unit = waitUnits.find((candidate) => candidate[from].includes(spelling.toLowerCase()));
    return unit?.[to][0] ?? spelling;
  });
}

/** A date, `2019-01-08`: the instant it begins in the chapter's zone. */
export function readDate(place: Place | undefined, zone: Zone): Instant | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const instant = dateStart(text, zone);
  if (instant === undefined) report(place, { code: 'date.malformed' });
  return instant;
}

/**
 * The bound of a period: a local date and time, or a date alone, which counts from its first moment or to its last:
 * "sampai 2019-01-10" includes the tenth.
 */
export function readBound(place: Place | undefined, zone: Zone, bound: 'from' | 'until'): Instant | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const start = dateStart(text, zone);
  if (start !== undefined) return bound === 'until' ? later(start, day) : start;
  const instant =
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) && isDate(text.slice(0, 10)) ? parseLocal(text, zone) : undefined;
  if (instant === undefined) report(place, { code: 'time.malformed' });
  return instant;
}

function dateStart(text: string, zone: Zone): Instant | undefined {
  return isDate(text) ? parseLocal(`${text}T00:00`, zone) : undefined;
}

/** True for dates of the calendar only: the platform would take the 30th of February for the 2nd of March. */
function isDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && date >= 1 && date <= (lengths[month - 1] ?? 0);
}
