import type { KemendagriCode } from '../area/area.ts';
import type { Claim, Reference } from './concept.ts';

/** The record of a report's escalation. */
export function escalationOf(report: string): string {
  return report.startsWith('report/') ? `escalation/${report.slice('report/'.length)}` : report;
}

export function communityStream(area: KemendagriCode): string {
  return `community/${area}`;
}

/** One live record per person and community: held until the volunteer has left, and beyond that as long as an allegation against them is open. */
export function volunteerClaim(community: string, person: string): Claim {
  return { name: 'volunteer-of-community', value: `${community}/${person}` };
}

/** The claim by which a restriction is found; null for a person stands for everybody in the record. */
export function restrictionClaim(record: string, subject: string | null): Claim {
  return { name: 'restriction', value: `${record}/${subject ?? 'everybody'}` };
}

/** Names the restrictions that may hold on the data of people in records (UU 27/2022 Art 41). */
export function restrictionsIn(records: readonly string[], people: readonly (string | null)[]): readonly Reference[] {
  return records.flatMap((record) => [null, ...people].map((one) => ({ claim: restrictionClaim(record, one) })));
}
