import type { Actor, Chapter, Instant } from '@kawal/core';
import { postOf } from '@kawal/core/directory';
import { stopped } from '../fault/fault.ts';
import { namedPerson } from './named-person.ts';

/**
 * Returns the actor that `--as` names: a person of the directory, in the post that they are in now. Anybody else is refused,
 * so nobody acts under a name of their own making.
 */
export function personInPost(reference: string, chapter: Pick<Chapter, 'directory'> | null, now: Instant): Actor {
  const actor = namedPerson(reference);
  if (chapter === null) throw stopped({ code: 'chapter.none' });
  const { directory } = chapter;
  if (!Object.hasOwn(directory.people, reference)) throw stopped({ code: 'usage.person-unknown', person: reference });
  const post = postOf(directory, reference, now);
  if (post === undefined) throw stopped({ code: 'usage.person-not-in-post', person: reference });
  return { ...actor, role: post };
}
