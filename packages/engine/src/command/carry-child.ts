import { changesOf, type Facts, system } from '@kawal/core';
import { type CaseFacts, type CaseState, isAdultOver } from '@kawal/core/case';
import { reportConcept } from '@kawal/core/concepts';
import { factValues } from '@kawal/core/policy';
import { ageIn, knownFacts } from '@kawal/core/report';
import type { Storage } from '@kawal/sdk';
import { soundOf } from '../audit/refuse-forged.ts';
import { everMarked, linksIn } from '../record/known-links.ts';
import {
  type Carrier,
  joinedIn,
  linkedRecords,
  type Report,
  reportsOf,
  sameAs,
  type Tied,
  tiedBy,
} from './carry-namings.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Holds what an act says of a child and of danger in a report; people say it there anew, or a mark or a link brings it along. */
interface Graver {
  readonly stream: string;
  readonly facts: Facts;
  readonly isAnew: boolean;
}

/** Carries "child" and danger over all marks (0925), and "child" between a case and its reports (0945), in the same commit. Kawal says it. */
export async function carryChild(work: UnitOfWork, storage: Storage): Promise<void> {
  const joined = joinedIn(work).flat();
  const said = saidIn(work);
  const records = await linkedRecords([...joined, ...said.map(({ stream }) => stream)], work, storage);
  const now = (stream: string) => (work.record(stream)?.state ?? records.get(stream)) as Report;
  const matter = matterIn(records, everMarked(records.keys(), storage, linksIn(work.entries)), now);
  const { reports, cases, marked } = matter;
  const add = async ({ report, facts = {}, parties = [] }: Lacked) =>
    await work.execute(reportConcept, report, { type: 'add-to-report', facts, parties } as never, system);
  const brought = joined.flatMap((one) => (reports.has(one) ? [{ stream: one, ...graverOf(now(one)) }] : []));
  // "Child" that is said anew counts again, also where the other report says it: two may have called them an adult over that (0871).
  for (const { stream, isAnew } of [...said, ...brought].filter((one) => 'victimAge' in one.facts)) {
    const same = sameAs(stream, reports, marked);
    const isWeighed = (to: string) => cases.some((one) => reportsOf(one as CaseState).includes(to) && hasWords(one));
    for (const report of same) if (isAnew || isWeighed(report)) await add({ report, facts: { victimAge: ['child'] } });
    const isCalled = (one: CaseFacts) =>
      one.furtherReports.some((to) => [stream, ...same].includes(to)) && isOfChild(one, matter);
    for (const one of cases) if (isAnew && isCalled(one)) await add(childIn(one));
  }
  // Each round says in a report what it did not say, and nothing is ever taken back.
  for (let left = 3 * reports.size; left > 0; left -= 1) {
    const lacked = lackedIn(matter);
    if (lacked.length === 0) return;
    for (const one of lacked) await add(one);
  }
}

/** Carries a child and danger in the linked reports of some groups where no act could: a mark and a word came at once, or a record was hidden. */
export async function carryMissedChild(
  groups: Iterable<readonly string[]>,
  storage: Storage,
  carrier: Carrier,
): Promise<void> {
  // What stops one group stops no other; each look says one thing in a report, and the next one goes on.
  for (const group of groups)
    await carryChildIn(group, storage, carrier).catch((error) => carrier.failed(group[0] ?? '', error));
}

async function carryChildIn(group: readonly string[], storage: Storage, carrier: Carrier): Promise<void> {
  const sound = await soundOf(storage, await storage.load(group), group);
  const states = new Map(sound.map(({ stream, state }) => [stream, state]));
  const matter = matterIn(states, everMarked(group, storage), (one) => states.get(one) as Report);
  for (const { report, facts = {}, parties = [] } of lackedIn(matter)) await carrier.add(report, { facts, parties });
}

/** Holds the reports of a matter and the cases of these, as an act leaves them, and what marks ever tied. */
interface Matter {
  readonly reports: ReadonlyMap<string, Report>;
  readonly cases: readonly CaseFacts[];
  readonly marks: readonly (readonly string[])[];
  readonly marked: Tied;
  readonly now: (stream: string) => Report;
}

function matterIn(records: ReadonlyMap<string, unknown>, marks: Matter['marks'], now: Matter['now']): Matter {
  const ofType = (type: string) => [...records].filter(([stream]) => stream.startsWith(type));
  const cases = ofType('case/').map(([, one]) => one as CaseFacts);
  return {
    reports: new Map(ofType('report/') as [string, Report][]),
    cases: cases.filter(({ report }) => records.has(report)),
    ...{ marks, marked: tiedBy(marks), now },
  };
}

/** Holds what Kawal adds to a report. */
interface Lacked {
  readonly report: string;
  readonly facts?: Facts;
  readonly parties?: readonly object[];
}

/** Returns the first thing that reports lack of what its case and those that are marked as the same say. */
function lackedIn(matter: Matter): readonly Lacked[] {
  const { reports, cases, marks, marked, now } = matter;
  const says = (report: string, name: 'victimAge' | 'danger', value: string) =>
    factValues(knownFacts(now(report)), name).includes(value);
  const child = { victimAge: ['child'] };
  for (const one of cases.filter((each) => isOfChild(each, matter))) {
    const { report, victim, furtherReports } = one;
    const isKnown = victim === null ? says(report, 'victimAge', 'child') : ageIn(now(report), victim) === 'child';
    if (!isKnown) return [childIn(one)];
    const further = furtherReports.filter((to) => reports.has(to) && !says(to, 'victimAge', 'child'));
    if (further.length > 0) return further.map((report) => ({ report, facts: child }));
  }
  // Of each group once, however many reports it has.
  const lacking = (name: 'victimAge' | 'danger', value: string, tied: Tied) =>
    [...new Set(tied.values())].flatMap((group) => {
      const there = [...group].filter((to) => reports.has(to));
      const silent = there.filter((to) => !says(to, name, value));
      return silent.length === there.length ? [] : silent.map((report) => ({ report, facts: { [name]: [value] } }));
    });
  const linked = cases.map((one) => reportsOf(one as CaseState));
  return [...lacking('victimAge', 'child', marked), ...lacking('danger', 'yes', tiedBy([...marks, ...linked]))];
}

/** Returns true for a case of a child, by what it notes and by each of its reports that two institutions did not answer for (0785). */
function isOfChild(one: CaseFacts, { reports, marked, now }: Matter): boolean {
  const calls = (stream: string) =>
    stream === one.report
      ? ageIn(now(stream), one.victim) === 'child'
      : [stream, ...sameAs(stream, reports, marked)].some((to) => callsChild(now(to)));
  const known = reportsOf(one as CaseState).filter((to) => reports.has(to) && !isAdultOver(one, to, now(to)));
  return one.ageClass === 'child' || known.some(calls);
}

/** Of several victims only a word about all calls the person of the case a child; of one, any word does. */
function callsChild(report: Report): boolean {
  const isOne = report.parties.filter(({ roles }) => roles.includes('victim')).length < 2;
  return isOne ? factValues(knownFacts(report), 'victimAge').includes('child') : ageIn(report, null) === 'child';
}

/** Says in the report of a case that its person is a child. */
function childIn({ report, victim }: CaseFacts): Lacked {
  if (victim === null) return { report, facts: { victimAge: ['child'] } };
  return { report, parties: [{ ref: victim, roles: ['victim'], ageClass: 'child' }] };
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
  return adultOver !== undefined || lowerings.some(({ lowers }) => lowers.type !== 'criminal-case-noted');
}
