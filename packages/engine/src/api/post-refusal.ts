import type { Actor } from '@kawal/core';
import { postOf } from '@kawal/core/directory';
import { type Refused, refused } from '../command/outcome.ts';
import type { Look, LookParts } from './look.ts';
import type { ReadRefusal } from './reader.ts';

/**
 * Refuses an answer about many records to an officer whom the directory has in no post: they are suspended, or their sign-in
 * is mapped to a wrong reference, and nothing would look like a free day (0900). Reporters and volunteers are in no post.
 */
export function postRefusal(
  { ref, role }: Actor,
  { chapter }: Pick<Look, 'chapter'>,
  { now }: Pick<LookParts, 'now'>,
): Refused<ReadRefusal> | null {
  const isFree = role === 'reporter' || role === 'volunteer' || chapter === null;
  if (isFree || postOf(chapter.directory, ref, now()) !== undefined) return null;
  return refused({ code: 'session.not-in-post' });
}
