import type { Localized } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';

interface AskProps {
  readonly visit: OfficerVisit;
  /** The address of an action. */
  readonly address: string;
  /** Answers with which its page opens; several of one field stand between commas. No address holds them. */
  readonly answers: Readonly<Record<string, string>>;
  readonly words: Localized;
}

/** A button that opens the page of an action with answers filled in. Nothing is done before that page is sent. */
export function Ask({ visit, address, answers, words }: AskProps): VNode {
  return html`<form method="post" action=${address} class="ask">
    <input type="hidden" name="_token" value=${visit.formToken} /><input type="hidden" name="_ask" value="yes" />
    ${Object.entries(answers).flatMap(([name, value]) => value.split(',').map((one) => html`<input type="hidden" name=${name} value=${one} />`))}
    <button class="second">${visit.say(words)}</button>
  </form>`;
}
