import type { Localized } from '@kawal/core';
import { helpAbroad } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';

interface HelpAbroadProps {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
}

/** Says who helps a victim abroad, to whoever handles the report or its case. */
export function HelpAbroad({ visit, record }: HelpAbroadProps): VNode | null {
  if (record.view !== 'whole') return null;
  return HelpLines({ visit, said: helpAbroad(record.state as unknown as Parameters<typeof helpAbroad>[0]) });
}

/** Says it also where a report is acted on, referred or closed. */
export async function helpWhereActed({ api }: OfficerVisit, slug: string, record: string | null) {
  if (record === null || !['tindak', 'rujuk', 'tutup'].includes(slug)) return [];
  const found = await api.reports.get(record);
  return found.ok && found.record.view === 'whole' ? helpAbroad(found.record.state) : [];
}

/** Draws the lines about who helps abroad. */
export function HelpLines({
  visit,
  said,
}: {
  readonly visit: Pick<OfficerVisit, 'say'>;
  readonly said: readonly Localized[];
}): VNode {
  return html`${said.map((one) => html`<p class="banner warn"><span>${visit.say(one)}</span></p>`)}`;
}
