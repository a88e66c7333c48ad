import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const told = {
  ...{ danger: 'yes', area: '35.99.01.1001', address: '', victimAge: 'child', victim: '', reporter: '' },
  ...{ phone: '', safe: '', keepLocalOut: 'no', policeInvolved: '', story: 'Pak lurah mengunci anak di kos.' },
};

/** Sends a story by the public form, and returns how to answer what its receipt asks. */
async function taken(changes: Readonly<Record<string, string>> = {}) {
  const desk = await openedDesk();
  const browser = desk.stranger();
  const [, key = ''] = /name="key" value="([^"]+)"/.exec((await browser.get('/lapor')).text) ?? [];
  const sent = await browser.post('/lapor', { ...told, key, ...changes });
  const [, asked = ''] = /action="\/lapor\/jawab"(.*?)<\/form>/s.exec(sent.text) ?? [];
  const receipt = Object.fromEntries(
    [...asked.matchAll(/type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const answer = (said: Readonly<Record<string, string>>, own = {}) =>
    browser.post('/lapor/jawab', { ...receipt, ...own, ...said });
  const only = async () => {
    const found = await desk.kawal.engine.unguarded.list('report');
    const records = found.ok ? found.records : [];
    expect(records.length).toBe(1);
    const stream = records[0]?.stream ?? '';
    expect(sent.text).toContain(recordNumber(stream as `report/${string}`));
    return `/catatan/${stream}`;
  };
  await desk.kawal.advance('1 menit');
  return { ...desk, sent, receipt, answer, only, browser };
}

test('stores a report whose story names an official at once, and keeps them out before anybody answers', async () => {
  const { sent, only, officer } = await taken();
  expect([sent.status, sent.text.includes('data-number'), sent.text.includes('BELUM TERKIRIM')]).toEqual([
    200,
    true,
    false,
  ]);
  const path = await only();
  expect((await (await officer('petugas-1')).get(path)).text).toMatch(/JANGAN BERI TAHU.*[Ll]urah/s);
  expect((await (await officer('koordinator-lor')).get(path)).status).toBe(404);
});

test('frees nobody by a no of a page that anybody may hold, and shows it to who reads the story', async () => {
  const { answer, only, officer, kawal, receipt, browser } = await taken();
  const answered = await answer({ '_same.story.lurah': 'no' });
  expect([answered.status, answered.text.includes('Jawaban Anda tercatat')]).toEqual([200, true]);
  // The page asks no more, and the same answer is recorded once.
  expect((await browser.post('/lapor/tanda', receipt)).text).not.toContain('/lapor/jawab');
  expect((await answer({ '_same.story.lurah': 'no' })).text).toContain('Jawaban Anda tercatat');
  expect((await answer({ '_same.story.lurah': 'yes' })).text).toContain('Jawaban ini tidak tercatat');
  const path = await only();
  await kawal.advance('2 jam');
  expect((await (await officer('koordinator-lor')).get(path)).status).toBe(404);
  const reader = await officer('petugas-1');
  const { text } = await reader.fill(path, { purpose: 'respond' });
  expect(text).toContain('Pak lurah mengunci anak di kos.');
  expect(text.match(/Jawaban pelapor setelah/g)).toHaveLength(1);
  expect(text).toContain(
    'Cerita menyebut jabatan Lurah Contoh Lor. Mungkinkah pemegangnya terlibat? Menurut pelapor: tidak.',
  );
});

test('keeps police out by a later yes although the form said that none are involved', async () => {
  const { answer, only, officer, sent } = await taken({ story: 'Oknum polisi mengunci anak.', policeInvolved: 'no' });
  expect(sent.text).toContain('tel:110');
  expect((await answer({ '_same.story.policeUnitPpa': 'yes' })).text).toContain('Jawaban Anda tercatat');
  expect((await (await officer('petugas-1')).get(await only())).text).toMatch(/JANGAN BERI TAHU.*Unit PPA/s);
});

test('takes no answer without the key of the page, after the way out, or of nothing', async () => {
  const { answer, receipt, only, browser } = await taken();
  const no = { '_same.story.lurah': 'no' };
  expect((await answer(no, { key: crypto.randomUUID() })).status).toBe(303);
  expect((await answer(no, { number: '0000-000' })).status).toBe(303);
  const none = await answer({});
  expect([none.text.includes('Belum ada yang dijawab.'), none.text.includes('/lapor/jawab')]).toEqual([true, true]);
  // The other language keeps the question.
  const english = (await browser.post('/lapor/tanda?bahasa=en', receipt)).text;
  expect(english).toContain('You may answer this, or leave it');
  await browser.get('/lapor/tutup');
  expect((await answer(no)).status).toBe(303);
  await only();
});
