import type { Localized } from '@kawal/core';
import type { Article } from '@kawal/core/legal';

/**
 * The rules that reach over several records, by name: what each says, on what it rests, and which refusals or questions
 * hold it. The code is the rule; this is its index, so that a reader finds what is law, what is practice, and where.
 */
export interface CrossRecordRule {
  /** As it is cited: `volunteer.needs-decree`. Never changes. */
  readonly code: string;
  readonly says: Localized;
  readonly basis: Basis;
  /** Confidence in the reading of the article; `secondary` at most where a practice guards none. */
  readonly confidence: Article['confidence'];
  /**
   * Codes of refusals, names of predicates that `@kawal/core` exports, codes of the proof's findings, or what the national
   * policy says, as `national/` and the id of its path, floor or ceiling.
   */
  readonly heldBy: readonly string[];
}

/** Rules by code, as they are written down; each has the confidence of the article it rests on. */
export type RuleTable = Readonly<Record<string, Localized & Pick<CrossRecordRule, 'basis' | 'heldBy'>>>;

/**
 * `cite`: the article it carries out, by its id in the register. `practice`: ours, and no law; where it guards what a law
 * demands, `guards` names the article.
 */
export type Basis = { readonly cite: string } | { readonly practice: PracticeId; readonly guards?: string };

export type PracticeId = keyof typeof practiceRows;

const practiceRows = {
  T2: {
    id: 'triase: anak, atau umur yang belum diketahui, tidak ditutup oleh satu orang',
    en: 'triage: a child, or an unknown age, is not closed by one person',
  },
  T7: {
    id: 'triase: persetujuan tidak menurunkan apa pun',
    en: 'triage: consent lowers nothing',
  },
  T8: {
    id: 'triase: yang tersangkut, siapa pun ia, tidak ikut menangani dan tidak diberi tahu',
    en: 'triage: whoever is implicated, whoever they are, neither handles nor hears of it',
  },
  T10: {
    id: 'triase: bukan komunitas yang memutuskan siapa korban',
    en: 'triage: it is not for the community to decide who is a victim',
  },
  T11: {
    id: 'triase: mesin tidak pernah menolak atau menutup',
    en: 'triage: a machine never rejects and never closes',
  },
  keepingChildrenSafe: {
    id: 'standar Keeping Children Safe: kebijakan, orang, prosedur, tanggung jawab',
    en: 'the Keeping Children Safe standards: policy, people, procedures, accountability',
  },
  malang2019: {
    id: 'urutan yang tercatat di Kota Malang, Desember 2018 sampai Januari 2019',
    en: 'the order recorded in Kota Malang, December 2018 to January 2019',
  },
  design: {
    id: 'rancangan Kawal sendiri',
    en: "Kawal's own design",
  },
} as const satisfies Record<string, Localized>;

/** Our practices in words. */
export const practices: Readonly<Record<PracticeId, Localized>> = practiceRows;

export function isLaw(basis: Basis): basis is { readonly cite: string } {
  return 'cite' in basis;
}
