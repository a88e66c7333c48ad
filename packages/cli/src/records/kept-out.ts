import type { Chapter, Localized } from '@kawal/core';
import { type Barred, peopleOf } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import type { ActorApi } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';

/** Says whom nobody tells of a record, as the report behind it bars them; undefined where it bars nobody, or its reader may not know. */
export async function keptOut(api: ActorApi, record: string, chapter: Chapter | null): Promise<Localized | undefined> {
  if (chapter === null) return undefined;
  const { people, offices, toSay = people } = await barredOf(api, record, chapter);
  // Others of the LPA go on with it: of those whom a report names, each is named.
  const ofLpa = chapter.directory.offices.filter(({ kind }) => kind === 'lpaDuty').flatMap(peopleOf);
  const those = offices.filter((kind) => kind !== 'lpaDuty' || ofLpa.every((one) => people.includes(one)));
  const held = those.filter((kind) => chapter.directory.offices.some((office) => office.kind === kind));
  const said = (language: 'id' | 'en'): string =>
    [...new Set(toSay), ...(held.length === 0 ? [] : [describeOffices(held, 'and', language)])].join(', ');
  if (said('id') === '') return undefined;
  return {
    id: `JANGAN BERI TAHU, dan jangan menghubungi tentang hal ini: ${said('id')}.`,
    en: `DO NOT TELL, and do not contact about this: ${said('en')}.`,
  };
}

type KeptOut = Barred & { readonly toSay?: Barred['people'] };

/** Returns whom the report bars. Whoever is suspended is barred from every report: only those whom this one names are said. */
async function barredOf(api: ActorApi, record: string, chapter: Chapter): Promise<KeptOut> {
  if (record.startsWith('report/')) {
    const found = await api.escalations.get(record);
    if (!found.ok || found.record.view !== 'whole') return { people: [], offices: [] };
    const { state } = found.record;
    const { people, keptOut } = state.excluded;
    return { ...barredNow(state, chapter, null), toSay: [...people, ...keptOut] };
  }
  const isCase = record.startsWith('case/');
  if (!isCase && !record.startsWith('referral/')) return { people: [], offices: [] };
  const found = isCase ? await api.cases.get(record as `case/${string}`) : await api.referrals.get(record as never);
  return found.ok ? found.access.barred : { people: [], offices: [] };
}
