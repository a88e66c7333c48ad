import type { Area, KemendagriCode } from '@kawal/core';
import { areaLevel, liesWithin } from '@kawal/core/area';
import { type Place, report } from '../shape/place.ts';
import { readItems } from '../shape/read-list.ts';
import { readFields } from '../shape/read-map.ts';
import { readText } from '../shape/read-text.ts';
import { indexAreas, namedWithin, parentCode } from './area-index.ts';
import { readCode } from './read-code.ts';

interface ReadArea {
  readonly area: Area;
  readonly place: Place;
}

/** Every area of a list, by code. Empty only where the list is missing, empty or of another city, which is told. */
export function readAreaList(place: Place | undefined, city: KemendagriCode | undefined): readonly Area[] {
  const read = readItems(place, readArea, { atLeastOne: true });
  const inCity = read.filter(({ area }) => city === undefined || liesWithin(area.code, city));
  const [first] = read;
  if (place !== undefined && city !== undefined && first !== undefined && inCity.length === 0) {
    // One answer instead of one for each.
    report(first.place, { code: 'areas.other-city', written: first.area.code, city });
    return [];
  }
  const kept = new Map<KemendagriCode, ReadArea>();
  for (const one of read) {
    const { area, place: item } = one;
    const earlier = kept.get(area.code);
    if (city !== undefined && !liesWithin(area.code, city)) {
      report(item, { code: 'area.not-in-city', written: area.code, city });
    } else if (earlier === undefined) kept.set(area.code, one);
    else report(item, { code: 'area.twice', written: area.code, firstLine: earlier.place.node.at.line });
  }
  checkParents(kept);
  checkNames(kept);
  const areas = [...kept.values()].map(({ area }) => area).sort((a, b) => (a.code < b.code ? -1 : 1));
  if (place !== undefined && areas.length > 0 && !areas.some((area) => areaLevel(area.code) === 'village')) {
    report(place, { code: 'area.no-villages' });
  }
  return areas;
}

function readArea(item: Place): ReadArea | undefined {
  const fields = readFields(item, ['code', 'name', 'aliases']);
  const codePlace = fields?.need('code');
  const code = readCode(codePlace);
  const name = readText(fields?.need('name'));
  const aliases = readItems(fields?.get('aliases'), readText);
  if (code === undefined || codePlace === undefined) return undefined;
  return { area: { code, name: name ?? '', aliases }, place: codePlace };
}

/** A kelurahan is found by name within its kecamatan, so its kecamatan must be there. */
function checkParents(read: ReadonlyMap<KemendagriCode, ReadArea>): void {
  for (const { area, place } of read.values()) {
    const parent = parentCode(area.code);
    if (areaLevel(area.code) !== 'village' || parent === null || read.has(parent)) continue;
    report(place, { code: 'area.parent-missing', written: area.code, parent });
  }
}

/** Two spellings that read alike within one kecamatan: a report naming it could not be placed. */
function checkNames(read: ReadonlyMap<KemendagriCode, ReadArea>): void {
  const isVillage = ({ area }: ReadArea): boolean => areaLevel(area.code) === 'village';
  const villages = [...read.values()].filter(isVillage);
  const index = indexAreas(villages.map(({ area }) => area));
  for (const { area, place } of villages) {
    const parent = parentCode(area.code);
    const spellings = [area.name, ...area.aliases].filter((spelling) => spelling !== '');
    const other = spellings
      .flatMap((spelling) => (parent === null ? [] : namedWithin(index, spelling, parent)))
      .find((candidate) => candidate.code < area.code);
    if (other !== undefined) report(place, { code: 'area.name-twice', written: area.code, other: other.code });
  }
}
