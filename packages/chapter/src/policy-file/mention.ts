import type { OfficeKind } from '@kawal/core';
import type { Place } from '../shape/place.ts';
import { readChoice } from '../shape/read-choice.ts';
import { readItems } from '../shape/read-list.ts';
import { officeChoices } from '../words/choice.ts';

/** A place where a policy names an office, with the part the office has there. */
export interface Mention {
  readonly office: OfficeKind;
  readonly as: 'told' | 'caller' | 'guard' | 'instead' | 'required' | 'barred';
  readonly place: Place;
  /** Of a substitute: in whose place. */
  readonly of?: OfficeKind;
}

/** Reads offices and remembers where each stands. */
export function readMentions(place: Place | undefined, as: Mention['as'], mentions: Mention[]): readonly OfficeKind[] {
  return readItems(place, (item) => readMention(item, as, mentions), { atLeastOne: true });
}

export function readMention(
  place: Place | undefined,
  as: Mention['as'],
  mentions: Mention[],
  of?: OfficeKind,
): OfficeKind | undefined {
  const office = readChoice(place, officeChoices);
  if (place !== undefined && office !== undefined)
    mentions.push({ office, as, place, ...(of === undefined ? {} : { of }) });
  return office;
}
