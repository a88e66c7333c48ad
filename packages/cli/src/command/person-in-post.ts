import type { Actor, Chapter, Directory, Instant, PersonId } from '@kawal/core';
import { isSuspended, officesInPost, peopleOf } from '@kawal/core/directory';
import { stopped } from '../fault/fault.ts';
import { namedPerson } from './named-person.ts';

/**
 * Returns the actor that `--as` names: a person of the directory, in the office they are in post in now. A person listed
 * without any office is of the secretariat. Anybody else is refused, so nobody acts under a name of their own making.
 */
export function personInPost(reference: string, chapter: Pick<Chapter, 'directory'> | null, now: Instant): Actor {
  const actor = namedPerson(reference);
  if (chapter === null) return actor;
  const { directory } = chapter;
  if (!Object.hasOwn(directory.people, reference)) throw stopped({ code: 'usage.person-unknown', person: reference });
  if (isSuspended(directory, reference)) throw stopped({ code: 'usage.person-not-in-post', person: reference });
  const offices = officesInPost(directory, reference, now);
  const office = offices.includes('lpaDuty') ? 'lpaDuty' : offices[0];
  if (office !== undefined) return { ...actor, role: office };
  if (everHeldOffice(directory, reference)) throw stopped({ code: 'usage.person-not-in-post', person: reference });
  return actor;
}

function everHeldOffice({ offices }: Directory, person: PersonId): boolean {
  return offices.some((office) => peopleOf(office).includes(person));
}
