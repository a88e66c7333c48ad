import { changesOf, type EscalationState, type ReportState, system } from '@kawal/core';
import type { CaseState } from '@kawal/core/case';
import { reportConcept } from '@kawal/core/concepts';
import { namingIn } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { refuseAltered } from '../audit/known-log.ts';
import { linkedWith, linksIn } from '../record/known-links.ts';
import { loadRecords } from '../record/load.ts';
import type { UnitOfWork } from './unit-of-work.ts';

type Namings = EscalationState['namings'];
type Report = Exclude<ReportState, { readonly status: 'none' }>;

/**
 * Names whom an act names in one report in those too that are held to be the same, or are linked to one case, in the same
 * commit: whoever was named after the mark or the link would read on in the other (X1). Kawal says it, for who names somebody
 * in one need not know of the other.
 */
export async function carryNamings(work: UnitOfWork, storage: Storage): Promise<void> {
  const namings = new Map([...(await joinedIn(work, storage)), ...namedIn(work)]);
  const records = await linkedRecords([...namings.keys()], work, storage);
  const ofType = (type: string) => [...records].filter(([stream]) => stream.startsWith(type));
  const reports = new Map(ofType('report/') as [string, Report][]);
  const linked = ofType('case/').map(([, state]) => reportsOf(state as CaseState));
  for (const [stream, grounds] of namings) {
    const report = reports.get(stream);
    if (report === undefined) continue;
    for (const other of sameAs(stream, reports, linked)) {
      const state = (work.record(other)?.state as Report | undefined) ?? reports.get(other);
      const names = state === undefined ? null : namingIn(report, grounds, state);
      if (names === null) continue;
      // Of a closed report one thing is learnt still: who must not read it.
      const said = state?.status === 'closed' ? { ...names, facts: {} } : names;
      await work.execute(reportConcept, other, { type: 'add-to-report', ...said }, system);
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

/** Returns all reasons to keep somebody out of a report that is marked, and of the reports of a case that gains one. */
async function joinedIn(work: UnitOfWork, storage: Storage): Promise<ReadonlyMap<string, Namings>> {
  const joined = changesOf(work.entries).flatMap(({ stream, change }) => {
    if (change.type === 'duplicate-marked') return [stream];
    if (change.type !== 'report-linked' || !stream.startsWith('case/')) return [];
    return reportsOf(work.record(stream)?.state as CaseState);
  });
  const escalations = joined.map((report) => report.replace('report/', 'escalation/'));
  const found = (await statesOf(escalations, work, storage)) as ReadonlyMap<string, EscalationState>;
  return new Map(
    [...found].flatMap(([stream, { namings }]) =>
      namings === undefined ? [] : [[stream.replace('escalation/', 'report/'), namings] as const],
    ),
  );
}

/**
 * Loads the reports and cases that were ever linked to some reports, by the log that the keyring vouches for: a list of the store can
 * leave one out unseen, and whom it names would read on for good. Refuses where one of them is hidden.
 */
async function linkedRecords(reports: readonly string[], work: UnitOfWork, storage: Storage) {
  if (reports.length === 0) return new Map<string, unknown>();
  await refuseAltered(storage);
  return await statesOf([...linkedWith(reports, storage, linksIn(work.entries))], work, storage);
}

function reportsOf(theCase: CaseState): readonly string[] {
  return theCase.status === 'none' ? [] : [theCase.report, ...theCase.furtherReports];
}

/** Returns the states of records as the act leaves them, or as they stand. */
async function statesOf(streams: readonly string[], work: UnitOfWork, storage: Storage) {
  const records = await loadRecords(storage, streams);
  return new Map(records.map(({ stream, state }) => [stream, work.record(stream)?.state ?? state]));
}

/** Returns the reports that marks and cases lead to from a report, over as many as there are. */
function sameAs(
  stream: string,
  reports: ReadonlyMap<string, Report>,
  linked: readonly (readonly string[])[],
): readonly string[] {
  const found = new Set([stream]);
  const marks = [...reports].flatMap(([one, { duplicateOf }]) => (duplicateOf === null ? [] : [[one, duplicateOf.of]]));
  for (let size = 0; size < found.size; ) {
    size = found.size;
    for (const same of [...marks, ...linked])
      if (same.some((one) => found.has(one))) for (const one of same) found.add(one);
  }
  return [...found].filter((one) => one !== stream && reports.has(one));
}
