import type { ChapterState } from './chapter.ts';

/** State of a chapter: nothing, only the key that reports are sealed to, or rules in force. */
export type ChapterStanding = 'none' | 'keyed' | 'inForce';

export function standingOf({ bundle, recipient }: ChapterState): ChapterStanding {
  if (bundle !== null) return 'inForce';
  return recipient === null ? 'none' : 'keyed';
}
