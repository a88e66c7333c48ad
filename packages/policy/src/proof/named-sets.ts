import { type OfficeKind, type PersonId, type Policy, vocabulary } from '@kawal/core';
import { type ContactPointId, officeAndChain } from '@kawal/core/directory';
import { canBeNamed, exclusionsOf } from '@kawal/core/escalation';
import { allKinds, localKinds, type OfficeSet, officeSetOf } from './office-set.ts';

/**
 * The people and offices that a report may name besides what its facts say. A policy is proved for each member of the family: nobody; each
 * person; each pair; each office, its chain of command with it; each institution; and all local offices at once
 * ("blackout"). By a contract alone a person is one of an office, who takes that office along (X2).
 */
export interface NamedSet {
  readonly people: readonly PersonId[];
  readonly offices: readonly OfficeKind[];
  /** Every office that is barred by it. */
  readonly bars: OfficeSet;
  /** Those of which every holder is barred too, because the report names the office and not one of its people. */
  readonly holders: OfficeSet;
  /** Those of them who hold an office that they do not take along: one of the nation (X4). */
  readonly silenced: readonly PersonId[];
  /** Contact points of others that it takes along, because somebody named reads them (X2). */
  readonly lost: readonly ContactPointId[];
}

export const nobody: NamedSet = { people: [], offices: [], bars: 0n, holders: 0n, silenced: [], lost: [] };

export const blackout: NamedSet = named(localKinds, localKinds);

/** Returns the set of a report that names offices by kind, with those it bars. */
export function named(offices: readonly OfficeKind[], bars: readonly OfficeKind[]): NamedSet {
  return { people: [], offices, bars: officeSetOf(bars), holders: officeSetOf(bars), silenced: [], lost: [] };
}

export function sizeOf({ people, offices }: NamedSet): number {
  return people.length + offices.length;
}

/** Holds the family as far as the contract knows it: whoever is named is of an office that is messaged (X2). */
export function contractNamedSets({ requires }: Pick<Policy, 'requires'>): readonly NamedSet[] {
  const isStaffed = ({ offices }: NamedSet): boolean => offices.every((kind) => requires[kind]?.reach !== 'call');
  return [nobody, ...people.filter(isStaffed), ...namedOffices, ...pairs.filter(isStaffed), ...institutions, blackout];
}

/** A national office cannot be emptied by naming people (X4): of a directory its people are looked at one by one. */
const nameable = allKinds.filter(canBeNamed);

const people = nameable.map((kind) => named([kind], [kind]));

const pairs = nameable.flatMap((kind, index) =>
  nameable.slice(index + 1).map((other) => named([kind, other], [kind, other])),
);

/** Each office, named as such, with everybody above it in its own line of command. */
export const namedOffices: readonly NamedSet[] = nameable.map((kind) =>
  named([kind], officeAndChain(kind).filter(canBeNamed)),
);

/** Everybody whom one word about officials names. */
export const institutions: readonly NamedSet[] = vocabulary.involved.values
  .map(({ value }) => exclusionsOf({ involved: [value] }, []).offices)
  .filter((offices) => offices.length > 0)
  .map((offices) => named(offices, offices));

/** Kinds of office that a question turns on: those that are told or ring, and those whose holders serve elsewhere too. */
export interface Relevant {
  readonly offices: OfficeSet;
  readonly holders: OfficeSet;
}

/** One member for each way to bar these offices and their people, the first. What bars none of them is nobody. */
export function distinctOver(namedSets: readonly NamedSet[], relevant: Relevant): readonly NamedSet[] {
  const smallest = new Map<OfficeSet | string, NamedSet>([[keyOf(nobody, relevant), nobody]]);
  for (const exclusion of namedSets) {
    const key = keyOf(exclusion, relevant);
    if (!smallest.has(key)) smallest.set(key, exclusion);
  }
  return [...smallest.values()];
}

/** Returns the same key for two namings that bar and silence the same, as far as these offices and people go. */
function keyOf({ bars, holders, silenced, lost }: NamedSet, relevant: Relevant): OfficeSet | string {
  const barred = bars & relevant.offices;
  const held = holders & relevant.holders;
  // Of a contract alone nothing else is known, and most of a large proof is this.
  if (held === 0n && silenced.length === 0 && lost.length === 0) return barred;
  return `${barred}:${held}:${silenced.join()}:${lost.join()}`;
}
