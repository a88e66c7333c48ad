import { type AnyActor, type Chapter, type Directory, type Instant, type PersonId, parseAreaCode } from '@kawal/core';
import { chapterStream } from '@kawal/core/chapter';
import { personIn, postOf } from '@kawal/core/directory';
import { holdsOtherOffice } from '@kawal/core/pact';
import type { Storage } from '@kawal/sdk';
import { distance } from 'fastest-levenshtein';
import { streamsOf } from '../record/load.ts';
import { type Refused, refused } from './outcome.ts';
import type { Request } from './request.ts';

/**
 * Refuses a report, a pact or a decree that names a person by a reference that nobody has and that is nearly one of the
 * directory: whoever a report means would be told, and a head of another kelurahan would count as a stranger. A
 * reference of somebody who left the directory, or of a volunteer, stands as it is. Who may not read the directory is
 * refused none: by which ones are, they would learn it (1996).
 */
export async function mistypedPeople(
  { actor, concept, inner, command, stream }: Pick<Request, 'actor' | 'concept' | 'inner' | 'command' | 'stream'>,
  { chapter, now }: { readonly chapter: Pick<Chapter, 'directory'> | null; readonly now: Instant },
  storage: Storage,
): Promise<Refused['refusals'] | null> {
  if (inner || chapter === null) return null;
  const isReader = mayReadDirectory(actor, chapter.directory, now);
  for (const [field, written] of namedIn(concept, command)) {
    if (typeof written !== 'string') continue;
    const area =
      concept === 'community' && typeof stream === 'string' ? parseAreaCode(stream.split('/')[1] ?? '') : undefined;
    if (area !== undefined && holdsOtherOffice(chapter.directory, written, area))
      return refused({ code: 'pact.signed-by-other-office', signatory: written, area }).refusals;
    const allowed = isReader ? nearlyNamed(written, chapter.directory) : [];
    if (allowed.length > 0 && !(await isKnownElsewhere(written, storage)))
      return refused({ code: 'input.not-allowed', field, allowed: allowed.slice(0, 3) }).refusals;
  }
  return null;
}

/** Returns true for a person in post: the references of people in the directory are no secret to them. */
export function mayReadDirectory({ kind, ref }: AnyActor, directory: Directory, now: Instant): boolean {
  return kind === 'person' && postOf(directory, ref, now) !== undefined;
}

/** Returns the references in a command that may be of the directory, each by its field. */
function namedIn(concept: string, command: object): readonly (readonly [string, unknown])[] {
  const { parties, signatory, decree } = command as Readonly<Record<string, unknown>>;
  if (concept === 'report' && Array.isArray(parties))
    return parties.map((party, at) => [`parties[${at}].directoryPerson`, (party as Answer)?.['directoryPerson']]);
  if (concept === 'pact') return [['signatory', signatory]];
  return concept === 'community' ? [['decree.signatory', (decree as Answer)?.['signatory']]] : [];
}

type Answer = Readonly<Record<string, unknown>> | null | undefined;

async function isKnownElsewhere(person: PersonId, storage: Storage): Promise<boolean> {
  if ((await storage.cards(chapterStream)).some(({ subject }) => subject === person)) return true;
  return (await streamsOf('volunteer', { name: 'person', value: person }, storage)).length > 0;
}

/**
 * Returns whom a reference that the directory has not may mean. A reference is short: two slips in a long one, one in a
 * short one, and marks and case count for nothing.
 */
export function nearlyNamed(written: string, directory: Directory): readonly PersonId[] {
  if (personIn(directory, written) !== undefined) return [];
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  const given = plain(written);
  return Object.keys(directory.people)
    .map((person) => ({ person, far: distance(given, plain(person)) }))
    .filter(({ far }) => far <= (given.length >= 8 ? 2 : 1))
    .toSorted((one, other) => one.far - other.far)
    .map(({ person }) => person);
}
