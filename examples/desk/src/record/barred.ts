import { peopleOf } from '@kawal/core/directory';
import { barredNow } from '@kawal/core/escalation';
import type { RecordAccess } from '@kawal/engine';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { isAccusedGuardian } from '../form/parties.ts';
import { html } from '../page/html.ts';
import { chapterOffices, officesSaid, personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { recordWords as words } from './words.ts';

/** Stands on a case or a referral above all else: whom its report bars. Its reader may never see the report. */
export function BarredHere({
  visit,
  barred: { people, offices: all, isOfGuardian },
}: {
  readonly visit: OfficerVisit;
  readonly barred: RecordAccess['barred'];
}): VNode | null {
  const { say, chapter } = visit;
  const { offices: known = [], secretariat = [] } = chapter?.directory ?? {};
  // Others of the LPA go on with the case: of those whom a report names, each is named.
  const ofLpa = known.filter(({ kind }) => kind === 'lpaDuty').flatMap(peopleOf);
  const offices = all.filter((kind) => kind !== 'lpaDuty' || ofLpa.every((one) => people.includes(one)));
  // Who holds an office that is named is meant with it.
  const holders = known.filter(({ kind }) => offices.includes(kind)).flatMap(peopleOf);
  const covered = offices.includes('lpaDuty') ? [...holders, ...secretariat] : holders;
  const named = [
    ...people.filter((one) => !covered.includes(one)).map((one) => personSaid(visit, one)),
    ...(offices.length > 0 ? [officesSaid(visit, chapterOffices(visit, offices), 'and')] : []),
  ].filter((said) => said !== '');
  if (named.length === 0 && !isOfGuardian) return null;
  return html`<div class="problems kept-out"><h2>${say(words.keptOut)}</h2><ul>
    ${isOfGuardian && html`<li>${say(words.guardianBarred)}</li>`}
    ${named.map((said) => html`<li>${sentence(said)}: ${say(words.notContacted)}.</li>`)}
  </ul></div>`;
}

/** Verbs that lead to a call or a letter: where the addressee is chosen stands whom nobody tells. */
const reachingOut: readonly string[] = ['referrals.prepare', 'reports.close', 'cases.close'];

/** Returns whom a record bars, where an action may tell somebody of it. */
export async function barredFor(
  { api, chapter }: OfficerVisit,
  verb: string,
  record: string | null,
): Promise<RecordAccess['barred'] | undefined> {
  if (record === null || chapter === null || !reachingOut.includes(verb)) return undefined;
  if (record.startsWith('case/')) {
    const found = await api.cases.get(record as `case/${string}`);
    return found.ok ? found.access.barred : undefined;
  }
  const name = record as `report/${string}`;
  const [ladder, report] = await Promise.all([api.escalations.get(name), api.reports.get(name)]);
  if (!ladder.ok || !report.ok || ladder.record.view !== 'whole' || report.record.view !== 'whole') return undefined;
  // Whoever is only suspended is no part of what the report is about.
  const { suspended: _, ...directory } = chapter.directory;
  const { people, offices } = barredNow(ladder.record.state, { ...chapter, directory }, null);
  const isOfGuardian = report.record.state.parties.some(isAccusedGuardian);
  return { people, offices, accused: [], isOfGuardian };
}
