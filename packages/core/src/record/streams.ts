import type { KemendagriCode } from '../area/area.ts';
import type { Claim } from './concept.ts';

/** The record of a report's escalation. */
export function escalationOf(report: string): string {
  return report.startsWith('report/') ? `escalation/${report.slice('report/'.length)}` : report;
}

export function communityStream(area: KemendagriCode): string {
  return `community/${area}`;
}

/**
 * One live record per person and community: held until the volunteer has left, and beyond that as long as an allegation
 * against them is open.
 */
export function volunteerClaim(community: string, person: string): Claim {
  return { name: 'volunteer-of-community', value: `${community}/${person}` };
}
