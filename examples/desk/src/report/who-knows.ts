import type { EscalationState, PersonId } from '@kawal/core';
import { barredNow } from '@kawal/core/escalation';
import { forewarnedIn, forewarnedOffices } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { officesSaid, personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from '../record/concepts.ts';
import { reportWords as words } from './words.ts';

interface WhoKnowsProps {
  readonly visit: OfficerVisit;
  readonly escalation: EscalationState;
  /** Records of readings of the report, as far as this person sees them. */
  readonly readings: readonly ListedRecord[];
}

/** Warns of people and offices that know of a report which keeps them out now, and of people who were suspended since. */
export function WhoKnows({ visit, escalation, readings }: WhoKnowsProps): VNode {
  const { say, chapter } = visit;
  const opened = readings.flatMap(({ state }) => (typeof state['person'] === 'string' ? [state['person']] : []));
  const barred = chapter === null ? [] : barredNow(escalation, chapter).people;
  const suspended = chapter?.directory.suspended ?? [];
  const out = (person: PersonId): boolean => suspended.includes(person);
  // Who read it was sent nothing, and knows more.
  const readers = opened.filter((one) => barred.includes(one) && !out(one));
  const people = [...new Set([...forewarnedIn(escalation, visit), ...readers])];
  const offices = forewarnedOffices(escalation, visit);
  const warned = [
    ...people.map((one) => personSaid(visit, one)),
    ...offices.map((one) => officesSaid(visit, [one], 'or')),
  ];
  const gone = [...new Set([...escalation.told.map(({ person }) => person), ...opened])].filter(out);
  return html`${warned.length > 0 && html`<p class="banner bad"><span>${warned.join(', ')}: ${say(words.forewarned)}</span></p>`}
    ${gone.length > 0 && html`<p class="banner bad"><span>${gone.map((one) => personSaid(visit, one)).join(', ')}: ${say(words.suspended)}</span></p>`}`;
}
