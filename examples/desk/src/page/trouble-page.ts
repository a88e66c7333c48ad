import type { VNode } from 'preact';
import { html } from './html.ts';
import { Layout } from './layout.ts';
import type { Visit } from './visit.ts';
import { layoutWords as words } from './words.ts';

interface TroubleProps {
  readonly visit: Visit;
  /** The form that was sent; undefined where a page was asked for. */
  readonly posted?: URLSearchParams | undefined;
}

/**
 * Says that something is out of order. Nobody knows if a form was recorded, so the page holds all of it, to be sent
 * again with its key. The page reads nothing, because the storage may be away.
 */
export function TroublePage({ visit, posted }: TroubleProps): VNode {
  const { say, path, query } = visit;
  const title = say(posted === undefined ? words.trouble : words.unsure);
  const hasKey = posted?.has('_key') === true;
  return html`<${Layout} visit=${visit} title=${title}>
    <h1>${title}</h1>
    <p class="lead">${say(posted === undefined ? words.troubleText : words.unsureText)}</p>
    ${hasKey && html`<p>${say(words.onceOnly)}</p>`}
    <p class="banner bad">${say(words.doNotWait)}</p>
    ${
      posted === undefined
        ? html`<p><a class="button primary" href=${path}>${say(words.tryAgain)}</a></p>`
        : html`<form method="post" action=${query === '' ? path : `${path}?${query}`} class="stack" data-once>${[...posted].map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}<button class="primary">${say(words.sendAgain)}</button></form>`
    }
  </${Layout}>`;
}
