import { caseRules } from './case-rules.ts';
import { communityRules } from './community-rules.ts';
import { reportRules } from './report-rules.ts';
import type { CrossRecordRule } from './rule.ts';

/** Every rule that reaches over several records. */
export const crossRecordRules: readonly CrossRecordRule[] = [...communityRules, ...reportRules, ...caseRules];

/** The rules that a refusal or a predicate holds: what a reader of a refusal asks for. */
export function rulesHeldBy(name: string): readonly CrossRecordRule[] {
  return crossRecordRules.filter(({ heldBy }) => heldBy.includes(name));
}
