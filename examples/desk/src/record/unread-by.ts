import type { OfficerVisit } from '../page/visit.ts';
import type { Warning } from './act-page.ts';
import { haveShown } from './closing.ts';
import { recordsOf } from './concepts.ts';

/** Tells that this person has not opened the newest story of a report, or none, and whether it is open to them. */
export async function unreadBy({ api, person }: OfficerVisit, record: string): Promise<Warning['unread']> {
  const [found, owed] = await Promise.all([api.reports.get(record as `report/${string}`), api.reports.owed(record)]);
  if (!found.ok || !owed.ok || owed.readBy.includes(person)) return undefined;
  if (!found.access.opensCards) return 'shut';
  const readings = await recordsOf(api, 'access', { key: { name: 'record', value: record } });
  return haveShown(readings, person) ? 'new' : 'open';
}
