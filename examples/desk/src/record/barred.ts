import type { OfficeKind, ReportState } from '@kawal/core';
import { notToTell, type RecordAccess } from '@kawal/engine';
import type { VNode } from 'preact';
import { sentence } from '../form/draw-form.ts';
import { html } from '../page/html.ts';
import { officesSaid, personSaid } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import type { ListedRecord } from './concepts.ts';
import { addressOf } from './known-action.ts';
import { recordWords as words } from './words.ts';

interface BarredHereProps {
  readonly visit: OfficerVisit;
  readonly barred: RecordAccess['barred'];
  /** Sentences on what the policy forbids for a report. */
  readonly ceilings?: readonly { readonly text: string; readonly bars: readonly OfficeKind[] }[];
  /** The address at which is answered who is involved, while nobody knows and this person may say it. */
  readonly answerAt?: string | undefined;
}

/** Stands above all else: whom nobody tells, as one word to them may reach who does it. Its reader may never see the report. */
export function BarredHere({ visit, barred, ceilings = [], answerAt }: BarredHereProps): VNode | null {
  const { say, chapter } = visit;
  const not = notToTell(barred, chapter?.directory ?? { offices: [] });
  const { accused, people, offices, spared, unlisted, isOfGuardian } = not;
  // Each office is named once: a rule of which every office stands above says nothing new.
  const told = new Set<OfficeKind>();
  const rules = ceilings
    .toSorted((one, other) => other.bars.length - one.bars.length)
    .filter(({ bars }) => {
      const before = told.size;
      for (const office of bars) told.add(office);
      return told.size > before || bars.length === 0;
    });
  const others = [...accused, ...offices].filter((office) => !told.has(office));
  const unlistedSaid = (one: string) => (unlisted?.includes(one) ? ` (${say(words.unlisted)})` : '');
  const persons = (all: readonly string[]) =>
    all.map((one) => `${personSaid(visit, one)}${unlistedSaid(one)}`).join(', ');
  if (rules.length + others.length + people.length + spared.length + Number(isOfGuardian) === 0) return null;
  return html`<div class="problems kept-out"><h2>${say(words.keptOut)}</h2><ul>
    ${isOfGuardian && html`<li>${say(words.guardianBarred)}</li>`}
    ${people.length > 0 && html`<li>${persons(people)}: ${say(words.notContacted)}.</li>`}
    ${rules.map(({ text }) => html`<li>${text}</li>`)}
    ${others.length > 0 && html`<li>${sentence(officesSaid(visit, others, 'and'))}: ${say(words.notContacted)}.</li>`}
    ${spared.length > 0 && html`<li>${persons(spared)}: ${say(words.spared)}.</li>`}
  </ul>${answerAt !== undefined && html`<p>${say(words.answerWho)} <a href=${answerAt}>${say(words.answerHere)}</a></p>`}</div>`;
}

/** Returns where to answer who is involved in an open report, while that is not known. */
export function answerWhoAt({ stream, state }: ListedRecord, mayAnswer: boolean): string | undefined {
  const { status, corrected } = state as unknown as Exclude<ReportState, { status: 'none' }>;
  if (!mayAnswer || status === 'closed' || corrected === undefined) return undefined;
  const { involved = ['unknown'] } = corrected.facts;
  return involved.every((one) => one === 'unknown') ? addressOf('tambah', stream) : undefined;
}

/** Verbs that lead to a call or a letter: where the addressee is chosen stands whom nobody tells. */
const reachingOut: readonly string[] = ['referrals.prepare', 'referrals.send', 'reports.close', 'cases.close'];

/** Returns whom a record bars, where an action may tell somebody of it. */
export async function barredFor(
  { api }: OfficerVisit,
  verb: string,
  record: string | null,
): Promise<RecordAccess['barred'] | undefined> {
  if (record === null || !reachingOut.includes(verb)) return undefined;
  const of = { case: api.cases, referral: api.referrals }[record.split('/')[0] as 'case'] ?? api.reports;
  const found = await of.get(record as never);
  return found.ok ? found.access.barred : undefined;
}
