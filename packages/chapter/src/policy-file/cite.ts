import { articleOf, articles } from '@kawal/core/legal';
import { type Place, report } from '../shape/place.ts';
import { readText } from '../shape/read-text.ts';
import { suggest } from '../words/suggest.ts';

/** An article of the register of statutes: nothing is called law that nobody can look up. */
export function readCite(place: Place | undefined): string | undefined {
  const text = readText(place);
  if (place === undefined || text === undefined) return undefined;
  if (articleOf(text) !== undefined) return text;
  report(place, { code: 'cite.unknown', written: text, closest: suggest(text, Object.keys(articles)) });
  return undefined;
}
