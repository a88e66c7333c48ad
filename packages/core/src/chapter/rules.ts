import type { ChapterState } from './chapter.ts';

/** Whether rules were ever put into force here; `keyed` while only the key is known that reports are sealed to. */
export type ChapterStanding = 'none' | 'keyed' | 'inForce';

export function standingOf({ bundle, recipient }: ChapterState): ChapterStanding {
  if (bundle !== null) return 'inForce';
  return recipient === null ? 'none' : 'keyed';
}
