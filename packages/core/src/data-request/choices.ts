import type { Choices } from '../language/choices.ts';
import type { Localized } from '../language/words.ts';
import words from './choices.json' with { type: 'json' };

/** Rights of a person over their data in UU 27/2022, each by the article that obliges the controller. */
export const dataRights: Readonly<Record<DataRight, Localized>> = words.dataRights;

export type DataRight = 'access' | 'correction' | 'withdrawal' | 'restriction' | 'erasure';

/** The time limit of each right, by its id in the register; null where the statute names none. */
export const limitOfRight: Readonly<Record<DataRight, string | null>> = {
  access: 'pdpAccess',
  correction: 'pdpCorrect',
  withdrawal: 'pdpStop',
  restriction: 'pdpRestrict',
  erasure: null,
};

/** Grounds to refuse a request. */
export const refusalGrounds = {
  safety: {
    id: 'membahayakan keselamatan atau kesehatan orangnya atau orang lain',
    en: 'it endangers the safety or health of the person or of somebody else',
  },
  othersData: { id: 'membuka data orang lain', en: 'it discloses data of others' },
  nationalSecurity: { id: 'berkaitan dengan keamanan nasional', en: 'national security' },
  lawForbids: { id: 'dilarang oleh undang-undang', en: 'a statute forbids it' },
  endangersOthers: { id: 'membahayakan pihak lain', en: 'it endangers others' },
  contract: { id: 'terikat perjanjian tertulis', en: 'a contract binds' },
  lawEnforcement: { id: 'diminta tertulis oleh penegak hukum', en: 'law enforcement asked in writing' },
  legalCase: { id: 'proses hukumnya belum selesai', en: 'a legal case depends on the data' },
  stillNeeded: { id: 'masih diperlukan untuk menolong (bacaan kita)', en: 'still needed to help (our reading)' },
  otherBasis: { id: 'diproses bukan atas dasar persetujuan', en: 'consent is not the ground of the processing' },
  notShown: {
    id: 'tidak terbukti bahwa peminta adalah orangnya atau wakilnya yang sah',
    en: 'it is not shown that who asks is the person, or speaks for them by law',
  },
} satisfies Choices;

export type RefusalGround = keyof typeof refusalGrounds;

/** The rights that each ground refuses, with the article. Null is our own practice: a trafficker, a parent among them, asks in the name of the victim. */
export const groundsOf: Readonly<Record<RefusalGround, Readonly<Partial<Record<DataRight, string | null>>>>> = {
  safety: { correction: 'uu-27-2022/33', access: null },
  othersData: { correction: 'uu-27-2022/33', access: null },
  nationalSecurity: { correction: 'uu-27-2022/33' },
  lawForbids: { restriction: 'uu-27-2022/41' },
  endangersOthers: { restriction: 'uu-27-2022/41' },
  contract: { restriction: 'uu-27-2022/41' },
  lawEnforcement: {
    access: 'uu-27-2022/50',
    correction: 'uu-27-2022/50',
    withdrawal: 'uu-27-2022/15',
    restriction: 'uu-27-2022/15',
    erasure: 'uu-27-2022/15',
  },
  legalCase: { erasure: 'uu-27-2022/44' },
  stillNeeded: { erasure: null },
  otherBasis: { withdrawal: 'uu-27-2022/20' },
  notShown: { access: null, correction: null, withdrawal: null, restriction: null, erasure: null },
};
