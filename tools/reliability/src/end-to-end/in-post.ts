import type { Chapter, Instant, Office, OfficeKind, PersonId } from '@kawal/core';
import { officeFor, peopleOf } from '@kawal/core/directory';
import { emergencyPath } from '@kawal/core/escalation';
import { type Telling, tellingsIn } from './evidence.ts';
import { chapterAt, type Run } from './run.ts';

/**
 * Claims that people told hold the office, or ring for it, on that very day: within their term, not suspended, not away,
 * and over a contact that the directory of that day has (M1, M2). An emergency goes to people who are away too (E1).
 */
export function onlyPeopleInPostTold({ messages, area }: Run): readonly string[] {
  return messages.flatMap(({ at, message, chapter }): readonly string[] => {
    const { person, items, contacts } = message;
    const broken: string[] = [];
    if (isSuspended(person, chapter)) broken.push(`${person} is suspended and is told`);
    const own = chapter.directory.people[person]?.contacts ?? [];
    for (const contact of contacts) {
      if (!own.includes(contact)) broken.push(`${person} is told over ${contact}, which the directory no longer has`);
    }
    for (const { path, office, instead, task } of items) {
      // Of what somebody had in hand an account is asked while they are in an office of the place.
      if (task === 'account' && !isOfPlace(person, at, chapter, area))
        broken.push(`${person} is asked for an account, and holds no office of the place`);
      if (task === 'account' || path === emergencyPath) continue;
      if (isAway(person, at, chapter)) broken.push(`${person} is away and is told by ${path}`);
      const kinds = task === 'call' ? chapter.policy.callers : [instead ?? office];
      if (!kinds.some((kind) => isInPost(person, kind, at, chapter, area)))
        broken.push(`${person} is told by ${path}, and is not in post for ${kinds.join(' or ')}`);
    }
    return broken;
  });
}

function isSuspended(person: PersonId, { directory }: Chapter): boolean {
  return directory.suspended?.includes(person) === true;
}

/** Returns true for somebody in post in an office that serves the place, by duty or not. */
function isOfPlace(
  person: PersonId,
  at: Instant,
  chapter: Chapter,
  area: Run['area'],
  kinds?: readonly OfficeKind[],
): boolean {
  const { offices } = chapter.directory;
  return offices.some(
    (office) =>
      (kinds ?? [office.kind]).includes(office.kind) &&
      officeFor(chapter.directory, office.kind, area) === office &&
      peopleOf(office).includes(person) &&
      isInTerm(person, office, at) &&
      !isSuspended(person, chapter),
  );
}

function isAway(person: PersonId, at: Instant, { directory }: Chapter): boolean {
  return directory.absences.some((one) => one.person === person && one.from <= at && at < one.until);
}

function isInPost(person: PersonId, kind: OfficeKind, at: Instant, chapter: Chapter, area: Run['area']): boolean {
  const office = officeFor(chapter.directory, kind, area);
  return office !== undefined && isHolder(person, office, at) && isInTerm(person, office, at);
}

/** The offices that a person is in post for, wherever they serve. */
export function officesInPost(person: PersonId, at: Instant, { directory }: Chapter): readonly OfficeKind[] {
  if (directory.suspended?.includes(person) === true) return [];
  return directory.offices
    .filter((office) => peopleOf(office).includes(person) && isInTerm(person, office, at))
    .map(({ kind }) => kind);
}

function isHolder(person: PersonId, { holders, deputies, shifts }: Office, at: Instant): boolean {
  if (deputies.includes(person)) return true;
  if (shifts.length === 0) return holders.includes(person);
  return shifts.some((one) => one.person === person && one.from <= at && at < one.until);
}

function isInTerm(person: PersonId, { terms = [] }: Office, at: Instant): boolean {
  const own = terms.filter((one) => one.person === person);
  return own.length === 0 || own.some(({ from, until }) => from <= at && (until === null || at < until));
}

/**
 * Claims that an office of which only people were told who left it or are away since, while nobody who is there took the report on, is
 * told anew as soon as that is so, or the path goes on without it (M5, 1860): when the directory changes, and when leave in it begins.
 */
export function goneReplaced(run: Run): readonly string[] {
  return run.chapters.flatMap(({ from, chapter }, index): readonly string[] => {
    const to = run.chapters[index + 1]?.from ?? run.until;
    const leave = chapter.directory.absences.map((one) => one.from).filter((at) => at > Math.max(from, run.openedAt));
    const instants = [...(index === 0 ? [] : [from]), ...leave];
    return instants.filter((at) => at + run.outage < to).flatMap((at) => notReplaced(at, chapter, run));
  });
}

function notReplaced(at: Instant, chapter: Chapter, run: Run): readonly string[] {
  const by = (at + run.outage) as Instant;
  const tellings = tellingsIn(run);
  const isGone = (person: PersonId, kinds?: readonly OfficeKind[]): boolean =>
    !isOfPlace(person, at, chapter, run.area, kinds) || (isAway(person, at, chapter) && isAway(person, by, chapter));
  // Whoever was asked to ring is so as one of the callers.
  const hasLeft = ({ person, served, isCall }: Telling): boolean =>
    isGone(person, isCall ? chapter.policy.callers : [served]);
  const before = tellings.filter((one) => one.at < at && one.path !== emergencyPath);
  const isAnswered = run.taken.some(
    (one) => one.at <= by && one.command.type === 'record-reply' && !isGone(one.command.person),
  );
  const hasEnded = run.events.some(({ event }) => event.type === 'path-ended');
  if (isAnswered || hasEnded || !before.some(hasLeft)) return [];
  const lost = [...new Set(before.map(({ office }) => office))].filter((office) =>
    before.filter((one) => one.office === office).every(hasLeft),
  );
  const isSoon = (one: { readonly at: Instant }): boolean => one.at >= at && one.at <= by;
  const goesOn = run.events.some((one) => isSoon(one) && one.event.type === 'step-pulled');
  const told = tellings.filter((one) => isSoon(one) && !hasLeft(one));
  return lost
    .filter((office) => !goesOn && !told.some((one) => one.office === office))
    .map((office) => `${office} was told through people who are gone since, and is told through nobody else`);
}

/** The chapter as the case met it while it ran, beside the first. */
export function changesMet(
  run: Run,
): readonly { readonly at: Instant; readonly before: Chapter; readonly after: Chapter }[] {
  return run.chapters
    .slice(1)
    .map(({ from, chapter }) => ({ at: from, before: chapterAt(run, from - 1), after: chapter }));
}
