import type { Chapter, Instant, OfficeKind } from '@kawal/core';
import { type ActorApi, type Engine, isAnswerable, type StateOf } from '@kawal/engine';
import { isKawalError } from '@kawal/sdk';
import { allRecords } from '../records/all-records.ts';
import type { CountedReport } from './report-overview.ts';

interface Reading {
  readonly chapter: Chapter;
  readonly now: Instant;
  readonly between: { readonly from: Instant; readonly until: Instant };
}

/** Reads what is counted of each report that this actor sees whole, but drills and closed duplicates; counts the damaged. */
export async function readCountedReports(
  engine: Engine,
  api: ActorApi,
  { between, ...setting }: Reading,
): Promise<{ readonly reports: readonly CountedReport[]; readonly unread: number }> {
  const reports: CountedReport[] = [];
  let unread = 0;
  // A list leaves damaged records out. Asked for by name they are refused, and only to who may know of them (X5).
  for (const { stream, state } of await allRecords(engine, 'report', {})) {
    if (state.receivedAt < between.from || state.receivedAt >= between.until) continue;
    const read = await countedReport(stream as `report/${string}`, api, setting).catch((error: unknown): 'unread' => {
      if (isKawalError(error, 'storage.corrupt')) return 'unread';
      throw error;
    });
    if (read === 'unread') unread += 1;
    else if (read !== 'apart') reports.push(read);
  }
  return { reports, unread };
}

async function countedReport(
  report: `report/${string}`,
  api: ActorApi,
  setting: Omit<Reading, 'between'>,
): Promise<CountedReport | 'apart' | 'unread'> {
  const seen = await api.reports.get(report);
  if (!seen.ok || seen.record.view !== 'whole') return 'apart';
  const { drill, duplicateOf, receivedAt, area, ...known } = seen.record.state;
  // A mark is the word of one: a report that is closed as a duplicate is left out, and no other.
  if (drill || (known.status === 'closed' && known.reason === 'duplicate')) return 'apart';
  const escalation = await api.escalations.get(report);
  const history = await api.escalations.history(report);
  if (!escalation.ok || escalation.record.view !== 'whole' || !history.ok) return 'unread';
  const { state } = escalation.record;
  const { takenOn, reached } = timesOf(history.entries, state, setting);
  const values = (fact: string): readonly string[] => {
    const of = state.facts[fact] ?? [];
    return of.length === 0 ? ['unknown'] : of;
  };
  return {
    area,
    level: state.triage.level ?? state.raised ?? 'unknown',
    ages: values('victimAge'),
    exploitation: values('exploitation'),
    isOpen: known.status !== 'closed',
    isMarked: duplicateOf !== null,
    missed: missedIn(history.entries, state),
    takenOn: takenOn === null ? null : takenOn - receivedAt,
    reached: reached === null ? null : reached - receivedAt,
  };
}

type History = Extract<Awaited<ReturnType<ActorApi['escalations']['history']>>, { readonly ok: true }>['entries'];

/** Returns the offices whose deadline was missed: an office that is told afterwards owes nothing any more, and was late all the same. */
function missedIn(entries: History, { obligations }: StateOf<'escalation'>): readonly OfficeKind[] {
  const missed = entries.flatMap(({ changes }) => changes.filter((change) => change.type === 'floor-missed'));
  const of = obligations.filter((one) =>
    missed.some(({ floor, office }) => one.floor === floor && one.office === office),
  );
  return [...new Set(of.flatMap(({ office, offices }) => (office === null ? offices : [office])))];
}

/** When the first answer came that takes a report on, and the first proof that somebody knows of it: an answer, or a delivery. */
function timesOf(
  entries: History,
  { reporter }: StateOf<'escalation'>,
  { chapter, now }: Pick<Reading, 'chapter' | 'now'>,
): { readonly takenOn: Instant | null; readonly reached: Instant | null } {
  let takenOn: Instant | null = null;
  let reached: Instant | null = null;
  for (const { at, changes } of entries)
    for (const change of changes) {
      const own = change.type === 'reply-recorded' && !change.reply.relayed && change.reply.person !== reporter;
      const counts = own && (change.unprompted !== true || isAnswerable(change.reply.person, untold, chapter, now));
      if (counts) takenOn ??= at;
      const proves = change.type === 'evidence-noted' && change.evidence === 'delivered';
      if (own || proves || change.type === 'decline-recorded') reached ??= at;
    }
  return { takenOn, reached };
}

/** Of people who were not notified, the word of the LPA alone takes a report on (0242). */
const untold = { told: [] };
