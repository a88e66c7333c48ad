import type { DueItem } from '@kawal/engine';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import { withNames } from '../page/person.ts';
import { deadlineSaid, timeSaid } from '../page/time.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { conceptOf, type ListedRecord } from '../record/concepts.ts';
import { Tag, urgencyOf } from '../record/urgency.ts';
import { eachOnce, pageOf, weightOf } from './waiting.ts';
import { todayWords as words } from './words.ts';

/** A list that nobody reads to its end helps nobody: the worst are shown, the rest is a touch away. */
const mostShown = 50;

/** Shows everything that waits for the person who asks, the worst first. */
export async function todayPage(visit: OfficerVisit): Promise<VNode> {
  const { say } = visit;
  const due = await visit.api.due();
  const items = eachOnce(due.ok ? due.items : []);
  const shown = items.slice(0, mostShown);
  const known = await knownOf(visit, shown);
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <h1>${say(words.title)}</h1>
    ${items.length === 0 ? html`<p class="empty">${say(words.nothing)}</p>` : html`<p class="lead">${say(words.count(items.length))}</p>`}
    <ul class="list">${shown.map((item) => html`<${Item} visit=${visit} item=${item} known=${known.get(item.record) ?? []} />`)}</ul>
    ${items.length > mostShown && html`<p><a href="/laporan">${say(words.rest(items.length - mostShown))}</a></p>`}
  </${Layout}>`;
}

/** Reads of each report that waits what decides how fast it is opened, as far as this person may see it. */
async function knownOf(
  visit: OfficerVisit,
  items: readonly DueItem[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const reports = [
    ...new Set<string>(items.map(({ record }) => record).filter((record) => conceptOf(record) === 'report')),
  ];
  const found = await Promise.all(reports.map((report) => visit.api.reports.get(report)));
  return new Map(
    found.flatMap((one, index) =>
      one.ok ? [[reports[index] ?? '', urgencyOf(one.record as unknown as ListedRecord, visit)] as const] : [],
    ),
  );
}

interface ItemProps {
  readonly visit: OfficerVisit;
  readonly item: DueItem;
  readonly known: readonly string[];
}

function Item({ visit, item, known }: ItemProps): VNode {
  const [what = '', ...rest] = withNames(visit.say(item.said), visit, visit.language).split(/(?<=\.) /);
  return html`<li class=${`waits ${weightOf(item)}`}><a href=${pageOf(item)}>
    <strong>${what}</strong>${known.length > 0 && html` <span>${known.map((said) => html`<${Tag} visit=${visit} said=${said} />`)}</span>`}${rest.length > 0 && html`<span>${rest.join(' ')}</span>`}
    <small>${item.at > visit.now ? deadlineSaid(visit, item.at) : `${visit.say(words.since)} ${timeSaid(visit, item.at)}`}</small>
  </a></li>`;
}
