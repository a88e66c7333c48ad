import { expect, test } from 'vitest';
import { htmlText } from '../page/html.ts';
import type { OfficerVisit } from '../page/visit.ts';
import { reportsPage } from './list-pages.ts';

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
  const visit = { api, language: 'id', say: ({ id }: { id: string }) => id, path: '/laporan', chapter: null, now: 0 };
  const between = async (month?: string): Promise<unknown> => {
    asked.length = 0;
    const page = htmlText(await reportsPage(visit as unknown as OfficerVisit, month));
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
