import type { KemendagriCode } from './area.ts';
import { liesWithin } from './rules.ts';

/** A decree that prints the list of codes, as far as it was read about. A list of areas is of one decree, its *vintage*. */
export interface AreaDecree {
  /** As it is cited. */
  readonly cite: string;
  /** The day it was issued, where that is known. */
  readonly issuedOn: string | null;
  readonly year: number;
  /** The decree it amends; null for a list of its own. */
  readonly amends: AreaVintage | null;
}

export type AreaVintage = keyof typeof areaDecreeRows;

const areaDecreeRows = {
  'permendagri-56-2015': decree('Permendagri 56/2015', 2015),
  'permendagri-137-2017': decree('Permendagri 137/2017', 2017),
  'permendagri-72-2019': decree('Permendagri 72/2019', 2019),
  'permendagri-58-2021': decree('Permendagri 58/2021', 2021),
  'kepmendagri-050-145-2022': decree('Kepmendagri 050-145/2022', 2022),
  'kepmendagri-100.1.1-6117-2022': decree('Kepmendagri 100.1.1-6117/2022', 2022),
  'kepmendagri-300.2.2-2138-2025': decree('Kepmendagri 300.2.2-2138/2025', 2025, '2025-04-25'),
  'kepmendagri-300.2.2-2430-2025': {
    ...decree('Kepmendagri 300.2.2-2430/2025', 2025, '2025-06-23'),
    amends: 'kepmendagri-300.2.2-2138-2025',
  },
} as const satisfies Record<string, Omit<AreaDecree, 'amends'> & { readonly amends: string | null }>;

/** Oldest first. */
export const areaDecrees: Readonly<Record<AreaVintage, AreaDecree>> = areaDecreeRows;

export const areaVintages = Object.keys(areaDecreeRows) as readonly AreaVintage[];

export type AreaChangeKind =
  /** A new code for the same place. Places below it follow, each under the same last digits. */
  | 'recoded'
  /** One became several; which of them a record means, the code alone does not tell. */
  | 'split'
  /** Merged into another area. */
  | 'merged'
  /** Another name under the same code. */
  | 'renamed'
  /** Dissolved without a successor. */
  | 'dissolved';

export interface AreaChange {
  readonly kind: AreaChangeKind;
  readonly code: KemendagriCode;
  /** Its successors; the code itself may be among them. None where it was dissolved. */
  readonly becomes: readonly KemendagriCode[];
  /** The decree that first prints the change. */
  readonly decree: AreaVintage;
}

/** Oldest change first. */
export type AreaLineage = readonly AreaChange[];

export type CurrentCode =
  | { readonly found: 'one'; readonly code: KemendagriCode; readonly by: readonly AreaChange[] }
  /** Split: somebody who knows the place must choose. */
  | { readonly found: 'several'; readonly codes: readonly KemendagriCode[]; readonly by: readonly AreaChange[] }
  | { readonly found: 'none'; readonly by: readonly AreaChange[] };

/** Returns today's code and the changes that led to it; with `since`, without those before, for a code may be reissued. */
export function currentCode(code: KemendagriCode, lineage: AreaLineage, since?: AreaVintage): CurrentCode {
  const seen = since === undefined ? -1 : areaVintages.indexOf(since);
  let codes: readonly KemendagriCode[] = [code];
  const by: AreaChange[] = [];
  for (const change of lineage) {
    if (areaVintages.indexOf(change.decree) <= seen) continue;
    const changed = codes.map((one) => successorsOf(one, change));
    if (changed.every((successors) => successors === null)) continue;
    by.push(change);
    codes = [...new Set(codes.flatMap((one, index) => changed[index] ?? [one]))];
  }
  const [first, ...others] = codes;
  if (first === undefined) return { found: 'none', by };
  return others.length === 0 ? { found: 'one', code: first, by } : { found: 'several', codes, by };
}

/** Returns the successors that one change gives a code; null if it does not touch it. */
function successorsOf(code: KemendagriCode, change: AreaChange): readonly KemendagriCode[] | null {
  if (code === change.code) return change.becomes;
  const [moved] = change.becomes;
  if (change.kind !== 'recoded' || moved === undefined || !liesWithin(code, change.code)) return null;
  return [(moved + code.slice(change.code.length)) as KemendagriCode];
}

function decree(cite: string, year: number, issuedOn: string | null = null) {
  return { cite, issuedOn, year, amends: null };
}
