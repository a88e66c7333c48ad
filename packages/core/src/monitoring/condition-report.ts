import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';

/**
 * A condition report (laporan kondisi): what a community saw in its kelurahan in one month, as counts only. Somebody of
 * the community submits it; somebody else accepts it or returns it with a reason. Its stream is `condition-report/`, the
 * code and the month, so there is one per kelurahan and month. That it is monthly is a design of this project; neither
 * law nor news gives an interval.
 */

/** A month, as `2019-01`. */
export type Period = string;

export interface ReportedMonth {
  readonly area: KemendagriCode;
  readonly period: Period;
}

/** Counts over the month. A count never says who; what happened to somebody is a report of its own. */
export interface ConditionCounts {
  /** Awareness sessions and house visits. */
  readonly outreach: number;
  /** Prospective migrant workers known to have left or come back. */
  readonly departures: number;
  readonly returns: number;
  /** Boarding houses that opened, closed or changed hands. */
  readonly boardingHouses: number;
  /** Employers that came, left or changed. */
  readonly employers: number;
  /** Vacancies advertised that somebody should look into. */
  readonly vacancies: number;
  /** Children of school age known not to be at school. */
  readonly childrenOutOfSchool: number;
}

export interface Submission {
  /** A reference to the volunteer or coordinator whose report it is. */
  readonly submittedBy: string;
  readonly counts: ConditionCounts;
  /** Streams of the incident reports of the month, never their content. */
  readonly incidents: readonly string[];
}

export type ReturnReason = 'incomplete' | 'unclear' | 'doesNotAddUp' | 'namesPeople';

export const returnReasons: readonly ReturnReason[] = ['incomplete', 'unclear', 'doesNotAddUp', 'namesPeople'];

export type ConditionReportState =
  | { readonly status: 'none' }
  /** Waits for the community. */
  | ({ readonly status: 'open' } & ReportedMonth)
  /** Waits for somebody else to read it. */
  | ({ readonly status: 'submitted'; readonly submittedAt: Instant } & ReportedMonth & Submission)
  /** Waits for the community to mend it. */
  | ({ readonly status: 'returned'; readonly reason: ReturnReason } & ReportedMonth & Submission)
  | ({ readonly status: 'accepted'; readonly acceptedBy: string } & ReportedMonth & Submission);

export type ConditionReportCommand =
  | ({ readonly type: 'open-condition-report' } & ReportedMonth)
  | ({ readonly type: 'submit-condition-report' } & Submission)
  | { readonly type: 'return-condition-report'; readonly reason: ReturnReason }
  | { readonly type: 'accept-condition-report' };

export type ConditionReportEvent =
  | ({ readonly type: 'condition-report-opened' } & ReportedMonth)
  | ({ readonly type: 'condition-report-submitted' } & Submission)
  | { readonly type: 'condition-report-returned'; readonly reason: ReturnReason }
  | { readonly type: 'condition-report-accepted'; readonly acceptedBy: string };
