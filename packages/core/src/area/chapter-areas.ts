import type { Area, KemendagriCode } from './area.ts';
import { areaLevel, liesWithin, parseAreaCode } from './rules.ts';

/** A row of a list of areas, as decrees and their copies print them: a dotted code and a name. */
export interface AreaRow {
  readonly code: string;
  readonly name: string;
}

/** Returns the areas of a city by code, each once, without aliases. Empty for a code that is no city's. */
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
