import type { CommunityState } from '../community/community.ts';
import { communityStatusWords } from '../community/messages.ts';
import { worded } from '../language/template.ts';
import type { Localized, Messages, RefusalsOf } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };
import { type VulnerabilityFactor, vulnerabilityFactors } from './choices.ts';
import type { ConditionReportState, Period } from './condition-report.ts';
import refused from './refused.json' with { type: 'json' };

export const conditionReportStatusWords: Readonly<Record<ConditionReportState['status'], Localized>> =
  words.conditionReportStatusWords;

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
  }) => ({
    id: `Komunitas kelurahan ${area} ${communityStatusWords[status].id}. Laporan kondisi dibuat oleh komunitas yang sudah dibentuk dengan SK lurah.`,
    en: `The community of kelurahan ${area} is ${communityStatusWords[status].en}. A condition report comes from a community that the lurah's decree constituted.`,
  }),
  'condition-report.not-open': ({ status }: { status: ConditionReportState['status'] }) => ({
    id: `Laporan kondisi ini ${conditionReportStatusWords[status].id}; yang dapat dikirim hanya laporan yang terbuka atau dikembalikan.${status === 'none' ? ' Buka laporannya lebih dahulu, di terminal dengan kawal kondisi buka.' : ''}`,
    en: `This condition report is ${conditionReportStatusWords[status].en}; only an open or returned one can be submitted.${status === 'none' ? ' Open it first, at a terminal by kawal condition open.' : ''}`,
  }),
  'condition-report.vulnerability-twice': ({ factor, rw }: { factor: VulnerabilityFactor; rw: string | null }) => ({
    id: `Kerawanan ${vulnerabilityFactors[factor].id} disebut dua kali untuk ${rw === null ? 'seluruh kelurahan' : `RW ${rw}`}. Sebutkan sekali saja.`,
    en: `The vulnerability ${vulnerabilityFactors[factor].en} is named twice for ${rw === null ? 'the whole kelurahan' : `RW ${rw}`}. Name it once.`,
  }),
} satisfies Messages;

export type ConditionReportRefusal = RefusalsOf<typeof conditionReportMessages>;
