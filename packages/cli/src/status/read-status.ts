import { type Chapter, type HandlingArea, type Instant, type ReportState, toInstant } from '@kawal/core';
import { unprovenContacts } from '@kawal/core/directory';
import { escalationOf } from '@kawal/core/report';
import { type Engine, type Listing, type ReadRecord, unservedReferrals } from '@kawal/engine';
import { copiesOf } from '../backup/copies.ts';
import type { NamedContract } from '../config/alarm-words.ts';
import { brokenByChanges } from '../config/broken-contracts.ts';
import { chapterInForce, type LoadedDeployment } from '../config/open-deployment.ts';
import { allRecords } from '../records/all-records.ts';
import { keptFromLpa } from '../records/kept-from-lpa.ts';
import { type OwedReport, owedOf, readWaiting, type WaitingAside } from './waiting.ts';

/** Where a chapter stands now. References only; drills are left out of it. */
export interface Status {
  readonly chapter: Chapter | null;
  readonly bundle: string | null;
  readonly appliedAt: Instant | null;
  readonly reports: readonly OpenReports[];
  readonly waiting: readonly WaitingAside[];
  /** How many reports that are open, or still owe, somebody of the LPA may not know of: whoever may sees them under their own name. */
  readonly kept: number;
  /** Closed reports of which offices are still to be told. */
  readonly owed: readonly OwedReport[];
  /** Referrals that their addressee declined, or that failed, without another one in their place. */
  readonly unserved: readonly string[];
  readonly parked: readonly string[];
  readonly emergency: readonly string[];
  /** Messages that failed on every contact, of escalations that still run. */
  readonly failed: readonly { readonly stream: string; readonly report: string; readonly person: string }[];
  /** Messages that no contact takes now; they are tried on. */
  readonly delayed: number;
  /** Contact points that nobody proved within the last 90 days: an ordinary telling does not use them. */
  readonly unproven: readonly string[];
  /** How many emergency accesses nobody reviewed yet. */
  readonly unreviewed: number;
  /** How many open cases nobody of the LPA may decide on. */
  readonly unattended: number;
  /** Offices that recorded leave, swaps or suspensions leave with too few people, which no file tells. */
  readonly emptied: readonly NamedContract[];
  readonly dueNext: number | null;
  /** The concept of what is due next. Its record is not named: somebody of the LPA may be barred from it. */
  readonly dueOf: string | null;
  /** When the last backup was made, if that is too long ago; null where none is owed, or nobody here knows. */
  readonly backupOverdue: number | null;
}

export type OpenState = 'open' | 'closing';

export interface OpenReports {
  readonly area: HandlingArea;
  readonly state: OpenState;
  readonly count: number;
}

export async function readStatus(deployment: LoadedDeployment, now: number): Promise<Status> {
  const { engine, storage } = deployment;
  const { chapter, state } = await chapterInForce(deployment);
  const escalations = (key: Listing<'escalation'>['key'] & object) => allRecords(engine, 'escalation', { key });
  const alive = ({ state: { drill, status } }: ReadRecord<'escalation'>): boolean => !drill && status !== 'closed';
  const owing = await escalations({ name: 'owed', value: 'yes' });
  const running = await escalations({ name: 'status', value: 'running' });
  const parked = await escalations({ name: 'status', value: 'parked' });
  const dueNext = await storage.nextDue();
  const [next] = dueNext === null ? [] : await storage.due(dueNext, 1);
  const isKept = keptFromLpa(chapter, toInstant(now));
  const hidden = [...running, ...parked, ...owing].filter(isKept);
  const kept = new Set(hidden.map(({ state: one }) => one.report));
  const referred = await allRecords(engine, 'referral', {});
  const beside = { deployment, referrals: referred.map(({ state: one }) => one), now: toInstant(now) };
  const others = ({ report }: { readonly report: string }): boolean => !kept.has(report);
  return {
    kept: new Set(hidden.flatMap(({ state: one }) => (one.drill ? [] : [one.report]))).size,
    chapter,
    bundle: state?.bundle ?? null,
    appliedAt: state?.appliedAt ?? null,
    reports: await openReports(engine, kept),
    waiting: (await readWaiting(chapter, beside)).filter(others),
    owed: (await Promise.all(owing.map(({ state: one }) => owedOf(one, chapter, beside)))).flat().filter(others),
    unserved: await unservedNow(engine, isKept, referred),
    parked: parked.filter((one) => alive(one) && !isKept(one)).map(({ stream }) => stream),
    emergency: (await escalations({ name: 'emergency', value: 'yes' }))
      .filter((one) => alive(one) && !isKept(one))
      .map(({ stream }) => stream),
    failed: (await failedDeliveries(engine)).filter(others),
    delayed: (await allRecords(engine, 'delivery', { key: { name: 'status', value: 'delayed' } })).length,
    unproven: chapter === null ? [] : unprovenContacts(chapter.directory, toInstant(now)),
    unreviewed: (await allRecords(engine, 'access', { key: { name: 'review', value: 'waits' } })).length,
    unattended: await countWithoutLpa(engine),
    emptied: brokenByChanges(chapter, state, toInstant(now), deployment.channels),
    dueNext,
    dueOf: next?.stream.split('/')[0] ?? null,
    backupOverdue: await overdueBackup(storage, now),
  };
}

/** Counts the open cases on which nobody of the LPA may decide. */
export async function countWithoutLpa({ unguarded }: Pick<Engine, 'unguarded'>): Promise<number> {
  const found = await unguarded.casesWithoutLpa();
  return found.ok ? found.cases.length : 0;
}

/** Nothing is said of a referral whose report is kept from somebody of the LPA. */
async function unservedNow(
  engine: Engine,
  isKept: ReturnType<typeof keptFromLpa>,
  referred: readonly ReadRecord<'referral'>[],
): Promise<readonly string[]> {
  const all = referred.filter(({ state }) => !state.drill);
  const reports = new Map<string, ReportState>();
  const kept = new Set<string>();
  for (const report of new Set(all.map(({ state }) => state.report))) {
    const [of, escalation] = [
      await engine.unguarded.report(report),
      await engine.unguarded.escalation(escalationOf(report)),
    ];
    if (of.ok) reports.set(report, of.record.state);
    if (!escalation.ok || isKept(escalation.record)) kept.add(report);
  }
  return unservedReferrals(all, reports).flatMap(({ stream, state }) => (kept.has(state.report) ? [] : [stream]));
}

/** A deployment that never made one is the doctor's to speak of. */
async function overdueBackup(storage: LoadedDeployment['storage'], now: number): Promise<number | null> {
  const copies = await copiesOf(storage, now);
  return copies?.isOverdue === true ? copies.storeAt : null;
}

async function openReports(engine: Engine, kept: ReadonlySet<string>): Promise<readonly OpenReports[]> {
  const counts = new Map<string, OpenReports>();
  for (const state of ['open', 'closing'] as const) {
    for (const { stream, state: report } of await allRecords(engine, 'report', {
      key: { name: 'status', value: state },
    })) {
      if (report.drill || kept.has(stream)) continue;
      const before = counts.get(`${report.area} ${state}`);
      counts.set(`${report.area} ${state}`, { area: report.area, state, count: (before?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => (a.area < b.area ? -1 : 1));
}

async function failedDeliveries(engine: Engine): Promise<Status['failed']> {
  const failed = await allRecords(engine, 'delivery', { key: { name: 'status', value: 'failed' } });
  const standing = await Promise.all(
    failed.map(async ({ stream, state: { person, escalation } }) => {
      const of = await engine.unguarded.escalation(escalation);
      if (!of.ok || of.record.state.status === 'closed' || of.record.state.drill) return [];
      return [{ stream, report: of.record.state.report, person }];
    }),
  );
  return standing.flat();
}
