import type { Localized } from '@kawal/core';
import { relations } from '@kawal/core/access';
import type { AccessExplanation, WithoutAccess } from '@kawal/engine';
import comparison from './comparison.json' with { type: 'json' };
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
  ...comparison,
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
