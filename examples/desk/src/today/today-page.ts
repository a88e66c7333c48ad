import { type Localized, minute } from '@kawal/core';
import type { DueItem, Urgency } from '@kawal/engine';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import { withNames } from '../page/person.ts';
import { deadlineSaid, timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Ask } from '../record/ask.ts';
import { Cases, openCases, waitsFor } from '../record/cases.ts';
import {
  conceptOf,
  type DeskConcept,
  describeRecord,
  type ListedRecord,
  numberOf,
  placedName,
  placeName,
} from '../record/concepts.ts';
import { actionOf } from '../record/known-action.ts';
import { countsWords } from '../record/list-words.ts';
import { calm, Tags, urgencyOf } from '../record/urgency.ts';
import { notifiedSaid } from '../record/whom-to-ask.ts';
import { recordWords } from '../record/words.ts';
import { isForOwnWord, mostShown, onPage } from './on-page.ts';
import {
  addressOfItem,
  groupsOf,
  isSeconded,
  pageOf,
  plainly,
  type Waiting,
  weightOf,
  withoutHeading,
  worstFirst,
} from './waiting.ts';
import { todayWords as words } from './words.ts';

/** The act that was just carried out on a record which this person may not see any more. */
export interface DoneThere {
  readonly slug: string;
  readonly record: string;
}

/** Shows everything that waits for the person who asks, the worst first: each report once, with what it waits for. */
export async function todayPage(visit: OfficerVisit, done?: DoneThere): Promise<VNode> {
  const { say } = visit;
  const day = visit.api.due();
  const [due, allCases] = await Promise.all([day, openCases(visit, day)]);
  const cases = allCases.filter((one) => waitsFor(one, visit));
  const groups = groupsOf(due.ok ? due.items : []);
  const { whole: shown, lines, rest } = onPage(groups);
  const [known, asked] = await Promise.all([knownOf(visit, shown), askedFor(visit, shown)]);
  const urgency = ({ record, items }: Waiting): Urgency => {
    const read = known.get(record);
    // Who sees a case may not see its report.
    return read === undefined ? (items.find((one) => one.urgency)?.urgency ?? calm) : urgencyOf(read);
  };
  const draw = (one: Waiting) =>
    one.isReport
      ? html`<${Report} visit=${visit} waiting=${one} read=${known.get(one.record)} asked=${asked.get(one.record)} urgency=${urgency(one)} />`
      : one.items.map((item) => html`<${Item} visit=${visit} item=${item} />`);
  const isBefore = (one: Waiting): boolean => weightOf(one.items) === 'bad' || isForOwnWord(one);
  const inOrder = worstFirst(shown, urgency);
  const [before, after] = [inOrder.filter(isBefore), inOrder.filter((one) => !isBefore(one))];
  const drawLines = (those: readonly Waiting[]) => {
    const [reports, others] = [those.filter(({ isReport }) => isReport), those.filter(({ isReport }) => !isReport)];
    return html`
      ${reports.length > 0 && html`<p class="lead">${say(words.lines(reports.length))}</p><ul class="tasks lines">${reports.map((one) => html`<${Line} visit=${visit} waiting=${one} />`)}</ul>`}
      ${others.length > 0 && html`<ul class="list">${others.map(draw)}</ul>`}`;
  };
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    ${done !== undefined && html`<${DoneElsewhere} visit=${visit} done=${done} />`}
    <h1>${say(words.title)}</h1>
    ${groups.length + cases.length === 0 && html`<p class="empty">${say(words.nothing)}</p>`}
    ${groups.length > 0 && html`<p class="lead">${say(countOf(groups))}</p>`}
    <ul class="list">${before.map(draw)}</ul>
    ${drawLines(lines.filter(isBefore))}
    ${after.length > 0 && html`<ul class="list">${after.map(draw)}</ul>`}
    ${drawLines(lines.filter((one) => !isBefore(one)))}
    <${Cases} visit=${visit} cases=${cases.slice(0, mostShown)} />
    ${cases.length > mostShown && html`<p><a href="/laporan#kasus">${say(words.restOfCases(cases.length - mostShown))}</a></p>`}
    ${rest > 0 && html`<p><a href="/laporan">${say(words.rest(rest))}</a></p>`}
    <p><a href="/angka">${say(countsWords.title)}</a></p>
  </${Layout}>`;
}

/** Draws a report in one line: its number, how urgent it is, its place, and since when. */
function Line({ visit, waiting }: { readonly visit: OfficerVisit; readonly waiting: Waiting }): VNode {
  const [first] = waiting.items;
  const urgency = waiting.items.find((one) => one.urgency)?.urgency ?? calm;
  return html`<li><a class="button second" href=${`/catatan/${waiting.record}`}>${numberOf(waiting.record)}</a> <${Tags} visit=${visit} urgency=${urgency} />
    <small>${first !== undefined && [visit.say(placeName(first.area, visit.chapter)), ' ', whenSaid(visit, first)]}</small></li>`;
}

/** Says how many things wait, and on how many cards: a report is one card, whatever waits in it. */
function countOf(groups: readonly Waiting[]): Localized {
  const cards = groups.map(({ isReport, items }) => (isReport ? 1 : items.length));
  const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
  return words.count(sum(groups.map(({ items }) => items.length)), sum(cards));
}

/** Says that something is done, and what became of its record: no page of that record is found any more. */
function DoneElsewhere({ visit, done: { slug, record } }: { readonly visit: OfficerVisit; readonly done: DoneThere }) {
  const { say, chapter } = visit;
  const { action } = actionOf(slug) ?? {};
  if (action === undefined) return null;
  const concept = recordWords.concepts[conceptOf(record) as DeskConcept];
  const [kind, name] = [say(concept), say(placedName(record, chapter))];
  return html`<p class="done" role="status">${say(action.done ?? recordWords.done)}. ${kind} ${name} ${say(words.gone)}</p>`;
}

/** Reads each report that waits and of which no item says how urgent it is, as far as this person may see it. */
async function knownOf({ api }: OfficerVisit, groups: readonly Waiting[]): Promise<ReadonlyMap<string, ListedRecord>> {
  const unsaid = groups.filter(({ isReport, items }) => isReport && !items.some((one) => one.urgency));
  const reports = unsaid.map(({ record }) => record);
  const found = await Promise.all(reports.map((report) => api.reports.get(report)));
  return new Map(
    found.flatMap((one, index) =>
      one.ok ? [[reports[index] ?? '', one.record as unknown as ListedRecord] as const] : [],
    ),
  );
}

/** Names whom a report asks, for each that nobody took on and that does not ask its reader, nor says whom to ask. */
async function askedFor(visit: OfficerVisit, groups: readonly Waiting[]): Promise<ReadonlyMap<string, string>> {
  const silent = groups.flatMap(({ record, items }) =>
    items.some(({ asksNobody }) => asksNobody === true) ? [record] : [],
  );
  const found = await Promise.all(silent.map((record) => visit.api.escalations.get(record)));
  return new Map(
    found.map((one, index) => [silent[index] ?? '', notifiedSaid(visit, one.ok ? one.record.state : undefined)]),
  );
}

interface ReportProps {
  readonly visit: OfficerVisit;
  readonly waiting: Waiting;
  readonly read: ListedRecord | undefined;
  /** People who are asked to take it on, where the reader is none of them. */
  readonly asked: string | undefined;
  readonly urgency: Urgency;
}

/** A report that waits, and below it what for. */
function Report({ visit, waiting: { record, items }, read, asked = '', urgency }: ReportProps): VNode {
  const { say, language, chapter } = visit;
  const place = read === undefined ? placeName(items[0]?.area, chapter) : describeRecord(read, chapter);
  // Who is asked stands before who helps abroad and whom nobody calls.
  const named = (text: string, { asksNobody }: DueItem): string =>
    asksNobody === true && asked !== ''
      ? text.replace(untaken, (head) => `${head} ${say(words.asked)} ${asked}.`)
      : text;
  const lines = items.map((item) => ({
    item,
    text: named(withNames(withoutHeading(plainly(item, visit), record), visit, language), item),
  }));
  return html`<li class=${`waits ${weightOf(items)}`}><a href=${`/catatan/${record}`}>
    <strong>${sentence(say(place))}</strong> <${Tags} visit=${visit} urgency=${urgency} />
    <small>${numberOf(record)}</small>
    <ul class="tasks">${lines.map(({ item, text }) => html`<li>${text} <small>${whenSaid(visit, item)}</small></li>`)}</ul>
  </a></li>`;
}

/** Matches that nobody took a report on, and who is on leave. */
const untaken = /^[^.]*[.](?: [^.]* sedang cuti[.]| On leave: [^.]*[.])?/;

/** Anything else that waits. What somebody proposed is filled in already for whoever seconds it. */
function Item({ visit, item }: { readonly visit: OfficerVisit; readonly item: DueItem }): VNode {
  const [what = '', ...rest] = withNames(plainly(item, visit), visit, visit.language).split(/(?<=\.) /);
  const said = html`<strong>${what}</strong><${Tags} visit=${visit} urgency=${item.urgency ?? calm} />${rest.length > 0 && html`<span>${rest.join(' ')}</span>`}<small>${whenSaid(visit, item)}</small>`;
  const asked = askedBy(item);
  return asked === undefined
    ? html`<li class=${`waits ${weightOf([item])}`}><a href=${pageOf(item)}>${said}</a></li>`
    : html`<li class=${`waits ${weightOf([item])}`}><div>${said}<${Ask} visit=${visit} address=${addressOfItem(item)} answers=${item.fields} words=${asked} /></div></li>`;
}

/** Says what a button does that opens a form filled in already; undefined for what is read first. */
function askedBy(item: DueItem): Localized | undefined {
  if (item.verb === 'chapter.cancelAbsence') return words.cancelLeave;
  return isSeconded(item) ? recordWords.second : undefined;
}

function whenSaid(visit: OfficerVisit, { at }: DueItem): string {
  if (at > visit.now && at - visit.now < minute) return visit.say(words.now);
  return at > visit.now ? deadlineSaid(visit, at) : `${visit.say(words.since)} ${timeSaid(visit, at)}`;
}
