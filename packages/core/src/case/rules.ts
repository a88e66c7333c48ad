import type { Instant } from '../calendar/instant.ts';
import { officeKinds } from '../directory/office.ts';
import { isOfficeKind } from '../directory/office-chain.ts';
import type { LocalCalendar } from '../directory/working-days.ts';
import { deadlineOf } from '../legal/deadline.ts';
import type { AgeClass } from '../person/choices.ts';
import type { Claim } from '../record/concept.ts';
import type { CaseFacts, CaseService, CaseState, Monitoring, NotedVisit, OpenCase, OpenCaseStatus } from './case.ts';
import type { DecidingBody } from './choices.ts';
import type { Handled } from './handling.ts';

/** One record for each victim of a report, also when it is closed: then it is opened anew, not doubled. */
export function caseClaim(report: string, victim: string | null): Claim {
  return { name: 'case-of-victim', value: `${report}/${victim ?? 'unnamed'}` };
}

/** Nothing of it is destroyed while a criminal case runs, open or closed (our reading of UU 27/2022 Art 44 and 50). */
export function isUnderLegalHold(theCase: CaseState): boolean {
  return theCase.status !== 'none' && theCase.criminalCase === 'running';
}

export function isOpenCase(theCase: CaseState): theCase is OpenCase {
  return theCase.status !== 'none' && theCase.status !== 'closed';
}

/** The report it came of, and those linked to it: whom any of them bars is barred here. */
export function reportsOf({ report, furtherReports }: Pick<CaseFacts, 'report' | 'furtherReports'>): readonly string[] {
  return [report, ...furtherReports];
}

export function handledOf(theCase: CaseFacts & { readonly status?: string }): Handled {
  const { area, handlers, offices = {}, status } = theCase;
  return { reports: reportsOf(theCase), area, handlers, offices, isDone: status === 'closed' };
}

/** A child, or nobody knows: then as a child (UU 21/2007 Art 1(5)). */
export function mayBeChild(ageClass: AgeClass): boolean {
  return ageClass !== 'adult';
}

/** Returns true for a body that, by practice, decides who is a victim: police, prosecution, court, PPT and UPTD PPA. */
export function identifiesVictims(body: DecidingBody): boolean {
  return !isOfficeKind(body) || officeKinds[body].identifies;
}

/** Decided to be a victim, or left open: services and a return are for both. */
export function isOrMayBeVictim({ identification }: Pick<CaseFacts, 'identification'>): boolean {
  return identification !== null && identification.outcome !== 'notVictim';
}

/** Returns true if services, a return or monitoring can begin. */
export function canGoOn(status: OpenCaseStatus, facts: Pick<CaseFacts, 'identification'>): boolean {
  return status !== 'suspected' && status !== 'underIdentification' && isOrMayBeVictim(facts);
}

export function isRunning({ standing }: Pick<CaseService, 'standing'>): boolean {
  return standing === 'inService';
}

/** Returns true for a service that was accepted and not ended without result. */
export function isTakenOn({ standing }: Pick<CaseService, 'standing'>): boolean {
  return standing === 'accepted' || standing === 'inService' || standing === 'completed';
}

/** Three monthly visits: our own practice. Three months are a duty in Yogyakarta (Perda DIY 6/2025 Art 29). */
export const visitsAfterReturn = 3;

export function monitoringDues(since: Instant, place: LocalCalendar): readonly Instant[] {
  return Array.from({ length: visitsAfterReturn }, (_, index) =>
    deadlineOf({ clock: 'calendar', months: index + 1 }, since, 'lpaDuty', place),
  );
}

/** Returns from when the next visit at which the person is met counts: half a month around its day. Our own practice, no law. */
export function visitCountsFrom({ since, dues, met, metOn, notedOn = since }: Monitoring, recordedOn: Instant): number {
  const due = dues[met];
  if (due === undefined) return Number.POSITIVE_INFINITY;
  const half = (due - (dues[met - 1] ?? since)) / 2;
  return recordedOn < notedOn + half ? Number.POSITIVE_INFINITY : Math.max(due - half, (metOn ?? since) + half);
}

/** Returns the newest visit that somebody recorded and did not take back. */
export function ownVisit({ visits = [] }: Pick<Monitoring, 'visits'>, by: string): NotedVisit | undefined {
  return visits.findLast((one) => one.by === by);
}

/** Counts visits: one at which nobody was met, or too soon after the last, counts for nothing. */
export function countedBy(visits: readonly NotedVisit[], monitoring: Monitoring): Monitoring {
  const { metOn: _met, notedOn: _noted, ...others } = monitoring;
  let counted: Monitoring = { ...others, visits, met: 0 };
  for (const { isMet, visitedOn: metOn, at: notedOn } of visits)
    if (isMet && metOn >= visitCountsFrom(counted, notedOn))
      counted = { ...counted, met: counted.met + 1, metOn, notedOn };
  return counted;
}

/** Returns the instant of the next visit; null once all were made or missed. */
export function nextVisit({ dues, met, missed }: Monitoring): Instant | null {
  return dues[Math.max(met, missed)] ?? null;
}
