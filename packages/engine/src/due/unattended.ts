import type { DueItem, DueSight } from './due-item.ts';
import { dueWords as words } from './words.ts';

/** Cases on which nobody of the LPA may decide any more, for whoever still handles them. */
export async function unattendedDue(sight: DueSight): Promise<readonly DueItem[]> {
  const { records, withoutLpa, now: at } = sight;
  const open = (await records('case')).filter(({ state }) => state.status !== 'closed');
  const left = new Set(await withoutLpa(open.map(({ stream }) => stream)));
  return open
    .filter(({ stream }) => left.has(stream))
    .map(({ stream: record, state: { area } }) => ({
      ...({ what: 'unattended', rank: 1, at, record, area, verb: 'cases.assign' } as const),
      said: words.unattended({ of: record }),
    }));
}
