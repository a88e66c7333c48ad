import type { FirstWord } from '../authority/authority.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonId } from '../directory/directory.ts';
import type { CommandsIn } from '../record/schema.ts';
import type { BreachKind, BreachMeasure, BreachRisk, ExposedData, NoticeTo } from './choices.ts';
import type { breachCommandSchemas } from './schema.ts';

/** A failure of data protection (UU 27/2022 Art 46). Hours run from when it is known. Whose data it was is in cards. */
export type BreachState =
  | { readonly status: 'none' }
  | ({ readonly status: OpenBreachStatus } & BreachFacts)
  | ({ readonly status: 'closed'; readonly closedAt: Instant; readonly outcome: BreachOutcome } & BreachFacts);

export type OpenBreachStatus = 'detected' | 'assessed' | 'notified' | 'remediated';

export type BreachOnRecord = Exclude<BreachState, { status: 'none' }>;

export type OpenBreach = Exclude<BreachOnRecord, { status: 'closed' }>;

export interface BreachFacts {
  readonly kinds: readonly BreachKind[];
  readonly detectedBy: PersonId;
  readonly knownAt: Instant;
  /** `knownAt` and 3x24 hours. */
  readonly deadline: Instant;
  readonly assessment: BreachAssessment | null;
  readonly notices: readonly Notice[];
  readonly measures: readonly BreachMeasure[];
  /** Which of the two alarms was raised. */
  readonly alarms: readonly BreachAlarm[];
  /** One person says that nothing failed; a second has not agreed yet. */
  readonly proposal: FirstWord | null;
}

export interface BreachAssessment {
  readonly data: readonly ExposedData[];
  /** Number of people concerned, as far as is known. */
  readonly people: number;
  readonly risk: BreachRisk;
}

export interface Notice {
  readonly to: NoticeTo;
  readonly notifiedOn: Instant;
  /** Number of people reached; 1 for the authority, 0 for a public notice. */
  readonly reached: number;
  readonly late: boolean;
}

export type BreachOutcome = 'handled' | 'noFailure';

export type BreachAlarm = 'near' | 'overdue';

export type BreachCommand = CommandsIn<typeof breachCommandSchemas, 'story'> | { readonly type: 'wake' };

export type BreachEvent =
  | ({ readonly type: 'breach-detected' } & Pick<BreachFacts, 'kinds' | 'detectedBy' | 'knownAt' | 'deadline'>)
  | ({ readonly type: 'breach-assessed' } & BreachAssessment)
  | ({ readonly type: 'breach-notice-given' } & Notice)
  /** Everybody who must be notified has been. */
  | { readonly type: 'breach-notified' }
  | { readonly type: 'measure-taken'; readonly measure: BreachMeasure }
  | { readonly type: 'breach-remediated' }
  | { readonly type: 'breach-dismissal-proposed'; readonly by: PersonId }
  | { readonly type: 'breach-closed'; readonly outcome: BreachOutcome }
  /** A day is left. */
  | { readonly type: 'breach-deadline-near'; readonly deadline: Instant; readonly missing: readonly NoticeTo[] }
  | { readonly type: 'breach-overdue'; readonly deadline: Instant; readonly missing: readonly NoticeTo[] };
