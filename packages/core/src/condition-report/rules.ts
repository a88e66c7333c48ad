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
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
  const start = parseLocal(`${next}-01T00:00`, zone);
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
  const ordinal = Number(last.slice(0, 4)) * 12 + Number(last.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = ordinal - (count - 1 - index);
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
