import type { Chapter, PersonId } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { personIn } from '@kawal/core/directory';
import type { Storage } from '@kawal/sdk';
import { distance } from 'fastest-levenshtein';
import { streamsOf } from '../record/load.ts';
import { type Refused, refused } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * Refuses a report that names a person by a reference that nobody has and that is nearly one of the directory: whoever was
 * meant would be told. A reference of somebody who left the directory, or of a volunteer, stands as it is.
 */
export async function mistypedPeople(
  { concept, inner, command }: Pick<Request, 'concept' | 'inner' | 'command'>,
  chapter: Pick<Chapter, 'directory'> | null,
  storage: Storage,
): Promise<Refused['refusals'] | null> {
  const { parties } = command as { readonly parties?: unknown };
  if (inner || concept !== 'report' || chapter === null || !Array.isArray(parties)) return null;
  for (const [at, party] of parties.entries()) {
    const { directoryPerson: written } = (party ?? {}) as { readonly directoryPerson?: unknown };
    if (typeof written !== 'string' || personIn(chapter.directory, written) !== undefined) continue;
    const allowed = nearest(written, Object.keys(chapter.directory.people));
    if (allowed.length === 0 || (await isKnownElsewhere(written, storage))) continue;
    return refused({ code: 'input.not-allowed', field: `parties[${at}].directoryPerson`, allowed }).refusals;
  }
  return null;
}

async function isKnownElsewhere(person: PersonId, storage: Storage): Promise<boolean> {
  if ((await storage.cards(chapterStream)).some(({ subject }) => subject === person)) return true;
  return (await streamsOf('volunteer', { name: 'person', value: person }, storage)).length > 0;
}

/** A reference is short: two slips in a long one, one in a short one, and marks and case count for nothing. */
function nearest(written: string, known: readonly PersonId[]): readonly PersonId[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const given = plain(written);
  return known
    .map((person) => ({ person, far: distance(given, plain(person)) }))
    .filter(({ far }) => far <= (given.length >= 8 ? 2 : 1))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ person }) => person);
}
