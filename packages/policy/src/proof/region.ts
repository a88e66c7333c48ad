import { type HandlingArea, triageLevels } from '@kawal/core';
import type { Counterexample } from './counterexample.ts';
import { type CompiledCondition, raisedLevel, type Space } from './space.ts';

/** A box of reports: for every dimension the points left. */
export interface Region {
  readonly points: readonly bigint[];
  /** How many facts of its smallest report are unlike the typical one's. */
  readonly unlike: number;
}

/** Whether a condition holds for every report of a region, for none, or for some only. */
export type Held = 'yes' | 'no' | 'some';

export function wholeSpace({ dimensions }: Space): Region {
  return { points: dimensions.map(({ points }) => (1n << BigInt(points.length)) - 1n), unlike: 0 };
}

/** The region with only these points of a dimension left; null if none is. */
export function restrict(space: Space, region: Region, dimension: number, points: bigint): Region | null {
  const before = region.points[dimension] ?? 0n;
  const left = before & points;
  if (left === 0n) return null;
  const typical = space.dimensions[dimension]?.typical ?? 0n;
  const leaves = (before & typical) !== 0n && (left & typical) === 0n;
  return { points: region.points.with(dimension, left), unlike: region.unlike + (leaves ? 1 : 0) };
}

export function heldIn(space: Space, condition: CompiledCondition, region: Region): Held {
  let held: Held = 'yes';
  for (const { dimension, points } of condition.tests) {
    const here = region.points[dimension] ?? 0n;
    const common = here & points;
    if (common === 0n) return 'no';
    if (common !== here) held = 'some';
  }
  if (condition.triage === null) return held;
  const triage = triageHeld(space, condition.triage, region);
  return triage === 'no' || held === 'yes' ? triage : held;
}

/** A test of the triage, whose level follows from the rows of the table and from what it was raised to. */
function triageHeld(space: Space, test: readonly boolean[], region: Region): Held {
  const { sure, possible } = levelsIn(space, region);
  let some = false;
  let all = true;
  const ask = (level: number): void => {
    if (test[level === -1 ? triageLevels.length : level] === true) some = true;
    else all = false;
  };
  for (const raised of raisedIn(space, region)) {
    const least = Math.max(sure, raised);
    ask(least);
    for (const level of possible) if (level > least) ask(level);
  }
  if (all) return 'yes';
  return some ? 'some' : 'no';
}

/** The gravest level some row surely gives, -1 for none; and the levels of rows that hold for some reports only. */
function levelsIn(space: Space, region: Region): { readonly sure: number; readonly possible: readonly number[] } {
  let sure = -1;
  const possible: number[] = [];
  for (const { condition, level } of space.triage) {
    if (level <= sure) continue;
    const held = heldIn(space, condition, region);
    if (held === 'yes') sure = level;
    else if (held === 'some') possible.push(level);
  }
  return { sure, possible: possible.filter((level) => level > sure) };
}

/** To what it may have been raised, as places in the list of levels; -1 for not at all. */
function raisedIn(space: Space, region: Region): readonly number[] {
  const points = region.points[space.raised] ?? 0n;
  return [-1, ...triageLevels.keys()].filter((level) => (points >> BigInt(level + 1)) & 1n);
}

/** Two regions that make up this one, one of which knows more of a condition that holds for some reports only. */
export function split(space: Space, condition: CompiledCondition, region: Region): readonly Region[] {
  for (const { dimension, points } of condition.tests) {
    const here = region.points[dimension] ?? 0n;
    if ((here & points) !== here) return halves(space, region, dimension, points);
  }
  const { sure } = levelsIn(space, region);
  for (const row of space.triage) {
    if (row.level > sure && heldIn(space, row.condition, region) === 'some') return split(space, row.condition, region);
  }
  const [first] = raisedIn(space, region);
  return halves(space, region, space.raised, 1n << BigInt((first ?? 0) + 1));
}

function halves(space: Space, region: Region, dimension: number, points: bigint): readonly Region[] {
  const outside = (region.points[dimension] ?? 0n) & ~points;
  return [restrict(space, region, dimension, points), restrict(space, region, dimension, outside)].filter(
    (half) => half !== null,
  );
}

/** The report of a region that is most like the typical one. */
export function smallestReportOf(space: Space, region: Region): Pick<Counterexample, 'facts' | 'area' | 'raised'> {
  const facts: Record<string, readonly string[]> = {};
  let area: HandlingArea = 'unknown';
  let raised: Counterexample['raised'] = null;
  for (const [index, { name, points, typical }] of space.dimensions.entries()) {
    const left = region.points[index] ?? 0n;
    const chosen = lowestOf((left & typical) === 0n ? left : left & typical);
    const values = points[chosen]?.values ?? [];
    if (index === space.raised) raised = raisedLevel(chosen);
    else if (index === space.area) area = (values[0] ?? 'unknown') as HandlingArea;
    else if (values.length > 1 || values[0] !== 'unknown') facts[name] = values;
  }
  return { facts, area, raised };
}

function lowestOf(points: bigint): number {
  let index = 0;
  while (((points >> BigInt(index)) & 1n) === 0n) index += 1;
  return index;
}
