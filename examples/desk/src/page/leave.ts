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
  now: { id: 'sekarang', en: 'now' },
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

type Absence = Directory['absences'][number];

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
  const all = chapter?.directory.absences.filter((one) => one.person === person && one.from <= now && one.until > now);
  // Of leaves that overlap, the latest to end says when they are back.
  const own = all?.toSorted((one, other) => other.until - one.until)[0];
  if (own === undefined || path === '/hari-ini') return null;
  return html`<p class="banner warn"><span>${say(words.own)} ${timeSaid(visit, own.until)}. ${say(words.meanwhile)} <a href="/hari-ini">${say(words.backAtWork)}</a></span></p>` as VNode;
}

/**
 * Says when leave leaves nobody in an office, and who receives its reports then; undefined where it does not.
 * With a leave that is not on record yet it says so of the time of that leave alone.
 */
export function emptySaid(visit: OfficerVisit, office: Office, added?: Absence): string | undefined {
  const { say, chapter, now } = visit;
  if (chapter === null) return undefined;
  const absences = [...chapter.directory.absences, ...(added === undefined ? [] : [added])];
  const directory = { ...chapter.directory, absences };
  const people = peopleOf(office);
  const leave = absences.filter(({ person, until }) => people.includes(person) && until > now);
  const since = Math.max(added?.from ?? now, now);
  const starts = leave.map(({ from }) => Math.max(from, since) as Instant).toSorted((one, other) => one - other);
  const isWithin = (at: Instant): boolean => added === undefined || at < added.until;
  const from = starts.find((at) => isWithin(at) && !hasSomebody(directory, office, at));
  if (from === undefined) return undefined;
  const ends = leave.filter((one) => one.from <= from && one.until > from).map(({ until }) => until);
  const until = ends.toSorted((one, other) => one - other)[0] ?? from;
  const others = chapterOffices(visit, chainOf(chapter.policy, office.kind).slice(1));
  const next =
    others.length === 0 ? say(words.nobodyInstead) : `${say(words.instead)} ${officesSaid(visit, others, 'or')}.`;
  const begins = from === now ? say(words.now) : timeSaid(visit, from);
  return `${say(words.empty)} ${begins} – ${timeSaid(visit, until)}. ${next}`;
}

/** Says which offices a leave would leave empty, and when: whoever takes it, or agrees to it, reads it before. */
export function emptiedBy(
  visit: OfficerVisit,
  { person, from, until }: { readonly [Name in 'person' | 'from' | 'until']?: unknown } = {},
): readonly string[] {
  const directory = visit.chapter?.directory;
  const [begins, ends] = [from, until].map((at) => (typeof at === 'number' ? (at as Instant) : parseInstant(`${at}`)));
  if (directory === undefined || typeof person !== 'string' || begins === undefined || ends === undefined) return [];
  return directory.offices.flatMap((office) => {
    const said = peopleOf(office).includes(person)
      ? emptySaid(visit, office, { person, from: begins, until: ends })
      : undefined;
    return said === undefined ? [] : [`${office.localName}: ${said}`];
  });
}
