import type { Entry, ReportEvent, ReportState } from '@kawal/core';
import type { Storage } from '@kawal/sdk';
import { refuseAltered } from '../audit/known-log.ts';
import { vouchedEntries } from '../audit/vouched-entries.ts';
import { concepts } from '../concepts/concepts.ts';
import { linkedWith } from '../record/known-links.ts';
import { loadRecord, loadRecords } from '../record/load.ts';

/**
 * Returns the reports that a mark holds to be the same as one now, and in which people said more since the mark, each with the
 * version of the newest. Whoever closes the one has not read the matter before they read these (0713). Lists of the store are
 * not asked: rows could be taken out of them.
 */
export async function saidBeside(report: string, storage: Storage): Promise<ReadonlyMap<string, number>> {
  await refuseAltered(storage);
  const linked = [...linkedWith([report], storage)].filter((one) => one !== report && one.startsWith('report/'));
  const found = new Map<string, number>();
  if (linked.length === 0) return found;
  const own = (await loadRecord(storage, concepts.report, report)).state;
  for (const { stream, state } of await loadRecords(storage, linked)) {
    const since = markOf(state as ReportState, report) ?? markOf(own, stream);
    const said = since === undefined ? [] : (await vouchedEntries<ReportEvent>(stream, storage)).filter(isSaid(since));
    const newest = said.at(-1)?.version;
    if (newest !== undefined) found.set(stream, newest);
  }
  return found;
}

/** Returns when a report was marked as a duplicate of another, if it is. */
function markOf(report: ReportState, of: string): number | undefined {
  return report.status !== 'none' && report.duplicateOf?.of === of ? report.duplicateOf.at : undefined;
}

/** Tells whether people said more in an entry: what Kawal carries over from the other report is no word of theirs. */
function isSaid(since: number) {
  return ({ at, actor, changes }: Entry<ReportEvent>): boolean =>
    at >= since &&
    actor.kind !== 'system' &&
    changes.some(({ type }) => type === 'report-extended') &&
    !changes.some(({ type }) => type === 'duplicate-marked');
}
