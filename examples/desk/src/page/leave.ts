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

/** Tells that an office has somebody at work then: of its shift, or of its holders without shifts, or a deputy. */
function hasSomebody(directory: Directory, office: Office, at: Instant): boolean {
  const { holders, shifts, deputies } = office;
  const onShift = shifts.filter((shift) => shift.from <= at && at < shift.until).map(({ person }) => person);
  return [...(shifts.length > 0 ? onShift : holders), ...deputies].some(
    (person) => isInPost(directory, office, person, at) && !isAbsent(directory, person, at),
  );
}

/** Tells that everybody of an office that the directory has is on leave or out of post now: nobody takes its calls. */
export function isEmptyNow({ chapter, now }: Pick<Visit, 'chapter' | 'now'>, kind: OfficeKind): boolean {
  const own = (chapter?.directory.offices ?? []).filter((one) => one.kind === kind && peopleOf(one).length > 0);
  if (chapter === null || own.length === 0) return false;
  const { directory } = chapter;
  // Between two shifts somebody may still answer: whoever calls then tries.
  return !own.some((office) =>
    peopleOf(office).some((one) => isInPost(directory, office, one, now) && !isAbsent(directory, one, now)),
  );
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
  const known = chapter.directory.absences;
  const people = peopleOf(office);
  const own = added === undefined ? known : [added];
  const leave = own.filter(({ person, until }) => people.includes(person) && until > now);
  const before = { ...chapter.directory, absences: added === undefined ? [] : known };
  const after = { ...chapter.directory, absences: [...known, ...own] };
  // Nobody at a time without leave is a gap of the roster, which the roster's page says.
  const isEmptied = (at: Instant): boolean =>
    leave.some((one) => one.from <= at && at < one.until) &&
    hasSomebody(before, office, at) &&
    !hasSomebody(after, office, at);
  const times = [...after.absences, ...office.shifts, ...(office.terms ?? [])];
  const changes = [now, ...times.flatMap((one) => [one.from, one.until ?? one.from])]
    .filter((at) => at >= now)
    .toSorted((one, other) => one - other);
  const from = changes.find(isEmptied);
  if (from === undefined) return undefined;
  const until = changes.find((at) => at > from && !isEmptied(at)) ?? from;
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
