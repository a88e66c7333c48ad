/** Areas by code of the Ministry of Home Affairs, dotted as decreed (Kepmendagri 300.2.2-2138/2025): BPS numbers them otherwise. */

declare const codeBrand: unique symbol;

/** `35`, `35.73`, `35.73.03` or `35.73.03.1001`. */
export type KemendagriCode = string & { readonly [codeBrand]: true };

export type AreaLevel = 'province' | 'city' | 'kecamatan' | 'village';

/** The kind of a fourth-level area by the first of its four digits (Permendagri 137/2017 Art 4). */
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

/** The area of a report: a place of the chapter's list, unknown, or outside. */
export type HandlingArea = KemendagriCode | 'unknown' | 'outside';
