import { hour } from '@kawal/core';
import type { DueItem } from '@kawal/engine';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { onPage } from './on-page.ts';
import type { Waiting } from './waiting.ts';

const waiting = (record: string, item: Partial<DueItem>): Waiting => ({
  ...{ record, isReport: record.startsWith('report/') },
  items: [
    { what: 'untaken', rank: 0, at: 0, record, area: '35.99.01.1001', verb: 'escalations.reply', ...item } as DueItem,
  ],
});
/** Reports of as many places. */
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    waiting(`report/a${index}`, { area: `35.99.01.${1000 + index}` as never }),
  );

test('leaves a line to each of too many, and draws whole what waits for the word of its reader', () => {
  const word = waiting('chapter/main', { what: 'secondWord', rank: 3, area: null });
  const { whole, lines, rest } = onPage([...many(80), word]);
  expect([whole.length, whole.at(-1), lines.length, rest]).toEqual([51, word, 30, 0]);
  expect(onPage(many(600))).toMatchObject({ rest: 500 });
});

test('draws three whole of the reports alike of one place and hour, a line for each other, and all that differ', () => {
  const flood = Array.from({ length: 30 }, (_, index) => waiting(`report/a${index}`, { at: index as never }));
  const calmer = { danger: false, child: true, leaves: false, signs: false };
  const differ = [
    waiting('report/place', { area: '35.99.01.1002' as never }),
    waiting('report/later', { at: hour as never }),
    waiting('report/calmer', { urgency: calmer }),
    waiting('report/taken', { what: 'handled' }),
  ];
  const { whole, lines, rest } = onPage([...flood, ...differ]);
  expect(whole.map(({ record }) => record)).toEqual([
    ...['report/a0', 'report/a1', 'report/a2', 'report/place', 'report/later', 'report/calmer', 'report/taken'],
  ]);
  expect([lines.length, rest]).toEqual([27, 0]);
  const alike = Array.from({ length: 100 }, (_, index) => waiting(`report/a${index}`, {}));
  expect(onPage(alike)).toMatchObject({ lines: { length: 97 }, rest: 0 });
});

test('draws whole the fourth of reports alike of which more waits than of the others, or of which nobody is asked', () => {
  const alike = Array.from({ length: 3 }, (_, index) => waiting(`report/a${index}`, {}));
  const { items } = waiting('report/called', {});
  const call = { ...items[0], what: 'call', verb: 'escalations.relay' } as DueItem;
  const called: Waiting = { record: 'report/called', isReport: true, items: [...items, call] };
  const { whole, lines } = onPage([...alike, called, waiting('report/silent', { asksNobody: true })]);
  expect(whole.map(({ record }) => record)).toEqual([
    ...['report/a0', 'report/a1', 'report/a2', 'report/called', 'report/silent'],
  ]);
  expect(lines).toEqual([]);
});

test('hides no report behind three others of its place, and no proposal behind a flood of the public form', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const send = async (area: string, story: string) => {
    const asked = { danger: 'yes', address: '', victim: '', reporter: '', phone: '', safe: '', victimAge: 'child' };
    const sent = await stranger().post('/lapor', { ...asked, key: crypto.randomUUID(), story, area });
    expect(sent.status).toBe(200);
  };
  for (let index = 0; index < 52; index += 1) await send('35.99.01.1001', `Cerita contoh ${index}.`);
  await send('35.99.01.1002', 'Cerita lain.');
  const proposal = { person: 'petugas-2', reason: 'allegation' } as const;
  expect(await kawal.as('petugas-1').chapter.suspend(proposal as never)).toMatchObject({ ok: true });
  await kawal.advance('1 menit');
  const page = (await (await officer('sekretaris-uji')).get('/hari-ini')).text;
  expect(new Set(page.match(/href="\/catatan\/report\/\w+"/g)).size).toBe(53);
  const at = (text: string) => page.indexOf(text);
  expect([at('mengusulkan') > 0, at('mengusulkan') < at('class="tasks lines"'), at('Kidul') > 0]).toEqual([
    true,
    true,
    true,
  ]);
  expect(page).not.toContain('<details>');
  const [drawn = '', lines = ''] = page.split('class="tasks lines"');
  const rows = (text: string, place: string) =>
    text.match(new RegExp(`<li[^>]*><a[^>]*>[^/]*${place}|<small>Kelurahan ${place}`, 'g'));
  expect([rows(drawn, 'Contoh Kidul')?.length, rows(drawn, 'Contoh Lor')?.length]).toEqual([1, 3]);
  expect(lines.match(/Bahaya sekarang/g)).toHaveLength(49);
});
