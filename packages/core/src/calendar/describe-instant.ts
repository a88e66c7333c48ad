import { enGB } from 'date-fns/locale/en-GB';
import { id } from 'date-fns/locale/id';
import type { Localized, Setting, Zone } from '../language/words.ts';
import { type Instant, localTime, twoDigits } from './instant.ts';

/** An instant as people say it: "Minggu, 3 Februari 2019, 02.00 WIB"; "Sunday, 3 February 2019, 02:00 WIB". */
export function describeInstant(instant: Instant, zone: Zone): Localized {
  const { hour, minute } = localTime(instant, zone);
  const [date, hours, minutes] = [describeDay(instant, zone, true), twoDigits(hour), twoDigits(minute)];
  return { id: `${date.id}, ${hours}.${minutes} ${zone}`, en: `${date.en}, ${hours}:${minutes} ${zone}` };
}

/** An instant in the time of the chapter, as the words of a refusal tell it. */
export function onInstant(instant: Instant, { zone }: Setting): Localized {
  return describeInstant(instant, zone);
}

/** The end of a span, by its last day as people type it, where it ends at midnight: "Sabtu, 2 Februari 2019, seluruh hari". */
export function describeEnd(until: Instant, zone: Zone): Localized {
  const { hour, minute } = localTime(until, zone);
  if (hour + minute > 0) return describeInstant(until, zone);
  const date = describeDay((until - 1) as Instant, zone, true);
  return { id: `${date.id}, seluruh hari`, en: `${date.en}, the whole day` };
}

/** The words of a refusal of a date to come. */
export function notYetCome({ at }: { readonly at: Instant }, { zone }: { readonly zone: Zone }): Localized {
  const said = describeInstant(at, zone);
  return {
    id: `${said.id} belum tiba. Catat setelah terjadi.`,
    en: `${said.en} has not come yet. Record it once it has happened.`,
  };
}

/** The local day alone: "3 Februari 2019"; with its weekday, "Minggu, 3 Februari 2019". */
export function describeDay(instant: Instant, zone: Zone, withWeekday = false): Localized {
  const { weekday, day, month, year } = localTime(instant, zone);
  const words = (locale: typeof id): string =>
    `${withWeekday ? `${locale.localize.day(weekday as Weekday)}, ` : ''}${day} ${locale.localize.month((month - 1) as Month)} ${year}`;
  return { id: words(id), en: words(enGB) };
}

/** A month written `2019-02`: "Februari 2019"; in short, for a table, "Feb 2019". */
export function describeMonth(period: string, width: 'wide' | 'abbreviated' = 'wide'): Localized {
  const words = (locale: typeof id): string =>
    `${locale.localize.month((Number(period.slice(5, 7)) - 1) as Month, { width })} ${period.slice(0, 4)}`;
  return { id: words(id), en: words(enGB) };
}

type Weekday = Parameters<typeof id.localize.day>[0];
type Month = Parameters<typeof id.localize.month>[0];
