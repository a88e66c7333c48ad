import { expect, test } from 'vitest';
import { deskWith, inDanger } from '../reported.sample.ts';

const later = 'Sesudah tindakan itu laporan ini masih ditambah atau dikoreksi';
const isNew = 'Ada keterangan baru sejak Anda membaca cerita laporan ini.';
const unread = 'Anda belum membaca cerita laporan ini.';

test('says on the pages to close and to act what came after the newest act, and since its reader read the story', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const path = `/catatan/${report}`;
  const [reader, other] = await Promise.all(['petugas-1', 'koordinator-lor'].map(officer));
  if (reader === undefined || other === undefined) throw new Error('Nobody signed in.');
  const pages = async () =>
    [(await reader.get(`${path}/tutup`)).text, (await reader.get(`${path}/tindak`)).text] as const;
  const [, before] = await pages();
  expect([before.includes(unread), before.includes(isNew)]).toEqual([true, false]);
  await reader.fill(path, { purpose: 'respond' });
  expect((await other.fill(`${path}/tindak`, { act: 'victimSafe' })).status).toBe(303);
  const [close, act] = await pages();
  expect(close).toContain('Tindakan yang tercatat:');
  expect([close.includes(later), act.includes(unread), act.includes(isNew)]).toEqual([false, false, false]);
  await kawal.advance('5 menit');
  const more = { facts: {}, parties: [], story: 'Ayahnya yang mengantar. Karangan.' };
  expect(await kawal.as('koordinator-lor').reports.add(report, more)).toMatchObject({ ok: true });
  const [closeNow, actNow] = await pages();
  expect(closeNow).toMatch(new RegExp(`Tindakan yang tercatat:.*${later}[^<]*pukul`, 's'));
  expect([actNow.includes(unread), actNow.includes(isNew)]).toEqual([false, true]);
  // An act of after that is newer; a correction comes after it, too.
  await kawal.advance('5 menit');
  expect((await other.fill(`${path}/tindak`, { act: 'visited' })).status).toBe(303);
  expect((await pages())[0]).not.toContain(later);
  await kawal.advance('5 menit');
  const corrected = { reason: 'foundOtherwise', facts: { departure: ['signs'] } } as const;
  expect(await kawal.as('petugas-2').reports.correct(report, corrected as never)).toMatchObject({ ok: true });
  expect((await pages())[0]).toContain(later);
});
