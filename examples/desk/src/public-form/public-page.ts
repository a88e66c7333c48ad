import type { ShownAdvice } from '@kawal/core';
import { adviceWords } from '@kawal/core/locales';
import { helpWhere } from '@kawal/engine';
import type { CitizenQuestion } from '@kawal/forms/citizen';
import type { VNode } from 'preact';
import { Alike, type AlikeQuestion } from '../form/alike.ts';
import { Choice, Select, Text } from '../form/controls.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';
import { HelpLines } from '../record/abroad.ts';
import { MayAsk } from '../record/may-ask.ts';
import { type Answered, AnsweredNote, AskLater, fateNow, type ToAsk } from './answer-later.ts';
import { type Filled, formOfChapter } from './read-report.ts';
import { type Receipt, receiptFields } from './receipt.ts';
import { publicWords as words } from './words.ts';

interface PublicPageProps {
  readonly visit: Visit;
  readonly filled: Filled;
  /** Problems by field; those of the whole form have an empty name. */
  readonly problems?: readonly { readonly name: string; readonly text: string }[];
  /** The earlier report of this page was taken in, and this one differs. */
  readonly isAnother?: boolean;
  /** Questions about offices whose titles the story has. */
  readonly alike?: readonly AlikeQuestion[];
}

/** The form for everybody: no account, no script needed, and a way out at the top. */
export function PublicPage({ visit, filled, problems = [], isAnother = false, alike = [] }: PublicPageProps): VNode {
  const { say } = visit;
  const { questions } = formOfChapter(visit.chapter);
  const send = html`<button class="primary" name=${isAnother ? 'another' : undefined} value=${isAnother ? 'yes' : undefined}>${say(isAnother ? words.sendNew : words.send)}</button>`;
  return html`<${Layout} visit=${visit} title=${say(words.title)} exit=${true}>
    <h1>${say(words.heading)}</h1>
    ${problems.length > 0 && html`<div class="problems" role="alert" tabindex="-1" data-focus><h2>${say(words.notSent)}</h2><ul>${problems.map(({ name, text }) => html`<li>${name === '' ? text : html`<a href=${`#${name}`}>${text}</a>`}</li>`)}</ul></div>`}
    <form method="post" action="/lapor" class="stack" autocomplete="off" data-once data-retry data-keep="lapor">
      <input type="hidden" name="key" value=${filled.key} />
      ${alike.map((one) => html`<${Alike} ...${{ ...one, isOptional: true }} />`)}
      <p class="lead">${say(words.lead)}</p>
      <p class="banner bad">${icon('phone')}<span>${say(words.danger)} <${Numbers} numbers=${['129', '110']} /></span></p>
      <p>${say(words.readers)}</p>
      ${questions.map((one) => html`<${Question} visit=${visit} question=${one} answer=${String(filled.answers[one.name] ?? '')} error=${problems.find(({ name }) => name === one.name)?.text} />`)}
      ${isAnother && html`<p class="banner warn" role="alert" tabindex="-1" data-focus>${say(words.already)}</p>`}
      ${send}
      <p class="sending" role="status" data-sending hidden></p>
    </form>
  </${Layout}>`;
}

/** The numbers to call at once; the police are none of them where they may be involved. */
const numbersFor: Readonly<Record<ShownAdvice, readonly string[]>> = {
  'call-110': ['110', '129'],
  'call-129': ['129'],
  'call-129-or-110': ['129', '110'],
};

function Numbers({ numbers }: { readonly numbers: readonly string[] }): VNode {
  return html`<span class="numbers">${numbers.map((number) => html`<a href=${`tel:${number}`}>${number}</a> `)}</span>`;
}

interface QuestionProps {
  readonly visit: Visit;
  readonly question: CitizenQuestion;
  readonly answer: string;
  readonly error: string | undefined;
}

function Question({ visit: { say, language }, question, answer, error }: QuestionProps): VNode {
  const { name, label, hint, isRequired, kind, atMost, choices } = question;
  const shown = { name, label: say(label), hint: hint === null ? undefined : say(hint), error, isRequired, language };
  const options = choices.map((choice) => ({ value: choice.value, said: say(choice), within: choice.within }));
  if (options.some(({ within }) => within !== undefined)) {
    const groups = [...new Set(options.map(({ within }) => within ?? null))];
    // What belongs nowhere, as "I do not know", comes first: nobody looks for it below 57 kelurahan.
    const inOrder = groups.toSorted((one, other) => (one ?? '').localeCompare(other ?? '', 'id'));
    const byName = options.toSorted((one, other) => one.said.localeCompare(other.said, 'id'));
    const within = (group: string | null) =>
      (group === null ? options : byName).filter((option) => (option.within ?? null) === group);
    return html`<${Select} ...${shown} value=${answer} groups=${inOrder.map((said) => ({ said, options: within(said) }))} />`;
  }
  if (options.length > 0) return html`<${Choice} ...${shown} choices=${options} value=${answer} />`;
  const phone = kind === 'phone' ? { type: 'tel', inputmode: 'tel' } : {};
  return html`<${Text} ...${shown} ...${phone} long=${kind === 'story'} value=${answer} maxlength=${atMost} />`;
}

interface SentPageProps {
  readonly visit: Visit;
  readonly receipt: Receipt;
  /** Questions that the page may still ask about the report. */
  readonly toAsk?: ToAsk | undefined;
  /** The fate of the answers that were given to it. */
  readonly answered?: Answered;
}

/** The page after a report is on the disk: the advice first, then the number to keep. */
export function SentPage({ visit, receipt, toAsk, answered }: SentPageProps): VNode {
  const { say } = visit;
  const { number, advise, mayAsk, isPhoneLost, isPlaceLost, isAbroad } = receipt;
  const fate = fateNow(receipt, toAsk) ?? answered;
  const again = { action: '/lapor/tanda', fields: receiptFields(receipt) };
  return html`<${Layout} visit=${visit} title=${say(words.title)} exit=${true} again=${again}>
    ${advise.map((one) => html`<p class="banner bad" role="alert">${icon('phone')}<span>${say(adviceWords[one])} <${Numbers} numbers=${numbersFor[one]} /></span></p>`)}
    ${isAbroad && html`<${HelpLines} visit=${visit} said=${helpWhere('open', {})} />`}
    <h1>${say(words.sent)}</h1>
    ${advise.length === 0 && html`<p class="banner warn">${icon('phone')}<span>${say(words.ifDanger)} <${Numbers} numbers=${['129']} /></span></p>`}
    <section class="number"><p>${say(words.number)}</p><p class="code" data-number="">${number}</p><p>${say(words.keep)}</p><${MayAsk} visit=${visit} offices=${mayAsk} /></section>
    ${fate !== undefined && html`<${AnsweredNote} visit=${visit} answered=${fate} />`}
    ${isPlaceLost && html`<p class="banner warn">${say(words.placeLost)}</p>`}
    ${isPhoneLost && html`<p class="banner warn">${say(words.phoneLost)}</p>`}
    ${toAsk !== undefined && html`<${AskLater} visit=${visit} receipt=${receipt} toAsk=${toAsk} />`}
    <p><a class="button second" href="/lapor?baru" data-forget data-another>${say(words.another)}</a></p>
  </${Layout}>`;
}
