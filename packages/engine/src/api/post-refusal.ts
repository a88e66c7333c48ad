import { type Actor, type Chapter, isPlace, type KemendagriCode } from '@kawal/core';
import { liesWithin } from '@kawal/core/area';
import { postOf } from '@kawal/core/directory';
import { KawalError } from '@kawal/sdk';
import { type Refused, refused } from '../command/outcome.ts';
import type { Look, LookParts } from './look.ts';
import type { ReadRefusal } from './reader.ts';

/** Refuses an answer about many records to an officer in no post: nothing would look like a free day (0900). */
export function postRefusal(
  { ref, role }: Actor,
  { chapter }: Pick<Look, 'chapter'>,
  { now }: Pick<LookParts, 'now'>,
): Refused<ReadRefusal> | null {
  const isFree = role === 'reporter' || role === 'volunteer' || chapter === null;
  if (isFree || postOf(chapter.directory, ref, now()) !== undefined) return null;
  return refused({ code: 'session.not-in-post' });
}

/** Refuses an answer about nothing in an area of another city: a slip would look as if nothing were on record there. */
export function areaRefusal(field: string, area: string, chapter: Chapter | null): Refused<ReadRefusal> | null {
  if (chapter === null || !isPlace(area as KemendagriCode)) return null;
  const { city, areas } = chapter;
  const isOurs = [city, ...areas.map(({ code }) => code)].some((own) =>
    [liesWithin(own, area as KemendagriCode), liesWithin(area as KemendagriCode, own)].includes(true),
  );
  return isOurs ? null : refused({ code: 'input.not-allowed', field, allowed: [city] });
}

/** The error that ends a reading whose reader is in no post any more: what is left out must not look like the end. */
export function outOfPost(): KawalError {
  return new KawalError('session.not-in-post', 'this person is in no post any more', { source: 'engine' });
}
