import type { Actor, Chapter, Instant, PersonId } from '@kawal/core';
import { isSuspended, officesInPost, peopleOf } from '@kawal/core/directory';

/**
 * Returns the actor that a person of the directory is now: in the office that they are in post in. A person listed without
 * any office is of the secretariat. Undefined for somebody who is not in post: they see nothing.
 */
export function personInPost(person: PersonId, chapter: Chapter | null, now: Instant): Actor | undefined {
  if (chapter === null || !Object.hasOwn(chapter.directory.people, person)) return undefined;
  const { directory } = chapter;
  if (isSuspended(directory, person)) return undefined;
  const offices = officesInPost(directory, person, now);
  const office = offices.includes('lpaDuty') ? 'lpaDuty' : offices[0];
  if (office !== undefined) return { kind: 'person', ref: person, role: office };
  const heldOne = directory.offices.some((one) => peopleOf(one).includes(person));
  return heldOne ? undefined : { kind: 'person', ref: person, role: 'secretariat' };
}
