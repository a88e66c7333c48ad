import { day } from '@kawal/core';
import { chapterStream, isOfLpa } from '@kawal/core/chapter';
import { isSuspended } from '@kawal/core/directory';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** How long the LPA sees that somebody was suspended or reinstated. Our own practice; no statute says it. */
const shownFor = 3 * day;

/** Tells the others of the LPA that somebody was suspended, first of all, or that one of them let them back in. */
export async function standingsDue({ person, chapter, now, changes }: DueSight): Promise<readonly DueItem[]> {
  const actor = { kind: 'person', ref: person, role: 'volunteer' } as const;
  if (chapter === null || !isOfLpa({ actor, chapter, now })) return [];
  const suspensions = await changes('person-suspended');
  const reasons = new Map(suspensions.map(({ change }) => [change.person, change.reason]));
  const items = async (type: keyof typeof said): Promise<readonly DueItem[]> => {
    const all = type === 'person-suspended' ? suspensions : await changes(type);
    // Of one person the newest is enough.
    const newest = new Map(all.map(({ change, by, at }) => [change.person, { by, at }] as const));
    return [...newest].flatMap(([who, { by, at }]): readonly DueItem[] => {
      const isStill = isSuspended(chapter.directory, who) === (type === 'person-suspended');
      if (!isStill || [...by, who].includes(person) || at < now - shownFor) return [];
      const { words: inWords, ...next } = said[type];
      const about = { what: 'review', at, record: chapterStream, area: null, fields: { person: who } } as const;
      return [{ ...about, ...next, said: inWords({ who, by, reason: reasons.get(who) }) }];
    });
  };
  return [...(await items('person-suspended')), ...(await items('person-reinstated'))];
}

const said = {
  'person-suspended': { rank: -1, verb: 'chapter.reinstate', words: words.suspended },
  'person-reinstated': { rank: 3, verb: 'chapter.suspend', words: words.reinstated },
} as const;
