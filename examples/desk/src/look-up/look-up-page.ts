import { purposes } from '@kawal/core/access';
import { type AnyRefusal, describeRefusal } from '@kawal/core/locales';
import type { PersonFound, PersonSought } from '@kawal/engine';
import type { VNode } from 'preact';
import { Choice, Text } from '../form/controls.ts';
import { sentence } from '../form/draw-form.ts';
import { formWords } from '../form/words.ts';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { layoutWords } from '../page/words.ts';
import { Problems, type ProblemsProps } from '../record/act-page.ts';
import { numberOf } from '../record/concepts.ts';
import { placesOf } from '../record/refusal-problems.ts';
import { lookUpWords as words } from './words.ts';

const kinds = ['nik', 'phone', 'name'] as const;
type Kind = (typeof kinds)[number];
type Filled = Readonly<Record<Kind | 'purpose', string>>;

/** The purposes for which somebody is looked for in all reports: not to agree to the closing of one, or to screen a volunteer. */
const offered = ['answerPerson', 'correct', 'supervise', 'respond'] as const;
const hints = { nik: words.nikHint, phone: undefined, name: words.nameHint } as const;

interface Shown {
  /** Left out before anybody was looked for. */
  readonly people?: readonly PersonFound[];
  readonly filled?: Filled;
  readonly problems?: ProblemsProps['problems'];
}

/** Shows the form by which the LPA finds a person in all reports, and what was found. Nothing that was typed is kept. */
export function lookUpPage(visit: OfficerVisit, { people, filled, problems = [] }: Shown = {}): VNode {
  const { say, language } = visit;
  const errorOf = (name: string): string | undefined => problems.find((one) => one.name === name)?.text;
  const field = (kind: Kind): VNode => {
    const hint = hints[kind] === undefined ? {} : { hint: say(hints[kind]) };
    const keys = kind === 'name' ? {} : { inputmode: kind === 'nik' ? 'numeric' : 'tel' };
    const shown = { name: kind, label: say(words[kind]), error: errorOf(kind), value: filled?.[kind] ?? '' };
    return html`<${Text} ...${{ ...shown, ...hint, ...keys, isRequired: false, language }} />`;
  };
  const choices = offered.map((value) => ({ value, said: sentence(say(purposes[value])) }));
  const purpose = { label: say(words.purpose), error: errorOf('purpose'), value: filled?.purpose ?? '' };
  return html`<${Layout} visit=${visit} title=${say(layoutWords.findPerson)}>
    <h1>${say(layoutWords.findPerson)}</h1>
    ${people !== undefined && html`<section class="done" role="status" tabindex="-1" data-focus>${people.length === 0 ? html`<p>${say(words.nobody)}</p>` : html`<${Found} visit=${visit} people=${people} />`}</section>`}
    <p class="lead">${say(words.lead)}</p>
    <p class="banner warn"><span>${say(words.onRecord)}</span></p>
    <${Problems} visit=${visit} problems=${problems} />
    <form method="post" action="/cari" class="stack" data-once>
      <input type="hidden" name="_token" value=${visit.formToken} />
      ${kinds.map(field)}
      <${Choice} ...${{ ...purpose, name: 'purpose', isRequired: true, language, choices }} />
      <button class="primary">${say(words.find)}</button>
    </form>
  </${Layout}>`;
}

function Found({ visit, people }: { readonly visit: OfficerVisit; readonly people: readonly PersonFound[] }): VNode {
  const { say } = visit;
  return html`<h2>${say(words.found)}</h2><ul class="list">${people.map(
    ({ report, person, by }) =>
      html`<li><a href=${`/catatan/${report}`}><strong>${numberOf(report)}</strong> <small>${say(words.as)} ${person}, ${say(words.by)} ${by.map((kind) => say(words[kind])).join(', ')}</small></a></li>`,
  )}</ul>`;
}

/** Looks for the person of a form that was sent. */
export async function lookUpPerson(
  visit: OfficerVisit,
  posted: URLSearchParams,
): Promise<{ readonly page: VNode; readonly status: number }> {
  const { say, language } = visit;
  const given = (name: string): string => (posted.get(name) ?? '').trim().slice(0, 200);
  const filled = { nik: given('nik'), phone: given('phone'), name: given('name'), purpose: given('purpose') };
  const refused = (problems: ProblemsProps['problems']) => ({
    page: lookUpPage(visit, { filled, problems }),
    status: 422,
  });
  const sought = Object.fromEntries(kinds.flatMap((kind) => (filled[kind] === '' ? [] : [[kind, filled[kind]]])));
  if (Object.keys(sought).length === 0) return refused([{ name: 'nik', text: say(words.empty) }]);
  const purpose = offered.find((one) => one === filled.purpose);
  if (purpose === undefined) return refused([{ name: 'purpose', text: say(formWords.missing) }]);
  const found = await visit.api.reports.lookUp({ ...sought, purpose } satisfies PersonSought);
  if (found.ok) return { page: lookUpPage(visit, { people: found.people }), status: 200 };
  return refused(
    found.refusals.map((refusal) => {
      const name = kinds.find((one) => 'field' in refusal && refusal.field === one);
      if (name === 'name') return { name, text: `${say(words.name)}: ${say(words.nameHint)}.` };
      const said = name === undefined ? refusal : { ...refusal, field: say(words[name]) };
      return { name: name ?? '', text: describeRefusal(said as AnyRefusal, language, placesOf(visit)) };
    }),
  );
}
