import type { Actor, Chapter, Instant, PersonId } from '@kawal/core';
import { postOf } from '@kawal/core/directory';

/** Returns the actor that a person of the directory is now. Undefined for somebody who is not in post: they see nothing. */
export function personInPost(person: PersonId, chapter: Chapter | null, now: Instant): Actor | undefined {
  if (chapter === null || !Object.hasOwn(chapter.directory.people, person)) return undefined;
  const role = postOf(chapter.directory, person, now);
  return role === undefined ? undefined : { kind: 'person', ref: person, role };
}
