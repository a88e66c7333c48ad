import type { Policy } from '@kawal/core';
import { inWallTime, type Offset } from '@kawal/core/policy';

/** Returns every instant that a step or a floor names, in order. */
export function offsetsOf({ paths, floors }: Policy): readonly Offset[] {
  const all: readonly Offset[] = [
    { ms: 0 },
    ...paths.flatMap(({ steps }) => steps.map(({ after }) => after)),
    ...floors.map(({ within }) => within),
  ];
  return all.filter((offset, index) => columnOf(offset, all) === index).sort(inOrder);
}

export function columnOf(offset: Offset, offsets: readonly Offset[]): number {
  return offsets.findIndex((one) => isSame(one, offset));
}

interface Timed {
  readonly offset: Offset;
}

/** Spreads the marks of one lane over as few rows as keep two of one instant apart. */
export function inRows<Mark extends Timed>(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [];
  for (const mark of [...marks].sort((a, b) => inOrder(a.offset, b.offset))) {
    const row = rows.find((one) => !one.some(({ offset }) => isSame(offset, mark.offset)));
    if (row === undefined) rows.push([mark]);
    else row.push(mark);
  }
  return rows;
}

/** A day comes before a working day, which may be a later one. */
function inOrder(a: Offset, b: Offset): number {
  return inWallTime(a) - inWallTime(b) || Number('workingDays' in a) - Number('workingDays' in b);
}

function isSame(a: Offset, b: Offset): boolean {
  return 'ms' in a ? 'ms' in b && a.ms === b.ms : 'workingDays' in b && a.workingDays === b.workingDays;
}
