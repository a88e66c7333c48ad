import { breachStatusWords } from '../breach/messages.ts';
import { caseStatusWords } from '../case/messages.ts';
import { communityStatusWords } from '../community/messages.ts';
import { conditionReportStatusWords } from '../condition-report/messages.ts';
import { dataRequestStatusWords } from '../data-request/messages.ts';
import { engagementStatusWords } from '../engagement/messages.ts';
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
    states: {
      none: { id: 'belum dibuka', en: 'not opened yet' },
      parked: { id: 'menunggu: belum ada yang dapat diberi tahu', en: 'parked: nobody can be told yet' },
      running: { id: 'berjalan', en: 'running' },
      closed: { id: 'sudah ditutup', en: 'closed' },
    },
  },
  delivery: {
    said: { id: 'Pesan', en: 'Delivery' },
    file: 'delivery/delivery.ts',
    states: {
      none: { id: 'belum direncanakan', en: 'not planned' },
      waiting: { id: 'menunggu dikirim', en: 'waiting to be sent' },
      attempting: { id: 'sedang dikirim', en: 'being sent' },
      delayed: { id: 'tertunda, terus dicoba', en: 'delayed, still being tried' },
      sent: { id: 'diterima penyedia pesan', en: 'taken by the provider' },
      delivered: { id: 'sampai', en: 'delivered' },
      failed: { id: 'gagal di semua kontak', en: 'failed at every contact' },
      dropped: { id: 'tidak jadi dikirim', en: 'no longer to be sent' },
    },
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
  'data-request': {
    said: { id: 'Permintaan subjek data', en: 'Request about personal data' },
    file: 'data-request/data-request.ts',
    states: dataRequestStatusWords,
  },
  chapter: {
    said: { id: 'Lembaga', en: 'Chapter' },
    file: 'chapter/chapter.ts',
    states: {
      none: { id: 'belum ada', en: 'nothing yet' },
      keyed: { id: 'kunci publiknya sudah ada, aturan belum', en: 'its public key is known, no rules yet' },
      inForce: { id: 'aturannya berlaku', en: 'its rules are in force' },
    },
  },
  access: {
    said: {
      id: 'Pembacaan atau pemusnahan kartu, dan pembukaan darurat',
      en: 'Reading or erasure of cards, and emergency access',
    },
    file: 'access/access.ts',
    states: {
      none: { id: 'belum dibaca', en: 'not read yet' },
      opened: { id: 'dibaca dan tercatat', en: 'read, and on record' },
      proposed: { id: 'pemusnahannya diusulkan', en: 'its erasure is proposed' },
      erasing: {
        id: 'kartu dimusnahkan, kuncinya sedang dimusnahkan',
        en: 'cards destroyed, their keys being destroyed',
      },
      erased: { id: 'dimusnahkan bersama kuncinya', en: 'destroyed with its keys' },
      emergency: { id: 'laporan terbuka karena keadaan darurat', en: 'the report is open in an emergency' },
      emergencyEnded: {
        id: 'keadaan darurat selesai, menunggu peninjauan',
        en: 'the emergency is over, to be reviewed',
      },
      emergencyReviewed: { id: 'ditinjau oleh orang lain', en: 'reviewed by another person' },
    },
  },
};
