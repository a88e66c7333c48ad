import { type OfficeKind, officeKinds } from '@kawal/core';

/** A set of kinds of office as a number, a bit each. */
export type KindSet = number;

export const allKinds = Object.keys(officeKinds) as OfficeKind[];

const bits = Object.fromEntries(allKinds.map((kind, index) => [kind, 1 << index])) as Readonly<
  Record<OfficeKind, KindSet>
>;

export function setOfKinds(kinds: readonly OfficeKind[]): KindSet {
  return kinds.reduce((set, kind) => set | bits[kind], 0);
}

export function hasKind(set: KindSet, kind: OfficeKind): boolean {
  return (set & bits[kind]) !== 0;
}

export function kindsIn(set: KindSet): readonly OfficeKind[] {
  return allKinds.filter((kind) => hasKind(set, kind));
}

export function includesAll(set: KindSet, kinds: readonly OfficeKind[]): boolean {
  return kinds.every((kind) => hasKind(set, kind));
}

/** Offices whose charge is a kecamatan at most: of a report from nobody knows where, none of them is told. */
export const localKinds: readonly OfficeKind[] = allKinds.filter((kind) =>
  ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves),
);
