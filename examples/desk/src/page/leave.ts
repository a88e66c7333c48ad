import type { Directory, Instant, Localized, Office, OfficeKind } from '@kawal/core';
import { parseInstant } from '@kawal/core/calendar';
import { isAbsent, isInPost, peopleOf } from '@kawal/core/directory';
import { chainOf } from '@kawal/core/matching';
import { chapterOffices, officesSaid } from './person.ts';
import { timeSaid } from './time.ts';
import type { OfficerVisit, Visit } from './visit.ts';

const words = {
  empty: { id: 'KOSONG karena cuti:', en: 'EMPTY because of leave:' },
  instead: {
    id: 'Laporan untuk jabatan ini lalu diterima penggantinya:',
    en: 'Its substitute receives its reports then:',
  },
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

/** Says which offices the leave of a first word would leave empty, and when: whoever agrees reads it before. */
export function emptiedBy(
  visit: OfficerVisit,
  { person, from = '', until = '' }: Readonly<Record<string, string>> = {},
): readonly string[] {
  const directory = visit.chapter?.directory;
  const [begins, ends] = [parseInstant(from), parseInstant(until)];
  if (directory === undefined || person === undefined || begins === undefined || ends === undefined) return [];
  const after = { ...directory, absences: [...directory.absences, { person, from: begins, until: ends }] };
  return directory.offices.flatMap((office) => {
    const said = peopleOf(office).includes(person) ? emptySaid(visit, office, after) : undefined;
    return said === undefined ? [] : [`${office.localName}: ${said}`];
  });
}
