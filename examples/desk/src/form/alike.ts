import type { VNode } from 'preact';
import { html } from '../page/html.ts';

/** A question about a name or a title, which is answered by yes or no. */
export interface AlikeQuestion {
  /** The name of its field, after the place of the person and whom they may be. */
  readonly name: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly answer: string | undefined;
  /** Nothing waits for the answer. */
  readonly isOptional?: boolean;
}

/**
 * Asks whether somebody is a person of the directory: nobody is kept out, and nobody notified, by forgetting to answer. The
 * server asks again, and no browser: a story that was rewritten without them leaves nothing to answer.
 */
export function Alike({ name, text, yes, no, answer, isOptional = false }: AlikeQuestion): VNode {
  const option = (value: string, said: string, id: string): VNode =>
    html`<div class="option"><input type="radio" id=${id} name=${name} value=${value} checked=${answer === value} /><label for=${id}>${said}</label></div>`;
  return html`<fieldset class=${isOptional ? 'field' : 'field wrong'}><legend>${text}</legend><div class="options">${option('yes', yes, name)}${option('no', no, `${name}.no`)}</div></fieldset>`;
}
