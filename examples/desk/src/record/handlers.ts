import { isAbsent } from '@kawal/core/directory';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { onLeave } from './whom-to-ask.ts';
import { recordWords as words } from './words.ts';

/** Returns true for an open case that nobody is responsible for. */
export function isUnassigned({ state }: ListedRecord): boolean {
  return state['status'] !== 'closed' && (state['handlers'] as readonly string[] | undefined)?.length === 0;
}

export type Sight = Pick<OfficerVisit, 'chapter' | 'now' | 'person'>;

/** Returns true for an open case that nobody is responsible for, or only people on leave. */
export function isUnheld({ state }: Pick<ListedRecord, 'state'>, visit: Sight): boolean {
  const handlers = (state['handlers'] ?? ['']) as readonly string[];
  return state['status'] !== 'closed' && handlers.every((one) => isAway(visit, one));
}

/** Says who is responsible for a case; empty where nobody is, or its reader may not know. */
export function handlersSaid(visit: OfficerVisit, { view, state }: ListedRecord): string {
  const handlers = view === 'whole' ? ((state['handlers'] ?? []) as readonly string[]) : [];
  if (handlers.length === 0) return '';
  const said = handlers.map(
    (one) => `${personSaid(visit, one)}${isAway(visit, one) ? ` (${visit.say(onLeave)})` : ''}`,
  );
  return `${visit.say(words.responsible)} ${said.join(', ')}`;
}

/** Returns true for somebody who is on leave now. */
export function isAway({ chapter, now }: Pick<Sight, 'chapter' | 'now'>, person: string): boolean {
  return chapter !== null && isAbsent(chapter.directory, person, now);
}

/** Says on the page of a case who is responsible for it. */
export function Responsible({
  visit,
  record,
}: {
  readonly visit: OfficerVisit;
  readonly record: ListedRecord;
}): VNode | null {
  const said = handlersSaid(visit, record);
  if (isUnassigned(record)) return html`<p class="banner warn">${visit.say(words.unassigned)}.</p>`;
  const handlers = (record.state['handlers'] ?? []) as readonly string[];
  const look = handlers.every((one) => isAway(visit, one)) ? 'banner bad' : 'banner good';
  return said === '' ? null : html`<p class=${look}>${sentence(said)}.</p>`;
}
