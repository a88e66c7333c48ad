import { changesOf, type EscalationState, type ReportState, system } from '@kawal/core';
import type { CaseState } from '@kawal/core/case';
import { reportConcept } from '@kawal/core/concepts';
import { escalationOf, guardianTold, namingIn } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { refuseAltered, type Uncarried, unlessCorrupt } from '../audit/known-log.ts';
import { soundOf } from '../audit/refuse-forged.ts';
import { everMarked, linkedWith, linksIn } from '../record/known-links.ts';
import { isBehind } from '../record/known-records.ts';
import type { UnitOfWork } from './unit-of-work.ts';

type Namings = EscalationState['namings'];
export type Report = Exclude<ReportState, { readonly status: 'none' }>;

/** Names whom an act names in one report in all that are tied to it, in the same commit: they would read on there (X1). Kawal says it. */
export async function carryNamings(work: UnitOfWork, storage: Storage): Promise<void> {
  const namings = new Map([...namedIn(work), ...(await saidBefore(work, storage))]);
  const records = await linkedRecords([...namings.keys()], work, storage);
  const now = (stream: string) => work.record(stream)?.state ?? records.get(stream);
  const fresh = newWordsIn(work);
  const isNew = (report: string, other: string) => fresh.has(report) || fresh.has(other);
  const marks = everMarked(records.keys(), storage, linksIn(work.entries));
  for (const { report, said } of missingIn(namings, records, marks, now, isNew))
    await work.execute(reportConcept, report, { type: 'add-to-report', ...said }, system);
}

/** Adds to reports what no act carried to them, and tells whoever runs the worker what failed. */
export interface Carrier {
  /** Returns false where it was refused, and null where it failed. */
  add(report: string, added: object): Promise<boolean | null>;
  failed(stream: string, error: unknown): void;
}

/** Carries what no act could, because a record was hidden then. Returns the groups that could not be looked at whole. */
export async function carryMissed(
  groups: Iterable<readonly string[]>,
  storage: Storage,
  carrier: Carrier,
): Promise<readonly Uncarried[]> {
  const left: Uncarried[] = [];
  // What stops one group stops no other, for somebody could keep a row of one away.
  for (const group of groups) {
    const [stream = ''] = group;
    const withheld = await carryInGroup(group, storage, carrier).catch((error) => {
      carrier.failed(stream, error);
      return group;
    });
    if (withheld !== null) left.push({ stream, withheld });
  }
  return left;
}

/** Returns null where all of the group was looked at, else the records that nobody may read until it is. */
async function carryInGroup(
  group: readonly string[],
  storage: Storage,
  carrier: Carrier,
): Promise<readonly string[] | null> {
  if (group.filter((one) => one.startsWith('report/')).length < 2) return null;
  const streams = withEscalations(group);
  const sound = await soundOf(storage, await storage.load(streams), streams);
  const records = new Map(sound.map(({ stream, state }) => [stream, state]));
  const namings = group.flatMap((one) => {
    const escalation = records.get(escalationOf(one)) as EscalationState | undefined;
    return escalation === undefined ? [] : [[one, escalation.namings] as const];
  });
  const missing = streams.filter((one) => !records.has(one));
  // One that this process never knew may be none; it is looked for on.
  let isHeld = missing.some((one) => isBehind(storage, { stream: one, version: 0 }));
  const marks = everMarked(group, storage);
  for (const { report, said } of missingIn(new Map(namings), records, marks, (one) => records.get(one))) {
    if (said.parties.length + Object.keys(said.facts).length === 0) continue;
    const done = await carrier.add(report, said);
    if (done === true) break;
    isHeld ||= done === null;
  }
  if (isHeld) return group;
  return missing.length > 0 ? [] : null;
}

function withEscalations(streams: Iterable<string>): readonly string[] {
  return [...streams].flatMap((one) => (one.startsWith('report/') ? [one, escalationOf(one)] : [one]));
}

function isToldOf({ ref }: Report['parties'][number]): boolean {
  return ref === guardianTold.ref;
}

/** Gives what is to be added to each report of a group, so that whom one of them names is named in all. */
function* missingIn(
  namings: ReadonlyMap<string, Namings>,
  records: ReadonlyMap<string, unknown>,
  marks: readonly (readonly string[])[],
  now: (stream: string) => unknown,
  isNew: (report: string, other: string) => boolean = () => false,
) {
  const ofType = (type: string) => [...records].filter(([stream]) => stream.startsWith(type));
  const reports = new Map(ofType('report/') as [string, Report][]);
  const cases = ofType('case/').map(([, state]) => reportsOf(state as CaseState));
  const tied = tiedBy([...marks, ...cases]);
  const marked = [...reports].flatMap(([one, { duplicateOf }]) =>
    duplicateOf === null ? [] : [[one, duplicateOf.of]],
  );
  // What a mark that was taken back had tied is of two children: whom it keeps out is carried on, and no parent (1091).
  const ofOne = tiedBy([...marked, ...cases]);
  for (const [stream, grounds] of namings) {
    const report = reports.get(stream);
    if (report === undefined) continue;
    for (const other of sameAs(stream, reports, tied)) {
      // A report whose escalation is hidden learns the name once it is back: the escalation is what keeps people out.
      const escalation = now(escalationOf(other)) as EscalationState | undefined;
      const state = now(other) as Report | undefined;
      if (escalation === undefined || state === undefined) continue;
      // What Kawal carries by itself counts as said where two people lifted it: else it would undo each lifting.
      const known = escalation.namings.map((one) => (isNew(stream, other) ? one : { ...one, lifted: [] }));
      const isOfOne = ofOne.get(stream)?.has(other) === true;
      const names = namingIn(report, grounds, state, known, isOfOne);
      // As an accused parent, and for the same reason: nobody asks for their consent there by a file alone (1172).
      const told = isOfOne && !state.parties.some(isToldOf) ? report.parties.filter(isToldOf) : [];
      const { parties = [] } = names ?? {};
      if (names !== null || told.length > 0)
        yield { report: other, said: { facts: {}, ...names, parties: [...parties, ...told] } };
    }
  }
}

/** Returns the reports whose word is new to others: people add to them, or a mark or a link joins them. Kawal's own is none. */
function newWordsIn({ entries }: UnitOfWork): ReadonlySet<string> {
  return new Set(
    changesOf(entries).flatMap(({ stream, actor, change }) => {
      if (change.type === 'report-linked' && 'report' in change) return [String(change.report)];
      const isSaid = change.type === 'facts-learned' && actor.kind !== 'system';
      if (change.type === 'duplicate-marked' && 'of' in change) return [stream, String(change.of)];
      return isSaid ? [stream.replace('escalation/', 'report/')] : [];
    }),
  );
}

/** Returns the new reasons to keep somebody out of reports that were there before, by report. */
function namedIn({ entries }: UnitOfWork): ReadonlyMap<string, Namings> {
  const found = new Map<string, Namings>();
  for (const { stream, change } of changesOf(entries)) {
    const isTold = stream.startsWith('report/') && 'parties' in change;
    if (isTold && (change.parties as Report['parties']).some(isToldOf)) found.set(stream, found.get(stream) ?? []);
    if (change.type !== 'facts-learned' || !('namings' in change)) continue;
    const barring = (change.namings as Namings).filter(({ people, offices }) => people.length + offices.length > 0);
    const report = stream.replace('escalation/', 'report/');
    if (barring.length > 0) found.set(report, [...(found.get(report) ?? []), ...barring]);
  }
  return found;
}

/** Returns the reports that an act ties: each that it marks with the other one, and those of a case that gains one. */
export function joinedIn({ entries, record }: UnitOfWork): readonly (readonly string[])[] {
  return changesOf(entries).flatMap(({ stream, change }): readonly (readonly string[])[] => {
    if (change.type === 'duplicate-marked' && 'of' in change) return [[stream, String(change.of)]];
    if (change.type !== 'report-linked' || !stream.startsWith('case/')) return [];
    return reportsOf(record(stream)?.state as CaseState).map((one) => [one]);
  });
}

/** Returns all reasons to keep somebody out of two reports that a mark ties, and of the reports of a case that gains one. */
async function saidBefore(work: UnitOfWork, storage: Storage): Promise<ReadonlyMap<string, Namings>> {
  const escalations = joinedIn(work).flatMap((tied) => tied.map(escalationOf));
  const found = (await statesOf(escalations, work, storage)) as ReadonlyMap<string, EscalationState>;
  return new Map(
    [...found].flatMap(([stream, { namings }]) =>
      namings === undefined ? [] : [[stream.replace('escalation/', 'report/'), namings] as const],
    ),
  );
}

/** Loads all that was ever linked to some reports, by the log: a list of the store can leave one out unseen. */
export async function linkedRecords(reports: readonly string[], work: UnitOfWork, storage: Storage) {
  if (reports.length === 0) return new Map<string, unknown>();
  // A log that was altered stops no report: nobody reads until it is as it was.
  await refuseAltered(storage).catch(unlessCorrupt);
  return await statesOf(withEscalations(linkedWith(reports, storage, linksIn(work.entries))), work, storage);
}

export function reportsOf(theCase: CaseState): readonly string[] {
  return theCase.status === 'none' ? [] : [theCase.report, ...theCase.furtherReports];
}

/** Returns the states of records as the act leaves them, or as they stand. */
async function statesOf(streams: readonly string[], work: UnitOfWork, storage: Storage) {
  const stored = streams.length === 0 ? [] : await storage.load(streams);
  const records = await soundOf(storage, stored, streams);
  return new Map(records.map(({ stream, state }) => [stream, work.record(stream)?.state ?? state]));
}

/** Holds the group of each record that is tied to others. */
export type Tied = ReadonlyMap<string, ReadonlySet<string>>;

/** Joins what ties lead to, over as many as there are. */
export function tiedBy(ties: readonly (readonly string[])[]): Tied {
  const groups = new Map<string, ReadonlySet<string>>();
  for (const tie of ties) {
    const group = new Set(tie.flatMap((one) => [...(groups.get(one) ?? [one])]));
    for (const one of group) groups.set(one, group);
  }
  return groups;
}

/** Returns the reports that ties lead to from a report. */
export function sameAs(stream: string, reports: ReadonlyMap<string, Report>, tied: Tied): readonly string[] {
  return [...(tied.get(stream) ?? [])].filter((one) => one !== stream && reports.has(one));
}
