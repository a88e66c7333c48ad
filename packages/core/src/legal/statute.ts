import type { Localized } from '../language/words.ts';
import rows from './statutes.json' with { type: 'json' };

/** The statutes that policies and rules cite, as engineers read them. This is no legal advice. */
export interface Statute {
  /** As `uu-21-2007`: kind, number, year. */
  readonly id: StatuteId;
  /** As it is cited: `UU 21/2007`. */
  readonly short: string;
  readonly about: Localized;
  readonly confidence: Confidence;
  /** Local date from which it is in force; null where we read none. An older report counts from it (L6). */
  readonly validFrom: string | null;
  /** Further notes on its force. */
  readonly note?: Localized;
}

/** `verified`: the text of the article was read. `secondary`: in a report of it, in part, or by title only. */
export type Confidence = 'verified' | 'secondary';

export type StatuteId =
  | 'uu-21-2007'
  | 'uu-1-2023'
  | 'uu-20-2025'
  | 'uu-23-2002'
  | 'uu-35-2014'
  | 'uu-17-2016'
  | 'uu-11-2012'
  | 'uu-12-2022'
  | 'uu-13-2006'
  | 'uu-31-2014'
  | 'uu-23-2004'
  | 'uu-27-2022'
  | 'uu-18-2017'
  | 'uu-24-2013'
  | 'uu-23-2014'
  | 'uu-13-2003'
  | 'uu-14-2009'
  | 'uu-12-2017'
  | 'pp-9-2008'
  | 'pp-43-2017'
  | 'pp-17-2018'
  | 'pp-40-2019'
  | 'pp-59-2021'
  | 'pp-78-2021'
  | 'perpres-69-2008'
  | 'perpres-49-2023'
  | 'perpres-19-2023'
  | 'perpres-75-2020'
  | 'perpres-55-2024'
  | 'perpres-21-2023'
  | 'perpres-22-2021'
  | 'perda-diy-6-2025'
  | 'permen-pppa-2-2024'
  | 'palermo';

/** The kind of an article, as a policy cites it (policy reference, "what is law here"). */
export type ArticleKind =
  /** An obligation of somebody. */
  | 'duty'
  /** A punishable act. */
  | 'offence'
  /** A right to take part. */
  | 'role'
  /** A rule of judgement or procedure. */
  | 'rule';

export interface Article {
  readonly statute: StatuteId;
  /** As it is cited after the statute: `Pasal 41 ayat (3)`. */
  readonly article: string;
  readonly kind: ArticleKind;
  readonly says: Localized;
  readonly confidence: Confidence;
  /** The article in its place, by its id in the register. */
  readonly supersededBy?: string;
}

/** The register, a row for each. A test reads each by its schema. */
export const statutes: Readonly<Record<StatuteId, Statute>> = Object.fromEntries(
  Object.entries(rows).map(([id, row]) => [id, { id, ...row }]),
) as unknown as Record<StatuteId, Statute>;
