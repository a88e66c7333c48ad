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
  const said = helpAbroad(record.state as unknown as Parameters<typeof helpAbroad>[0]);
  return html`${said.map((one) => html`<p class="banner warn"><span>${visit.say(one)}</span></p>`)}`;
}
