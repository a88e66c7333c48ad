import type { PersonId, Shift, Zone } from '@kawal/core';
import { type Place, report } from '../shape/place.ts';
import { readFields } from '../shape/read-map.ts';
import { readBound } from '../shape/read-time.ts';
import { readPersonReference } from './people.ts';

/** Somebody, from an instant until another: a shift, or an absence. */
export function readPeriod(item: Place, people: readonly PersonId[], zone: Zone): Shift | undefined {
  const fields = readFields(item, ['person', 'from', 'until']);
  const person = readPersonReference(fields?.need('person'), people);
  const from = readBound(fields?.need('from'), zone, 'from');
  const until = readBound(fields?.need('until'), zone, 'until');
  if (person === undefined || from === undefined || until === undefined) return undefined;
  if (until <= from) report(item, { code: 'period.reversed' });
  return { person, from, until };
}
