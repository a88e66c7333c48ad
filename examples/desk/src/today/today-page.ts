import type { DueItem } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { timeIn } from '../report/report-page.ts';
import { pageOf, weightOf } from './waiting.ts';
import { todayWords as words } from './words.ts';

/** A list that nobody reads to its end helps nobody: the worst are shown, the rest is a touch away. */
const mostShown = 50;

/** Shows everything that waits for the person who asks, the worst first. */
export async function todayPage(visit: OfficerVisit): Promise<VNode> {
  const { say } = visit;
  const due = await visit.api.due();
  const items = due.ok ? due.items : [];
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    ${items.length === 0 ? html`<p class="empty">${say(words.nothing)}</p>` : html`<p class="lead">${say(words.count(items.length))}</p>`}
    <ul class="list">${items.slice(0, mostShown).map((item) => html`<${Item} visit=${visit} item=${item} />`)}</ul>
    ${items.length > mostShown && html`<p><a href="/laporan">${say(words.rest(items.length - mostShown))}</a></p>`}
  </${Layout}>`;
}

function Item({ visit, item }: { readonly visit: OfficerVisit; readonly item: DueItem }): VNode {
  const [what = '', ...rest] = visit.say(item.said).split(/(?<=\.) /);
  return html`<li class=${`waits ${weightOf(item)}`}><a href=${pageOf(item)}>
    <strong>${what}</strong>${rest.length > 0 && html`<span>${rest.join(' ')}</span>`}
    <small>${timeIn(visit, item.at)}</small>
  </a></li>`;
}
