import { day, hour, type Instant, type Language, later, minute, parseLocal, type Zone } from '@kawal/core';
import type { Offset, Wait } from '@kawal/core/policy';
import type { ShapeProblem } from '../finding/shape/messages.ts';
import { waitUnits, workingDayWords, zeroWait } from '../words/waits.ts';
import { type Place, report } from './place.ts';
import { readFields } from './read-map.ts';
import { readCount, readText } from './read-text.ts';

const longestDays = 366;
const unitMs = { minute, hour, day } as const;

/** A length of time as people say it: `15 menit`, `1 jam 30 menit`, `3x24 jam`, `segera`. Never working days. */
export function readWait(place: Place | undefined, leastMinutes = 0): Wait | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const { language, form } = place.source;
  const ms = form === 'json' ? parseIso(text) : parseWait(text, language);
  if (ms === undefined) {
    reportUnreadable(place, text);
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

/** Returns the milliseconds of a length of time as a policy file writes it, in either language; no working days. */
export function parseDuration(text: string): number | undefined {
  const ms = parseWait(text.trim(), 'id') ?? parseWait(text.trim(), 'en');
  return ms === undefined || ms > longestDays * day ? undefined : ms;
}

function reportUnreadable(place: Place, text: string): void {
  const { language, form } = place.source;
  const other = language === 'id' ? 'en' : 'id';
  if (form === 'json') report(place, { code: 'wait.not-iso' });
  else if (parseWorkingDays(text, 'id') !== undefined || parseWorkingDays(text, 'en') !== undefined) {
    report(place, { code: 'wait.working-days' });
  } else if (parseWait(text, other) !== undefined) {
    report(place, { code: 'language.mixed', written: text, expected: translateWait(text, other) });
  } else report(place, { code: /^\d+[.,]\d+ *[A-Za-z]+$/.test(text) ? 'wait.decimal' : 'wait.malformed' });
}

/** The same, or working days: `2 hari kerja`. */
export function readOffset(place: Place | undefined): Offset | undefined {
  if (place === undefined) return undefined;
  const { node, source } = place;
  if (source.form === 'json' && node.kind === 'map') {
    const fields = readFields(place, ['workingDays']);
    const workingDays = readCount(fields?.need('workingDays'), 1, longestDays);
    return workingDays === undefined ? undefined : { workingDays };
  }
  if (node.kind !== 'text' || source.form === 'json') return readWait(place);
  const text = node.text.trim();
  const other = source.language === 'id' ? 'en' : 'id';
  const own = parseWorkingDays(text, source.language);
  const workingDays = own ?? parseWorkingDays(text, other);
  if (workingDays === undefined) return readWait(place);
  if (own === undefined) {
    report(place, { code: 'language.mixed', written: text, expected: translateWait(text, other) });
  } else if (own < 1 || own > longestDays) {
    report(place, { code: 'wait.too-long', mostDays: longestDays });
    return undefined;
  }
  return { workingDays };
}

function parseWorkingDays(text: string, language: Language): number | undefined {
  const found = /^(\d{1,4})\s+([A-Za-z ]+)$/.exec(text);
  const unit = found?.[2]?.toLowerCase().replace(/\s+/g, ' ') ?? '';
  return found !== null && workingDayWords[language].includes(unit) ? Number(found[1]) : undefined;
}

/** As `PT15M`, `PT1H30M`, `P3D`, `PT0S`. */
function parseIso(text: string): number | undefined {
  const found = /^P(?=.)(?:(\d{1,6})D)?(?:T(?=\d)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/.exec(text);
  if (found === null) return undefined;
  const [days, hours, minutes, seconds] = found.slice(1).map((amount) => Number(amount ?? 0));
  return (days ?? 0) * day + (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * 1_000;
}

const part = /^(\d{1,6})(?:\s*[x×]\s*(\d{1,6}))?\s*([A-Za-z]+)(?:\s+|$)/;

function parseWait(text: string, language: Language): number | undefined {
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

/** A length of time in the words of the other language; what is none stays as it is. */
export function translateWait(text: string, from: Language): string {
  const to = from === 'id' ? 'en' : 'id';
  const working = parseWorkingDays(text, from);
  if (working !== undefined) return `${working} ${unitFor(workingDayWords[to], working)}`;
  if (zeroWait[from].includes(text.toLowerCase())) return zeroWait[to][0] ?? '0';
  return text.replace(/(\d+)(\s*)([A-Za-z]{2,})/g, (whole, amount: string, space: string, spelling: string) => {
    const unit = waitUnits.find((candidate) => candidate[from].includes(spelling.toLowerCase()));
    return unit === undefined ? whole : `${amount}${space}${unitFor(unit[to], Number(amount))}`;
  });
}

/** English says "1 hour", Indonesian the same word for any number. */
function unitFor(spellings: readonly string[], amount: number): string {
  return (amount === 1 ? spellings[1] : undefined) ?? spellings[0] ?? '';
}

/** A date, `2019-01-08`: the instant it begins in the chapter's zone. */
export function readDate(place: Place | undefined, zone: Zone): Instant | undefined {
  return readAs(place, 'date.malformed', (text) => dateStart(text, zone));
}

/** A date of the calendar as it is written, `2019-01-08`. */
export function readCalendarDate(place: Place | undefined): string | undefined {
  return readAs(place, 'date.malformed', (text) => (dateStart(text, 'WIB') === undefined ? undefined : text));
}

/** A time of day, `07:30`: minutes after midnight. */
export function readClock(place: Place | undefined): number | undefined {
  return readAs(place, 'clock.malformed', (text) => {
    const found = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(text);
    return found === null ? undefined : Number(found[1]) * 60 + Number(found[2]);
  });
}

/** Reads the bound of a period, with or without a time: a day alone counts from its first moment, or to its last. */
export function readBound(place: Place | undefined, zone: Zone, bound: 'from' | 'until'): Instant | undefined {
  return readAs(place, 'time.malformed', (text) => {
    const start = dateStart(text, zone);
    if (start !== undefined) return bound === 'until' ? later(start, day) : start;
    return isLocal(text) ? parseLocal(text, zone) : undefined;
  });
}

/** A local date and time as it is written, `2026-11-22T02:00`. */
export function readLocal(place: Place | undefined): string | undefined {
  return readAs(place, 'time.malformed', (text) =>
    isLocal(text) && parseLocal(text, 'WIB') !== undefined ? text : undefined,
  );
}

function readAs<Value>(
  place: Place | undefined,
  code: 'date.malformed' | 'clock.malformed' | 'time.malformed',
  parse: (text: string) => Value | undefined,
): Value | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) report(place, timeProblem(text, code));
  return value;
}

/** Returns the problem of a date or time by how it was written: a day that its month lacks, or a blank for the T. */
function timeProblem(text: string, code: 'date.malformed' | 'clock.malformed' | 'time.malformed'): ShapeProblem {
  const [, year, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2})?$/.exec(text) ?? []).map(Number);
  const isMonth = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (isMonth && dateStart(text.slice(0, 10), 'WIB') === undefined && year !== undefined) {
    return { code: 'date.not-in-month', day, month } as const;
  }
  const blank = /^(\d{4}-\d{2}-\d{2})\s+(\d{2})[.:](\d{2})$/.exec(text);
  if (code !== 'time.malformed' || blank === null) return { code };
  return { code: 'time.missing-t', expected: `${blank[1]}T${blank[2]}:${blank[3]}` } as const;
}

function isLocal(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);
}

/** Gives an instant for dates of the calendar only: the platform takes the 30th of February for the 2nd of March. */
function dateStart(text: string, zone: Zone): Instant | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseLocal(`${text}T00:00`, zone) : undefined;
}
