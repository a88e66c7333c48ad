import { type Chapter, type Localized, type OfficeKind, officeKinds } from '@kawal/core';
import { type Barred, peopleOf } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import type { ActorApi } from '@kawal/engine';
import { describeOffices } from '@kawal/policy';

/** Says whom nobody tells of a record, as the report behind it bars them; undefined where it bars nobody, or its reader may not know. */
export async function keptOut(api: ActorApi, record: string, chapter: Chapter | null): Promise<Localized | undefined> {
  if (chapter === null) return undefined;
  const { people, offices, toSay = people, accused = [] } = await barredOf(api, record, chapter);
  // Others of the LPA go on with it: of those whom a report names, each is named.
  const ofLpa = chapter.directory.offices.filter(({ kind }) => kind === 'lpaDuty').flatMap(peopleOf);
  const those = offices.filter((kind) => kind !== 'lpaDuty' || ofLpa.every((one) => people.includes(one)));
  // Each is said, as `kawal explain` does: who holds an office may stand in no directory. Own offices exist only there.
  const isThere = (kind: OfficeKind) => chapter.directory.offices.some((office) => office.kind === kind);
  const others = those.filter((kind) => !accused.includes(kind) && (!officeKinds[kind].added || isThere(kind)));
  const said = (language: 'id' | 'en'): string =>
    [
      ...accused.map((kind) => officeKinds[kind].said[language]),
      ...new Set(toSay),
      ...(others.length === 0 ? [] : [describeOffices(others, 'and', language)]),
    ].join(', ');
  if (said('id') === '') return undefined;
  return {
    id: `JANGAN BERI TAHU, dan jangan menghubungi tentang hal ini: ${said('id')}.`,
    en: `DO NOT TELL, and do not contact about this: ${said('en')}.`,
  };
}

type KeptOut = Barred & { readonly toSay?: Barred['people']; readonly accused?: Barred['offices'] };

/** Returns whom the report bars. Whoever is suspended is barred from every report: only those whom this one names are said. */
async function barredOf(api: ActorApi, record: string, chapter: Chapter): Promise<KeptOut> {
  if (record.startsWith('report/')) {
    const found = await api.escalations.get(record);
    if (!found.ok || found.record.view !== 'whole') return { people: [], offices: [] };
    const { state } = found.record;
    const { people, keptOut } = state.excluded;
    // Whom the report calls by a title is said first, also where the directory has no such office.
    const accused = state.namings.flatMap(({ ref, offices: [first], lifted }) =>
      first === undefined || lifted.includes(first) || /^(?:involved |keepLocalOut$)/.test(ref) ? [] : [first],
    );
    return { ...barredNow(state, chapter, null), toSay: [...people, ...keptOut], accused };
  }
  const isCase = record.startsWith('case/');
  if (!isCase && !record.startsWith('referral/')) return { people: [], offices: [] };
  const found = isCase ? await api.cases.get(record as `case/${string}`) : await api.referrals.get(record as never);
  return found.ok ? found.access.barred : { people: [], offices: [] };
}
