import type { KemendagriCode } from '../area/area.ts';
import { liesWithin } from '../area/rules.ts';
import { type Instant, localDate, type Zone } from '../calendar/instant.ts';
import type { Directory } from '../directory/directory.ts';
import type { Period, ReportedMonth } from './condition-report.ts';

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

/** Whether the person holds the office of coordinator of this kelurahan, or deputises in it. */
export function isCoordinatorOf(directory: Directory, person: string, area: KemendagriCode): boolean {
  return directory.offices.some(
    (office) =>
      office.kind === 'coordinator' &&
      office.area !== 'nation' &&
      liesWithin(area, office.area) &&
      [...office.holders, ...office.deputies].includes(person),
  );
}
