import type { KemendagriCode } from './area.ts';
import type { AreaVintage } from './lineage.ts';

declare const bpsBrand: unique symbol;

/** A code of the statistics office, as `bps:35` or `bps:3573040002`. Its ten digits cannot be told from the ministry's for another place, so the scheme is written with it. */
export type BpsCode = string & { readonly [bpsBrand]: true };

/** Reads a BPS code that says what it is; digits alone give undefined. */
export function parseBpsCode(text: string): BpsCode | undefined {
  return /^bps:(?:\d{2}|\d{4}|\d{7}|\d{10})$/.test(text) ? (text as BpsCode) : undefined;
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
