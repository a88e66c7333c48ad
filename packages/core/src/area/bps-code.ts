import type { AreaLevel, KemendagriCode } from './area.ts';
import type { AreaVintage } from './lineage.ts';

declare const bpsBrand: unique symbol;

/**
 * A code of the statistics office, as `bps:35` or `bps:3573040002`. Its ten digits cannot be told from the ministry's for
 * another place, so the scheme is written with it.
 */
export type BpsCode = string & { readonly [bpsBrand]: true };

const scheme = 'bps:';

const levels: Readonly<Record<number, AreaLevel>> = { 2: 'province', 4: 'city', 7: 'kecamatan', 10: 'village' };

/** Reads a BPS code that says what it is; digits alone give undefined. */
export function parseBpsCode(text: string): BpsCode | undefined {
  return /^bps:\d+$/.test(text) && levels[text.length - scheme.length] !== undefined ? (text as BpsCode) : undefined;
}

/** The digits as BPS prints them, for a column that says they are BPS codes. */
export function bpsDigits(code: BpsCode): string {
  return code.slice(scheme.length);
}

/** Takes digits out of a column that says they are BPS codes. */
export function bpsCodeOfDigits(digits: string): BpsCode | undefined {
  return parseBpsCode(scheme + digits);
}

export function bpsLevel(code: BpsCode): AreaLevel {
  return levels[code.length - scheme.length] ?? 'village';
}

/** A place's two codes with their source, as a chapter or a data set ships them. */
export interface CodePair {
  readonly kemendagri: KemendagriCode;
  readonly bps: BpsCode;
  readonly vintage: AreaVintage;
  readonly source: string;
}

/** By table only; undefined where it has no row, or more than one answer. */
export function bpsCodeOf(code: KemendagriCode, table: readonly CodePair[]): BpsCode | undefined {
  return single(table.filter(({ kemendagri }) => kemendagri === code).map(({ bps }) => bps));
}

/** By table only; undefined where it has no row, or more than one answer. */
export function kemendagriCodeOf(code: BpsCode, table: readonly CodePair[]): KemendagriCode | undefined {
  return single(table.filter(({ bps }) => bps === code).map(({ kemendagri }) => kemendagri));
}

function single<Code>(found: readonly Code[]): Code | undefined {
  const [only, ...others] = [...new Set(found)];
  return others.length === 0 ? only : undefined;
}
