import type { Localized, Refusal } from '@kawal/core';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { describeRecord, type ListedRecord, numberOf, openCaseStatuses, recordsOf, shortName } from './concepts.ts';
import { handlersSaid, isAway, isUnassigned, isUnheld, type Sight } from './handlers.ts';
import { Status } from './record-page.ts';
import { Tag } from './urgency.ts';
import { recordWords as words } from './words.ts';

/**
 * Returns the open cases that a person may see, those first for which nobody is responsible. People who cannot handle a case
 * any more, as who left the directory, are not responsible for it.
 */
export async function openCases(visit: OfficerVisit, due = visit.api.due()): Promise<readonly ListedRecord[]> {
  const day = await due;
  const left = day.ok ? day.items.filter(({ what }) => what === 'unhandled') : [];
  const isLeft = ({ stream }: ListedRecord): boolean => left.some(({ record }) => record === stream);
  const cases = (await everyOpenCase(visit)).map((one) => (isLeft(one) ? onLeaveAlone(one, visit) : one));
  return cases.toSorted((one, other) => Number(isUnheld(other, visit)) - Number(isUnheld(one, visit)));
}

/** Keeps of the people responsible for a case that none of them can handle those who come back to it from their leave. */
function onLeaveAlone(one: ListedRecord, visit: OfficerVisit): ListedRecord {
  const handlers = (one.state['handlers'] ?? []) as readonly string[];
  return { ...one, state: { ...one.state, handlers: handlers.filter((who) => isAway(visit, who)) } };
}

async function everyOpenCase({ api }: OfficerVisit): Promise<readonly ListedRecord[]> {
  const byStatus = openCaseStatuses.map((value) => recordsOf(api, 'case', { key: { name: 'status', value } }));
  return (await Promise.all(byStatus)).flat();
}

/** Returns the open cases that a person may see, by each of these people who holds one. */
export async function casesHeldBy(
  people: readonly string[],
  visit: OfficerVisit,
): Promise<ReadonlyMap<string, readonly ListedRecord[]>> {
  const cases = people.length === 0 ? [] : await everyOpenCase(visit);
  const holds = (person: string) => (one: ListedRecord) =>
    one.view === 'whole' && (one.state['handlers'] as readonly string[]).includes(person);
  return new Map(people.map((person) => [person, cases.filter(holds(person))]));
}

/** Says before a leave is put on record which cases somebody holds; undefined where none are known. */
export async function heldSaid(visit: OfficerVisit, person: unknown): Promise<Localized | undefined> {
  const held = (await casesHeldBy([String(person)], visit)).get(String(person)) ?? [];
  const those = held.map(({ stream }) => numberOf(stream)).join(', ');
  if (held.length === 0) return undefined;
  return { id: `${words.holdsCase.id} ${those}.`, en: `${words.holdsCase.en} ${those}.` };
}

/** Returns false for a case of a drill, and for one that somebody else is responsible for. */
export function waitsFor(one: ListedRecord, visit: Sight): boolean {
  if (one.view !== 'whole' || one.state['drill'] === true) return false;
  return (
    isUnheld(one, visit) || (one.state['handlers'] as readonly string[] | undefined)?.includes(visit.person) === true
  );
}

interface CasesProps {
  readonly visit: OfficerVisit;
  readonly cases: readonly ListedRecord[];
}

/** Lists cases with a link to each, and who is responsible for it; nothing where there is none. */
export function Cases({ visit, cases }: CasesProps): VNode | null {
  const { say, chapter } = visit;
  if (cases.length === 0) return null;
  return html`<section><h2 id="kasus">${say(words.cases)}</h2><ul class="list" data-concept="case">${cases.map(
    (one) => html`<li><a href=${`/catatan/${one.stream}`}>
    <strong>${sentence(say(describeRecord(one, chapter)))}</strong> <${Status} visit=${visit} record=${one} />${isUnheld(one, visit) && html`<${Tag} visit=${visit} said=${say(isUnassigned(one) ? words.unassigned : words.holderAway)} />`}
    <small>${say(words.concepts.case)} ${say(shortName(one.stream, chapter))}${handlersSaid(visit, one).replace(/^(?=.)/, ' · ')}</small>
  </a></li>`,
  )}</ul></section>`;
}

/** Returns the page of the case that a victim has already, where this person may see it. */
export async function caseThatIs({ api }: OfficerVisit, { code, ...rest }: Refusal): Promise<string | undefined> {
  if (code !== 'case.victim-has-case' && code !== 'case.report-left-alone') return undefined;
  const { record } = rest as unknown as { readonly record: `case/${string}` | null };
  return record !== null && (await api.cases.get(record)).ok ? `/catatan/${record}` : undefined;
}
