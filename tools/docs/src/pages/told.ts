import { type Language, type Localized, languages } from '@kawal/core';

/** Tells a page in one language, or in both with a mark between them. */
export interface Told {
  /** Tells a pair of texts; both stand on one line, with a dot between them, unless another mark is given. */
  (said: Localized, between?: string): string;
  /** Returns the cells of a table that hold one text in each language of the page. */
  cells(said: Localized): readonly string[];
}

/** Returns how a page in these languages tells what both say. */
export function toldIn(chosen: readonly Language[] = languages): Told {
  const cells = (said: Localized): readonly string[] => chosen.map((language) => said[language]);
  return Object.assign((said: Localized, between = ' · ') => [...new Set(cells(said))].join(between), { cells });
}

/** Writes a pair of texts. */
export function pair(id: string, en: string): Localized {
  return { id, en };
}
