import { expect, test } from 'vitest';
import { deskWith, inDanger, metIn, place, referredIn, seen, seenInForm } from '../reported.sample.ts';

const adult = { ref: 'korban', roles: ['victim'], ageClass: 'adult' } as const;

test('tags a report with signs of a departure, and puts a child with them before a child without', async () => {
  const { kawal, officer, report, submit } = await deskWith({ departure: ['none'], victimAge: ['child'] });
  const signs = await submit({ departure: ['signs'], victimAge: ['child'] });
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  const day = (await browser.get('/hari-ini')).text;
  const [first, second] = [signs, report].map((one) => day.indexOf(`href="/catatan/${one}"`));
  expect([(first ?? 0) > 0, (second ?? 0) > (first ?? 0)]).toEqual([true, true]);
  for (const text of [day, (await browser.get(`/catatan/${signs}`)).text, (await browser.get('/laporan')).text])
    expect(text).toContain('>Ada tanda akan diberangkatkan</span>');
  expect(day).not.toContain('ADA TANDA');
});

test('keeps the tags and the place of a child in danger whose report one person corrected to "no", and says who did (1510)', async () => {
  const grave = { danger: ['yes'], departure: ['dated'], victimAge: ['child'] };
  const { kawal, officer, report, submit } = await deskWith({ danger: ['no'], victimAge: ['child'] });
  const child = await submit(grave);
  await kawal.advance('2 menit');
  const correction = { reason: 'foundOtherwise', facts: { danger: ['no'], departure: ['none'] } } as const;
  expect(await kawal.as('petugas-2').reports.correct(child, correction)).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const day = (await browser.get('/hari-ini')).text;
  const [first, second] = [child, report].map((one) => day.indexOf(`href="/catatan/${one}"`));
  expect([(first ?? 0) > 0, (second ?? 0) > (first ?? 0)]).toEqual([true, true]);
  for (const text of [day, (await browser.get(`/catatan/${child}`)).text]) {
    expect(text).toMatch(/Bahaya sekarang<\/span>/);
    expect(text).toMatch(
      /BAHAYA LANGSUNG DIKOREKSI dari (?:"|&quot;)ya(?:"|&quot;) menjadi (?:"|&quot;)tidak(?:"|&quot;) oleh [^.]*petugas 2/,
    );
  }
  expect((await browser.get('/laporan')).text).toMatch(/Bahaya sekarang<\/span>/);
});

test('says on the page of a referral by when an answer is expected, and of danger to who knows the report', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const referral = await referredIn(kawal, report);
  for (const [person, knows] of [
    ['petugas-1', true],
    ['bp3mi-1', false],
  ] as const) {
    const { text } = await (await officer(person)).get(`/catatan/${referral}`);
    expect([person, text.includes('Jawaban ditunggu paling lambat pukul 20.00.')]).toEqual([person, true]);
    expect([text.includes('>Bahaya sekarang</span>'), text.includes('>Anak</span>')]).toEqual([knows, true]);
  }
});

test('asks no question about police whom the same form keeps out already', async () => {
  const { officer, report } = await deskWith(inDanger);
  const browser = await officer('petugas-1');
  const story = 'Seorang anggota polisi sering datang ke rumah itu.';
  const asked = await browser.fill(`/catatan/${report}/tambah`, { story });
  expect([asked.status, asked.text.includes('Cerita menyebut polisi.')]).toEqual([422, true]);
  expect((await browser.fill(`/catatan/${report}/tambah`, { story, 'facts.involved': 'police' })).status).toBe(303);
});

test('asks once about police of several offices, and keeps them all out by the answer', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, danger: ['no'] });
  const browser = await officer('petugas-1');
  const story = 'Pak polisi Bhabinkamtibmas meminta jatah di rumah itu.';
  const asked = await browser.fill(`/catatan/${report}/tambah`, { story });
  const names = [...asked.text.matchAll(/type="radio" id="[^"]+" name="(_same[^"]+)" value="yes"/g)].map(
    ([, one]) => one,
  );
  expect([asked.status, names.length]).toEqual([422, 1]);
  expect((await browser.fill(`/catatan/${report}/tambah`, { story, [`${names[0]}`]: 'yes' })).status).toBe(303);
  const found = await kawal.as('petugas-1').reports.get(report);
  const parties = found.ok && found.record.view === 'whole' ? found.record.state.parties : [];
  const offices = parties.flatMap((one) => ('office' in one ? [one.office] : []));
  expect(offices.toSorted()).toEqual(['bhabinkamtibmas', 'policeUnitPpa']);
});

test('says that something was added since the story was read, and of what is closed that nothing is left to propose', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const browser = await officer('petugas-1');
  const closing = async () => (await browser.get(`/catatan/${report}/tutup`)).text;
  // Whoever opened a name alone, as a search does, has read no story.
  await kawal.as('petugas-1').cards.open(report as never, { purpose: 'respond', classes: ['identity'] });
  expect(await closing()).toContain('tidak ditutup tanpa dibaca');
  await browser.fill(`/catatan/${report}`, { purpose: 'respond' });
  await kawal.advance('1 menit');
  expect((await browser.fill(`/catatan/${report}/tambah`, { story: 'Anak belum pulang.' })).status).toBe(303);
  expect(await closing()).toContain('Sesudah Anda membuka ceritanya, ada keterangan baru');
  await browser.fill(`/catatan/${report}`, { purpose: 'respond' });
  const [reason, note] = ['notTppoReferredElsewhere', 'Catatan contoh dari petugas.'] as const;
  await metIn(kawal, report);
  expect(
    (await browser.fill(`/catatan/${report}/tutup`, { reason, ...seenInForm, note, _confirm: 'yes' })).status,
  ).toBe(303);
  const second = kawal.as('uptd-1');
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await second.reports.close(report, { reason, ...seen })).toMatchObject({ ok: true });
  const after = await closing();
  expect([after.includes('Ini sudah ditutup'), after.includes('name="reason"')]).toEqual([true, false]);
});

test('asks for the consent of an adult without a word of a child or a guardian', async () => {
  const { kawal, officer } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-1');
  const facts = { danger: ['no'], departure: ['none'], victimAge: ['adult'] } as const;
  const sent = await lpa.reports.submit({ area: place, channel: 'phone', facts, parties: [adult] } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const made = await lpa.referrals.prepare({
    ...{ report: sent.receipt.stream, case: null, victim: 'korban', service: 'accompaniment', shares: ['identity'] },
    addressee: { kind: 'office', office: 'bp3mi' },
  } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const { text } = await (await officer('petugas-1')).get(`/catatan/${made.receipt.stream}/persetujuan`);
  expect([/Pendapat anak/i.test(text), text.includes('value="guardian"'), text.includes('value="refused"')]).toEqual([
    false,
    false,
    true,
  ]);
  expect(text).toContain('Jiwa atau keselamatannya terancam');
});

test('names on the page of a case whom its report bars of the LPA, not the whole office, and leads to a referral', async () => {
  const { kawal, officer } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-2');
  const named = { ref: 'orang', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'petugas-1' };
  const parties = [{ ...adult, ageClass: 'child' }, named];
  const sent = await lpa.reports.submit({ area: place, channel: 'phone', facts: inDanger, parties } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream as `report/${string}`;
  const opened = await lpa.cases.open({ report, victim: 'korban' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const { text } = await (await officer('petugas-2')).get(`/catatan/${opened.receipt.stream}`);
  const barred = /<div class="problems kept-out">.*?<.div>/s.exec(text)?.[0] ?? '';
  expect(barred).toMatch(/\(petugas 1\)(?:<[^>]*>)?: jangan dihubungi/);
  expect(barred).not.toMatch(/jaga LPA[^(]*: jangan/);
  expect(text).toContain(`href="/catatan/${report}/rujuk"`);
});

test('says the same of a referral in the day and on the page of an addressee who knows its report, also at its closing', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-1');
  const made = await lpa.referrals.prepare({
    ...{ report, case: null, victim: 'korban', service: 'temporaryShelter', shares: ['identity'] },
    addressee: { kind: 'office', office: 'uptdPpa' },
  } as never);
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const referral = made.receipt.stream as `referral/${string}`;
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' } as const;
  expect(await lpa.referrals.checkConsent(referral, { consent })).toMatchObject({ ok: true });
  expect(await lpa.referrals.send(referral, { answerBy: '2026-03-02T20:00+07:00' })).toMatchObject({ ok: true });
  const theirs = await officer('uptd-1');
  const said = async () => {
    const [page, day] = [(await theirs.get(`/catatan/${referral}`)).text, (await theirs.get('/hari-ini')).text];
    const line = new RegExp(`href="/catatan/${referral}.*?</li>`, 's').exec(day)?.[0] ?? '';
    return [page, line].map((one) => one.includes('>Bahaya sekarang</span>'));
  };
  expect(await said()).toEqual([true, true]);
  await lpa.cards.open(report, { purpose: 'respond' });
  const closing = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan contoh dari petugas.' } as const;
  await metIn(kawal, report);
  expect(await lpa.reports.close(report, closing)).toMatchObject({ ok: true });
  expect(await said()).toEqual([true, true]);
  const { text } = await theirs.get(`/catatan/${report}/tutup`);
  expect(text).toMatch(
    new RegExp(`Rujukannya: <a href="/catatan/${referral}">[^<]*</a> \\(diserahkan, menunggu jawaban\\)`),
  );
  expect(text).not.toContain('tidak terbuka bagi Anda');
});

test('says at an office still to be told that it accepted a referral, and that this alone proves nothing (0521)', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const lpa = kawal.as('petugas-1');
  const said = 'Itu saja belum membuktikan bahwa kantor itu tahu laporan ini';
  const owed = await lpa.reports.owed(report);
  const offices = owed.ok ? owed.owed.flatMap(({ reach }) => reach) : [];
  expect(offices).toContain('uptdPpa');
  const body = { report, case: null, victim: 'korban', service: 'temporaryShelter', shares: ['identity'] } as const;
  const made = await lpa.referrals.prepare({ ...body, addressee: { kind: 'office', office: 'uptdPpa' } });
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  const referral = made.receipt.stream;
  const consent = { outcome: 'notRequired', basis: 'vitalInterest' } as const;
  expect(await lpa.referrals.checkConsent(referral, { consent })).toMatchObject({ ok: true });
  expect(await lpa.referrals.send(referral, { answerBy: '2026-03-02T20:00+07:00' })).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const page = async () => (await browser.get(`/catatan/${report}`)).text;
  expect(await page()).not.toContain(said);
  expect(await lpa.referrals.accept(referral, {})).toMatchObject({ ok: true });
  expect(await page()).toContain(said);
  const choices = (await browser.get(`/catatan/${report}/rujuk`)).text;
  expect(choices).toContain('Penampungan sementara (hanya identitas)');
  expect(choices).toContain('Pemulangan (tanpa cerita)');
  expect(choices).toMatch(/bantuan hukum<\/option>/i);
});
