import { accessStatusWords } from '../access/messages.ts';
import { breachStatusWords } from '../breach/messages.ts';
import { caseStatusWords } from '../case/messages.ts';
import { chapterStandingWords } from '../chapter/messages.ts';
import { communityStatusWords } from '../community/messages.ts';
import { conditionReportStatusWords } from '../condition-report/messages.ts';
import { deliveryStatusWords } from '../delivery/messages.ts';
import { engagementStatusWords } from '../engagement/messages.ts';
import { escalationStatusWords } from '../escalation/messages.ts';
import type { Localized } from '../language/words.ts';
import { pactStatusWords } from '../pact/messages.ts';
import { referralStatusWords } from '../referral/messages.ts';
import { reportStatusWords } from '../report/messages.ts';
import { visitStatusWords } from '../visit/messages.ts';
import { volunteerStatusWords } from '../volunteer/messages.ts';

/** The names of a lifecycle and of its states. Its arrows stand in `docs/reference/lifecycles`, drawn by the concept's test. */
export interface Lifecycle {
  readonly said: Localized;
  /** The file of `packages/core/src` that says what its states mean. */
  readonly file: string;
  readonly states: Readonly<Record<string, Localized>>;
}

/** Every lifecycle, in the order in which a city meets them. By the name of its concept. */
export const lifecycles: Readonly<Record<string, Lifecycle>> = {
  engagement: {
    said: { id: 'Kegiatan', en: 'Engagement' },
    file: 'engagement/engagement.ts',
    states: engagementStatusWords,
  },
  pact: {
    said: { id: 'Pakta Integritas', en: 'Integrity pact' },
    file: 'pact/pact.ts',
    states: pactStatusWords,
  },
  community: {
    said: { id: 'Komunitas', en: 'Community' },
    file: 'community/community.ts',
    states: communityStatusWords,
  },
  volunteer: {
    said: { id: 'Relawan', en: 'Volunteer' },
    file: 'community/volunteer.ts',
    states: volunteerStatusWords,
  },
  'condition-report': {
    said: { id: 'Laporan kondisi', en: 'Condition report' },
    file: 'condition-report/condition-report.ts',
    states: conditionReportStatusWords,
  },
  visit: {
    said: { id: 'Kunjungan pemantauan', en: 'Monitoring visit' },
    file: 'visit/visit.ts',
    states: visitStatusWords,
  },
  report: {
    said: { id: 'Laporan', en: 'Report' },
    file: 'report/report.ts',
    states: reportStatusWords,
  },
  escalation: {
    said: { id: 'Eskalasi', en: 'Escalation' },
    file: 'escalation/escalation.ts',
    states: escalationStatusWords,
  },
  delivery: {
    said: { id: 'Pesan', en: 'Delivery' },
    file: 'delivery/delivery.ts',
    states: deliveryStatusWords,
  },
  case: {
    said: { id: 'Kasus', en: 'Case' },
    file: 'case/case.ts',
    states: caseStatusWords,
  },
  referral: {
    said: { id: 'Rujukan', en: 'Referral' },
    file: 'referral/referral.ts',
    states: referralStatusWords,
  },
  breach: {
    said: { id: 'Kegagalan pelindungan data', en: 'Failure of data protection' },
    file: 'breach/breach.ts',
    states: breachStatusWords,
  },
  chapter: {
    said: { id: 'Lembaga', en: 'Chapter' },
    file: 'chapter/chapter.ts',
    states: chapterStandingWords,
  },
  access: {
    said: { id: 'Pembacaan atau pemusnahan kartu', en: 'Reading or erasure of cards' },
    file: 'access/access.ts',
    states: accessStatusWords,
  },
};
