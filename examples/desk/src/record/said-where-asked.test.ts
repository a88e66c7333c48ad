import { expect, test } from 'vitest';
import { deskWith, inDanger, metIn, preparedIn, seenInForm } from '../reported.sample.ts';

/** Returns the options of a field of a page, by its name. */
const choiceOf = (page: string, field: string, value: string): string =>
  new RegExp(`name="${field}" value="${value}".*?</label>`, 's').exec(page)?.[0] ?? '';

test('says beside "today" that it is recorded as danger, in a call and in an addition', async () => {
  const { officer, report } = await deskWith({ danger: ['unknown'], departure: ['unknown'], victimAge: ['child'] });
  const browser = await officer('petugas-1');
  for (const path of ['/buat/terima', `/catatan/${report}/tambah`])
    expect(choiceOf((await browser.get(path)).text, 'facts.departure', 'today')).toContain(
      'dicatat juga sebagai bahaya langsung',
    );
});

test('warns beside the opened story of a victim whom nobody asked if it is safe to call, also without a number', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const browser = await officer('petugas-1');
  const warned = 'Belum ditanyakan apakah aman; jangan telepon dulu.';
  const opened = async () =>
    (await browser.fill(`/catatan/${report}`, { purpose: 'respond' })).text.split(warned).length - 1;
  expect(await opened()).toBe(1);
  const number = { ref: 'p2', roles: ['reporter'], ageClass: 'adult', contact: { phone: '+6281200000000' } };
  await kawal.as('petugas-1').reports.add(report, { facts: {}, parties: [number] } as never);
  // Beside the number it stands once.
  expect(await opened()).toBe(2);
});

test('takes a call to SAPA 129, which no field records, into the report by a button of the page of calls', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['unknown'] });
  await kawal.advance('10 menit');
  const browser = await officer('petugas-1');
  const page = (await browser.get(`/catatan/${report}/telepon`)).text;
  expect(page).toMatch(/Telepon ke SAPA 129 tidak dicatat dengan isian di bawah/);
  const form = new RegExp(`<form[^>]*action="/catatan/${report}/tambah".*?</form>`, 's').exec(page)?.[0] ?? '';
  expect(form).toContain('Catat telepon ini dalam laporan');
  expect(form).toMatch(/value="[^"]*SAPA 129/);
});

test('says of a call to SAPA 129 that the fields record it where they offer it, and never that they do not', async () => {
  // At night the UPTD is closed, and SAPA 129 is called in its place.
  const { officer, report } = await deskWith({ ...inDanger, involved: ['unknown'] }, { at: '2026-03-02T22:00' });
  const page = (await (await officer('petugas-1')).get(`/catatan/${report}/telepon`)).text;
  expect(page).toMatch(/name="office" value="sapa129"/);
  expect(page).toMatch(/name="office" value="policeUnitPpa"/);
  expect(page).not.toContain('tidak dicatat dengan isian di bawah');
});

test('names in the lead of a correction the fields that it has, and sends the hour to the page that takes a story', async () => {
  const { officer, report } = await deskWith(inDanger);
  const browser = await officer('petugas-1');
  for (const [language, label, add] of [
    ['id', 'anda akan diberangkatkan', 'Tambah keterangan'],
    ['en', 'igns of a departure', 'Add to it'],
  ] as const) {
    const { text } = await browser.get(`/catatan/${report}/koreksi?bahasa=${language}`);
    const lead = /<p class="lead">.*?<.p>/s.exec(text)?.[0] ?? '';
    expect([language, lead.includes(label), lead.includes(add)]).toEqual([language, true, true]);
    expect([text.split(label).length > 2, text.includes('name="story"')]).toEqual([true, false]);
    expect(lead).not.toMatch(/dalam cerita|into the story/);
  }
});

test('sends nobody who closed a report to whoever is notified of it', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, victimAge: ['adult'] });
  const path = `/catatan/${report}`;
  const [first, second] = [await officer('petugas-1'), await officer('uptd-1')];
  await first.fill(path, { purpose: 'respond' });
  await metIn(kawal, report);
  const note = 'Ia di rumah bibinya; polisi diberi tahu.';
  expect(
    (await first.fill(`${path}/tutup`, { reason: 'preventedBeforeDeparture', ...seenInForm, note, _confirm: 'yes' }))
      .status,
  ).toBe(303);
  await second.fill(`${path}/tutup`, { _note: 'yes' });
  expect((await second.fill(`${path}/tutup`, { _confirm: 'yes' })).status).toBe(303);
  for (const browser of [first, second])
    expect((await browser.get(path)).text).not.toContain('begitu Anda diberi tahu');
});

test('leads from the consent of a child to the page that adds a parent, and from a referral to one that adds a victim', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const referral = await preparedIn(kawal, report, false);
  const browser = await officer('petugas-1');
  const page = (await browser.get(`/catatan/${referral}/persetujuan`)).text;
  expect(page).toMatch(new RegExp(`terlibat\\?[^]*?/catatan/${report}/tambah"`));
});

test('opens the page that adds a victim with the victim marked, where a referral has nobody to be for', async () => {
  const { kawal, officer } = await deskWith(inDanger);
  const body = { area: '35.99.01.1001', channel: 'phone', facts: inDanger, parties: [], story: 'Cerita contoh.' };
  const sent = await kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error('refused');
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  const page = (await browser.get(`/catatan/${sent.receipt.stream}/rujuk`)).text;
  const form =
    new RegExp(`<form[^>]*action="/catatan/${sent.receipt.stream}/tambah".*?</form>`, 's').exec(page)?.[0] ?? '';
  const hidden = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  const opened = await browser.post(`/catatan/${sent.receipt.stream}/tambah`, Object.fromEntries(hidden));
  expect(choiceOf(opened.text, 'parties.0.roles', 'victim') || opened.text).toMatch(/value="victim"[^>]*checked/);
});
