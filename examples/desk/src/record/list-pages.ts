import type { EscalationState } from '@kawal/core';
import { gravityBy, isInPostAt, type ListedVerb, verbList } from '@kawal/engine';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import { timeSaid } from '../page/time.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import { layoutWords } from '../page/words.ts';
import { Cases, openCases } from './cases.ts';
import { type DeskConcept, describeRecord, type ListedRecord, recordsOf, shortName } from './concepts.ts';
import { actionOf, addressOf } from './known-action.ts';
import { countsWords, listWords as words } from './list-words.ts';
import { inHandOf } from './may-answer.ts';
import { monthSaid, spanOf } from './months.ts';
import { askedPart, OtherParts, partOf, type Query } from './part-of-list.ts';
import { Status } from './record-page.ts';
import { Tag, tagsOf, urgencyOf } from './urgency.ts';
import { recordWords } from './words.ts';

/** How many open reports a page shows at once, and how many of any other list: with all of them it stays below 150 kB. */
const mostOpen = 100;
const mostOthers = 50;

interface ListProps {
  readonly visit: OfficerVisit;
  readonly concept: DeskConcept;
  readonly records: readonly ListedRecord[];
  /** Reports that nobody has taken on. */
  readonly untaken?: ReadonlySet<string>;
}

function List({ visit, concept, records, untaken = new Set() }: ListProps): VNode {
  const { say, chapter } = visit;
  if (records.length === 0) return html`<p class="empty">${say(recordWords.none)}</p>`;
  return html`<ul class="list" data-concept=${concept}>${records.map(
    (one) => html`<li><a href=${`/catatan/${one.stream}`}>
    <strong>${sentence(say(describeRecord(one, chapter)))}</strong> <${Status} visit=${visit} record=${one} />${[...(concept === 'report' ? tagsOf(urgencyOf(one), visit) : []), ...(untaken.has(one.stream) ? [say(recordWords.untaken)] : []), ...(one.state['duplicateOf'] == null ? [] : [say(recordWords.duplicate)])].map((said) => html`<${Tag} visit=${visit} said=${said} />`)}
    <small>${nameBeside(say(describeRecord(one, chapter)), say(shortName(one.stream, chapter)))}${typeof one.state['receivedAt'] === 'number' && ` · ${timeSaid(visit, one.state['receivedAt'])}`}</small>
  </a></li>`,
  )}</ul>`;
}

/** Leaves out a name that stands in the line above it. */
function nameBeside(line: string, name: string): string {
  return line.includes(name) ? '' : name;
}

function Begin({ visit, slugs }: { readonly visit: OfficerVisit; readonly slugs: readonly string[] }): VNode {
  const offered = slugs.filter((slug) => mayBegin(actionOf(slug)?.verb, visit));
  return html`<div class="buttons">${offered.map((slug) => html`<a class="button" href=${addressOf(slug, null)}>${visit.say(actionOf(slug)?.action.words ?? words.begin)}</a>`)}</div>`;
}

/** Returns false for community work where this person has no post: it would be refused everywhere. */
function mayBegin(verb: ListedVerb | undefined, visit: OfficerVisit): boolean {
  const { chapter } = visit;
  if (verb?.by === undefined || chapter === null || isOfLpaNow(visit)) return true;
  const kelurahan = chapter.areas.map(({ code }) => code).filter((code) => code.split('.').length === 4);
  const places = verb.concept === 'engagement' ? [chapter.city, ...kelurahan] : kelurahan;
  return places.some((one) => isInPostAt(one, visit));
}

const newestFirst = (records: readonly ListedRecord[]): readonly ListedRecord[] =>
  records.toSorted((one, other) => Number(other.state['receivedAt'] ?? 0) - Number(one.state['receivedAt'] ?? 0));

/** Lists reports that run, and the closed ones of a month: those that came in last, unless another month is asked for. */
export async function reportsPage(visit: OfficerVisit, query: Query): Promise<VNode> {
  const { api, say, chapter } = visit;
  const byStatus = (value: string) => recordsOf(api, 'report', { key: { name: 'status', value } });
  const escalating = (value: string) => recordsOf(api, 'escalation', { key: { name: 'status', value } });
  const [open, closing, months, running, parked, cases] = await Promise.all([
    byStatus('open'),
    byStatus('closing'),
    closedMonths(visit),
    escalating('running'),
    escalating('parked'),
    openCases(visit),
  ]);
  const untaken = new Set<string>(
    [...running, ...parked]
      .filter(({ view, state }) => view === 'whole' && isUntaken(state as unknown as EscalationState, visit))
      .map(({ stream }) => stream.replace(/^escalation/, 'report')),
  );
  // Who is in danger stands first, then children; of one urgency the newest.
  const weight = (one: ListedRecord): number => gravityBy(urgencyOf(one));
  const shown = newestFirst([...open, ...closing]).toSorted((one, other) => weight(other) - weight(one));
  const month = months.find((one) => one.month === query('bulan'))?.month ?? months[0]?.month;
  const zone = chapter?.zone ?? 'WIB';
  const closed =
    month === undefined ? [] : await recordsOf(api, 'report', { key: closedKey, between: spanOf(month, zone) });
  const asked = askedPart(query);
  const parts = {
    open: partOf(shown, 'terbuka', asked, mostOpen),
    cases: partOf(cases, 'kasus', asked, mostOthers),
    closed: partOf(newestFirst(closed), 'ditutup', asked, mostOthers),
  };
  return html`<${Layout} visit=${visit} title=${say(words.reports)}>
    <h1 id="terbuka">${say(words.reports)}</h1>
    <${Begin} visit=${visit} slugs=${['terima']} />
    <${List} visit=${visit} concept="report" records=${parts.open.shown} untaken=${untaken} />
    <${OtherParts} visit=${visit} part=${parts.open} name="terbuka" of=${words.reports} />
    <${Cases} visit=${visit} cases=${parts.cases.shown} />
    <${OtherParts} visit=${visit} part=${parts.cases} name="kasus" of=${recordWords.cases} />
    <h2 id="ditutup">${say(words.closed)}</h2>
    ${months.length > 1 && html`<nav class="buttons" aria-label=${say(words.months)}>${months.map((one) => html`<a class="button second" href=${`/laporan?bulan=${one.month}#ditutup`} aria-current=${one.month === month ? 'true' : undefined}>${say(monthSaid(one.month, zone))} (${one.count})</a>`)}</nav>`}
    <${List} visit=${visit} concept="report" records=${parts.closed.shown} />
    <${OtherParts} visit=${visit} part=${parts.closed} name="ditutup" of=${words.closed} more=${`bulan=${month}&`} />
    <p><a href="/angka">${say(countsWords.title)}</a></p>
    <p><a href="/darurat">${say(layoutWords.emergency)}</a></p>
  </${Layout}>`;
}

/** Goes by the answers that count now, as the page of the report does: also for whom no duty to answer is listed. */
function isUntaken(escalation: EscalationState, visit: OfficerVisit): boolean {
  return inHandOf(visit, escalation).holders.length === 0;
}

const closedKey = { name: 'status', value: 'closed' } as const;

/** Counts closed reports by the month in which they came in, the newest first: no list grows without an end. */
async function closedMonths({ api }: OfficerVisit): Promise<readonly { month: string; count: number }[]> {
  const found = await api.reports.tally({ key: closedKey, by: ['month'] });
  const rows = found.ok ? found.rows : [];
  return rows
    .map(({ month, count }) => ({ month: String(month), count }))
    .toSorted((one, other) => (one.month < other.month ? 1 : -1));
}

/** The concepts of community work, each with what begins one of its records. */
const sections: readonly { readonly concept: DeskConcept; readonly begin: readonly string[] }[] = [
  { concept: 'pact', begin: ['susun'] },
  { concept: 'engagement', begin: ['rencanakan-pertemuan', 'catat-pertemuan'] },
  { concept: 'community', begin: ['usulkan'] },
  { concept: 'volunteer', begin: ['calonkan'] },
  { concept: 'condition-report', begin: ['buka-bulan'] },
  { concept: 'visit', begin: ['rencanakan-kunjungan'] },
];

export async function communityPage(visit: OfficerVisit, query: Query): Promise<VNode> {
  const lists = await Promise.all(sections.map(({ concept }) => recordsOf(visit.api, concept)));
  const asked = askedPart(query);
  const parts = sections.map(({ concept }, index) => partOf(lists[index] ?? [], concept, asked, mostOthers));
  const nameOf = (concept: DeskConcept) => words.lists[concept as keyof typeof words.lists];
  return html`<${Layout} visit=${visit} title=${visit.say(words.community)}>
    <h1>${visit.say(words.community)}</h1>
    ${sections.map(
      ({ concept, begin }, index) => html`<section><h2 id=${concept}>${visit.say(nameOf(concept))}</h2>
      <${List} visit=${visit} concept=${concept} records=${parts[index]?.shown ?? []} />
      <${OtherParts} visit=${visit} part=${parts[index]} name=${concept} of=${nameOf(concept)} />
      <${Begin} visit=${visit} slugs=${begin} />
    </section>`,
    )}
  </${Layout}>`;
}

/** Returns the address of the only page of a verb, or of the page made of its schema. */
function ownSlug({ group, name }: ListedVerb): string {
  return actionOf(`${group}.${name}`)?.action.slug ?? `${group}.${name}`;
}

/** Concepts that others than the LPA begin on the page of a report, or never: here they would be refused. */
const ofLpa: readonly string[] = ['chapter', 'breach', 'data-request', 'case', 'referral'];

/** Every other verb of the table, by its group. */
export function morePage(visit: OfficerVisit): VNode {
  const { say } = visit;
  const begins = verbList.filter(
    (verb) =>
      verb.takes.length === 0 &&
      // Its own page stands above.
      verb.name !== 'breakGlass' &&
      (!ofLpa.includes(verb.concept) || isOfLpaNow(visit)) &&
      mayBegin(verb, visit),
  );
  const groups = [...new Set(begins.map(({ group }) => group))];
  return html`<${Layout} visit=${visit} title=${say(words.more)}>
    <h1>${say(words.more)}</h1>
    <div class="buttons"><a class="button" href="/akun">${say(words.account)}</a><a class="button second" href="/darurat">${say(layoutWords.emergency)}</a>${isOfLpaNow(visit) && html`<a class="button second" href="/cari">${say(layoutWords.findPerson)}</a><a class="button second" href="/kode">${say(layoutWords.readOut)}</a>`}</div>
    <p class="lead">${say(words.moreLead)}</p>
    ${groups.map((group) => html`<div class="buttons">${begins.filter((verb) => verb.group === group).map((verb) => html`<a class="button second" href=${addressOf(ownSlug(verb), null)}>${sentence(say(verb.words))}</a>`)}</div>`)}
  </${Layout}>`;
}
