import type { CommunityState } from '../community/community.ts';
import { communityStatusWords } from '../community/messages.ts';
import { phrases } from '../language/phrases.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import { type VulnerabilityFactor, vulnerabilityFactors } from './choices.ts';
import type { ConditionReportState, Period } from './condition-report.ts';
import refused from './refused.json' with { type: 'json' };
import said from './said.json' with { type: 'json' };

export const conditionReportStatusWords: Readonly<Record<ConditionReportState['status'], Localized>> =
  words.conditionReportStatusWords;

const says = phrases(said);

interface ConditionReportRefusalFacts {
  'condition-report.other-stream': { stream: string; expected: string };
  'condition-report.already-exists': { status: ConditionReportState['status'] };
  'condition-report.period-in-future': { period: Period; current: Period };
  'condition-report.no-such-community': { area: string };
  'condition-report.not-of-community': { area: string };
  'condition-report.not-accepted': { status: ConditionReportState['status'] };
  'condition-report.not-submitted': { status: ConditionReportState['status'] };
}

export const conditionReportMessages = {
  ...worded<ConditionReportRefusalFacts, typeof refused>(refused, {
    status: conditionReportStatusWords,
    period: (period) => period,
    current: (period) => period,
  }),
  'condition-report.community-not-constituted': ({
    area,
    status,
  }: {
    area: string;
    status: CommunityState['status'];
  }) => says.notConstituted(area, communityStatusWords[status]),
  'condition-report.not-open': ({ status }: { status: ConditionReportState['status'] }) =>
    says.notOpen(conditionReportStatusWords[status], status === 'none' ? says.openFirst : ''),
  'condition-report.vulnerability-twice': ({ factor, rw }: { factor: VulnerabilityFactor; rw: string | null }) =>
    says.vulnerabilityTwice(vulnerabilityFactors[factor], rw === null ? says.wholeKelurahan : `RW ${rw}`),
} satisfies Messages;

export type ConditionReportRefusal = RefusalsOf<typeof conditionReportMessages>;
