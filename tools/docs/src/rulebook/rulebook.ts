import { articleOf } from '@kawal/core/legal';
import { caseRules } from './case-rules.ts';
import { communityRules } from './community-rules.ts';
import { reportRules } from './report-rules.ts';
import { type Basis, type CrossRecordRule, isLaw } from './rule.ts';

/** Every rule that reaches over several records. */
export const crossRecordRules: readonly CrossRecordRule[] = Object.entries({
  ...communityRules,
  ...reportRules,
  ...caseRules,
}).map(([code, { id, en, basis, heldBy }]) => ({
  code,
  says: { id, en },
  basis,
  confidence: articleOf(articleIn(basis) ?? '')?.confidence ?? 'secondary',
  heldBy,
}));

function articleIn(basis: Basis): string | undefined {
  return isLaw(basis) ? basis.cite : basis.guards;
}
