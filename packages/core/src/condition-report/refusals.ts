import type { CommunityState } from '../community/community.ts';
import type { RefusedBy } from '../record/decision.ts';
import type { VulnerabilityFactor } from './choices.ts';
import type { ConditionReportCommand, ConditionReportState, Period } from './condition-report.ts';

export type ConditionReportRefusal =
  | { readonly code: 'condition-report.other-stream'; readonly stream: string; readonly expected: string }
  | { readonly code: 'condition-report.already-exists'; readonly status: ConditionReportState['status'] }
  | { readonly code: 'condition-report.period-in-future'; readonly period: Period; readonly current: Period }
  | { readonly code: 'condition-report.no-such-community'; readonly area: string }
  | {
      readonly code: 'condition-report.community-not-constituted';
      readonly area: string;
      readonly status: CommunityState['status'];
    }
  | { readonly code: 'condition-report.not-open'; readonly status: ConditionReportState['status'] }
  | { readonly code: 'condition-report.not-of-community'; readonly area: string }
  | {
      readonly code: 'condition-report.vulnerability-twice';
      readonly factor: VulnerabilityFactor;
      readonly rw: string | null;
    }
  | { readonly code: 'condition-report.not-accepted'; readonly status: ConditionReportState['status'] }
  | { readonly code: 'condition-report.not-submitted'; readonly status: ConditionReportState['status'] }
  | { readonly code: 'condition-report.not-by-machine' }
  | { readonly code: 'condition-report.own-report' };

/** Lists by command the codes of its refusals. */
export const conditionReportRefuses = {
  'open-condition-report': [
    'other-stream',
    'already-exists',
    'period-in-future',
    'no-such-community',
    'community-not-constituted',
  ],
  'submit-condition-report': [
    'no-such-community',
    'community-not-constituted',
    'not-open',
    'not-of-community',
    'vulnerability-twice',
  ],
  'return-condition-report': ['not-submitted', 'not-by-machine'],
  'accept-condition-report': ['not-submitted', 'not-by-machine', 'own-report'],
  'aggregate-condition-report': ['not-accepted'],
} as const satisfies RefusedBy<ConditionReportCommand, ConditionReportRefusal>;
