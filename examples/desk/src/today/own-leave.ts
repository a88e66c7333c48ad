import { formatInstant, type Localized } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { numberedOffices } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import { Ask } from '../record/ask.ts';
import { addressOf } from '../record/known-action.ts';

const words = {
  away: (from: string, until: string): Localized => ({
    id: `Anda tercatat cuti atau berhalangan dari ${from} sampai ${until}: laporan baru tidak dikirim kepada Anda.`,
    en: `You are on record as absent from ${from} until ${until}: no new report is sent to you.`,
  }),
  ask: {
    id: 'Bila ini keliru, mintalah sekretariat LPA dan seorang petugas jaga lain membatalkannya: yang mencatatnya bisa salah seorang dari mereka.',
    en: 'If this is wrong, ask the LPA secretariat and another duty officer to cancel it: one of them may have recorded it.',
  },
  cancel: { id: 'Batalkan cuti saya', en: 'Cancel my absence' },
} as const;

/** Tells whoever is on leave that they are, for somebody else may have recorded it, and what to do if it is wrong. */
export function OwnLeave({ visit }: { readonly visit: OfficerVisit }): VNode {
  const { say, chapter, now, person } = visit;
  const own = (chapter?.directory.absences ?? []).filter((one) => one.person === person && one.until > now);
  const lpa = numberedOffices(visit, []).filter(({ kind }) => kind === 'lpaDuty');
  return html`${own.map(
    ({ from, until }) =>
      html`<div class="banner warn"><span>${say(words.away(timeSaid(visit, from), timeSaid(visit, until)))} ${!isOfLpaNow(visit) && say(words.ask)}${!isOfLpaNow(visit) && lpa.map(({ number }) => html` <a class="call" href=${`tel:${number}`}>${icon('phone')}${number}</a>`)}${isOfLpaNow(visit) && html`<${Ask} visit=${visit} address=${addressOf('batalkan-cuti', null)} answers=${{ person, from: formatInstant(from, chapter?.zone ?? 'WIB') }} words=${words.cancel} />`}</span></div>`,
  )}`;
}
