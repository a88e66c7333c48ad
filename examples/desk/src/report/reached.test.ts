import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { numberOf } from '../record/concepts.ts';
import { child, deskWith, inDanger, place } from '../reported.sample.ts';

test('asks for no third call once two people rang what takes the place of police whom the report bars', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  await kawal.advance('10 menit');
  const lpa = kawal.as('petugas-1');
  expect(await lpa.escalations.reply(report, { level: 'acknowledged' })).toMatchObject({ ok: true });
  expect(await lpa.reports.add(report, { facts: { involved: ['police'] }, parties: [] })).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const owedOn = async () =>
    /<section class="owed">.*?<.section>/s.exec((await browser.get(`/catatan/${report}`)).text)?.[0];
  const marks = async () =>
    /<section class="picture">.*?<.section>/s.exec((await browser.get(`/catatan/${report}`)).text)?.[0] ?? '';
  expect(await owedOn()).toContain('SAPA 129');
  expect(await marks()).toMatch(/SAPA 129<.strong> <small>belum pasti sudah tahu/);
  for (const person of ['petugas-1', 'petugas-2']) {
    const call = { office: 'sapa129', result: 'answered', reference: 'Petugas Contoh' } as const;
    expect(await kawal.as(person).escalations.relay(report, call)).toMatchObject({ ok: true });
  }
  expect((await owedOn()) ?? '').not.toContain('SAPA 129');
  expect(await marks()).not.toMatch(/(?:SAPA 129|Unit PPA Kota Contoh)<.strong> <small>belum pasti sudah tahu/);
  expect((await browser.get('/hari-ini')).text).not.toMatch(/orang kedua perlu memastikan/);
});

test('says of whoever has a message only in a folder that it has not arrived, and whom to call', async () => {
  const opened = async (opening: object) => {
    const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] }, opening);
    const page = async () => (await (await officer('petugas-1')).get(`/catatan/${report}`)).text;
    return { kawal, report, page };
  };
  const { kawal, report, page } = await opened({
    channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }],
  });
  const kept = /BELUM SAMPAI\. Telepon sekarang, dengan nomor dari daftar LPA sendiri: ([^<]*)/;
  const before = await page();
  expect(kept.exec(before)?.[1]).toContain('Koordinator Contoh Lor');
  const drawn = (text: string) => /<section class="picture">.*?<.section>/s.exec(text)?.[0] ?? '';
  expect(drawn(before)).toMatch(/<li class="unsent"><strong>[^<]+<.strong> <small>pesannya hanya ditulis ke folder/);
  // Nobody calls themselves.
  expect(kept.exec(before)?.[1]).not.toContain('(petugas 1)');
  // Whom the report names meanwhile is called by nobody.
  const accused = { ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-lor' } as const;
  expect(await kawal.as('petugas-2').reports.add(report, { facts: {}, parties: [accused] })).toMatchObject({
    ok: true,
  });
  expect(kept.exec(await page())?.[1] ?? '').not.toContain('Koordinator');
  const sent = await (await opened({})).page();
  expect([drawn(sent).includes('folder'), drawn(sent).includes('<li class="told">')]).toEqual([false, true]);
  expect([
    sent.includes('BELUM SAMPAI'),
    /Pesan (?:terkirim|sampai) kepada: [^<]*Koordinator Contoh Lor/.test(sent),
  ]).toEqual([false, true]);
});

test('sends nobody to telephone whoever is on leave, as long as somebody else can be asked', async () => {
  const nobody = { channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }] } as const;
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] }, nobody);
  const kept = async () =>
    /BELUM SAMPAI\. Telepon sekarang[^:]*: ([^<]*)/.exec(
      (await (await officer('petugas-1')).get(`/catatan/${report}`)).text,
    )?.[1] ?? '';
  expect(await kept()).toContain('petugas 2');
  const leave = { from: '2026-03-02T08:00+07:00', until: '2026-03-12T08:00+07:00', person: 'petugas-2' };
  for (const one of ['petugas-1', 'petugas-2']) await kawal.as(one).chapter.noteAbsence(leave);
  expect(await kept()).toMatch(/oordinator/);
  expect(await kept()).not.toContain('petugas 2');
});

test('says to whoever opened it in an emergency, too, that messages only lie in a folder', async () => {
  const opened = async (opening: object) => {
    const { officer, report } = await deskWith({ ...inDanger, involved: ['none'] }, opening);
    const browser = await officer('bp3mi-1');
    const asked = { number: numberOf(report), reason: 'victimPresent' };
    return (await browser.get((await browser.fill('/darurat', asked)).goesTo)).text;
  };
  const kept = await opened({ channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }] });
  expect(kept).toMatch(
    /BELUM SAMPAI\. Telepon sekarang, dengan nomor dari daftar Anda sendiri: [^<]*Koordinator Contoh Lor/,
  );
  expect(kept).not.toMatch(/Pesan (?:terkirim|sampai) kepada/);
  const sent = await opened({});
  expect([sent.includes('BELUM SAMPAI'), /Pesan (?:terkirim|sampai) kepada/.test(sent)]).toEqual([false, true]);
});

test('says of whom Kawal chose how far the message came, and never that somebody was told by a message that did not leave (1176)', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const sent = await kawal.as('petugas-2').reports.submit({
    ...{ area: place, channel: 'phone', facts: { ...inDanger, involved: ['none'] } },
    ...{ parties: [child], story: 'Cerita contoh.' },
  } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const browser = await officer('petugas-1');
  const page = async () => (await browser.get(`/catatan/${sent.receipt.stream}`)).text;
  const standing = async () => /<div class="standing">.*?<.div>/s.exec(await page())?.[0] ?? '';
  const before = await standing();
  expect(before).toMatch(/Pesan BELUM terkirim kepada: [^<]*Koordinator Contoh Lor/);
  expect(before).not.toMatch(/Pesan (?:terkirim|sampai)|diberi tahu/);
  expect(await page()).toMatch(/<li class="waiting"><strong>[^<]*oordinator[^<]*<.strong> <small>pesan BELUM terkirim/);
  await kawal.advance('2 menit');
  const after = await standing();
  expect(after).toMatch(/Pesan (?:terkirim|sampai) kepada: [^<]*Koordinator Contoh Lor/);
  expect(after).not.toContain('BELUM terkirim');
  // Whoever reads it knows, and asks nobody how far their own message came.
  expect([before, after].map((text) => text.includes('(petugas 1)'))).toEqual([false, false]);
  expect(await page()).toMatch(/<li class="told"><strong>[^<]*oordinator/);
  await stranger().post(`/j/${kawal.sentTo('koordinator-lor')[0]?.code}`, { answer: 'decline' });
  expect(await standing()).toMatch(/Tidak menyanggupi: [^<]*Koordinator Contoh Lor/);
});

test('shows the number of whom to telephone once a deadline was missed, or says where it stands', async () => {
  const bannerOf = async (facts: Readonly<Record<string, readonly string[]>>, opening: object) => {
    const { kawal, officer, report } = await deskWith({ ...inDanger, ...facts }, opening);
    await kawal.advance('26 jam');
    const { text } = await (await officer('petugas-1')).get(`/catatan/${report}`);
    return /<p class="banner bad"><span>Batas waktu memberi tahu terlewat.*?<.p>/s.exec(text)?.[0] ?? '';
  };
  expect(await bannerOf({ involved: ['police'] }, {})).toContain('href="tel:129"');
  const nobody = { channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }] };
  const unsent = await bannerOf({ involved: ['none'] }, nobody);
  expect(unsent).toMatch(/Nomor [^<]*UPTD PPA[^<]* tidak ada dalam direktori/);
  // Police are asked about before anybody rings them.
  expect(unsent).not.toContain('tel:110');
});

test('sends nobody to the LPA or its secretariat by a report that keeps the LPA out', async () => {
  const nowhere = { channels: [{ channel: 'email', capabilities: { reaches: 'nobody' } }] } as const;
  const seen = async (facts: object, person: string, after = '1 menit') => {
    const { kawal, officer, report } = await deskWith({ ...inDanger, ...facts, involved: ['lpa'] }, nowhere);
    await kawal.advance(after);
    return (await (await officer(person)).get(`/catatan/${report}`)).text;
  };
  const pages = [
    await seen({}, 'piket-1'),
    await seen({ danger: ['no'], departure: ['none'], victimAge: ['adult'] }, 'uptd-1'),
    await seen({}, 'piket-1', '26 jam'),
  ];
  expect(pages[0]).toMatch(/BELUM SAMPAI\. Telepon sekarang, dengan nomor dari daftar Anda sendiri: [^<]*oordinator/);
  expect(pages[0]).toContain('(nomornya belum tercatat; datangi kantornya, atau telepon SAPA 129)');
  expect(pages[1]).toContain('dan hanya yang dipilihnya yang dihitung. Telepon mereka');
  expect(pages[2]).toContain('pakai daftar nomor Anda sendiri, datangi kantornya, atau telepon SAPA 129.');
  for (const page of pages)
    expect(page).not.toMatch(/daftar LPA|sekretariat|atau LPA yang|daftar nomor LPA|kepada petugas jaga LPA/);
});
