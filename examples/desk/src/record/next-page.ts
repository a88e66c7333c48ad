import type { Answers } from '@kawal/forms';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, type DeskConcept, groupOf, isDeskConcept, type ListedRecord } from './concepts.ts';
import { firstOfTwo, isFirstOfTwo } from './first-words.ts';
import { actionOf } from './known-action.ts';

/**
 * Returns the page to go on with. An action on a report leads back to it; one that begins a record leads there. Whoever may
 * not see that record any more reads on the page of today that it is done, and no page that was never found.
 */
export async function pageAfter(visit: OfficerVisit, { stream, record, slug, body }: Act): Promise<string> {
  const own = stream.replace(/^escalation\//, 'report/');
  const goesTo = isDeskConcept(conceptOf(own)) ? own : record;
  if (goesTo === null) return `/petugas?selesai=${slug}`;
  const shown = await shownOf(visit, goesTo);
  if (shown === undefined) return `/hari-ini?selesai=${slug}&dari=${goesTo}`;
  const verb = actionOf(slug)?.action.verb ?? slug;
  const isFirst = await isFirstOfTwo(visit, shown, { verb, body });
  return `/catatan/${goesTo}?selesai=${slug}${isFirst ? firstOfTwo : ''}`;
}

interface Act {
  readonly stream: string;
  readonly record: string | null;
  readonly slug: string;
  readonly body: Answers;
}

async function shownOf({ api }: OfficerVisit, stream: string): Promise<ListedRecord | undefined> {
  const group = api[groupOf[conceptOf(stream) as DeskConcept]] as unknown as Reads;
  const found = await group.get(stream);
  return found.ok ? found.record : undefined;
}

interface Reads {
  get(stream: string): Promise<{ readonly ok: true; readonly record: ListedRecord } | { readonly ok: false }>;
}
