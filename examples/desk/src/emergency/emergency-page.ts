import { randomUUID } from 'node:crypto';
import { emergencyAccessReasons } from '@kawal/core/access';
import { type AnyRefusal, adviceWords, describeRefusal } from '@kawal/core/locales';
import { readRecordNumber } from '@kawal/core/record';
import type { Engine } from '@kawal/engine';
import type { VNode } from 'preact';
import { Choice, Text } from '../form/controls.ts';
import { sentence } from '../form/draw-form.ts';
import { formWords } from '../form/words.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import { timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { Problems, type ProblemsProps } from '../record/act-page.ts';
import { numberOf } from '../record/concepts.ts';
import { placesOf } from '../record/refusal-problems.ts';
import { emergencyWords as words } from './words.ts';

type Unguarded = Pick<Engine, 'unguarded'>;

interface Filled {
  readonly number: string;
  readonly reason: string;
  readonly key: string;
}

/** Shows the door to a report that stands in none of a person's lists, and the one that they have open. */
export async function emergencyPage(
  visit: OfficerVisit,
  engine: Unguarded,
  filled: Filled = { number: '', reason: '', key: randomUUID() },
  problems: ProblemsProps['problems'] = [],
): Promise<VNode> {
  const { say, language } = visit;
  const open = await openNow(visit, engine);
  const errorOf = (name: string): string | undefined => problems.find((one) => one.name === name)?.text;
  const reasons = Object.entries(emergencyAccessReasons).map(([value, said]) => ({ value, said: sentence(say(said)) }));
  const shown = { isRequired: true, language };
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    ${open.map(({ state }) => html`<section class="banner warn"><div><strong>${say(words.current)}</strong> <a href=${`/catatan/${state.record}`}>${numberOf(state.record)}</a> <small>${say(words.until)} ${timeSaid(visit, state.until)}</small><form method="post" action="/darurat/akhiri" class="ask"><input type="hidden" name="_token" value=${visit.formToken} /><button class="second">${say(words.end)}</button></form></div></section>`)}
    <p class="lead">${say(words.lead)}</p>
    <p class="banner bad">${icon('phone')}<span>${say(adviceWords['call-129'])} ${say(words.police)}</span></p>
    <${Problems} visit=${visit} problems=${problems} />
    <form method="post" action="/darurat" class="stack" data-once>
      <input type="hidden" name="_token" value=${visit.formToken} /><input type="hidden" name="_key" value=${filled.key} />
      <${Text} ...${{ ...shown, name: 'number', label: say(words.number), hint: say(words.numberHint), error: errorOf('number'), value: filled.number }} />
      <${Choice} ...${{ ...shown, name: 'reason', label: say(words.reason), error: errorOf('reason'), value: filled.reason, choices: reasons }} />
      <button class="primary">${say(words.open)}</button>
    </form>
  </${Layout}>`;
}

/** Opens the report of a number. A report that is not for this person, and one that never was, get one answer. */
export async function openInEmergency(
  visit: OfficerVisit,
  engine: Unguarded,
  posted: URLSearchParams,
): Promise<{ readonly goTo: string } | { readonly page: VNode }> {
  const { say, language } = visit;
  const given = (name: string): string => (posted.get(name) ?? '').trim().slice(0, 64);
  const filled = { number: given('number'), reason: given('reason'), key: given('_key') };
  const end = readRecordNumber(filled.number);
  if (end === undefined) {
    return { page: await emergencyPage(visit, engine, filled, [{ name: 'number', text: say(words.slip) }]) };
  }
  if (!Object.hasOwn(emergencyAccessReasons, filled.reason)) {
    return { page: await emergencyPage(visit, engine, filled, [{ name: 'reason', text: say(formWords.missing) }]) };
  }
  const record = (await reportsEnding(engine, end)).at(-1) ?? neverWas;
  const body = { record, reason: filled.reason as keyof typeof emergencyAccessReasons };
  const outcome = await visit.api.cards.breakGlass(body, { key: filled.key });
  if (outcome.ok) return { goTo: `/catatan/${record}?selesai=darurat` };
  const problems = outcome.refusals.map((refusal) => ({
    name: '',
    // Whoever may open most reports asks here, too: who can open this one would be no answer to them.
    text:
      refusal.code === 'access.not-found'
        ? say(words.notFound)
        : describeRefusal(refusal as AnyRefusal, language, placesOf(visit)),
  }));
  return { page: await emergencyPage(visit, engine, filled, problems) };
}

/** The name of no report: the engine is asked all the same, so that neither its answer nor its time tells one from another. */
const neverWas = `report/${'0'.repeat(26)}`;

/** Finds reports by the end of their names. Every report is read, whether or not one was found before. */
async function reportsEnding({ unguarded }: Unguarded, end: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: Awaited<ReturnType<typeof unguarded.list<'report'>>> = await unguarded.list('report', {
      limit: 1_000,
      ...(after === '' ? {} : { after }),
    });
    if (!page.ok) break;
    found.push(...page.records.map(({ stream }): string => stream).filter((stream) => stream.endsWith(end)));
    after = page.next;
  }
  return found;
}

/** The emergency access that a person has open. The LPA alone reads such records, so it is looked up beside their own access. */
async function openNow({ person, now }: OfficerVisit, { unguarded }: Unguarded) {
  const found = await unguarded.list('access', { key: { name: 'person', value: person }, limit: 1_000 });
  return (found.ok ? found.records : []).flatMap(({ stream, state }) =>
    state.status === 'emergency' && state.person === person && state.until > now ? [{ stream, state }] : [],
  );
}

/** Ends the emergency access that a person has open. */
export async function endEmergency(visit: OfficerVisit, engine: Unguarded): Promise<void> {
  for (const { stream } of await openNow(visit, engine)) await visit.api.cards.endEmergency(stream, {});
}
