import type { HandlingArea, Localized, OfficeKind } from '@kawal/core';
import { titledOffices } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { officesSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { OpenedOf } from './closing.ts';

interface ProposersOfficeProps {
  readonly visit: OfficerVisit;
  readonly opened: readonly OpenedOf[];
  /** Who proposed the closing. */
  readonly by: string;
}

/** Warns who agrees that a story names the office of whoever proposed it: the accused may close their own report. */
export function ProposersOffice({ visit, opened, by }: ProposersOfficeProps): VNode | null {
  const offices = officesOf(visit, opened, by);
  if (offices.length === 0) return null;
  return html`<p class="banner bad"><span>${visit.say(warning(officesSaid(visit, offices, 'and')))}</span></p>`;
}

/** Returns the offices of a person that opened stories name. */
function officesOf({ chapter }: OfficerVisit, opened: readonly OpenedOf[], by: string): readonly OfficeKind[] {
  const isSecretary = chapter?.directory.secretariat?.some((one) => one === by) === true;
  const named = opened.flatMap(({ cards, area = 'unknown' }) => {
    const stories = cards.flatMap(({ fields }) => (typeof fields?.['story'] === 'string' ? [fields['story']] : []));
    return stories.flatMap((story) => titledOffices({ names: [], story, area: area as HandlingArea }, chapter));
  });
  const own = named.filter(
    ({ office, people }) => people.some((one) => one === by) || (isSecretary && office === 'lpaDuty'),
  );
  return [...new Set(own.map(({ office }) => office))];
}

const warning = (office: string): Localized => ({
  id: `Cerita ini menyebut kantor pengusulnya (${office}). Bila ada orang kantor itu yang mungkin terlibat, jangan setujui. Catat dahulu orangnya lewat "Tambah keterangan".`,
  en: `The story names the office of the person who proposed this (${office}). If anybody of that office may be involved, do not agree. Record them first by "Add to it".`,
});
