import type { Localized } from '../language/words.ts';
import { validFromOf } from './articles.ts';
import rows from './legal-floors.json' with { type: 'json' };
import type { Confidence } from './statute.ts';

/** A statutory time limit and whom it binds. For others than the chapter it is an expectation on a referral. */
export interface LegalFloor {
  readonly id: string;
  readonly bound: Localized;
  readonly trigger: Localized;
  readonly limit: LegalLimit;
  /** `must`: wajib; `may`: dapat. */
  readonly binding: 'must' | 'may';
  /** An id of the article register. */
  readonly cite: string;
  readonly confidence: Confidence;
  /** Local date from which it binds: its statute's; null where that was not looked up. */
  readonly validFrom: string | null;
}

export type LegalLimit =
  /** Elapsed hours, day and night: 3x24 hours are 72. */
  | { readonly clock: 'wall'; readonly hours: number }
  /** "Hari" without "kerja": read as calendar days, which is never later; the later reading is printed beside it (Z3). */
  | { readonly clock: 'days'; readonly days: number }
  | { readonly clock: 'working'; readonly days: number }
  | { readonly clock: 'calendar'; readonly months: number };

/** The register of limits, a row for each, beside those of statutes and articles. A test reads each by its schema. */
export const legalFloors: readonly LegalFloor[] = Object.entries(rows).map(
  ([id, row]) => ({ id, ...row, validFrom: validFromOf(row.cite) }) as LegalFloor,
);
