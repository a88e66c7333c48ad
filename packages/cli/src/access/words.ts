import type { Localized } from '@kawal/core';
import { relations } from '@kawal/core/access';
import type { AccessExplanation, WithoutAccess } from '@kawal/engine';
import sentences from './sentences.json' with { type: 'json' };

export const becauseWords: Readonly<Record<WithoutAccess, Localized>> = sentences.because;

export const accessWords = sentences.explained;

interface SaidRecords {
  readonly people: string;
  readonly count: number;
  readonly verbs: string;
  readonly records: string;
  readonly concept: string;
}

interface SaidRule {
  readonly verb: string;
  readonly concept: string;
  readonly relation: string;
}

interface SaidRight {
  readonly people: string;
  readonly as: string;
  readonly areas: string;
}

/** The words of a comparison of access, in `kawal access compare` and `kawal apply`. */
export const comparisonWords = {
  compare: {
    id: 'hitung siapa yang dapat melihat lebih banyak atau lebih sedikit bila folder ini berlaku; tidak mengubah apa pun',
    en: 'count who could see more or less if this folder were in force; changes nothing',
  },
  formerRules: {
    id: 'berkas dari `kawal access rules` versi lain; aturan itu dibandingkan dengan aturan versi ini, dan folder tidak dibaca',
    en: 'a file from `kawal access rules` of another version; its rules are compared with those of this one, and no folder is read',
  },
  printRules: {
    id: 'cetak aturan akses versi ini sebagai JSON, untuk dibandingkan setelah Kawal diperbarui',
    en: 'print the rules of access of this version as JSON, to compare them once Kawal is upgraded',
  },
  rule: {
    gains: ({ verb, concept, relation }: SaidRule): Localized => ({
      id: `aturan baru: ${relation} dapat ${verb} ${concept}`,
      en: `new rule: ${relation} may ${verb} a ${concept}`,
    }),
    loses: ({ verb, concept, relation }: SaidRule): Localized => ({
      id: `aturan berakhir: ${relation} tidak lagi dapat ${verb} ${concept}`,
      en: `rule ends: ${relation} may no longer ${verb} a ${concept}`,
    }),
  },
  heading: { id: 'Akses yang berubah:', en: 'Access that changes:' },
  nothing: { id: 'Akses tidak berubah.', en: 'Access does not change.' },
  order: ['whole', 'redacted', 'cards', 'decide'],
  posts: {
    lpa: relations.lpa,
    areaDuty: relations.areaDuty,
    areaOffice: { id: 'petugas wilayah, untuk kerja komunitas', en: 'officer of an area, for community work' },
    notified: {
      id: 'petugas yang melihat laporan yang diberitahukan kepadanya',
      en: 'officer who sees the reports that they are notified of',
    },
  },
  notifiedAs: (post: string, office: Localized): Localized => ({
    id: `${post} sebagai ${office.id}`,
    en: `${post} as ${office.en}`,
  }),
  accesses: {
    whole: { id: 'membaca', en: 'read' },
    redacted: { id: 'membaca sebagian dari', en: 'read a part of' },
    cards: { id: 'membuka kartu', en: 'open the cards of' },
    decide: { id: 'memutuskan', en: 'decide on' },
  },
  records: {
    gains: ({ people, count, verbs, records, concept }: SaidRecords): Localized => ({
      id: `${count} orang dapat ${verbs} ${records} ${concept} lagi: ${people}`,
      en: `${count} ${count === 1 ? 'person' : 'people'} may ${verbs} ${records} more ${concept}: ${people}`,
    }),
    loses: ({ people, count, verbs, records, concept }: SaidRecords): Localized => ({
      id: `${count} orang tidak lagi dapat ${verbs} ${records} ${concept}: ${people}`,
      en: `${count} ${count === 1 ? 'person' : 'people'} may no longer ${verbs} ${records} ${concept}: ${people}`,
    }),
  },
  noPlace: {
    unknown: { id: 'laporan yang tempatnya belum diketahui', en: 'reports of an unknown place' },
    outside: { id: 'laporan dari luar kota', en: 'reports of a place outside the city' },
  },
  right: {
    gains: ({ people, as, areas }: SaidRight): Localized => ({
      id: `akses baru sebagai ${as}${areas}: ${people}`,
      en: `new access as ${as}${areas}: ${people}`,
    }),
    loses: ({ people, as, areas }: SaidRight): Localized => ({
      id: `akses berakhir sebagai ${as}${areas}: ${people}`,
      en: `access ends as ${as}${areas}: ${people}`,
    }),
  },
  concepts: {
    report: { id: 'laporan', en: 'report', many: 'reports' },
    case: { id: 'kasus', en: 'case', many: 'cases' },
    referral: { id: 'rujukan', en: 'referral', many: 'referrals' },
    volunteer: { id: 'data relawan', en: 'volunteer', many: 'volunteers' },
    engagement: { id: 'kegiatan', en: 'engagement', many: 'engagements' },
    'condition-report': { id: 'laporan kondisi', en: 'condition report', many: 'condition reports' },
    visit: { id: 'kunjungan pemantauan', en: 'monitoring visit', many: 'monitoring visits' },
    pact: { id: 'Pakta Integritas', en: 'integrity pact', many: 'integrity pacts' },
    community: { id: 'komunitas', en: 'community', many: 'communities' },
    breach: { id: 'kegagalan pelindungan data', en: 'data breach', many: 'data breaches' },
    'data-request': {
      id: 'permintaan subjek data',
      en: 'request about personal data',
      many: 'requests about personal data',
    },
  },
  others: (count: number): Localized => ({ id: `dan ${count} lainnya`, en: `and ${count} more` }),
  since: ({ id, en }: Localized): Localized => ({ id: `(mulai ${id})`, en: `(from ${en})` }),
  counted: (as: string): Localized => ({
    id: `Dihitung dari catatan hari ini yang boleh diketahui ${as}. Siapa yang nanti diberi tahu tentang sebuah laporan juga melihatnya. Pejabat baru di luar LPA belum diminta menangani laporan yang sudah berjalan: jawabannya belum terhitung, dan isi yang disegel belum terbuka baginya, sampai ia diberi tahu tentang laporan itu.`,
    en: `Counted over the records of today that ${as} may know of. A person who is notified of a report later sees it, too. Who is new in post outside the LPA is not asked to handle reports that run already. Their answer does not count, and what is sealed is not open to them, until they are notified of that report.`,
  }),
} as const;

export function viewWord({ view }: Pick<AccessExplanation, 'view'>): Localized {
  return accessWords.views[view ?? 'none'];
}
