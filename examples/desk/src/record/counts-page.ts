import type { Localized } from '@kawal/core';
import type { VNode } from 'preact';
import { html } from '../page/html.ts';
import { Layout } from '../page/layout.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { placeName } from './concepts.ts';
import { countsWords as words } from './list-words.ts';
import { monthSaid } from './months.ts';

/** The reports of one month or place: how many came in, and how many of them are not closed. */
interface Count {
  readonly received: number;
  readonly open: number;
}

/** Counts the reports that the reader may see, by month and by place. A drill is no part of it. */
export async function countsPage(visit: OfficerVisit, asked?: string): Promise<VNode> {
  const { say, api, chapter } = visit;
  const found = await api.reports.tally({ by: ['month', 'area', 'status'] });
  const rows = found.ok ? found.rows : [];
  const months = countedBy(rows, ({ month }) => month ?? '').toSorted(([one], [other]) => (one < other ? 1 : -1));
  const month = months.find(([one]) => one === asked)?.[0] ?? months[0]?.[0];
  const zone = chapter?.zone ?? 'WIB';
  const places = countedBy(
    rows.filter((row) => row.month === month),
    ({ area }) => say(placeName(area, chapter)),
  ).toSorted(([one, { received }], [other, { received: more }]) => more - received || one.localeCompare(other, 'id'));
  return html`<${Layout} visit=${visit} title=${say(words.title)}>
    <p class="crumb"><a href="/laporan">← ${say(words.reports)}</a></p>
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${month === undefined && html`<p class="empty">${say(words.none)}</p>`}
    ${month !== undefined && html`<${Counts} visit=${visit} said=${words.byMonth} of=${words.month} rows=${months.map(([one, count]) => [html`<a href=${`/angka?bulan=${one}`} aria-current=${one === month ? 'true' : undefined}>${say(monthSaid(one, zone))}</a>`, count])} />`}
    ${month !== undefined && html`<${Counts} visit=${visit} said=${words.byPlace(monthSaid(month, zone))} of=${words.place} rows=${places} />`}
    <p class="note">${say(words.careful)}</p>
  </${Layout}>`;
}

interface CountsProps {
  readonly visit: OfficerVisit;
  readonly said: Localized;
  /** The words above the first column. */
  readonly of: Localized;
  readonly rows: readonly (readonly [VNode | string, Count])[];
}

function Counts({ visit: { say }, said, of, rows }: CountsProps): VNode {
  return html`<table class="counts"><caption>${say(said)}</caption>
    <thead><tr><th scope="col">${say(of)}</th><th scope="col">${say(words.received)}</th><th scope="col">${say(words.open)}</th></tr></thead>
    <tbody>${rows.map(([name, { received, open }]) => html`<tr><th scope="row">${name}</th><td>${received}</td><td>${open}</td></tr>`)}</tbody>
  </table>`;
}

type Row = Readonly<Record<'month' | 'area' | 'status', string | null>> & { readonly count: number };

function countedBy(rows: readonly Row[], nameOf: (row: Row) => string): readonly (readonly [string, Count])[] {
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const { received, open } = counts.get(nameOf(row)) ?? { received: 0, open: 0 };
    const isOpen = row.status !== 'closed';
    counts.set(nameOf(row), { received: received + row.count, open: open + (isOpen ? row.count : 0) });
  }
  return [...counts];
}
