import { breachCite, missingNotices } from '@kawal/core/breach';
import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** Failures of data protection of which somebody does not know yet. */
export async function breachesDue({ records, chapter }: DueSight): Promise<readonly DueItem[]> {
  return (await records('breach')).flatMap(({ stream: record, state }) => {
    if (state.status === 'closed' || missingNotices(state).length === 0) return [];
    const said = words.breach({ of: record, isByLaw: breachCite(state, chapter) !== null });
    return [{ what: 'breach', rank: 1, at: state.deadline, record, area: null, verb: 'breaches.notify', said }];
  });
}

/** Requests about personal data that are not answered; one without a time limit is due when it came. */
export async function dataRequestsDue({ records }: DueSight): Promise<readonly DueItem[]> {
  return (await records('data-request', 'received')).flatMap(({ stream: record, state }) => {
    const said = words.dataRequest({ of: record, right: state.right, isLimited: state.deadline !== null });
    const at = state.deadline ?? state.receivedOn;
    return [{ what: 'dataRequest', rank: 1, at, record, area: null, verb: 'dataRequests.fulfil', said }];
  });
}

export async function reviewsDue({ person, records }: DueSight): Promise<readonly DueItem[]> {
  return (await records('access', 'waits', 'review')).flatMap(({ stream: record, state }): readonly DueItem[] => {
    if (!('until' in state) || state.person === person) return [];
    const said = words.review({ report: state.record, by: state.person, reason: state.reason });
    return [{ what: 'review', rank: 1, at: state.until, record, area: null, verb: 'cards.reviewEmergency', said }];
  });
}
