import type { Localized, OfficeKind } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { isEmptyNow } from '../page/leave.ts';
import { officesSaid } from '../page/person.ts';
import type { Visit } from '../page/visit.ts';

const words = {
  lpa: (lpa: string, others: string): Localized => ({
    id: `Dengan nomor ini laporan dapat ditanyakan atau ditambah lewat ${lpa}. Bila orang LPA mungkin terlibat, jangan menghubungi LPA: hubungi ${others}.`,
    en: `With this number the report can be asked about or added to by way of ${lpa}. If anybody of the LPA may be involved, do not contact the LPA: contact ${others}.`,
  }),
  others: (offices: string): Localized => ({
    id: `Dengan nomor ini laporan dapat ditanyakan atau ditambah lewat ${offices}. JANGAN menghubungi LPA tentang laporan ini: mungkin ada orangnya yang terlibat.`,
    en: `With this number the report can be asked about or added to by way of ${offices}. Do NOT contact the LPA about this report: its people may be involved.`,
  }),
  away: (offices: string): Localized => ({
    id: `Dengan nomor ini laporan dapat ditanyakan atau ditambah lewat ${offices}. Petugas jaga LPA sedang tidak dapat dihubungi.`,
    en: `With this number the report can be asked about or added to by way of ${offices}. The duty officers of the LPA cannot be reached now.`,
  }),
  call: (office: string): Localized => ({ id: `Telepon ${office}:`, en: `Call ${office}:` }),
};

interface MayAskProps {
  readonly visit: Visit;
  /** Offices of the receipt, the nearest first: none that the report keeps out. */
  readonly offices: readonly OfficeKind[];
}

/** Says by which offices a report may be asked about, with the numbers that the directory has of them. */
export function MayAsk({ visit, offices: all }: MayAskProps): VNode {
  // Nobody rings an office in which everybody is on leave.
  const offices = all.filter((kind) => kind === 'sapa129' || !isEmptyNow(visit, kind));
  const said = (kinds: readonly OfficeKind[]): string => officesSaid(visit, kinds, 'or');
  const numberOf = (kind: OfficeKind) =>
    visit.chapter?.directory.offices.find((one) => one.kind === kind && one.number !== null)?.number;
  // Of an office without a number nobody knows how to ask it.
  const numbered = offices.filter((kind) => kind === 'sapa129' || typeof numberOf(kind) === 'string');
  const named = numbered.length > 0 ? numbered : offices;
  const others = named.filter((kind) => kind !== 'lpaDuty');
  const without = all.includes('lpaDuty') ? words.away : words.others;
  const text = offices.includes('lpaDuty') ? words.lpa(said(['lpaDuty']), said(others)) : without(said(others));
  // The number of SAPA stands above, with what to do in danger.
  const numbers = offices
    .filter((kind) => kind !== 'sapa129')
    .flatMap((kind) => {
      const number = numberOf(kind);
      return typeof number === 'string' ? [{ kind, number }] : [];
    });
  return html`<p>${visit.say(text)}</p>${numbers.map(({ kind, number }) => html`<p><a class="call" href=${`tel:${number}`}>${icon('phone')}${visit.say(words.call(said([kind])))} ${number}</a></p>`)}`;
}
