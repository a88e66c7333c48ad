import type { Directory, Instant, Localized, Office, OfficeKind } from '@kawal/core';
import { parseInstant } from '@kawal/core/calendar';
import { isAbsent, isInPost, peopleOf } from '@kawal/core/directory';
import { chainOf } from '@kawal/core/matching';
import type { VNode } from 'preact';
import { html } from './html.ts';
import { chapterOffices, officesSaid } from './person.ts';
import { timeSaid } from './time.ts';
import type { OfficerVisit, Visit } from './visit.ts';

const words = {
  empty: { id: 'KOSONG karena cuti:', en: 'EMPTY because of leave:' },
  instead: {
    id: 'Laporan untuk jabatan ini lalu diterima penggantinya:',
    en: 'Its substitute receives its reports then:',
  },
  own: { id: 'Anda tercatat cuti sampai', en: 'You are on record as absent until' },
  meanwhile: {
    id: 'Selama itu laporan baru tidak dikirim kepada Anda, dan laporan yang Anda sanggupi tidak dihitung.',
    en: 'Until then no new report is sent to you, and no report counts as handled by you.',
  },
  backAtWork: { id: 'Anda bertugas? Batalkan cuti di Hari ini', en: 'At work? Cancel the leave under Today' },
  nobodyInstead: {
    id: 'Jabatan ini tidak mempunyai pengganti: laporannya tidak sampai kepada siapa pun.',
    en: 'It has no substitute: its reports reach nobody.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

function hasSomebody(directory: Directory, office: Office, at: Instant): boolean {
  return peopleOf(office).some((person) => isInPost(directory, office, person, at) && !isAbsent(directory, person, at));
}

/** Tells that everybody of an office that the directory has is on leave or out of post now: nobody takes its calls. */
export function isEmptyNow({ chapter, now }: Pick<Visit, 'chapter' | 'now'>, kind: OfficeKind): boolean {
  const own = (chapter?.directory.offices ?? []).filter((one) => one.kind === kind && peopleOf(one).length > 0);
  return chapter !== null && own.length > 0 && !own.some((one) => hasSomebody(chapter.directory, one, now));
}

/** Tells an officer on every page that they are on leave, and where they end it. Today says it with its button. */
export function OnLeave({ visit }: { readonly visit: OfficerVisit }): VNode | null {
  const { say, chapter, now, person, path } = visit;
  const own = chapter?.directory.absences.find((one) => one.person === person && one.from <= now && one.until > now);
  if (own === undefined || path === '/hari-ini') return null;
  return html`<p class="banner warn"><span>${say(words.own)} ${timeSaid(visit, own.until)}. ${say(words.meanwhile)} <a href="/hari-ini">${say(words.backAtWork)}</a></span></p>` as VNode;
}

/** Says when leave leaves nobody in an office, and who receives its reports then; undefined where it does not. */
export function emptySaid(
  visit: OfficerVisit,
  office: Office,
  directory = visit.chapter?.directory,
): string | undefined {
  const { say, chapter, now } = visit;
  if (chapter === null || directory === undefined) return undefined;
  const people = peopleOf(office);
  const leave = directory.absences.filter(({ person, until }) => people.includes(person) && until > now);
  const starts = leave.map(({ from }) => Math.max(from, now) as Instant).toSorted((one, other) => one - other);
  const from = starts.find((at) => !hasSomebody(directory, office, at));
  if (from === undefined) return undefined;
  const ends = leave.filter((one) => one.from <= from && one.until > from).map(({ until }) => until);
  const until = ends.toSorted((one, other) => one - other)[0] ?? from;
  const others = chapterOffices(visit, chainOf(chapter.policy, office.kind).slice(1));
  const next =
    others.length === 0 ? say(words.nobodyInstead) : `${say(words.instead)} ${officesSaid(visit, others, 'or')}.`;
  return `${say(words.empty)} ${timeSaid(visit, from)} – ${timeSaid(visit, until)}. ${next}`;
}

/** Says which offices a leave would leave empty, and when: whoever takes it, or agrees to it, reads it before. */
export function emptiedBy(
  visit: OfficerVisit,
  { person, from, until }: { readonly [Name in 'person' | 'from' | 'until']?: unknown } = {},
): readonly string[] {
  const directory = visit.chapter?.directory;
  const [begins, ends] = [from, until].map((at) => (typeof at === 'number' ? (at as Instant) : parseInstant(`${at}`)));
  if (directory === undefined || typeof person !== 'string' || begins === undefined || ends === undefined) return [];
  const after = { ...directory, absences: [...directory.absences, { person, from: begins, until: ends }] };
  return directory.offices.flatMap((office) => {
    const said = peopleOf(office).includes(person) ? emptySaid(visit, office, after) : undefined;
    return said === undefined ? [] : [`${office.localName}: ${said}`];
  });
}
