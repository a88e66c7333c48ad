import { randomUUID } from 'node:crypto';
import type { Engine } from '@kawal/engine';
import type { VNode } from 'preact';
import { Choice, Select, Text } from '../form/controls.ts';
import { keptField } from '../form/kept.ts';
import { formWords } from '../form/words.ts';
import { html } from '../page/html.ts';
import { draftOwner, Layout } from '../page/layout.ts';
import { peopleIn } from '../page/person.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { layoutWords } from '../page/words.ts';
import { Problems, type ProblemsProps } from '../record/act-page.ts';
import { readOutWords as words } from './words.ts';

const answers = ['acknowledge', 'decline'] as const;

/** How somebody answered by a code. */
export type CodeAnswer = (typeof answers)[number];

type Filled = Readonly<Record<'code' | 'person' | 'answer', string>>;

interface Shown {
  /** Left out before anything was recorded. */
  readonly done?: CodeAnswer;
  readonly filled?: Filled;
  readonly problems?: ProblemsProps['problems'];
}

/** Shows the form by which the LPA enters a code that its holder reads out. */
export function readOutPage(visit: OfficerVisit, { done, filled, problems = [] }: Shown = {}): VNode {
  const { say, language } = visit;
  const shown = (name: keyof Filled) => ({
    ...{ name, label: say(words[name]), value: filled?.[name] ?? '', isRequired: true, language },
    error: problems.find((one) => one.name === name)?.text,
  });
  const choices = answers.map((value) => ({ value, said: say(words[value]) }));
  const doneSaid = { acknowledge: words.taken, decline: words.declined };
  return html`<${Layout} visit=${visit} title=${say(layoutWords.readOut)}>
    <h1>${say(layoutWords.readOut)}</h1>
    ${done !== undefined && html`<p class="done" role="status">${say(doneSaid[done])}</p>`}
    <p class="lead">${say(words.lead)}</p>
    <p class="banner warn"><span>${say(words.onRecord)}</span></p>
    <${Problems} visit=${visit} problems=${problems} />
    <form method="post" action="/kode" class="stack" data-once data-begins="" data-keep=${`${draftOwner(visit.person)} kode`}>
      <input type="hidden" name=${keptField} value="yes" /><input type="hidden" name="_token" value=${visit.formToken} /><input type="hidden" name="_key" value=${randomUUID()} />
      <${Select} ...${shown('person')} groups=${[{ said: null, options: peopleIn(visit) }]} />
      <${Text} ...${{ ...shown('code'), hint: say(words.codeHint) }} />
      <${Choice} ...${shown('answer')} choices=${choices} />
      <button class="primary">${say(words.enter)}</button>
    </form>
  </${Layout}>`;
}

/** Records the answer of a code. Every code that does not count is answered in the same words. */
export async function enterCode(
  visit: OfficerVisit,
  engine: Pick<Engine, 'as'>,
  posted: URLSearchParams,
): Promise<{ readonly page: VNode; readonly status: number; readonly done?: CodeAnswer }> {
  const { say, person: enteredBy } = visit;
  const given = (name: string): string => (posted.get(name) ?? '').trim().slice(0, 200);
  const filled = { code: given('code'), person: given('person'), answer: given('answer') };
  const refused = (problems: ProblemsProps['problems']) => ({
    page: readOutPage(visit, { filled, problems }),
    status: 422,
  });
  const empty = (['person', 'code', 'answer'] as const).filter((name) => filled[name] === '');
  if (empty.length > 0) return refused(empty.map((name) => ({ name, text: say(formWords.missing) })));
  const answer = answers.find((one) => one === filled.answer);
  const isKnown = peopleIn(visit).some(({ value }) => value === filled.person);
  if (answer === undefined || !isKnown)
    return refused([{ name: isKnown ? 'answer' : 'person', text: say(formWords.missing) }]);
  const desk = engine.as({ kind: 'app', ref: 'kawal-desk', role: 'desk' });
  const outcome = await desk.escalations[answer](
    filled.code,
    { key: given('_key') },
    { for: filled.person, enteredBy },
  );
  if (!outcome.ok || outcome.repeated) return refused([{ name: '', text: say(words.nothing) }]);
  return { page: readOutPage(visit, { done: answer }), status: 200, done: answer };
}
