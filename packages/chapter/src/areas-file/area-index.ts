import type { Area, KemendagriCode } from '@kawal/core';
import { areaLevel, liesWithin, matchKey } from '@kawal/core/area';

/** An index over a long list of areas: `areasByName` scans the list, which is too slow for 83,762 villages. */
interface AreaIndex {
  readonly byCode: ReadonlyMap<string, Area>;
  /** The areas one level below, in the order of the list; those of the top stand under `null`. */
  readonly children: ReadonlyMap<KemendagriCode | null, readonly Area[]>;
  readonly byName: ReadonlyMap<string, readonly Area[]>;
}

export function indexAreas(areas: readonly Area[]): AreaIndex {
  const byCode = new Map<string, Area>();
  const children = new Map<KemendagriCode | null, Area[]>();
  const byName = new Map<string, Area[]>();
  for (const area of areas) {
    byCode.set(area.code, area);
    gather(children, parentCode(area.code), area);
    // Two spellings of one area may come to the same key.
    for (const key of new Set([area.name, ...area.aliases].map(matchKey))) gather(byName, key, area);
  }
  return { byCode, children, byName };
}

/** As `areasByName`: by a spelling, within a parent. Several answers mean that the name alone does not tell. */
export function namedWithin(index: AreaIndex, spelling: string, parent: KemendagriCode): readonly Area[] {
  return (index.byName.get(matchKey(spelling)) ?? []).filter((area) => liesWithin(area.code, parent));
}

/** The code one level up; null above a province. */
export function parentCode(code: KemendagriCode): KemendagriCode | null {
  return areaLevel(code) === 'province' ? null : (code.slice(0, code.lastIndexOf('.')) as KemendagriCode);
}

function gather<Key>(into: Map<Key, Area[]>, key: Key, area: Area): void {
  const there = into.get(key);
  if (there === undefined) into.set(key, [area]);
  else there.push(area);
}
