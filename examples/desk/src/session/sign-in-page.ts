import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';
import { signInWords as words } from './words.ts';

export type SignInProblem =
  | 'wrong'
  | 'wrongKey'
  | 'tooMany'
  | 'tooManyKeys'
  | 'over'
  | 'unsent'
  | 'unkept'
  | 'otherTab'
  | 'otherTabUnkept';

interface SignInProps {
  readonly visit: Visit;
  readonly hasPasskeys: boolean;
  readonly problem?: SignInProblem | undefined;
  /** A code was asked for just now. */
  readonly isSent?: boolean;
  /** The person signed out just now, here or on every device. What the tab kept of forms goes. */
  readonly isOut?: 'here' | 'everywhere' | undefined;
  /** The page that was asked for: signing in leads back to it. */
  readonly back?: string | undefined;
}

export function SignInPage({ visit, hasPasskeys, problem, isSent = false, isOut, back }: SignInProps): VNode {
  const { say } = visit;
  const goesBack = back === undefined ? null : html`<input type="hidden" name="back" value=${back} />`;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${problem !== undefined && html`<p class="problems" role="alert">${say(words[problem])}${problem === 'tooMany' && hasPasskeys && html` ${say(words.keyWorks)}`}${problem.startsWith('tooMany') && html` ${say(words.urgent)}`}${(problem === 'unsent' || problem === 'otherTab') && html`<noscript> ${say(words.unsentNoScript)}</noscript>`}</p>`}
    ${problem === 'otherTab' && back !== undefined && html`<p>${say(words.otherTabSame)} <a class="button primary" href=${back}>${say(words.goOn)}</a></p><p>${say(words.otherTabOther)}</p>`}
    ${problem === 'otherTabUnkept' && back !== undefined && html`<p>${say(words.otherTabSame)} <a class="button primary" href=${back}>${say(words.goBack)}</a></p>`}
    ${isOut === 'here' && html`<span data-forget></span>`}${isOut === 'everywhere' && html`<p class="done" data-forget role="status">${say(words.out)}</p>`}
    ${isSent && html`<p class="done sent" role="status">${say(words.sent)}</p>`}
    ${hasPasskeys && html`<form method="post" action="/masuk/kunci" class="stack" data-passkey="/masuk/kunci/mulai" hidden>${goesBack}<input type="hidden" name="credential" value="" /><button class=${isSent ? '' : 'primary'}>${say(words.byKey)}</button><p class="sending" role="status" data-sending hidden></p></form>`}
    <form method="post" action="/masuk" class="stack">${goesBack}
      <div class="field"><label for="code">${say(words.code)}</label><input id="code" name="code" class="code" required autocomplete="one-time-code" autocapitalize="characters" spellcheck=${false} maxlength="20" /></div>
      <button class=${hasPasskeys && !isSent ? '' : 'primary'}>${say(words.enter)}</button>
    </form>
    <p><a class="button second" href=${back === undefined ? '/masuk/kode' : `/masuk/kode?ke=${encodeURIComponent(back)}`}>${say(words.sendMe)}</a></p>
    <p class="aside">${say(words.report)} <a href="/lapor">${say(words.form)}</a></p>
  </${Layout}>`;
}

/** Asks whose code is to be sent. The answer tells nobody if there is such a person. */
export function AskCodePage({ visit, back }: Pick<SignInProps, 'visit' | 'back'>): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.sendMe)}</h1>
    <form method="post" action="/masuk/kode" class="stack">${back !== undefined && html`<input type="hidden" name="back" value=${back} />`}
      <div class="field"><label for="person">${say(words.person)}</label><p class="hint" id="person-hint">${say(words.personHint)}</p><input id="person" name="person" required autocomplete="username" autocapitalize="none" spellcheck=${false} maxlength="100" aria-describedby="person-hint" /></div>
      <button class="primary">${say(words.send)}</button>
    </form>
    <p><a class="button second" href=${back === undefined ? '/masuk' : `/masuk?ke=${encodeURIComponent(back)}`}>${say(words.back)}</a></p>
  </${Layout}>`;
}
