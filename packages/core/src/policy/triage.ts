import type { Condition } from './condition.ts';

/**
 * The gravity of a report, derived from facts by a rule table (V5). A person may raise it; no automatism lowers it.
 * `insufficientInformation` is missing knowledge, read like `unknown`.
 */
export type TriageLevel = 'prevent' | 'insufficientInformation' | 'high' | 'critical';

/** In order of gravity. */
export const triageLevels: readonly TriageLevel[] = ['prevent', 'insufficientInformation', 'high', 'critical'];

/** One row of the table: where the condition holds, the report is at least at this level. */
export interface TriageRule {
  /** As `T2`: the rule of practice it carries out. */
  readonly rule: string;
  /** Of base facts only. */
  readonly when: Condition;
  readonly level: TriageLevel;
}
