import type { OfficeKind, Path, Policy } from '@kawal/core';
import { heldIn, type Region } from '../space/region.ts';
import { type CompiledCondition, compiledOf, keyOf, type Space } from '../space/space.ts';
import { type OwedNotification, owedBy } from './notification.ts';

/** A path with what it owes one office. */
export interface OwingPath {
  readonly path: Path;
  readonly condition: CompiledCondition;
  readonly owed: readonly OwedNotification[];
  /** Paths with the same key owe the same tellings for the same reports. */
  readonly key: string;
}

export function owingPaths(space: Space, policy: Policy, office: OfficeKind): readonly OwingPath[] {
  return policy.paths.flatMap((path): readonly OwingPath[] => {
    const owed = owedBy(path, office);
    if (owed.length === 0) return [];
    const condition = compiledOf(space, policy, path.when);
    const bare = owed.map(({ due, unless }) => ({ due, unless }));
    return [{ path, condition, owed, key: `${keyOf(condition)} ${JSON.stringify(bare)}` }];
  });
}

/** Removes what both have in common, because counts are sums over paths. */
export function withoutCommon(
  ones: readonly OwingPath[],
  others: readonly OwingPath[],
): readonly [readonly OwingPath[], readonly OwingPath[]] {
  const left = [...others];
  const unmatched = ones.filter(({ key }) => {
    const same = left.findIndex((other) => other.key === key);
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return [unmatched, left];
}

/** The notifications owed for a region: for all its reports, or for some, with the deciding condition. */
export interface OwedInRegion {
  readonly sure: readonly OwedNotification[];
  readonly open: readonly OwedNotification[];
  readonly undecided: CompiledCondition | null;
}

export function owedIn(paths: readonly OwingPath[], space: Space, region: Region): OwedInRegion {
  const sure: OwedNotification[] = [];
  const open: OwedNotification[] = [];
  let undecided: CompiledCondition | null = null;
  for (const { condition, owed } of paths) {
    const held = heldIn(space, condition, region);
    if (held === 'yes') sure.push(...owed);
    else if (held === 'some') {
      open.push(...owed);
      undecided ??= condition;
    }
  }
  return { sure, open, undecided };
}
