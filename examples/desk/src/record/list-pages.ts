import { officeKinds } from '@kawal/core';
import { isSuspended, officesInPost } from '@kawal/core/directory';
import { verbList } from '@kawal/engine';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { type DeskConcept, describeRecord, type ListedRecord, numberOf, recordsOf } from './concepts.ts';
import { actionOf, addressOf } from './known-action.ts';
import { listWords as words } from './list-words.ts';
import { Status } from './record-page.ts';
import { recordWords } from './words.ts';

interface ListProps {
  readonly visit: OfficerVisit;
  readonly concept: DeskConcept;
  readonly records: readonly ListedRecord[];
}

function List({ visit, concept, records }: ListProps): VNode {
  const { say, chapter } = visit;
  if (records.length === 0) return html`<p class="empty">${say(recordWords.none)}</p>`;
  return html`<ul class="list" data-concept=${concept}>${records.map(
    (one) => html`<li><a href=${`/catatan/${one.stream}`}>
    <strong>${sentence(say(describeRecord(one, chapter)))}</strong> <${Status} visit=${visit} record=${one} />
    <small>${numberOf(one.stream)}</small>
  </a></li>`,
  )}</ul>`;
}

function Begin({ visit, slugs }: { readonly visit: OfficerVisit; readonly slugs: readonly string[] }): VNode {
  return html`<div class="buttons">${slugs.map((slug) => html`<a class="button" href=${addressOf(slug, null)}>${visit.say(actionOf(slug)?.action.words ?? words.begin)}</a>`)}</div>`;
}

const newestFirst = (records: readonly ListedRecord[]): readonly ListedRecord[] =>
  records.toSorted((one, other) => Number(other.state['receivedAt'] ?? 0) - Number(one.state['receivedAt'] ?? 0));

export async function reportsPage(visit: OfficerVisit): Promise<VNode> {
  const [open, closing, closed] = await Promise.all(
    ['open', 'closing', 'closed'].map((value) => recordsOf(visit.api, 'report', { key: { name: 'status', value } })),
  );
  const records = newestFirst([...(open ?? []), ...(closing ?? [])]).slice(0, 200);
  return html`<${Layout} visit=${visit} title=${visit.say(words.reports)}>
    <h1>${visit.say(words.reports)}</h1>
    <${Begin} visit=${visit} slugs=${['reports.submit']} />
    <${List} visit=${visit} concept="report" records=${records} />
    <h2>${visit.say(words.closed)}</h2>
    <${List} visit=${visit} concept="report" records=${newestFirst(closed ?? []).slice(0, 200)} />
  </${Layout}>`;
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

export async function communityPage(visit: OfficerVisit): Promise<VNode> {
  const lists = await Promise.all(sections.map(({ concept }) => recordsOf(visit.api, concept, { most: 200 })));
  return html`<${Layout} visit=${visit} title=${visit.say(words.community)}>
    <h1>${visit.say(words.community)}</h1>
    ${sections.map(
      (
        { concept, begin },
        index,
      ) => html`<section><h2>${visit.say(words.lists[concept as keyof typeof words.lists])}</h2>
      <${List} visit=${visit} concept=${concept} records=${lists[index] ?? []} />
      <${Begin} visit=${visit} slugs=${begin} />
    </section>`,
    )}
  </${Layout}>`;
}

/** Who is in post now, by office; whose number is called; who is away or suspended. */
export function peoplePage(visit: OfficerVisit): VNode {
  const { say, chapter, now, language } = visit;
  const directory = chapter?.directory;
  const away = (person: string): boolean =>
    directory?.absences.some((one) => one.person === person && one.from <= now && one.until > now) === true;
  const stateOf = (person: string): string => {
    if (directory !== undefined && isSuspended(directory, person)) return say(words.suspended);
    if (away(person)) return say(words.away);
    return directory !== undefined && officesInPost(directory, person, now).length > 0
      ? say(words.inPost)
      : say(words.offDuty);
  };
  return html`<${Layout} visit=${visit} title=${say(words.people)}>
    <h1>${say(words.people)}</h1>
    <${Begin} visit=${visit} slugs=${['cuti', 'tukar-giliran', 'nonaktifkan', 'chapter.cancelAbsence', 'chapter.reinstate']} />
    <ul class="list roster">${directory?.offices.map(
      (office) => html`<li><div>
      <strong>${office.localName}</strong> <small>${sentence(officeKinds[office.kind].said[language])}</small>
      ${office.number !== null && html`<a class="call" href=${`tel:${office.number}`}>${office.number}</a>`}
      ${[...office.holders, ...office.deputies].map((person) => html`<span class="person">${person} <span class="chip">${stateOf(person)}</span></span>`)}
    </div></li>`,
    )}</ul>
  </${Layout}>`;
}

/** Every other verb of the table, by its group. */
export function morePage(visit: OfficerVisit): VNode {
  const { say } = visit;
  const begins = verbList.filter(({ takes }) => takes.length === 0);
  const groups = [...new Set(begins.map(({ group }) => group))];
  return html`<${Layout} visit=${visit} title=${say(words.more)}>
    <h1>${say(words.more)}</h1>
    <p class="lead">${say(words.moreLead)}</p>
    ${groups.map((group) => html`<div class="buttons">${begins.filter((verb) => verb.group === group).map((verb) => html`<a class="button second" href=${addressOf(`${verb.group}.${verb.name}`, null)}>${sentence(say(verb.words))}</a>`)}</div>`)}
  </${Layout}>`;
}
