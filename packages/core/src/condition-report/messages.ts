import type { CommunityState } from '../community/community.ts';
import { communityStatusWords } from '../community/messages.ts';
import { fixed } from '../language/said-in.ts';
import type { Localized, Messages } from '../language/words.ts';
import { type VulnerabilityFactor, vulnerabilityFactors } from './choices.ts';
import type { ConditionReportState, Period } from './condition-report.ts';
import refused from './refused.json' with { type: 'json' };

export const conditionReportStatusWords: Readonly<Record<ConditionReportState['status'], Localized>> = {
  none: { id: 'belum dibuka', en: 'not opened yet' },
  open: { id: 'masih menunggu isian komunitas', en: 'waiting for the community' },
  submitted: { id: 'sudah dikirim dan menunggu pemeriksaan', en: 'submitted and waiting to be read' },
  returned: { id: 'dikembalikan untuk diperbaiki', en: 'returned to be corrected' },
  accepted: { id: 'sudah diterima', en: 'accepted' },
  overdue: { id: 'lewat tenggat dan masih menunggu isian komunitas', en: 'overdue and waiting for the community' },
  aggregated: { id: 'sudah masuk rekapitulasi kota', en: "in the city's summary" },
};

export const conditionReportMessages = {
  ...fixed(refused),
  'condition-report.other-stream': ({ stream, expected }: { stream: string; expected: string }) => ({
    id: `Laporan kondisi ini dicatat sebagai ${expected}, bukan ${stream}: satu kelurahan, satu laporan sebulan. Pakai ${expected}.`,
    en: `This condition report is kept as ${expected}, not ${stream}: one report per kelurahan and month. Use ${expected}.`,
  }),
  'condition-report.already-exists': ({ status }: { status: ConditionReportState['status'] }) => ({
    id: `Laporan kondisi untuk bulan itu ${conditionReportStatusWords[status].id}. Lanjutkan laporan yang ada.`,
    en: `The condition report of that month is ${conditionReportStatusWords[status].en}. Go on with it.`,
  }),
  'condition-report.period-in-future': ({ period, current }: { period: Period; current: Period }) => ({
    id: `Bulan ${period} belum tiba; bulan ini ${current}. Pilih bulan ini atau bulan yang sudah lewat.`,
    en: `The month ${period} has not come yet; this month is ${current}. Choose this month or an earlier one.`,
  }),
  'condition-report.no-such-community': ({ area }: { area: string }) => ({
    id: `Belum ada komunitas yang tercatat di kelurahan ${area}. Periksa kodenya, atau usulkan komunitasnya lebih dahulu, di terminal dengan kawal komunitas usulkan.`,
    en: `No community is on record in kelurahan ${area}. Check the code, or propose the community first, at a terminal by kawal community propose.`,
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
  'condition-report.not-of-community': ({ area }: { area: string }) => ({
    id: `Laporan kondisi kelurahan ${area} dikirim oleh relawan aktif atau koordinator komunitas itu. Periksa siapa yang dicantumkan sebagai pengirim.`,
    en: `The condition report of kelurahan ${area} is submitted by an active volunteer or the coordinator of its community. Check who is named as submitting it.`,
  }),
  'condition-report.vulnerability-twice': ({ factor, rw }: { factor: VulnerabilityFactor; rw: string | null }) => ({
    id: `Kerawanan ${vulnerabilityFactors[factor].id} disebut dua kali untuk ${rw === null ? 'seluruh kelurahan' : `RW ${rw}`}. Sebutkan sekali saja.`,
    en: `The vulnerability ${vulnerabilityFactors[factor].en} is named twice for ${rw === null ? 'the whole kelurahan' : `RW ${rw}`}. Name it once.`,
  }),
  'condition-report.not-accepted': ({ status }: { status: ConditionReportState['status'] }) => ({
    id: `Laporan kondisi ini ${conditionReportStatusWords[status].id}; yang masuk rekapitulasi hanya laporan yang sudah diterima.`,
    en: `This condition report is ${conditionReportStatusWords[status].en}; only an accepted one goes into the summary.`,
  }),
  'condition-report.not-submitted': ({ status }: { status: ConditionReportState['status'] }) => ({
    id: `Laporan kondisi ini ${conditionReportStatusWords[status].id}; yang dapat diterima atau dikembalikan hanya laporan yang sudah dikirim.`,
    en: `This condition report is ${conditionReportStatusWords[status].en}; only a submitted one can be accepted or returned.`,
  }),
} satisfies Messages;
