import { type HandlingArea, triageLevels } from '@kawal/core';
import type { FactQuery } from '@kawal/core/policy';
import { allOf, type CompiledCondition, type Space, type TriageTest } from './space.ts';

/** A box of reports: for every dimension the points left. */
export interface Region {
  readonly points: readonly bigint[];
  /** How many facts of its smallest report are unlike the typical one's. */
  readonly unlike: number;
}

/** States whether a condition holds for every report of a region, for none, or for some. */
export type Held = 'yes' | 'no' | 'some';

export function wholeSpace({ dimensions }: Space): Region {
  return { points: dimensions.map(({ points }) => allOf(points)), unlike: 0 };
}

/** The region with only these points of a dimension left; null if none is. */
export function restrict(region: Region, dimension: number, points: bigint): Region | null {
  const before = region.points[dimension] ?? 0n;
  const left = before & points;
  if (left === 0n) return null;
  const leaves = (before & typical) !== 0n && (left & typical) === 0n;
  return { points: region.points.with(dimension, left), unlike: region.unlike + (leaves ? 1 : 0) };
}

/** The typical report's point, in every dimension. */
export const typical = 1n;

export function heldIn(space: Space, { tests, triage }: CompiledCondition, region: Region): Held {
  let held: Held = 'yes';
  for (const { dimension, points } of tests) {
    const here = region.points[dimension] ?? 0n;
    const common = here & points;
    if (common === 0n) return 'no';
    if (common !== here) held = 'some';
  }
  if (triage === null) return held;
  const ofTriage = triageHeld(space, triage, region);
  return ofTriage === 'no' || held === 'yes' ? ofTriage : held;
}

/** A test of the triage, whose level follows from the rows of the table and from what it was raised to. */
function triageHeld(space: Space, test: TriageTest, region: Region): Held {
  const { sure, possible } = levelsIn(space, test, region);
  let some = false;
  let all = true;
  const ask = (level: number): void => {
    if (test.passes[level === -1 ? triageLevels.length : level] === true) some = true;
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
function levelsIn(
  space: Space,
  { table }: TriageTest,
  region: Region,
): { readonly sure: number; readonly possible: readonly number[] } {
  let sure = -1;
  const possible: number[] = [];
  for (const { condition, level } of space.triages[table] ?? []) {
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
export function split(space: Space, { tests, triage }: CompiledCondition, region: Region): readonly Region[] {
  for (const { dimension, points } of tests) {
    const here = region.points[dimension] ?? 0n;
    if ((here & points) !== here) return halves(region, dimension, points);
  }
  if (triage === null) return [];
  const { sure } = levelsIn(space, triage, region);
  for (const row of space.triages[triage.table] ?? []) {
    if (row.level > sure && heldIn(space, row.condition, region) === 'some') return split(space, row.condition, region);
  }
  const [first] = raisedIn(space, region);
  return halves(region, space.raised, 1n << BigInt((first ?? 0) + 1));
}

function halves(region: Region, dimension: number, points: bigint): readonly Region[] {
  const outside = (region.points[dimension] ?? 0n) & ~points;
  return [restrict(region, dimension, points), restrict(region, dimension, outside)].filter((half) => half !== null);
}

/** The report of a region that is most like the typical one. */
export function smallestReportOf(space: Space, region: Region): FactQuery {
  const facts: Record<string, readonly string[]> = {};
  let area: HandlingArea = 'unknown';
  let raised: FactQuery['raised'] = null;
  for (const [index, { name, points }] of space.dimensions.entries()) {
    const chosen = lowestOf(region.points[index] ?? 0n);
    const values = points[chosen]?.values ?? [];
    if (index === space.raised) raised = triageLevels[chosen - 1] ?? null;
    else if (index === space.area) area = (values[0] ?? 'unknown') as HandlingArea;
    else if (chosen > 0) facts[name] = values;
  }
  return { facts, area, raised };
}

function lowestOf(points: bigint): number {
  let index = 0;
  while (((points >> BigInt(index)) & 1n) === 0n) index += 1;
  return index;
}
