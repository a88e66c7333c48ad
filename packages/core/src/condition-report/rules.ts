import type { KemendagriCode } from '../area/area.ts';
import { liesWithin } from '../area/rules.ts';
import { day, type Instant, later, localDate, parseLocal } from '../calendar/instant.ts';
import type { CommunityState } from '../community/community.ts';
import { isConstituted } from '../community/rules.ts';
import type { Directory } from '../directory/directory.ts';
import { isInPost } from '../directory/rules.ts';
import type { Zone } from '../language/words.ts';
import { daysToSubmit, type Period, type ReportedMonth } from './condition-report.ts';

export function conditionReportStream({ area, period }: ReportedMonth): string {
  return `condition-report/${area}.${period}`;
}

/** The month of an instant in local time. */
export function periodOf(instant: Instant, zone: Zone): Period {
  return localDate(instant, zone).slice(0, 7);
}

export function isPeriod(text: string): text is Period {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** Returns true for the coordinator of this kelurahan at that instant, or a deputy. */
export function isCoordinatorOf(directory: Directory, person: string, area: KemendagriCode, at: Instant): boolean {
  return directory.offices.some(
    (office) =>
      office.kind === 'coordinator' &&
      office.area !== 'nation' &&
      liesWithin(area, office.area) &&
      isInPost(directory, office, person, at),
  );
}

/** The instant from which a month's report is overdue: midnight, some days into the month after. */
export function overdueFrom(period: Period, zone: Zone): Instant | undefined {
  const start = parseLocal(`${plusMonths(period, 1)}-01T00:00`, zone);
  return start === undefined ? undefined : later(start, daysToSubmit * day);
}

/** Returns the first month of which a condition report is expected: that of a community's first decree. */
export function firstExpected(community: CommunityState, zone: Zone): Period | null {
  if (!isConstituted(community)) return null;
  const [first = community.decree] = community.earlierDecrees;
  return periodOf(first.date, zone);
}

/** Returns so many months up to one, oldest first. */
export function monthsUpTo(last: Period, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, index) => plusMonths(last, index + 1 - count));
}

function plusMonths(period: Period, months: number): Period {
  const ordinal = Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1 + months;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
}
