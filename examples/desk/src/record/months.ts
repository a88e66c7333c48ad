import { type Instant, type Localized, parseLocal, type Zone } from '@kawal/core';
import { describeDay } from '@kawal/core/locales';

/** The instants between which a month lies, in the chapter's zone. */
export function spanOf(month: string, zone: Zone): { readonly from: Instant; readonly until: Instant } {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  const begin = (one: string): Instant => parseLocal(`${one}-01T00:00`, zone) as Instant;
  return { from: begin(month), until: begin(next) };
}

/** Names a month: "November 2026". */
export function monthSaid(month: string, zone: Zone): Localized {
  const { id, en } = describeDay(spanOf(month, zone).from, zone);
  const named = (day: string): string => day.replace(/^.*?\d+ /, '');
  return { id: named(id), en: named(en) };
}
