import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { Visit } from '../page/visit.ts';
import { signInWords as words } from './words.ts';

export type SignInProblem = 'wrong' | 'wrongKey' | 'tooMany' | 'over';

interface SignInProps {
  readonly visit: Visit;
  readonly hasPasskeys: boolean;
  readonly problem?: SignInProblem | undefined;
  /** A code was asked for just now. */
  readonly isSent?: boolean;
  /** The person signed out of every device just now. */
  readonly isOut?: boolean;
}

export function SignInPage({ visit, hasPasskeys, problem, isSent = false, isOut = false }: SignInProps): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${problem !== undefined && html`<p class="problems" role="alert">${say(words[problem])}</p>`}
    ${isOut && html`<p class="done" role="status">${say(words.out)}</p>`}
    ${isSent && html`<p class="done" role="status">${say(words.sent)}</p>`}
    ${hasPasskeys && html`<form method="post" action="/masuk/kunci" class="stack" data-passkey="/masuk/kunci/mulai" data-forget hidden><input type="hidden" name="credential" value="" /><button class=${isSent ? '' : 'primary'}>${say(words.byKey)}</button><p class="sending" role="status" data-sending hidden></p></form>`}
    <form method="post" action="/masuk" class="stack" data-forget>
      <div class="field"><label for="code">${say(words.code)}</label><input id="code" name="code" class="code" required autocomplete="one-time-code" autocapitalize="characters" spellcheck=${false} maxlength="20" /></div>
      <button class=${hasPasskeys && !isSent ? '' : 'primary'}>${say(words.enter)}</button>
    </form>
    <p><a class="button second" href="/masuk/kode">${say(words.sendMe)}</a></p>
    <p class="aside">${say(words.report)} <a href="/lapor">${say(words.form)}</a></p>
  </${Layout}>`;
}

/** Asks whose code is to be sent. The answer tells nobody if there is such a person. */
export function AskCodePage({ visit }: { readonly visit: Visit }): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.sendMe)}</h1>
    <form method="post" action="/masuk/kode" class="stack" data-forget>
      <div class="field"><label for="person">${say(words.person)}</label><p class="hint" id="person-hint">${say(words.personHint)}</p><input id="person" name="person" required autocomplete="username" autocapitalize="none" spellcheck=${false} maxlength="100" aria-describedby="person-hint" /></div>
      <button class="primary">${say(words.send)}</button>
    </form>
    <p><a class="button second" href="/masuk">${say(words.back)}</a></p>
  </${Layout}>`;
}
