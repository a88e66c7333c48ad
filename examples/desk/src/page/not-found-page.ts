import type { VNode } from 'preact';
import { html } from './html.ts';
import { Layout } from './layout.ts';
import { isOfficer, type Visit } from './visit.ts';
import { layoutWords as words } from './words.ts';

/** The same for an address that never was, and for a record that is not for this person. */
export function NotFoundPage({ visit }: { readonly visit: Visit }): VNode {
  const { say } = visit;
  return html`<${Layout} visit=${visit} title=${say(words.notFound)}>
    <h1>${say(words.notFound)}</h1>
    <p class="lead">${say(words.notFoundText)}</p>
    ${isOfficer(visit) && html`<p><a href="/darurat">${say(words.emergency)}</a></p>`}
  </${Layout}>`;
}
