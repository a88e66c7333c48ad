import type { Area, KemendagriCode } from './area.ts';
import { areaLevel, liesWithin, parseAreaCode } from './rules.ts';

/** A row of a list of areas, as decrees and their copies print them: a dotted code and a name. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
}

/**
 * The list a chapter ships: its city, the city's kecamatan and their villages, by code. Rows that are no area (an island
 * has a code of its own kind) or lie elsewhere are left out, a code that stands twice is taken once, and there are no
 * aliases yet: other spellings are for the chapter to add. Empty if the code is not a city's or the rows do not hold it.
 */
export function chapterAreas(rows: Iterable<AreaRow>, city: KemendagriCode): readonly Area[] {
  if (areaLevel(city) !== 'city') return [];
  const found = new Map<KemendagriCode, Area>();
  for (const { code: text, name } of rows) {
    const code = parseAreaCode(text);
    if (code === undefined || !liesWithin(code, city) || found.has(code)) continue;
    found.set(code, { code, name, aliases: [] });
  }
  if (!found.has(city)) return [];
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
