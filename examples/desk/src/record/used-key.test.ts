import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

test('says that the first of two different additions of one page is on record, and takes the other when it is sent once more', async () => {
  const { kawal, officer } = await openedDesk();
  const { reports } = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  const sent = await reports.submit({ area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] });
  const record = sent.ok ? sent.receipt.stream : '';
  const browser = await officer('petugas-1');
  const page = (await browser.get(`/catatan/${record}/tambah`)).text;
  const hidden = (text: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const send = (text: string, story: string) =>
    browser.post(`/catatan/${record}/tambah`, {
      ...{ _token: hidden(page, '_token'), _key: hidden(text, '_key'), story },
    });
  expect((await send(page, 'Tambahan pertama.')).status).toBe(303);
  const refused = await send(page, 'Tambahan kedua.');
  expect([refused.status, refused.text.includes('Tambahan kedua.')]).toEqual([422, true]);
  expect(refused.text).toContain('kiriman pertama itu sudah tercatat. Isi yang sekarang belum tercatat.');
  expect((await send(refused.text, 'Tambahan kedua.')).status).toBe(303);
});
