import { isOfLpa } from '@kawal/core/chapter';
import { officesInPost } from '@kawal/core/directory';
import type { DueSight } from './due-item.ts';

export function isOfLpaIn({ person, chapter, now }: DueSight): boolean {
  return isOfLpa({ actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
}

/** The community goes and reports, and the LPA sees to it: another office of the area may look, and has nothing to do. */
export function isOfCommunity(sight: DueSight): boolean {
  const { person, chapter, now } = sight;
  const posts = chapter === null ? [] : officesInPost(chapter.directory, person, now);
  return posts.length === 0 || posts.includes('coordinator') || isOfLpaIn(sight);
}
