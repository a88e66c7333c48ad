import { day, formatInstant, type Instant, type Localized, later, localDate, toInstant } from '@kawal/core';
import { describeInstant } from '@kawal/core/locales';
import type { Visit } from './visit.ts';

type Sight = Pick<Visit, 'chapter' | 'now' | 'say'>;

/** Says when, as people do: "hari ini pukul 11.55", "Jumat, 27 November pukul 11.55 WIB". Another year is named. */
export function timeSaid({ chapter, now, say }: Sight, at: number): string {
  const zone = chapter?.zone ?? 'WIB';
  const instant = toInstant(at);
  const { id, en } = describeInstant(instant, zone);
  const near = nearDay(instant, now, zone);
  const clock = formatInstant(instant, zone).slice(11, 16);
  if (near !== undefined)
    return say({ id: `${near.id} pukul ${clock.replace(':', '.')}`, en: `${near.en} at ${clock}` });
  const year = localDate(instant, zone).slice(0, 4);
  const ofYear = localDate(now, zone).startsWith(year) ? ` ${year}, ` : ', ';
  const put = (text: string, between: string): string => {
    const place = text.lastIndexOf(ofYear);
    return `${text.slice(0, place)} ${between} ${text.slice(place + ofYear.length)}`;
  };
  return say({ id: put(id, 'pukul'), en: put(en, 'at') });
}

/** Says by when, as "paling lambat besok pukul 11.55"; of today the time alone: "paling lambat pukul 11.55". */
export function deadlineSaid(visit: Sight, at: number): string {
  const when = timeSaid(visit, at).replace(/^(?:hari ini|today) (?:at )?/, '');
  return visit.say({ id: `paling lambat ${when}`, en: `${when} at the latest` });
}

function nearDay(at: Instant, now: Instant, zone: Parameters<typeof localDate>[1]): Localized | undefined {
  const own = localDate(at, zone);
  if (own === localDate(now, zone)) return { id: 'hari ini', en: 'today' };
  if (own === localDate(later(now, -day), zone)) return { id: 'kemarin', en: 'yesterday' };
  return own === localDate(later(now, day), zone) ? { id: 'besok', en: 'tomorrow' } : undefined;
}
