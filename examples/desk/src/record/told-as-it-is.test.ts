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
