import { enGB } from 'date-fns/locale/en-GB';
import { id } from 'date-fns/locale/id';
import type { Localized, Zone } from '../language/words.ts';
import { type Instant, localTime, twoDigits } from './instant.ts';

/** An instant as people say it: "Minggu, 3 Februari 2019, 02.00 WIB"; "Sunday, 3 February 2019, 02:00 WIB". */
export function describeInstant(instant: Instant, zone: Zone): Localized {
  const { weekday, day, month, year, hour, minute } = localTime(instant, zone);
  const [hours, minutes] = [twoDigits(hour), twoDigits(minute)];
  const words = (locale: typeof id): string =>
    `${locale.localize.day(weekday as Weekday)}, ${day} ${locale.localize.month((month - 1) as Month)} ${year}`;
  return { id: `${words(id)}, ${hours}.${minutes} ${zone}`, en: `${words(enGB)}, ${hours}:${minutes} ${zone}` };
}

/** The words of a refusal of a date to come. */
export function notYetCome({ at }: { readonly at: Instant }, { zone }: { readonly zone: Zone }): Localized {
  const said = describeInstant(at, zone);
  return {
    id: `${said.id} belum tiba. Catat setelah terjadi.`,
    en: `${said.en} has not come yet. Record it once it has happened.`,
  };
}

/** The local day alone: "3 Februari 2019"; "3 February 2019". */
export function describeDay(instant: Instant, zone: Zone): Localized {
  const { day, month, year } = localTime(instant, zone);
  const words = (locale: typeof id): string => `${day} ${locale.localize.month((month - 1) as Month)} ${year}`;
  return { id: words(id), en: words(enGB) };
}

/** A month written `2019-02`, in short: "Feb 2019". */
export function describeMonth(period: string): Localized {
  const words = (locale: typeof id): string =>
    `${locale.localize.month((Number(period.slice(5, 7)) - 1) as Month, { width: 'abbreviated' })} ${period.slice(0, 4)}`;
  return { id: words(id), en: words(enGB) };
}

type Weekday = Parameters<typeof id.localize.day>[0];
type Month = Parameters<typeof id.localize.month>[0];
