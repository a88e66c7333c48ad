import type { Language, Localized } from '@kawal/core';
import type { VNode } from 'preact';
import { Choice, Select, Text } from '../form/controls.ts';
import { html } from '../page/html.ts';
import { icon } from '../page/icon.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';
import { answers, questions, publicWords as words } from './questions.ts';
import type { Filled } from './read-report.ts';

interface PublicPageProps {
  readonly visit: Visit;
  readonly filled: Filled;
  /** Problems by field; those of the whole form have an empty name. */
  readonly problems?: readonly { readonly name: string; readonly text: string }[];
  /** The earlier report of this page was taken in, and this one differs. */
  readonly isAnother?: boolean;
}

/** The form for everybody: no account, no script needed, and a way out at the top. */
export function PublicPage({ visit, filled, problems = [], isAnother = false }: PublicPageProps): VNode {
  const { say, language, chapter } = visit;
  const error = (name: string): string | undefined => problems.find((one) => one.name === name)?.text;
  const shown = (name: keyof typeof questions, isRequired = false) => {
    const { hint, ...label } = questions[name];
    return {
      name,
      label: say(label),
      hint: hint === null ? undefined : say(hint),
      error: error(name),
      isRequired,
      language,
    };
  };
  const options = (of: Readonly<Record<string, Localized>>) => optionsOf(of, language);
  const whole = problems.filter(({ name }) => name === '');
  return html`<${Layout} visit=${visit} title=${say(words.title)} exit=${true}>
    <h1>${say(words.heading)}</h1>
    <p class="lead">${say(words.lead)}</p>
    <p class="banner bad">${icon('phone')}<span>${say(words.danger)} <a href="tel:110">110</a> <a href="tel:129">129</a></span></p>
    ${whole.length > 0 && html`<p class="problems" role="alert" tabindex="-1" data-focus>${whole.map(({ text }) => text).join(' ')}</p>`}
    <form method="post" action="/lapor" class="stack" data-once data-retry data-keep="lapor">
      <input type="hidden" name="key" value=${filled.key} />
      <${Text} ...${shown('story', true)} long=${true} value=${filled.story} maxlength="20000" />
      <${Choice} ...${shown('danger')} choices=${options(answers.danger)} value=${filled.danger} />
      <${Select} ...${shown('area')} value=${filled.area} groups=${areaGroups(visit)} />
      <${Text} ...${shown('address')} value=${filled.address} maxlength="200" />
      <${Choice} ...${shown('victimAge')} choices=${options(answers.victimAge)} value=${filled.victimAge} />
      <${Text} ...${shown('victim')} value=${filled.victim} maxlength="200" />
      <${Text} ...${shown('reporter')} value=${filled.reporter} maxlength="200" />
      <${Text} ...${shown('phone')} type="tel" inputmode="tel" value=${filled.phone} maxlength="40" />
      <${Choice} ...${shown('safe')} choices=${options(answers.safe)} value=${filled.safe} />
      ${isAnother && html`<p class="banner warn" role="alert" tabindex="-1" data-focus>${say(words.already)}</p>`}
      <button class="primary" name=${isAnother ? 'another' : undefined} value=${isAnother ? 'yes' : undefined}>${say(isAnother ? words.sendNew : words.send)}</button>
      <p class="sending" role="status" data-sending hidden></p>
    </form>
  </${Layout}>`;

  function areaGroups({ chapter: own }: Pick<Visit, 'chapter'>) {
    const areas = own?.areas ?? chapter?.areas ?? [];
    const districts = areas.filter(({ code }) => code.split('.').length === 3);
    const rest = [
      { value: 'unknown', said: say(words.unknownArea) },
      { value: 'outside', said: say(words.outside) },
    ];
    return [
      { said: null, options: rest },
      ...districts.map(({ code, name }) => ({
        said: name,
        options: areas
          .filter((one) => one.code.startsWith(`${code}.`))
          .map((one) => ({ value: one.code, said: one.name })),
      })),
    ];
  }
}

function optionsOf(of: Readonly<Record<string, Localized>>, language: Language) {
  return Object.entries(of).map(([value, said]) => ({ value, said: said[language] }));
}

interface SentPageProps {
  readonly visit: Visit;
  readonly number: string;
  /** Sentences that are read before anything else. */
  readonly advice: readonly Localized[];
  readonly isParked: boolean;
}

/** The page after a report is on the disk: the advice first, then the number to keep. */
export function SentPage({ visit, number, advice }: SentPageProps): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)} exit=${true}>
    ${advice.map((said) => html`<p class="banner bad" role="alert">${icon('phone')}<span>${say(said)} <a href="tel:110">110</a> <a href="tel:129">129</a></span></p>`)}
    <h1>${say(words.sent)}</h1>
    <section class="number"><p>${say(words.number)}</p><p class="code" data-number="">${number}</p><p>${say(words.keep)}</p></section>
    <p><a class="button second" href="/lapor?baru" data-forget>${say(words.another)}</a></p>
  </${Layout}>`;
}
