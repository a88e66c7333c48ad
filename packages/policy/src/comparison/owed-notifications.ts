import type { OfficeKind, Path, Policy } from '@kawal/core';
import { keyOf, type Plain, type PlainTriage, plainCondition, plainTriage, type Question } from './condition.ts';
import { type Region, standing } from './regions.ts';
import type { ReportSpace } from './report-space.ts';
import { type OwedTelling, owedBy } from './tellings.ts';

/** A path with what it owes one office. */
export interface OwingPath {
  readonly path: Path;
  readonly plain: Plain;
  readonly triage: PlainTriage;
  readonly owed: readonly OwedTelling[];
  /** Paths with the same key owe the same tellings for the same reports. */
  readonly key: string;
}

export function owingPaths(policy: Policy, office: OfficeKind): readonly OwingPath[] {
  const triage = plainTriage(policy);
  return policy.paths.flatMap((path): readonly OwingPath[] => {
    const owed = owedBy(path, office);
    if (owed.length === 0) return [];
    const plain = plainCondition(path.when, policy.facts);
    const bare = owed.map(({ due, unless }) => ({ due, unless }));
    return [{ path, plain, triage, owed, key: `${keyOf(plain, triage)} ${JSON.stringify(bare)}` }];
  });
}

/** What both have alike cancels out: counts are sums over paths. */
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

/** What paths owe for the reports of a region: for all of them, or for some; and what to ask to know more. */
export interface OwedInRegion {
  readonly sure: readonly OwedTelling[];
  readonly open: readonly OwedTelling[];
  readonly ask: Question | undefined;
}

export function owedIn(paths: readonly OwingPath[], space: ReportSpace, region: Region): OwedInRegion {
  const sure: OwedTelling[] = [];
  const open: OwedTelling[] = [];
  let ask: Question | undefined;
  for (const { plain, triage, owed } of paths) {
    const stands = standing(plain, triage, space, region);
    if (stands === 'yes') sure.push(...owed);
    else if (stands !== 'no') {
      open.push(...owed);
      ask ??= stands;
    }
  }
  return { sure, open, ask };
}
