import { expect, test } from 'vitest';
import { deskWith, inDanger } from '../reported.sample.ts';

test('names who took a report on to somebody whom Kawal did not choose, and asks for nobody then', async () => {
  const { kawal, officer, report } = await deskWith({
    ...inDanger,
    danger: ['no'],
    departure: ['none'],
    involved: ['none'],
  });
  const path = `/catatan/${report}`;
  const answered = async () => {
    const other = await officer('uptd-1');
    const { goesTo } = await other.fill(`${path}/tindak`, { act: 'counselled', reference: 'Petugas Contoh' });
    return (await other.get(goesTo)).text;
  };
  const first = await answered();
  expect([first.includes('BELUM TERHITUNG'), first.includes('Ditangani')]).toEqual([true, false]);
  expect(await kawal.as('petugas-1').escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  await kawal.advance('1 menit');
  const text = await answered();
  expect(text).toMatch(/yang menanganinya tetap: [^<]*Petugas jaga LPA \(petugas 1\)/);
  expect(text).not.toContain('BELUM TERHITUNG');
});

test('takes a departure today as a correction, as danger now and a known day', async () => {
  const { kawal, officer, report } = await deskWith({
    ...inDanger,
    danger: ['no'],
    departure: ['unknown'],
    involved: ['none'],
  });
  const browser = await officer('petugas-1');
  await browser.fill(`/catatan/${report}`, { purpose: 'respond' });
  const path = `/catatan/${report}/koreksi`;
  expect((await browser.get(path)).text).toMatch(/name="facts\.departure" value="today"/);
  const said = { reason: 'misunderstood', 'facts.departure': 'today' };
  expect((await browser.fill(path, said)).status).toBe(303);
  const found = await kawal.engine.unguarded.report(report);
  const state = found.ok ? found.record.state : undefined;
  expect(state !== undefined && 'corrected' in state && state.corrected.facts).toMatchObject({
    danger: ['yes'],
    departure: ['dated'],
  });
  // Which day it was said on stands with the story, by an addition: a correction has none.
  const read = await browser.fill(`/catatan/${report}`, { purpose: 'respond' });
  expect(read.text).toMatch(/dicatat [^<]*petugas 1\), hari ini pukul 08\.\d\d/);
  expect(read.text).toContain('korban akan dibawa pergi hari ini atau malam ini');
});

test('asks in the open if somebody may be called back, and how, while a call is taken in', async () => {
  const { officer } = await deskWith({ ...inDanger, involved: ['none'] });
  const { text } = await (await officer('petugas-1')).get('/buat/terima');
  const before = text.slice(0, text.indexOf('name="parties.0.howToContact.hours"'));
  expect(before).toContain('name="parties.0.safeToContact"');
  const folds = [...before.matchAll(/<details[^>]*>|<.details>/g)].map(([one]) => one);
  const open: string[] = [];
  for (const one of folds)
    if (one === '</details>') open.pop();
    else open.push(one);
  expect(open.filter((one) => !/\bopen\b/.test(one))).toEqual([]);
  expect(open).toHaveLength(2);
});

test('names who took a report on, and nobody who did not answer, to whoever cannot open it', async () => {
  const { kawal, officer, report } = await deskWith({
    ...inDanger,
    danger: ['no'],
    departure: ['none'],
    involved: ['none'],
  });
  expect(await kawal.as('petugas-1').escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  const { text } = await (await officer('uptd-1')).get(`/catatan/${report}`);
  const [, asked = ''] = /tanyakan kepada: ([^<]*)</.exec(text) ?? [];
  expect([asked.includes('petugas 1'), asked.includes('oordinator')]).toEqual([true, false]);
});

test('tells that no police are involved as an addition, where nobody had said so', async () => {
  const { officer, report } = await deskWith({ ...inDanger, involved: ['unknown'] });
  const browser = await officer('petugas-1');
  const path = `/catatan/${report}`;
  await browser.fill(path, { purpose: 'respond' });
  const asked = (await browser.fill(`${path}/tanpa-polisi`, { _confirm: 'yes' })).text;
  const [, _lower = ''] = /name="_lower" value="([^"]+)"/.exec(asked) ?? [];
  if (_lower !== '') await browser.fill(`${path}/tanpa-polisi`, { _confirm: 'yes', _lower });
  const { text } = await browser.get(path);
  expect(text).toContain('Laporan ditambah: pejabat atau pihak yang mungkin terlibat (tidak ada)');
  expect(text).not.toContain('dibetulkan');
});

test('says to who agrees to hand a report to a case that they become responsible, before they do', async () => {
  const { officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  const path = `/catatan/${report}`;
  const [first, second] = [await officer('petugas-1'), await officer('uptd-1')];
  for (const one of [first, second]) await one.fill(path, { purpose: 'respond' });
  expect((await first.get(`${path}/tutup`)).text).toContain('orang KEDUA');
  await first.fill(`${path}/tutup`, { reason: 'handedToCase', note: 'Diserahkan kepada pendamping contoh.' });
  expect((await second.fill(`${path}/tutup`, { _note: 'yes' })).text).toContain('ANDA penanggung jawabnya');
});

test('says to who records an act that they have not read the story, and leads there where it is open to them', async () => {
  const { officer, report } = await deskWith({ ...inDanger, danger: ['no'], departure: ['none'], involved: ['none'] });
  const path = `/catatan/${report}`;
  const [lpa, uptd] = [await officer('petugas-1'), await officer('uptd-1')];
  expect((await uptd.get(`${path}/tindak`)).text).toContain('Ceritanya belum terbuka bagi Anda. Catat hanya yang Anda');
  expect((await lpa.get(`${path}/tindak`)).text).toMatch(
    new RegExp(`Anda belum membaca cerita laporan ini[^<]*<a href="${path}#cerita"`),
  );
  await lpa.fill(path, { purpose: 'respond' });
  expect((await lpa.get(`${path}/tindak`)).text).not.toContain('Anda belum membaca cerita');
});

test('calls a path by the name that the rules read out have for it, where somebody ends it', async () => {
  const { officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  const { text } = await (await officer('petugas-1')).get(`/catatan/${report}/escalations.endPath`);
  expect(text).toMatch(/<option value="bahaya-sekarang"[^>]*>Ada bahaya sekarang</);
});
