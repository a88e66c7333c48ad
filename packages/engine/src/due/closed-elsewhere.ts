import { day, type Instant } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import { closingDay, mustBeRead } from '@kawal/core/report';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords } from './words.ts';

/** How long the LPA sees that others closed a report. Our own practice; no statute says it. */
const shownFor = 3 * day;

/** Tells the LPA of reports of children, and of danger, that were closed by people none of whom is of the LPA. */
export async function closedElsewhere(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now, records, closers } = sight;
  const ofLpa = (ref: string): boolean => isOfLpa({ actor: { kind: 'person', ref, role: 'volunteer' }, chapter, now });
  if (chapter === null || !ofLpa(person)) return [];
  const days = new Set([0, 1, 2, 3].map((back) => closingDay((now - back * day) as Instant)));
  const found = await Promise.all([...days].map((one) => records('report', one, 'closedOn')));
  const items = found.flat().map(async ({ stream: record, state }): Promise<readonly DueItem[]> => {
    if (state.status !== 'closed' || state.closedAt < now - shownFor || !mustBeRead(state)) return [];
    const by = await closers(record);
    if (by.some(ofLpa)) return [];
    const { area, reason, closedAt: at } = state;
    const said = dueWords.closedElsewhere({ report: record, by, reason, area, chapter });
    return [{ what: 'closed', rank: 3, at, record, area, verb: 'cards.open', said }];
  });
  return (await Promise.all(items)).flat();
}
