import { changesOf, type EscalationState, type ReportState, system } from '@kawal/core';
import type { CaseState } from '@kawal/core/case';
import { reportConcept } from '@kawal/core/concepts';
import { namingIn } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { type LoadedRecord, loadRecords, streamsOf } from '../record/load.ts';
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
  if (namings.size === 0) return;
  const reports = await openOrMarked(work, storage);
  const linked = await linkedByCases(work, storage);
  const marked = [...reports.values()].flatMap(({ duplicateOf }) => duplicateOf?.of ?? []);
  const closed = [...new Set([...marked, ...linked.flat()])].filter((stream) => !reports.has(stream));
  for (const [stream, state] of await statesOf<Report>(closed, work, storage)) reports.set(stream, state);
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
  const found = await statesOf<EscalationState>(escalations, work, storage);
  return new Map(
    [...found].flatMap(([stream, { namings }]) =>
      namings === undefined ? [] : [[stream.replace('escalation/', 'report/'), namings] as const],
    ),
  );
}

/**
 * Loads the reports that are open, and the closed ones that are marked: over those a mark leads on, and their cards can still
 * be opened. Only an act that names somebody, a mark, or a link asks for them, a thousand at a time.
 */
async function openOrMarked(work: UnitOfWork, storage: Storage): Promise<Map<string, Report>> {
  const found = new Map<string, Report>();
  const streams = await streamsOf('report', null, storage);
  for (let at = 0; at < streams.length; at += 1_000) {
    for (const [stream, state] of await statesOf<Report>(streams.slice(at, at + 1_000), work, storage))
      if (state.status !== 'closed' || state.duplicateOf !== null) found.set(stream, state);
  }
  return found;
}

/** Returns the reports of each case that has several; a closed one may be reopened. */
async function linkedByCases(work: UnitOfWork, storage: Storage): Promise<readonly (readonly string[])[]> {
  const cases = await statesOf<CaseState>(await streamsOf('case', null, storage), work, storage);
  return [...cases.values()].map(reportsOf).filter((reports) => reports.length > 1);
}

function reportsOf(theCase: CaseState): readonly string[] {
  return theCase.status === 'none' ? [] : [theCase.report, ...theCase.furtherReports];
}

async function statesOf<State>(streams: readonly string[], work: UnitOfWork, storage: Storage) {
  const records = (await loadRecords(storage, streams)) as readonly LoadedRecord<State>[];
  return new Map(records.map(({ stream, state }) => [stream, (work.record(stream)?.state as State) ?? state]));
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
