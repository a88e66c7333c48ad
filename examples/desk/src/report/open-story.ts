import type { Engine } from '@kawal/engine';
import type { OfficerVisit } from '../page/visit.ts';
import { readRecord, recordPage } from '../record/record-page.ts';
import { reportPage } from './report-page.ts';

/** Opens what is sealed in a record, after the purpose is on record, and shows it once: no later page has it. */
export async function openStory(
  visit: OfficerVisit,
  engine: Pick<Engine, 'unguarded'>,
  stream: string,
  posted: URLSearchParams,
) {
  const purpose = posted.get('purpose') ?? '';
  const opened = await visit.api.cards.open(stream, { purpose: purpose as 'respond' });
  const read = await readRecord(visit, stream);
  if (read === undefined) return undefined;
  const props = {
    visit,
    engine,
    ...read,
    done: null,
    ...(opened.ok ? { cards: opened.receipt.cards, person: opened.receipt.person } : {}),
  };
  const page = stream.startsWith('report/') ? await reportPage(props) : await recordPage(props);
  return { status: opened.ok ? 200 : 422, page };
}
