import { day, formatInstant, type Instant, type Localized, type Office, officeKinds } from '@kawal/core';
import { opennessOf } from '@kawal/core/calendar';
import { isInTerm, isSuspended, peopleOf } from '@kawal/core/directory';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import { emptySaid, isEmptyNow } from '../page/leave.ts';
import { numberedOffices, personSaid, referenceSaid, withNames } from '../page/person.ts';
import { timeSaid } from '../page/time.ts';
import { isOfLpaNow, type OfficerVisit } from '../page/visit.ts';
import { Ask } from '../record/ask.ts';
import { casesHeldBy } from '../record/cases.ts';
import { conceptOf, shortName } from '../record/concepts.ts';
import { actionOf, addressOf } from '../record/known-action.ts';
import { listWords as words } from '../record/list-words.ts';
import { recordWords } from '../record/words.ts';
import { addressOfItem } from '../today/waiting.ts';

/** Shifts that begin later than this are not listed. */
const shown = 14 * day;

/** Shows the offices with who is on duty now and whose number is called, shifts and leave, each with what can be done about it. */
export async function peoplePage(visit: OfficerVisit, done?: string): Promise<VNode> {
  const { say, chapter } = visit;
  const known = done === undefined ? undefined : actionOf(done);
  const due = await visit.api.due();
  const waiting = (due.ok ? due.items : []).filter(
    ({ record, what }) => conceptOf(record) === 'chapter' && (what === 'secondWord' || what === 'ownWord'),
  );
  const begin = isOfLpaNow(visit) ? ['cuti', 'nonaktifkan'] : [];
  const absences = chapter?.directory.absences ?? [];
  const absent = absences.filter(({ until }) => until > visit.now).map(({ person }) => person);
  const inOffice = (chapter?.directory.offices ?? []).flatMap(peopleOf);
  const out = isOfLpaNow(visit) ? (chapter?.directory.suspended ?? []) : [];
  const suspended = out.filter((one) => !inOffice.includes(one));
  const lpa = numberedOffices(visit, []).filter(({ kind }) => kind === 'lpaDuty' && !isEmptyNow(visit, kind));
  return html`<${Layout} visit=${visit} title=${say(words.people)}>
    <h1>${say(words.people)}</h1>
    ${known !== undefined && html`<p class="done" role="status">${say(known.action.done ?? known.action.words)}.</p>`}
    ${done?.startsWith('usul') && html`<p class="banner warn" role="alert" tabindex="-1" data-focus>${say(words.proposed)}${done === 'usul' && ` ${say(words.proposedLeave)}`}</p>`}
    ${waiting.length > 0 && html`<section><h2>${say(words.second)}</h2><ul class="list">${waiting.map((item) => html`<li><div>${withNames(say(item.said), visit, visit.language)}${item.what === 'secondWord' && item.fields !== undefined && html`<${Ask} visit=${visit} address=${addressOfItem(item)} answers=${item.fields} words=${words.agree} />`}</div></li>`)}</ul></section>`}
    ${begin.length === 0 && html`<p class="note">${say(words.ofLpa)}${lpa.map(({ number }) => html` <a class="call" href=${`tel:${number}`}>${icon('phone')}${number}</a>`)}</p>`}
    <div class="buttons">${begin.map((slug) => html`<a class="button" href=${addressOf(slug, null)}>${say(actionOf(slug)?.action.words ?? words.begin)}</a>`)}</div>
    <${Absences} visit=${visit} held=${await casesHeldBy(absent, visit)} />
    ${suspended.length > 0 && html`<section><h2>${sentence(say(words.suspended))}</h2><ul class="list">${suspended.map((person) => html`<li><div><strong>${referenceSaid(person)}</strong> <${Reinstate} visit=${visit} person=${person} /></div></li>`)}</ul></section>`}
    <ul class="list roster">${chapter?.directory.offices.map((office) => html`<${OfficeCard} visit=${visit} office=${office} />`)}</ul>
  </${Layout}>`;
}

function OfficeCard({ visit, office }: { readonly visit: OfficerVisit; readonly office: Office }): VNode {
  const { say, language, now } = visit;
  const kind = sentence(officeKinds[office.kind].said[language]);
  const empty = emptySaid(visit, office);
  const shifts = office.shifts.filter(({ from, until }) => until > now && from < now + shown);
  return html`<li><div>
    <strong>${office.localName}</strong>${!office.localName.startsWith(kind) && html` <small>${kind}</small>`}
    ${office.number !== null && html`<a class="call" href=${`tel:${office.number}`}>${icon('phone')}${office.number}</a>`}
    ${[...office.holders, ...office.deputies].map((person) => html`<span class="person">${referenceSaid(person)} <${Duty} visit=${visit} said=${dutyOf(visit, office, person)} /><${Reinstate} visit=${visit} person=${person} /></span>`)}
    ${empty !== undefined && html`<p class="banner bad"><span>${empty}</span></p>`}
    ${shifts.length > 0 && html`<h3>${say(words.shifts)}</h3>`}
    ${shifts.map((shift) => html`<span class="person">${referenceSaid(shift.person)} <small>${spanSaid(visit, shift)}</small>${isOfLpaNow(visit) && html`<${Ask} visit=${visit} address=${addressOf('tukar-giliran', null)} answers=${{ office: office.id, person: shift.person, from: written(visit, shift.from) }} words=${words.swap} />`}</span>`)}
  </div></li>`;
}

/** Lets the LPA bring back whoever is suspended. */
function Reinstate({ visit, person }: { readonly visit: OfficerVisit; readonly person: string }): VNode | null {
  if (visit.chapter === null || !isOfLpaNow(visit) || !isSuspended(visit.chapter.directory, person)) return null;
  return html`<${Ask} visit=${visit} address=${addressOf('aktifkan-petugas', null)} answers=${{ person }} words=${words.reinstate} />`;
}

/** Draws who can be asked now otherwise than who cannot, whatever the reason. */
function Duty({ visit, said }: { readonly visit: OfficerVisit; readonly said: string }): VNode {
  const isAsked = [words.inPost, words.deputy].some((one) => said === visit.say(one));
  return html`<span class=${isAsked ? 'chip' : 'chip off'}>${said}</span>`;
}

/** Says if somebody is on duty in an office now, and if not, why. */
function dutyOf(visit: OfficerVisit, office: Office, person: string): string {
  const { say, chapter, now } = visit;
  if (chapter === null || isSuspended(chapter.directory, person)) return say(words.suspended);
  if (!isInTerm(office, person, now)) return say(words.offDuty);
  const absence = chapter.directory.absences.find((one) => one.person === person && one.from <= now && one.until > now);
  if (absence !== undefined) return `${say(words.away)} ${timeSaid(visit, absence.until)}`;
  const hours =
    chapter.policy.requires[office.kind]?.on ?? (officeKinds[office.kind].civilService ? 'officeHours' : 'always');
  if (hours === 'officeHours' && opennessOf(office, now, chapter) === 'closed') return say(words.shut);
  if (office.deputies.includes(person)) return say(words.deputy);
  const isRostered = office.shifts.some((shift) => shift.person === person && shift.from <= now && shift.until > now);
  return say(office.shifts.length === 0 || isRostered ? words.inPost : words.offShift);
}

interface AbsencesProps {
  readonly visit: OfficerVisit;
  readonly held: Awaited<ReturnType<typeof casesHeldBy>>;
}

/** Lists leave that is not over, and the cases that whoever takes it holds: somebody else is given them. */
function Absences({ visit, held }: AbsencesProps): VNode | null {
  const { say, chapter, now } = visit;
  const absences = (chapter?.directory.absences ?? [])
    .filter(({ until }) => until > now)
    .toSorted((one, other) => one.from - other.from);
  if (absences.length === 0) return null;
  return html`<section><h2>${say(words.absences)}</h2><ul class="list">${absences.map(
    (one) =>
      html`<li><div><strong>${personSaid(visit, one.person)}</strong> <small>${spanSaid(visit, one)}</small>${(held.get(one.person) ?? []).map(({ stream }) => html`<p class="banner warn"><span>${say(recordWords.holdsCase)} <a href=${`/catatan/${stream}`}>${say(shortName(stream, chapter))}</a></span></p>`)}${isOfLpaNow(visit) && html`<${Ask} visit=${visit} address=${addressOf('batalkan-cuti', null)} answers=${{ person: one.person, from: written(visit, one.from) }} words=${cancelOf(visit, one.person)} />`}</div></li>`,
  )}</ul></section>`;
}

/** Names whose leave a button cancels: read aloud, each of several says its own. */
function cancelOf(visit: OfficerVisit, person: string): Localized {
  const said = personSaid(visit, person);
  return { id: `${words.cancel.id} cuti ${said}`, en: `${words.cancel.en} the leave of ${said}` };
}

function spanSaid(visit: OfficerVisit, { from, until }: { readonly from: Instant; readonly until: Instant }): string {
  return `${timeSaid(visit, from)} – ${timeSaid(visit, until)}`;
}

function written({ chapter }: OfficerVisit, at: Instant): string {
  return formatInstant(at, chapter?.zone ?? 'WIB');
}
