import { type OfficeKind, officeKinds } from '@kawal/core';

/** A set of kinds of office, a bit each. There are more kinds than a number has bits. */
export type OfficeSet = bigint;

export const allKinds = Object.keys(officeKinds) as OfficeKind[];

const bits = Object.fromEntries(allKinds.map((kind, index) => [kind, 1n << BigInt(index)])) as Readonly<
  Record<OfficeKind, OfficeSet>
>;

export function officeSetOf(kinds: readonly OfficeKind[]): OfficeSet {
  return kinds.reduce((set, kind) => set | bits[kind], 0n);
}

export function hasOffice(set: OfficeSet, kind: OfficeKind): boolean {
  return (set & bits[kind]) !== 0n;
}

export function officesIn(set: OfficeSet): readonly OfficeKind[] {
  return allKinds.filter((kind) => hasOffice(set, kind));
}

export function includesAll(set: OfficeSet, kinds: readonly OfficeKind[]): boolean {
  return kinds.every((kind) => hasOffice(set, kind));
}

/** Offices whose charge is a kecamatan at most: of a report from nobody knows where, none of them is told. */
export const localKinds: readonly OfficeKind[] = allKinds.filter((kind) =>
  ['neighbourhood', 'kelurahan', 'kecamatan'].includes(officeKinds[kind].serves),
);
