import { valuesOf } from '../language/choices.ts';
import { levelWords, type TriageLevel } from './choices.ts';
import type { Condition } from './condition.ts';

/** In order of gravity. */
export const triageLevels: readonly TriageLevel[] = valuesOf(levelWords);

/** One row of the table: where the condition holds, the report is at least at this level. */
export interface TriageRule {
  /** As `T2`: the rule of practice it carries out. */
  readonly rule: string;
  /** Of base facts only. */
  readonly when: Condition;
  readonly level: TriageLevel;
}
