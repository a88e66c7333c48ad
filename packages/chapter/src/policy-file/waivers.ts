import type { Instant, Waiver } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readEntries, readFields } from '../shape/read-map.ts';
import { readId, readText } from '../shape/read-text.ts';
import { readBound } from '../shape/read-time.ts';
import { layerChoices } from '../words/choice.ts';
import { readCondition } from './condition.ts';
import type { PolicyScope } from './scope.ts';

/** Reads what does not hold for a while, by leave of the layer that owns it (W1). */
export function readWaivers(place: Place | undefined, scope: PolicyScope): readonly Waiver[] {
  return readEntries(place)
    .map(({ key, place: here, at }) => {
      scope.marks.mark('waiver', key, here, at);
      return readWaiver(key, here, scope);
    })
    .filter((waiver) => waiver !== undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readWaiver(id: string, place: Place, scope: PolicyScope): Waiver | undefined {
  const fields = readFields(place, [
    ...(['floor', 'when', 'author', 'reason', 'measure'] as const),
    ...(['approvedBy', 'from', 'until'] as const),
  ]);
  if (fields === undefined) return undefined;
  const waiver = {
    id,
    floor: readId(fields.need('floor')) ?? '',
    when: readCondition(fields.need('when'), scope),
    author: readText(fields.need('author')) ?? '',
    reason: readText(fields.need('reason')) ?? '',
    measure: readText(fields.need('measure')) ?? '',
    approvedBy: readChoice(fields.need('approvedBy'), layerChoices) ?? scope.layer,
  };
  const from = readBound(fields.need('from'), scope.zone, 'from');
  const untilPlace = fields.need('until');
  const until = readBound(untilPlace, scope.zone, 'until');
  if (from === undefined || until === undefined) return undefined;
  if (untilPlace !== undefined && until <= from) report(untilPlace, { code: 'period.reversed' });
  // A last day that is written as a date ends with its last moment.
  return { ...waiver, from, until: Math.max(until, from) as Instant };
}
