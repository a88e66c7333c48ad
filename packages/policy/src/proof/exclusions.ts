import { type Condition, type OfficeKind, type Policy, type Requirement, vocabulary } from '@kawal/core';
import { exclusionsOf, officesBarredBy } from '@kawal/core/escalation';
import { heldIn, type Region } from '../space/region.ts';
import type { CompiledCondition, Space } from '../space/space.ts';
import { localKinds, type OfficeSet, officeSetOf } from './office-set.ts';

/** A report's exclusion of offices by what it says. */
export interface Exclusion {
  readonly when: Condition;
  readonly offices: OfficeSet;
  /** A ceiling's id; null for what the facts themselves do (X3) and for an area in which local offices are not known. */
  readonly ceiling: string | null;
}

/** A bar as a test of a space. */
export interface CompiledExclusion extends Exclusion {
  readonly condition: CompiledCondition;
}

/**
 * Every bar of a policy: ceilings (C1), officials who may be involved, the reporter's wish (X3), and "nobody knows where".
 * A directory itself says who serves an area that is not known. A statement that bars neither an office of the policy nor
 * one of the directory is left out, because each one that is asked about doubles the reports to tell apart.
 */
export function exclusionsIn(policy: Policy, directory: readonly OfficeKind[] | null = null): readonly Exclusion[] {
  const ceilings = policy.ceilings.map((ceiling) => ({
    when: ceiling.when,
    offices: officeSetOf(officesBarredBy(ceiling)),
    ceiling: ceiling.id,
  }));
  const spokenOf = officesOf(policy) | officeSetOf(directory ?? []);
  const said = stated.filter(({ offices }) => (offices & spokenOf) !== 0n);
  return directory === null ? [...ceilings, ...said, nowhere] : [...ceilings, ...said];
}

/** The offices that a policy notifies, waits for or lets stand in. */
function officesOf({ requires, callers, paths, floors }: Policy): OfficeSet {
  const required = Object.entries(requires) as [OfficeKind, Requirement][];
  const steps = paths.flatMap((path) => path.steps);
  return officeSetOf([
    ...required.flatMap(([kind, { instead }]) => (instead === null ? [kind] : [kind, instead])),
    ...steps.flatMap(({ tell, unless }) => [...tell, ...(unless?.offices ?? [])]),
    ...floors.flatMap(({ tell }) => tell),
    ...callers,
    'lastResort',
  ]);
}

const stated: readonly Exclusion[] = (['involved', 'keepLocalOut'] as const)
  .flatMap((fact) =>
    vocabulary[fact].values.map(({ value }) => ({
      when: { [fact]: { anyOf: [value] } },
      offices: officeSetOf(exclusionsOf({ [fact]: [value] }, []).offices),
      ceiling: null,
    })),
  )
  .filter(({ offices }) => offices !== 0n);

const nowhere: Exclusion = {
  when: { area: { anyOf: ['unknown', 'outside'] } },
  offices: officeSetOf(localKinds),
  ceiling: null,
};

/** The offices that a region's reports bar, surely and possibly, and a condition that would tell if the two differ. */
export interface Barring {
  readonly sure: OfficeSet;
  readonly possible: OfficeSet;
  readonly open: CompiledCondition | null;
}

/** Only bars of these offices are looked at. */
export function barringIn(
  space: Space,
  bars: readonly CompiledExclusion[],
  relevant: OfficeSet,
  region: Region,
): Barring {
  let sure = 0n;
  let possible = 0n;
  const undecided: { readonly offices: OfficeSet; readonly condition: CompiledCondition }[] = [];
  for (const { condition, offices: barred } of bars) {
    const offices = barred & relevant;
    if (offices === 0n) continue;
    const held = heldIn(space, condition, region);
    if (held === 'yes') sure |= offices;
    if (held !== 'no') possible |= offices;
    if (held === 'some') undecided.push({ offices, condition });
  }
  const open = undecided.find(({ offices }) => (offices & ~sure) !== 0n);
  return { sure, possible, open: open?.condition ?? null };
}

/** The offices a report has to be able to reach for an office to be told: it, who stands in for it, and who rings. */
export function reachesOver(chain: readonly OfficeKind[], callers: readonly OfficeKind[]): OfficeSet {
  return officeSetOf([...chain, ...callers, 'lastResort']);
}
