import type { RefusalsOf } from '../language/words.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { ConditionReportCommand } from './condition-report.ts';
import type { conditionReportMessages } from './messages.ts';

export type ConditionReportRefusal = RefusalsOf<typeof conditionReportMessages>;

const community = ['no-such-community', 'community-not-constituted'] as const;

/** Lists by command the codes of its refusals. */
export const conditionReportRefuses = {
  'open-condition-report': ['other-stream', 'already-exists', 'period-in-future', ...community],
  'submit-condition-report': [...community, 'not-open', 'not-of-community', 'vulnerability-twice'],
  'return-condition-report': ['not-submitted', 'not-by-machine'],
  'accept-condition-report': ['not-submitted', 'not-by-machine', 'own-report'],
  'aggregate-condition-report': ['not-accepted'],
} as const satisfies RefusedBy<ConditionReportCommand, ConditionReportRefusal>;
