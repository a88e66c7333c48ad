import { expect, test } from 'vitest';
import { deskWith, inDanger, metIn, seen } from '../reported.sample.ts';

const suspect = { ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'lurah-lor' } as const;

test("offers the closing of a report that accuses the lurah to nobody of the lurah's own city", async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['kelurahan'] });
  const first = kawal.as('petugas-1');
  await first.cards.open(report, { purpose: 'respond' });
  const note = 'Diserahkan kepada pendamping contoh.';
  await metIn(kawal, report);
  expect(await first.reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note })).toMatchObject({
    ok: true,
  });
  const uptd = await officer('uptd-1');
  expect((await uptd.get('/hari-ini')).text).not.toContain('>Baca dan setujui<');
  expect((await uptd.get(`/catatan/${report}`)).text).not.toContain('lalu setujui');
  const page = (await (await officer('petugas-1')).get(`/catatan/${report}`)).text;
  expect(page).toMatch(/Yang dapat menyetujui: [^<]*cadangan/);
  expect(page).not.toMatch(/Yang dapat menyetujui: [^<]*UPTD/);
});

test('says on the form of a correction which institution a suspect takes along, whatever is answered there', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const browser = await officer('petugas-1');
  const correcting = async () => (await browser.get(`/catatan/${report}/koreksi`)).text;
  expect(await correcting()).not.toContain('menurut orang dalam laporan ini');
  await kawal.as('petugas-1').reports.add(report, { facts: {}, parties: [suspect] });
  expect(await correcting()).toMatch(/Mungkin terlibat menurut orang dalam laporan ini: [^.]*kelurahan/);
});

test('says before an answer that it takes the report from who gives it, and to nobody else', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  await kawal.advance('10 menit');
  const story = 'Pak lurah mengunci anak di kos.';
  const asked = async (person: string) =>
    (await (await officer(person)).fill(`/catatan/${report}/tambah`, { story })).text;
  const texts = [await asked('koordinator-lor'), await asked('petugas-1')];
  for (const one of texts) expect(one).toContain('Mungkinkah pemegangnya terlibat?');
  expect(texts.map((one) => one.includes('lalu tidak terbuka lagi bagi Anda'))).toEqual([true, false]);
});

test('says beside both answers that the report leaves who gives them, where the rest of the form keeps them out', async () => {
  const { officer, report } = await deskWith(inDanger);
  const answers = { story: 'Ibunya yang menjual anak itu.', 'facts.involved': 'kelurahan' };
  const asked = await (await officer('koordinator-lor')).fill(`/catatan/${report}/tambah`, answers);
  expect(asked.text).toContain('Mungkinkah orang tua atau wali korban terlibat?');
  expect(asked.text.split('lalu tidak terbuka lagi bagi Anda')).toHaveLength(3);
});

test('says whose reading is missing where a proposer has not read what a report of the same matter says since', async () => {
  const { kawal, officer, report, submit } = await deskWith(inDanger);
  const other = await submit(inDanger);
  await kawal.advance('10 menit');
  const [lpa, uptd] = [kawal.as('petugas-1'), kawal.as('uptd-1')];
  const mark = { of: report, reasons: ['sentTwice'] } as const;
  for (const one of [report, other]) await lpa.cards.open(one, { purpose: 'respond' });
  expect(await lpa.reports.markDuplicate(other, mark)).toMatchObject({ ok: true });
  const note = 'Diserahkan kepada pendamping contoh.';
  await metIn(kawal, report);
  expect(await lpa.reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note })).toMatchObject({
    ok: true,
  });
  const more = { facts: {}, parties: [], story: 'Belum aman.' };
  expect(await kawal.as('petugas-2').reports.add(other, more)).toMatchObject({ ok: true });
  for (const one of [report, other]) await uptd.cards.open(one, { purpose: 'agreeToClosing' });
  await uptd.cards.open(other, { purpose: 'respond' });
  const agreed = await (await officer('uptd-1')).fill(`/catatan/${report}/tutup`, {
    reason: 'notTppoReferredElsewhere',
    _confirm: 'yes',
  });
  expect(agreed.text).toContain('Pengusulnya belum membaca keterangan baru');
  expect(agreed.text).not.toContain('perlu catatan: apa buktinya');
});

test('says on the page of a case that the proposal to close it fell, and of which report its own is a duplicate', async () => {
  const { kawal, officer, report, submit } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-1');
  const opened = await lpa.cases.open({ report, victim: null } as never);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const theCase = opened.receipt.stream as `case/${string}`;
  const { reply } = kawal.as('petugas-2').escalations;
  expect(await reply(report, { level: 'acted', act: 'victimSafe' })).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  await lpa.cards.open(report, { purpose: 'respond' });
  await lpa.cards.open(theCase, { purpose: 'respond' });
  const closure = { reason: 'lostContact', ...seen, note: 'Catatan karangan dari petugas.' } as const;
  expect(await lpa.cases.close(theCase, { closure } as never)).toMatchObject({ ok: true });
  expect((await browser.get(`/catatan/${theCase}`)).text).not.toContain('Usulan penutupan gugur.');
  // What came to the report since, the proposer has not read: nobody can agree, so nobody is asked to.
  const asks = async () => /mengusulkan penutupan/.test((await (await officer('uptd-1')).get('/hari-ini')).text);
  expect(await asks()).toBe(true);
  expect(
    await kawal.as('petugas-2').reports.add(report, { facts: {}, parties: [], story: 'Belum aman.' } as never),
  ).toMatchObject({ ok: true });
  expect(await asks()).toBe(false);
  expect((await browser.get(`/catatan/${theCase}`)).text).toMatch(/banner warn">Usulan penutupan gugur/);
  const filed = { filedOn: 0, reference: 'LP/contoh' };
  expect(await lpa.cases.notePoliceReport(theCase, filed as never)).toMatchObject({ ok: true });
  expect((await browser.get(`/catatan/${theCase}`)).text).toMatch(
    /banner warn">Usulan penutupan gugur\..*class="timeline".*Usulan penutupan gugur\./s,
  );
  const other = await submit(inDanger);
  for (const one of [report, other]) await lpa.cards.open(one, { purpose: 'respond' });
  expect(await lpa.reports.markDuplicate(report, { of: other, reasons: ['sentTwice'] })).toMatchObject({ ok: true });
  expect((await browser.get(`/catatan/${theCase}`)).text).toMatch(
    new RegExp(`asal kasus ini ditandai ganda dari laporan <a href="/catatan/${other}">`),
  );
});
