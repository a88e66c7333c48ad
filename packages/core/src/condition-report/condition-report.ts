import type { KemendagriCode } from '../area/area.ts';
import type { Instant } from '../calendar/instant.ts';
import type { ReturnReason } from './choices.ts';
import type { VulnerabilityEntry } from './vulnerability.ts';

/** A condition report (laporan kondisi): what a community saw in a month, as counts. That it is monthly is our own design. */

/** A month, as `2019-01`. */
export type Period = string;

export interface ReportedMonth {
  readonly area: KemendagriCode;
  readonly period: Period;
}

/** By how many days after the end of its month a report is to be submitted (a design of this project). */
export const daysToSubmit = 7;

export type OpenedMonth = ReportedMonth & {
  /** The instant from which it is overdue. */
  readonly dueOn: Instant;
};

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
  /** Places of risk; left out if nobody mapped them this month. */
  readonly vulnerabilities?: readonly VulnerabilityEntry[];
}

/** By whose hand it came: they do not accept it either, whoever's report it is. */
export interface HandedIn {
  /** A reference to the actor who submitted it; left out of what was submitted before this was kept. */
  readonly handedInBy?: string;
}

export type SubmittedMonth = ReportedMonth &
  Submission &
  HandedIn & {
    /** True if it came after its due date. */
    readonly late: boolean;
  };

export type ConditionReportState =
  | { readonly status: 'none' }
  /** Waits for the community. */
  | ({ readonly status: 'open' } & OpenedMonth)
  /** Waits for the community, and too long. */
  | ({ readonly status: 'overdue' } & OpenedMonth)
  /** Waits for somebody else to read it. */
  | ({ readonly status: 'submitted'; readonly submittedAt: Instant } & SubmittedMonth)
  /** Waits for the community to correct it. */
  | ({ readonly status: 'returned'; readonly reason: ReturnReason } & SubmittedMonth)
  | ({ readonly status: 'accepted'; readonly acceptedBy: string } & SubmittedMonth)
  /** Part of the city's summary. */
  | ({ readonly status: 'aggregated'; readonly acceptedBy: string } & SubmittedMonth);

export type ConditionReportCommand =
  | ({ readonly type: 'open-condition-report' } & ReportedMonth)
  | ({ readonly type: 'submit-condition-report' } & Submission)
  | { readonly type: 'return-condition-report'; readonly reason: ReturnReason }
  | { readonly type: 'accept-condition-report' }
  | { readonly type: 'aggregate-condition-report' }
  | { readonly type: 'wake' };

export type ConditionReportEvent =
  | ({ readonly type: 'condition-report-opened' } & OpenedMonth)
  | { readonly type: 'condition-report-overdue' }
  | ({ readonly type: 'condition-report-submitted' } & Submission & HandedIn)
  | { readonly type: 'condition-report-returned'; readonly reason: ReturnReason }
  | { readonly type: 'condition-report-accepted'; readonly acceptedBy: string }
  | { readonly type: 'condition-report-aggregated' };
