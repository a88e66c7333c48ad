import type { Area, AreaCodeParts, AreaLevel, HandlingArea, KemendagriCode, VillageKind } from './area.ts';

const shape = /^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$/;

/** Reads a dotted code; anything else gives undefined. */
export function parseAreaCode(text: string): KemendagriCode | undefined {
  return shape.test(text) ? (text as KemendagriCode) : undefined;
}

/** Takes a code apart; `printAreaCode` puts it together again. */
export function areaCodeParts(code: KemendagriCode): AreaCodeParts {
  const [province = '', city, kecamatan, village] = code.split('.');
  if (city === undefined) return { province };
  if (kecamatan === undefined) return { province, city };
  return village === undefined ? { province, city, kecamatan } : { province, city, kecamatan, village };
}

/** The code of these parts, or undefined where they make none. */
export function printAreaCode(parts: AreaCodeParts): KemendagriCode | undefined {
  const { province, city, kecamatan, village } = parts as Partial<Record<'city' | 'kecamatan' | 'village', string>> & {
    readonly province: string;
  };
  return parseAreaCode([province, city, kecamatan, village].filter((part) => part !== undefined).join('.'));
}

/** Ten digits without dots: either a Kemendagri or a BPS code, and nobody can tell which. */
export function isUndottedCode(text: string): boolean {
  return /^\d{10}$/.test(text);
}

export function areaLevel(code: KemendagriCode): AreaLevel {
  const levels = ['province', 'city', 'kecamatan', 'village'] as const;
  return levels[code.split('.').length - 1] ?? 'village';
}

export function villageKind(code: KemendagriCode): VillageKind | undefined {
  const kinds: Readonly<Record<string, VillageKind>> = { '1': 'kelurahan', '2': 'desa', '3': 'desaAdat' };
  return areaLevel(code) === 'village' ? kinds[code.charAt(9)] : undefined;
}

/** The area itself, then its kecamatan, city and province. */
export function areaAndAncestors(code: KemendagriCode): readonly KemendagriCode[] {
  const parts = code.split('.');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('.') as KemendagriCode);
}

export function liesWithin(area: KemendagriCode, ancestor: KemendagriCode): boolean {
  return area === ancestor || area.startsWith(`${ancestor}.`);
}

export function isPlace(area: HandlingArea): area is KemendagriCode {
  return area !== 'unknown' && area !== 'outside';
}

type Listed = { readonly city: KemendagriCode; readonly areas: readonly Area[] };

/** The area that rules go by, so that the proof knows it: a code that no chapter lists is `outside`, or in the city `unknown`. */
export function handledIn(area: HandlingArea, chapter: Listed | null): HandlingArea {
  if (chapter === null || !isPlace(area) || area === chapter.city) return area;
  if (!liesWithin(area, chapter.city)) return 'outside';
  return chapter.areas.some(({ code }) => liesWithin(code, area)) ? area : 'unknown';
}

export function areaByCode(areas: readonly Area[], code: string): Area | undefined {
  return areas.find((area) => area.code === code);
}

/** Finds areas by name within a parent, because names repeat. Ignores case, spaces, hyphens, dots and apostrophes. */
export function areasByName(areas: readonly Area[], spelling: string, parent: KemendagriCode): readonly Area[] {
  const key = matchKey(spelling);
  return areas.filter(
    (area) => liesWithin(area.code, parent) && [area.name, ...area.aliases].some((name) => matchKey(name) === key),
  );
}

/** Returns the part of a spelling that counts when names are compared. */
export function matchKey(name: string): string {
  return name.toLowerCase().replace(/[\s.'’-]/g, '');
}
