import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const lastNight = 'Anak itu dibawa ke hotel tadi malam dan sekarang sudah di rumah.';

async function reported(more: Readonly<Record<string, string>>) {
  const desk = await openedDesk();
  const asked = {
    address: '',
    victim: '',
    reporter: '',
    phone: '',
    safe: '',
    victimAge: 'child',
    area: '35.99.01.1001',
  };
  const key = crypto.randomUUID();
  const sent = await desk.stranger().post('/lapor', { ...asked, key, story: lastNight, ...more });
  expect(sent.status).toBe(200);
  await desk.kawal.advance('1 menit');
  const browser = await desk.officer('petugas-1');
  const [, page = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
  return { ...desk, browser, page };
}

const taken = 'Diambil Kawal dari ceritanya, dan belum ditanyakan kepada siapa pun';

test('says beside the facts which were taken from the story, by which words, and against which answer', async () => {
  const { browser, page } = await reported({ danger: 'no' });
  const { text } = await browser.get(page);
  expect(text).toMatch(
    new RegExp(`${taken}.*orang yang dibawa pergi.*padahal pelapor sendiri menjawab TIDAK.*malam ini`, 's'),
  );
  expect(text).toContain(`href="${page}/koreksi"`);
  // A mark is nobody: no line of the people holds it.
  expect(text).not.toContain('dari-cerita');
  expect(text).not.toMatch(/<dd>[^<]*disebut/);
});

test('says it no more of what an officer put right', async () => {
  const { browser, page } = await reported({ danger: 'unknown' });
  const before = (await browser.get(page)).text;
  expect(before).toContain('Bahaya langsung, yang tidak dijawab pelapor');
  const correction = { reason: 'misunderstood', 'facts.danger': 'no' };
  expect((await browser.fill(page, { purpose: 'respond' })).status).toBe(200);
  const lower = (await browser.fill(`${page}/koreksi`, correction)).text;
  const _lower = /name="_lower" value="([^"]+)"/.exec(lower)?.[1] ?? '';
  expect((await browser.fill(`${page}/koreksi`, { ...correction, _lower })).status).toBe(303);
  const after = (await browser.get(page)).text;
  expect([after.includes(taken), after.includes('yang tidak dijawab pelapor')]).toEqual([true, false]);
});

test('says it of no report whose reporter answered', async () => {
  const { browser, page } = await reported({ danger: 'no', departure: 'none' });
  expect((await browser.get(page)).text).not.toContain(taken);
});
