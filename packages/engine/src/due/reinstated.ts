import { day } from '@kawal/core';
import { chapterStream, isOfLpa } from '@kawal/core/chapter';
import { isSuspended } from '@kawal/core/directory';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** How long the LPA sees that somebody was reinstated. Our own practice; no statute says it. */
const shownFor = 3 * day;

/** Tells the others of the LPA that one of them let a suspended person back in. */
export async function reinstatedDue({ person, chapter, now, changes }: DueSight): Promise<readonly DueItem[]> {
  const actor = { kind: 'person', ref: person, role: 'volunteer' } as const;
  if (chapter === null || !isOfLpa({ actor, chapter, now })) return [];
  // Of one person the newest is enough.
  const newest = new Map((await changes('person-reinstated')).map((one) => [one.change.person, one]));
  return [...newest].flatMap(([who, { by, at }]): readonly DueItem[] => {
    const isShown = by !== person && who !== person && at >= now - shownFor && !isSuspended(chapter.directory, who);
    const said = words.reinstated({ who, by });
    const fields = { person: who };
    const item = { what: 'review', rank: 3, at, record: chapterStream, area: null, verb: 'chapter.suspend' } as const;
    return isShown ? [{ ...item, fields, said }] : [];
  });
}
