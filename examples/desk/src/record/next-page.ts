import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, type DeskConcept, groupOf, isDeskConcept } from './concepts.ts';

/**
 * Returns the page to go on with. An action on a report leads back to it; one that begins a record leads there. Whoever may
 * not see that record any more reads on the page of today that it is done, and no page that was never found.
 */
export async function pageAfter(
  visit: OfficerVisit,
  { stream, record, slug }: { readonly stream: string; readonly record: string | null; readonly slug: string },
): Promise<string> {
  const own = stream.replace(/^escalation\//, 'report/');
  const goesTo = isDeskConcept(conceptOf(own)) ? own : record;
  if (goesTo === null) return `/petugas?selesai=${slug}`;
  const isOpen = await isShown(visit, goesTo);
  return isOpen ? `/catatan/${goesTo}?selesai=${slug}` : `/hari-ini?selesai=${slug}&dari=${goesTo}`;
}

async function isShown({ api }: OfficerVisit, stream: string): Promise<boolean> {
  const group = api[groupOf[conceptOf(stream) as DeskConcept]] as unknown as Reads;
  return (await group.get(stream)).ok;
}

interface Reads {
  get(stream: string): Promise<{ readonly ok: boolean }>;
}
