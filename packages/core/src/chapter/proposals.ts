import type { Instant } from '../calendar/instant.ts';
import type { Absence, PersonId } from '../directory/directory.ts';
import { isSuspended } from '../directory/rules.ts';
import type { Context } from '../record/concept.ts';
import type { ChapterEvent, ChapterState, PeopleChange } from './chapter.ts';

type Proposed = Pick<ChapterState, 'proposals'>;

/** Returns the subject of a proposal of files. No reference of a person holds a colon. */
export function fileSubject(reach: string): string {
  return `files:${reach}`;
}

/** Returns the subject of planned leave: the second person must want the same times. */
export function absenceSubject({ person, from, until }: Absence): string {
  return `${person}:${from}-${until}`;
}

export function subjectOf(event: Extract<ChapterEvent, { readonly type: `${string}-proposed` }>): string {
  if (event.type === 'files-proposed') return fileSubject(event.reach);
  return event.type === 'absence-proposed' ? absenceSubject(event) : event.person;
}

export function isProposedBy(person: PersonId, subject: string, { proposals }: Proposed, now: Instant): boolean {
  return proposals.some((one) => one.subject === subject && one.by === person && now < one.until);
}

/** Returns the others, not suspended since, who gave a first word that has not lapsed. */
export function proposedByOthers(
  subject: string,
  { proposals }: Proposed,
  { actor, chapter, now }: Pick<Context, 'actor' | 'chapter' | 'now'>,
): readonly PersonId[] {
  const counts = (by: PersonId): boolean => by !== actor.ref && chapter !== null && !isSuspended(chapter.directory, by);
  return proposals.flatMap((one) => (one.subject === subject && now < one.until && counts(one.by) ? [one.by] : []));
}

/** Returns the others who gave a first word for a change of people. */
export function proposersOf(change: PeopleChange, ...asked: [Proposed, Parameters<typeof proposedByOthers>[2]]) {
  if (change.type === 'note-absence') return proposedByOthers(absenceSubject(change), ...asked);
  return change.type === 'suspend-person' ? proposedByOthers(change.person, ...asked) : [];
}

export function isProposedByAnother(...asked: Parameters<typeof proposedByOthers>): boolean {
  return proposedByOthers(...asked).length > 0;
}

/** Returns what lapses by an instant. */
export function lapsedAt({ proposals }: Proposed, now: Instant): readonly ChapterEvent[] {
  return proposals.flatMap(({ subject, by, until }) =>
    until <= now ? [{ type: 'proposal-lapsed' as const, subject, by }] : [],
  );
}
