import { day, isPlace, type Party } from '@kawal/core';
import { type DuplicateReason, isBarred, type ReportFacts } from '@kawal/core/report';

/** A report, and how it is named. */
export interface NamedReport {
  readonly stream: string;
  readonly report: ReportFacts;
}

export interface SuggestedDuplicate {
  readonly of: string;
  readonly reasons: readonly DuplicateReason[];
}

/** Two reports of one place are taken to be of one time if what they tell was written down within a day. Our own practice. */
export const sameTime = day;

/** Reports that may be about the same incident, most reasons first. A person marks. Give it what its reader may know of. */
export function suggestDuplicates(one: NamedReport, others: readonly NamedReport[]): readonly SuggestedDuplicate[] {
  return others
    .filter(({ stream, report }) => stream !== one.stream && report.drill === one.report.drill)
    .filter(({ report }) => report.duplicateOf === null)
    .map(({ stream, report }) => ({ of: stream, reasons: reasonsFor(one.report, report) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || (a.of < b.of ? -1 : 1));
}

function reasonsFor(one: ReportFacts, other: ReportFacts): readonly DuplicateReason[] {
  const samePlace = one.area === other.area && isPlace(one.area);
  const isReason: Readonly<Record<Exclude<DuplicateReason, 'sentTwice'>, boolean>> = {
    sameVictim: haveInCommon(one, other, (party) => party.roles.includes('victim')),
    sameSuspect: haveInCommon(one, other, isBarred),
    samePlaceAndTime: samePlace && Math.abs(one.capturedAt - other.capturedAt) <= sameTime,
    sameReporter: one.reporter !== null && one.reporter === other.reporter,
  };
  return (Object.keys(isReason) as (keyof typeof isReason)[]).filter((reason) => isReason[reason]);
}

/** By a person of the directory: parties are numbered anew in each report. */
function haveInCommon(one: ReportFacts, other: ReportFacts, counts: (party: Party) => boolean): boolean {
  const people = ({ parties }: ReportFacts): readonly string[] =>
    parties.filter(counts).flatMap(({ directoryPerson }) => directoryPerson ?? []);
  return people(one).some((person) => people(other).includes(person));
}
