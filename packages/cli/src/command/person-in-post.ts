import type { Actor, Chapter, Instant } from '@kawal/core';
import { postOf } from '@kawal/core/directory';
import { describeInstant } from '@kawal/core/locales';
import { stopped } from '../fault/fault.ts';
import { namedPerson } from './named-person.ts';

/** Returns the actor that `--as` names: a person of the directory in their post. Anybody else is refused. */
export function personInPost(
  reference: string,
  chapter: Pick<Chapter, 'directory' | 'zone'> | null,
  now: Instant,
): Actor {
  const actor = namedPerson(reference);
  if (chapter === null) throw stopped({ code: 'chapter.none' });
  const { directory } = chapter;
  if (!Object.hasOwn(directory.people, reference)) throw stopped({ code: 'usage.person-unknown', person: reference });
  const post = postOf(directory, reference, now);
  if (post === undefined) {
    const terms = directory.offices.flatMap((office) => office.terms ?? []).filter((one) => one.person === reference);
    const from = terms.map((one) => one.from).find((at) => at > now);
    const begins = from === undefined ? null : describeInstant(from, chapter.zone);
    throw stopped({ code: 'usage.person-not-in-post', person: reference, begins });
  }
  return { ...actor, role: post };
}
