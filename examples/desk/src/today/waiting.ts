import type { DueItem } from '@kawal/engine';
import { actions } from '../record/actions.ts';
import { conceptOf } from '../record/concepts.ts';
import { addressOf } from '../record/known-action.ts';

/** Returns how grave a thing is that waits: `bad` is done now, `warn` today, `calm` may wait a little. */
export function weightOf({ rank }: Pick<DueItem, 'rank'>): 'bad' | 'warn' | 'calm' {
  if (rank <= 1) return 'bad';
  return rank <= 4 ? 'warn' : 'calm';
}

/** Returns the page to go on with. A report is read before anything is done with it; any other thing is done at once. */
export function pageOf({ record, verb, area }: Pick<DueItem, 'record' | 'verb' | 'area'>): string {
  if (conceptOf(record) === 'report') return `/catatan/${record}`;
  const slug = actions.find((one) => one.verb === verb)?.slug ?? verb;
  // Files are put into force in the terminal, not at the desk.
  if (verb === 'chapter.apply') return '/petugas';
  if (conceptOf(record) === 'chapter') return addressOf(slug, null);
  // A month that nobody opened has no record yet: it is opened from its community.
  if (verb === 'conditionReports.open') return area === null ? '/komunitas' : addressOf(slug, `community/${area}`);
  return addressOf(slug, record);
}

/** Several paths may ask one person for the same call: it is made once, so it stands there once, with its first instant. */
export function eachOnce(items: readonly DueItem[]): readonly DueItem[] {
  const seen = new Set<string>();
  return items.filter(({ what, record, said }) => {
    const own = `${what} ${record} ${said.id}`;
    return !seen.has(own) && seen.add(own);
  });
}
