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
export const refusalGrounds = words.refusalGrounds satisfies Choices;

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
