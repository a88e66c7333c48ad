import { below, type Place, report } from './place.ts';
import { mostItems, withinLimit } from './within-limit.ts';

interface ListOptions {
  readonly atLeastOne?: boolean;
  readonly most?: number;
}

/** The places of a list's items. */
export function readList(
  place: Place | undefined,
  { atLeastOne = false, most = mostItems }: ListOptions = {},
): readonly Place[] {
  if (place === undefined) return [];
  const { node } = place;
  if (node.kind === 'list') {
    if (atLeastOne && node.items.length === 0) report(place, { code: 'list.empty' });
    return withinLimit(place, node.items, most).map((item, index) => below(place, index, item));
  }
  if (node.kind === 'text' && node.text === '') {
    report(place, { code: 'value.missing' });
    return [];
  }
  const word = node.kind === 'text' && /^[a-z][A-Za-z0-9-]{0,39}$/.test(node.text) ? { word: node.text } : {};
  report(place, { code: 'kind.wrong', expected: 'list', found: node.kind, ...word });
  // One thing without brackets was probably meant as a list of one.
  return node.kind === 'text' ? [place] : [];
}

/** Reads every item; those that cannot be read have their finding and are left out. */
export function readItems<T>(
  place: Place | undefined,
  read: (item: Place) => T | undefined,
  options: ListOptions = {},
): readonly T[] {
  return readList(place, options)
    .map(read)
    .filter((item): item is T & {} => item !== undefined);
}
