import { hour } from '@kawal/core';
import type { DueItem } from '@kawal/engine';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { onPage } from './masses.ts';
import type { Waiting } from './waiting.ts';

const waiting = (record: string, item: Partial<DueItem>): Waiting => ({
  ...{ record, isReport: record.startsWith('report/') },
  items: [
    { what: 'untaken', rank: 0, at: 0, record, area: '35.99.01.1001', verb: 'escalations.reply', ...item } as DueItem,
  ],
});

test('keeps three reports of one place and hour in the open, and what came from elsewhere or later', () => {
  const flood = Array.from({ length: 40 }, (_, index) => waiting(`report/a${index}`, { at: index as never }));
  const elsewhere = waiting('report/b', { area: '35.99.01.1002' as never });
  const later = waiting('report/c', { at: (2 * hour) as never });
  const { open, masses, rest } = onPage([...flood, elsewhere, later]);
  expect(open.map(({ record }) => record)).toEqual(['report/a0', 'report/a1', 'report/a2', 'report/b', 'report/c']);
  expect(masses.map(({ reports }) => reports.length)).toEqual([37]);
  expect(rest).toBe(0);
});

test('leaves out the last of too many, and never what waits for the word of its reader', () => {
  const each = Array.from({ length: 80 }, (_, index) =>
    waiting(`report/a${index}`, { at: (index * 2 * hour) as never }),
  );
  const word = waiting('chapter/main', { what: 'secondWord', rank: 3, area: null });
  const { open, masses, rest } = onPage([...each, word]);
  expect([open.length, open.at(-1), masses, rest]).toEqual([51, word, [], 30]);
});

test('shows a report of elsewhere and a proposal above a flood of the public form, each report of it a touch away', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const send = async (area: string, story: string) => {
    const asked = { danger: 'yes', address: '', victim: '', reporter: '', phone: '', safe: '', victimAge: 'child' };
    const sent = await stranger().post('/lapor', { ...asked, key: crypto.randomUUID(), story, area });
    expect(sent.status).toBe(200);
  };
  for (let index = 0; index < 8; index += 1) await send('35.99.01.1001', `Cerita contoh ${index}.`);
  await send('35.99.01.1002', 'Cerita lain.');
  const proposal = { person: 'petugas-2', reason: 'allegation' } as const;
  expect(await kawal.as('petugas-1').chapter.suspend(proposal as never)).toMatchObject({ ok: true });
  await kawal.advance('1 menit');
  const page = (await (await officer('sekretaris-uji')).get('/hari-ini')).text;
  const at = (text: string) => page.indexOf(text);
  const line = at('5 laporan lagi dari Kelurahan Contoh Lor');
  expect(at('Kidul')).toBeGreaterThan(0);
  expect([at('Kidul') < line, at('mengusulkan') > 0, at('mengusulkan') < line]).toEqual([true, true, true]);
  expect(new Set(page.match(/href="\/catatan\/report\/\w+"/g)).size).toBe(9);
  expect(page).toMatch(/<details>.*5 laporan lagi/s);
});
