import { day } from '@kawal/core';
import { isOfLpa } from '@kawal/core/chapter';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** How a service stands that somebody gives, or was asked for. */
const underWay: readonly string[] = ['prepared', 'sent', 'accepted', 'inService'];

/** Cases in which nothing runs, for who holds them and the LPA, and victims whose next visit is due. */
export async function casesDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { person, chapter, now } = sight;
  const ofLpa = isOfLpa({ actor: { kind: 'person', ref: person, role: 'volunteer' }, chapter, now });
  return (await sight.records('case')).flatMap(({ stream: record, state }): readonly DueItem[] => {
    if (state.status === 'closed') return [];
    const { monitoring, area, handlers, report, openedAt } = state;
    const at = monitoring?.dues[monitoring.met + monitoring.missed];
    const isIdle = at === undefined && !state.services.some(({ standing }) => underWay.includes(standing));
    const isGiven = handlers.includes(person);
    if (isIdle && (isGiven || ofLpa)) {
      const verb = isGiven ? 'cards.open' : 'cases.assign';
      const said = words.caseOpen({ of: record, report, heldBy: isGiven ? null : handlers });
      return [{ what: 'case', rank: 2, at: openedAt, record, area, verb, said }];
    }
    if (at === undefined || at > (sight.until ?? now + day)) return [];
    const said = words.monitoring({ of: record, way: monitoring?.meansOfContact });
    return [{ what: 'monitoring', rank: 4, at, record, area, verb: 'cases.noteMonitoring', said }];
  });
}
