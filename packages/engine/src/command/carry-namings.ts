import { changesOf, type EscalationState, type ReportState, system } from '@kawal/core';
import { reportConcept } from '@kawal/core/concepts';
import { namingIn } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { type LoadedRecord, loadRecords, streamsOf } from '../record/load.ts';
import type { UnitOfWork } from './unit-of-work.ts';

type Namings = EscalationState['namings'];
type Report = Exclude<ReportState, { readonly status: 'none' }>;

/**
 * Names whom an act names in one report in those too that are held to be the same, in the same commit: whoever was named after
 * the mark would read on in the other (X1). Kawal says it, for who names somebody in one need not know of the other.
 */
export async function carryNamings(work: UnitOfWork, storage: Storage): Promise<void> {
  const namings = namedIn(work);
  if (namings.size === 0) return;
  const open = await openReports(work, storage);
  for (const [stream, grounds] of namings) {
    const report = work.record(stream)?.state as ReportState | undefined;
    if (report === undefined || report.status === 'none') continue;
    for (const other of sameAs(stream, report, open)) {
      const state = (work.record(other)?.state as Report | undefined) ?? open.get(other);
      const names = state === undefined ? null : namingIn(report, grounds, state);
      if (names !== null) await work.execute(reportConcept, other, { type: 'add-to-report', ...names }, system);
    }
  }
}

/** Returns the new reasons to keep somebody out of reports that were there before, by report. */
function namedIn({ entries }: UnitOfWork): ReadonlyMap<string, Namings> {
  const found = new Map<string, Namings>();
  for (const { stream, change } of changesOf(entries)) {
    if (change.type !== 'facts-learned' || !('namings' in change)) continue;
    const barring = (change.namings as Namings).filter(({ people, offices }) => people.length + offices.length > 0);
    const report = stream.replace('escalation/', 'report/');
    if (barring.length > 0) found.set(report, [...(found.get(report) ?? []), ...barring]);
  }
  return found;
}

/** Loads the reports that are not closed. Only an act that names somebody asks for them. */
async function openReports(work: UnitOfWork, storage: Storage): Promise<ReadonlyMap<string, Report>> {
  const streams = [
    ...(await streamsOf('report', { name: 'status', value: 'open' }, storage)),
    ...(await streamsOf('report', { name: 'status', value: 'closing' }, storage)),
  ];
  const records = (await loadRecords(storage, streams)) as readonly LoadedRecord<Report>[];
  return new Map(records.map(({ stream, state }) => [stream, (work.record(stream)?.state as Report) ?? state]));
}

/** Returns the open reports that marks lead to from a report, over as many as there are. */
function sameAs(stream: string, report: Report, open: ReadonlyMap<string, Report>): readonly string[] {
  const found = new Set([stream]);
  const marks = [[stream, report] as const, ...open].flatMap(([one, { duplicateOf }]) =>
    duplicateOf === null ? [] : [[one, duplicateOf.of] as const],
  );
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const [one, of] of marks) if (found.has(one) || found.has(of)) found.add(one).add(of);
  }
  return [...found].filter((one) => one !== stream && open.has(one));
}
