import { expect, test } from 'vitest';
import { htmlText } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { reportsPage } from './list-pages.ts';

const visitOf = (api: object) => ({
  api,
  language: 'id',
  say: ({ id }: { id: string }) => id,
  path: '/laporan',
  query: '',
  chapter: null,
  now: 0,
});

test('lists closed reports by the month in which they came in, so that none is beyond the end of a list', async () => {
  const asked: object[] = [];
  const rows = [
    { month: '2025-12', count: 600 },
    { month: '2026-03', count: 2 },
  ];
  const list = async (question: object) => {
    asked.push(question);
    return { ok: true, records: [], next: null };
  };
  const none = { list: async () => ({ ok: true, records: [], next: null }) };
  const due = async () => ({ ok: true, items: [] });
  const api = { due, escalations: none, cases: none, reports: { list, tally: async () => ({ ok: true, rows }) } };
  const visit = visitOf(api);
  const between = async (month?: string): Promise<unknown> => {
    asked.length = 0;
    const page = htmlText(await reportsPage(visit as unknown as OfficerVisit, () => month));
    expect(page).toContain('Maret 2026 (2)');
    expect(page).toContain('href="/laporan?bulan=2025-12#ditutup"');
    return asked.at(-1);
  };
  const at = (text: string): number => Date.parse(text);
  const march = { from: at('2026-03-01T00:00+07:00'), until: at('2026-04-01T00:00+07:00') };
  for (const month of [undefined, '2026-03', '2026-99', 'x'])
    expect(await between(month)).toMatchObject({ between: march });
  const december = { from: at('2025-12-01T00:00+07:00'), until: at('2026-01-01T00:00+07:00') };
  expect(await between('2025-12')).toMatchObject({ between: december, key: { value: 'closed' } });
});

test('shows a list in parts, each with a link to the next, and no part of another list by one', async () => {
  const named = (most: number) =>
    Array.from({ length: most }, (_, at) => ({ stream: `report/${at}`, view: 'redacted', state: {} }));
  const list = async ({ key }: { key: { value: string } }) => {
    const records = key.value === 'closing' ? [] : named(key.value === 'open' ? 201 : 51);
    return { ok: true, records, next: null };
  };
  const none = { list: async () => ({ ok: true, records: [], next: null }) };
  const tally = async () => ({ ok: true, rows: [{ month: '2026-03', count: 51 }] });
  const api = { due: async () => ({ ok: true, items: [] }), escalations: none, cases: none, reports: { list, tally } };
  const visit = visitOf(api);
  const shown = async (query: Readonly<Record<string, string>>) => {
    const page = htmlText(await reportsPage(visit as unknown as OfficerVisit, (name) => query[name]));
    const [open = '', closed = ''] = page.split('<h2 id="ditutup"');
    const links = [...page.matchAll(/href="(\/laporan\?[^"]*bagian[^"]*)"/g)].map(([, one = '']) =>
      one.replaceAll('&amp;', '&'),
    );
    return [open, closed].map((part) => part.match(/<li><a href="\/catatan/g)?.length ?? 0).concat(links as never);
  };
  const [more, rest] = [
    '/laporan?bagian=terbuka&mulai=100#terbuka',
    '/laporan?bulan=2026-03&bagian=ditutup&mulai=50#ditutup',
  ];
  expect(await shown({})).toEqual([100, 50, more, rest]);
  const back = '/laporan?bagian=terbuka&mulai=0#terbuka';
  expect(await shown({ bagian: 'terbuka', mulai: '100' })).toEqual([100, 50, back, more.replace('100', '200'), rest]);
  expect(await shown({ bagian: 'terbuka', mulai: '200' })).toEqual([1, 50, more, rest]);
  expect(await shown({ bagian: 'ditutup', mulai: '50' })).toEqual([100, 1, more, rest.replace('mulai=50', 'mulai=0')]);
  // A list that has become shorter, and what is no number, show the beginning.
  for (const mulai of ['300', '-1', 'x', '1e9', '99999999999'])
    expect(await shown({ bagian: 'terbuka', mulai })).toEqual([100, 50, more, rest]);
});
