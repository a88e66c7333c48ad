import type { OfficeKind } from '@kawal/core';
import type { FactQuery } from '@kawal/core/policy';
import type { OwedNotification } from './notification.ts';

/** States whether policy `a` is at least as urgent and as discreet as `b` (2.3). */
export interface Strictness {
  /** For every report everybody is told at least as often, as early and as surely. */
  readonly urgency: StrictnessVerdict<UrgencyExample>;
  /** Nobody may ever be told of a report whom `b` would not tell of it. */
  readonly discretion: StrictnessVerdict<DiscretionExample>;
}

export type StrictnessVerdict<Example> =
  | { readonly type: 'yes' }
  /** No, while `b` is at least as strict as `a`: the smallest report that shows it (2.4). */
  | { readonly type: 'no'; readonly example: Example }
  /** Each is laxer than the other somewhere: where `a` is, then where `b` is. */
  | { readonly type: 'incomparable'; readonly examples: readonly [Example, Example] }
  /** More cases than the budget allows: refused, never sampled. The paths to simplify. */
  | { readonly type: 'too-entangled'; readonly paths: readonly string[] };

/** A report for which the laxer policy owes an office a telling later, more weakly, or not at all. */
export interface UrgencyExample {
  readonly report: FactQuery;
  readonly office: OfficeKind;
  /** The number of the telling, among those at least as strong as the stricter policy owes. */
  readonly telling: number;
  readonly inStricter: OwedNotification;
  /** Null if it is not owed at all, or only in a weaker way. */
  readonly inLaxer: OwedNotification | null;
  /** The laxer policy's telling of that number, if weaker ones count. */
  readonly weaker: OwedNotification | null;
}

/** A report of which the less discreet policy may tell an office, and the other may not. */
export interface DiscretionExample {
  readonly report: FactQuery;
  readonly office: OfficeKind;
}

export interface CompareOptions {
  /** How many regions may be looked at for each of the four answers. */
  readonly budget?: number;
}
