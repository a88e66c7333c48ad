import { changesOf, type Facts, system } from '@kawal/core';
import type { CaseFacts, CaseState } from '@kawal/core/case';
import { reportConcept } from '@kawal/core/concepts';
import { factValues } from '@kawal/core/policy';
import { ageIn, knownFacts } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { linkedRecords, type Report, reportsOf, sameAs } from './carry-namings.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Holds what an act says of a child and of danger in a report; people say it there anew, or a mark or a link brings it along. */
interface Graver {
  readonly stream: string;
  readonly facts: Facts;
  readonly isAnew: boolean;
}

/**
 * Carries "child" and danger to all reports that a mark holds to be the same (0925), and "child" between a case and its reports (0945),
 * in the same commit: whoever asks one of them knows it then. Kawal says it, for who says it in one need not know of the other.
 */
export async function carryChild(work: UnitOfWork, storage: Storage): Promise<void> {
  const joined = joinedIn(work);
  const said = saidIn(work);
  const records = await linkedRecords([...joined, ...said.map(({ stream }) => stream)], work, storage);
  const now = (stream: string) => (work.record(stream)?.state ?? records.get(stream)) as Report;
  const reports = new Map([...records].filter(([stream]) => stream.startsWith('report/')) as [string, Report][]);
  const cases = [...records].flatMap(([stream, one]) => (stream.startsWith('case/') ? [one as CaseFacts] : []));
  const tell = async (report: string, facts: Facts, parties: readonly object[] = []) => {
    const isNew = Object.keys(facts).length + parties.length > 0;
    if (isNew) await work.execute(reportConcept, report, { type: 'add-to-report', facts, parties } as never, system);
  };
  const brought = joined.flatMap((one) => (reports.has(one) ? [{ stream: one, ...graverOf(now(one)) }] : []));
  for (const { stream, facts, isAnew } of [...said, ...brought]) {
    const same = [stream, ...sameAs(stream, reports, [])];
    for (const to of same) {
      if (cases.some((one) => one.report === to && one.ageClass === 'child')) continue;
      const isWeighed = cases.some((one) => reportsOf(one as CaseState).includes(to) && hasWords(one));
      await tell(to, lackedBy(now(to), facts, to !== stream && (isAnew || isWeighed)));
    }
    const calls = same.filter((one) => ageIn(now(one), null) === 'child');
    for (const { report, victim, furtherReports, ageClass } of cases) {
      const isLacked = ageIn(now(report), victim) !== 'child';
      const isOwn = same.includes(report);
      const isCalled = isOwn ? ageClass === 'child' : calls.some((one) => furtherReports.includes(one));
      if (!isCalled || !(isLacked || (isAnew && !isOwn))) continue;
      const child = victim === null ? [] : [{ ref: victim, roles: ['victim'], ageClass: 'child' }];
      await tell(report, victim === null ? { victimAge: ['child'] } : {}, child);
    }
  }
}

/** Returns what people say anew in an act, or note in a case. */
function saidIn({ entries, record }: UnitOfWork): readonly Graver[] {
  return changesOf(entries).flatMap(({ stream, actor, change }): readonly Graver[] => {
    const { type, ageClass } = change as { readonly type: string; readonly ageClass?: string };
    if (type === 'age-noted' && ageClass === 'child')
      return reportsOf(record(stream)?.state as CaseState).map((one) => ({
        ...{ stream: one, facts: { victimAge: ['child'] }, isAnew: true },
      }));
    const isAnew = type === 'report-extended';
    if (actor.kind === 'system' || !(isAnew || type === 'report-corrected')) return [];
    return [{ stream, ...graverOf((isAnew ? change : record(stream)?.state) as Report), isAnew }];
  });
}

/** Returns the reports that an act marks or links, with those that they are joined to. */
function joinedIn({ entries, record }: UnitOfWork): readonly string[] {
  return changesOf(entries).flatMap(({ stream, change }) => {
    if (change.type === 'duplicate-marked' && 'of' in change) return [stream, String(change.of)];
    if (change.type !== 'report-linked' || !stream.startsWith('case/')) return [];
    return reportsOf(record(stream)?.state as CaseState);
  });
}

function graverOf(report: Pick<Report, 'facts' | 'parties'>): Omit<Graver, 'stream'> {
  const known = knownFacts(report);
  const facts = {
    ...(factValues(known, 'victimAge').includes('child') && { victimAge: ['child'] }),
    ...(factValues(known, 'danger').includes('yes') && { danger: ['yes'] }),
  };
  return { facts, isAnew: false };
}

/** Returns true for a case in which somebody called its person an adult. */
function hasWords({ adultOver, lowerings = [] }: CaseFacts): boolean {
  return adultOver !== undefined || lowerings.length > 0;
}

/** "Child" that is said anew counts again, also where the other report says it: two may have called them an adult over that (0871). */
function lackedBy(other: Report, facts: Facts, isAnew: boolean): Facts {
  const known = knownFacts(other);
  const isLacked = ([name, values]: readonly [string, readonly string[]]) =>
    (name === 'victimAge' && isAnew) || values.some((value) => !factValues(known, name as 'danger').includes(value));
  return Object.fromEntries(Object.entries(facts as Record<string, readonly string[]>).filter(isLacked));
}
