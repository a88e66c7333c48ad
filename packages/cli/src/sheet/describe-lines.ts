import type { Area, Instant, Localized } from '@kawal/core';
import { describeDay, describeInstant } from '@kawal/core/locales';
import { sheetWords as words } from './messages.ts';
import type { DecreeLine, PersonInPost } from './overview.ts';
import type { SheetSetting } from './page.ts';

/** Whose sheet it is, as of when, and for whom. */
export function aboutLines(asOf: Instant, { language, zone, chapter }: SheetSetting): readonly string[] {
  return [chapter, words.asOf({ at: describeInstant(asOf, zone) })[language], words.internal[language]];
}

export function placeText({ name, area }: { readonly name: string; readonly area: string }): string {
  return `${name} (${area})`;
}

export function placesText(areas: readonly Area[]): string {
  return areas.map(({ name, code }) => placeText({ name, area: code })).join(', ');
}

export function postText({ person, office }: PersonInPost): string {
  return office === null ? person : `${office} (${person})`;
}

export function decreeWords(decree: DecreeLine | null, { zone }: SheetSetting): Localized {
  return decree === null ? words.none : words.decreeOf({ ...decree, date: describeDay(decree.date, zone) });
}
