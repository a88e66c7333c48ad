/**
 * Where things are. Codes are those of the Ministry of Home Affairs (Kemendagri), dotted as the decree prints them
 * (Kepmendagri 300.2.2-2138/2025). Undotted, they cannot be told from the statistics office's codes (BPS), which number
 * the same places differently; so an undotted code is never taken.
 */

declare const codeBrand: unique symbol;

/** `35`, `35.73`, `35.73.03` or `35.73.03.1001`. */
export type KemendagriCode = string & { readonly [codeBrand]: true };

export type AreaLevel = 'province' | 'city' | 'kecamatan' | 'village';

/** What a second-level area is: its two digits say so, 01 to 69 a regency (kabupaten), 71 to 99 a city (kota). */
export type CityKind = 'kabupaten' | 'kota';

/** What a fourth-level area is: the first of its four digits says so (Permendagri 137/2017 Art 4). */
export type VillageKind = 'kelurahan' | 'desa' | 'desaAdat';

/** An area a chapter works in. A chapter ships its own list as data. */
export interface Area {
  readonly code: KemendagriCode;
  /** As the decree spells it. */
  readonly name: string;
  /** Other spellings met in news and registers; matched within a parent only. */
  readonly aliases: readonly string[];
}

/** A code taken apart: what stands between its dots. Whoever has a part has every part above it. */
export type AreaCodeParts =
  | { readonly province: string }
  | { readonly province: string; readonly city: string }
  | { readonly province: string; readonly city: string; readonly kecamatan: string }
  | { readonly province: string; readonly city: string; readonly kecamatan: string; readonly village: string };

/** Where a report is handled: a place of the chapter's list, or that it is not known, or lies elsewhere. */
export type HandlingArea = KemendagriCode | 'unknown' | 'outside';
