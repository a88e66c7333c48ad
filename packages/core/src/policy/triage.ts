import type { Condition } from './condition.ts';

/**
 * How grave a report is taken to be. It is worked out from the facts by a rule table of the policy language (V5), and a
 * person may raise it; nothing automatic ever lowers it. `insufficientInformation` is missing knowledge, not the lowest
 * risk: it is read like `unknown` until somebody has looked again.
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
