import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { asksNote } from './case-closing.ts';
import { waitsFor } from './cases.ts';
import type { Closing } from './closing.ts';

const asked = {
  ...{ story: 'Cerita contoh.', danger: 'yes', area: '35.99.01.1001', address: '', victimAge: 'child' },
  ...{ victim: 'Anak Contoh Rahasia', reporter: '', phone: '', safe: '' },
};

test('leads to the case that a report was handed to, and nobody to it who may not know of it', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance();
  const [first, second, away] = await Promise.all(['petugas-1', 'uptd-1', 'piket-1'].map(officer));
  if (first === undefined || second === undefined || away === undefined) throw new Error('Nobody signed in.');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  const link = `href="${path.replace('report', 'case')}.1"`;
  const shown = async (browser: typeof first, pages: readonly string[]) =>
    await Promise.all(pages.map(async (page) => (await browser.get(page)).text.includes(link)));
  const pages = [path, '/laporan', '/hari-ini'];
  await first.fill(path, { purpose: 'respond' });
  expect(await shown(first, pages)).toEqual([false, false, false]);
  await first.fill(`${path}/tutup`, { reason: 'handedToCase', note: 'Diserahkan kepada pendamping contoh.' });
  for (const fields of [{ _note: 'yes' }, {}]) await second.fill(`${path}/tutup`, fields);

  // Whoever agreed to the closing is responsible for it: their day has it, and everybody else reads who that is.
  expect([await shown(first, pages), await shown(second, pages)]).toEqual([
    [true, true, false],
    [true, true, true],
  ]);
  // Who is responsible reads on the page of the case how urgent it is, and reads the story of its report.
  const ofCase = (await second.get(`${path.replace('report', 'case')}.1`)).text;
  expect([ofCase.includes('Bahaya sekarang'), ofCase.includes(`${path}#cerita`)]).toEqual([true, true]);
  const story = (await second.fill(path, { purpose: 'respond' })).text;
  expect([story.includes(asked.story), story.includes(asked.victim)]).toEqual([true, true]);

  const page = (await first.get(path)).text;
  expect(page).toContain('penanggung jawab: UPTD PPA Kota Contoh (UPTD 1)');
  expect(page).not.toContain(asked.victim);
  const again = await first.fill(`${path}/cases.open`, { victim: 'p1' });
  expect([again.status, again.text.includes(link)]).toEqual([422, true]);
  const [, number = ''] = /sudah mempunyai kasus \(([^)]+)\)/.exec(again.text) ?? [];
  const own = path.replace('report', 'case');
  expect((await first.get(`${own}.1`)).text).toContain(`Kasus ${number}<`);

  // It has one number, on every page and in the sentence of what waits.
  const day = (await second.get('/hari-ini')).text.replace(/<[^>]*>/g, ' ');
  expect(new Set([...day.matchAll(/Kasus ([0-9A-Z]{4}-[0-9A-Z.]+)/g)].map(([, said]) => said))).toEqual(
    new Set([number]),
  );

  // Its own page says who that is.
  expect((await first.get(`${own}.1`)).text).toContain('Penanggung jawab: UPTD PPA Kota Contoh (UPTD 1).');

  // Whom the report keeps out is offered nowhere, and no sentence says that it names them.
  const offered = (await first.get(`${own}.1/serahkan-kasus`)).text;
  expect([offered.includes('value="lurah-lor"'), offered.includes('value="petugas-1"')]).toEqual([false, true]);
  expect(offered).toContain('Orang ini DITAMBAHKAN, dan sejak itu dapat membuka cerita laporannya');
  const barred = await first.fill(`${own}.1/serahkan-kasus`, { person: 'lurah-lor' });
  expect([barred.status, /tidak dapat menangani kasus ini/.test(barred.text)]).toEqual([422, true]);
  expect(barred.text).not.toContain('disebut dalam laporan dan');
  // Who is made responsible too has it in their day.
  expect((await first.fill(`${own}.1/serahkan-kasus`, { person: 'petugas-1' })).status).toBe(303);
  expect(await shown(first, pages)).toEqual([true, true, true]);
  expect((await first.get(`${own}.1`)).text).toMatch(/Penanggung jawab kasus ditambahkan: [^<]*\(petugas 1\)/);
  // Nobody learns of a case who may not know of its report.
  expect((await away.get(`${own}.1`)).status).toBe(404);
  expect(await shown(away, [...pages, `${path}/cases.open`])).toEqual([false, false, false, false]);
});

test('lets a case wait for everybody who handles it while nobody is responsible, and then for them alone', () => {
  const visit = { chapter: null, now: 0 as never, person: 'petugas-1' };
  const waits = (handlers: readonly string[], more: object = {}) =>
    waitsFor({ stream: 'case/x', view: 'whole', state: { status: 'suspected', handlers, ...more } }, visit);
  expect([waits([]), waits(['petugas-1']), waits(['uptd-1'])]).toEqual([true, true, false]);
  expect([waits([], { drill: true }), waits([], { status: 'closed' })]).toEqual([false, false]);
});

test('asks to correct what a case still holds to be so while its report is open', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance();
  const first = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  await first.fill(path, { purpose: 'respond' });
  const { goesTo } = await first.fill(`${path}/cases.open`, { victim: 'p1' });
  const [own] = /\/catatan\/case\/[^?/]+/.exec(goesTo) ?? [];
  const form = (await first.get(`${own}/tutup-kasus`)).text;
  expect(form).toMatch(/masih berlaku: ada bahaya langsung.*Bila tidak benar lagi, koreksilah\./s);
});

test('closes the case of a child by two of two institutions, each of whom reads what they sign', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance();
  const [first, second, colleague] = await Promise.all(['petugas-1', 'uptd-1', 'petugas-2'].map(officer));
  if (first === undefined || second === undefined || colleague === undefined) throw new Error('Nobody signed in.');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  const own = `${path.replace('report', 'case')}.1`;
  await first.fill(path, { purpose: 'respond' });
  await first.fill(`${path}/tutup`, { reason: 'handedToCase', note: 'Diserahkan kepada pendamping contoh.' });
  for (const fields of [{ _note: 'yes' }, {}]) await second.fill(`${path}/tutup`, fields);
  const lost = {
    'closure.reason': 'lostContact',
    'closure.~lostContact.seenBy': 'hospital',
    'closure.~lostContact.seenOn': '2026-03-02T07:00',
    'closure.~lostContact.note': 'Catatan karangan dari petugas.',
    _confirm: 'yes',
  };

  // Who has not read the story is led there, and no form is drawn.
  const blind = (await colleague.get(`${own}/tutup-kasus`)).text;
  expect([blind.includes('closure.reason'), blind.includes(`href="${path}#cerita"`)]).toEqual([false, true]);
  const form = (await first.get(`${own}/tutup-kasus`)).text;
  expect(form).toContain('Usulkan penutupan');
  // Its report is closed: nobody corrects what it says any more.
  expect([form.includes('masih berlaku: ada bahaya langsung'), form.includes('koreksilah')]).toEqual([true, false]);
  // Nobody did anything since it was handed over: the page leads to where an act is recorded (1520).
  const toAct = `href="${path}/tindak"`;
  expect([form.includes('BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN'), form.includes(toAct)]).toEqual([true, true]);
  // No reason would pass, so none is offered.
  expect(form).not.toContain('closure.reason');
  expect(form).toContain('Belum ada alasan penutupan yang dapat diterima untuk kasus ini.');
  const handed = (await colleague.get(path)).text;
  expect([handed.includes(toAct), handed.includes(`href="${path}/sanggupi"`)]).toEqual([true, false]);
  // So does the page of the case itself, for whoever may record one.
  expect((await colleague.get(own)).text).toContain(toAct);
  expect((await colleague.fill(`${path}/tindak`, { act: 'victimSafe' })).status).toBe(303);
  const offered = (await first.get(`${own}/tutup-kasus`)).text;
  expect(offered).not.toContain('BELUM ADA ORANG LAIN');
  // Danger of the report is said, and no reason is offered that would be refused.
  for (const reason of ['lostContact', 'victimDeceased']) expect(offered).toContain(`value="${reason}"`);
  for (const never of ['consented', 'settled', 'returnedHome', 'adultDeclinedServices', 'insufficientInformation'])
    expect(offered).not.toContain(`value="${never}"`);
  // Of services that are done it is said how they become a reason.
  expect([offered.includes('value="reintegratedMonitored"'), offered.includes('Layanannya selesai?')]).toEqual([
    false,
    true,
  ]);

  // A ground is shown by a note of the first.
  expect((await first.fill(`${own}/tutup-kasus`, { 'closure.reason': 'lostContact' })).status).toBe(422);
  // Nobody closes a child's case without saying who saw the child (1850).
  const unseen = await first.fill(`${own}/tutup-kasus`, { ...lost, 'closure.~lostContact.seenBy': '' });
  expect([unseen.status, unseen.text.includes('Sebut lembaga mana yang melihat sendiri korbannya')]).toEqual([
    422,
    true,
  ]);
  expect((await first.fill(`${own}/tutup-kasus`, lost)).status).toBe(303);
  const waits = (await first.get(`${own}?selesai=tutup-kasus`)).text;
  expect(waits).toContain('Usulan penutupan tercatat, menunggu orang kedua.');
  expect(waits).toContain('Kasus ini belum ditutup');
  expect(waits).toContain('Yang dapat menyetujui: UPTD PPA Kota Contoh (UPTD 1)');

  // The second sees on their day and on the page who proposed what, reads, and agrees to just that.
  expect((await second.get('/hari-ini')).text).toContain('mengusulkan penutupan kasus');
  const asks = (await second.get(`${own}/tutup-kasus`)).text;
  expect(asks).toContain('Petugas jaga LPA (petugas 1) mengusulkan penutupan dengan alasan: hilang kontak');
  expect(asks).toMatch(/Yang melihat korban: RSUD, Senin, 2 Maret 2026/);
  expect([
    asks.includes(asked.story),
    asks.includes('Catatan karangan dari petugas.'),
    asks.includes('_closure'),
  ]).toEqual([false, false, false]);
  const page = (await second.fill(`${own}/tutup-kasus`, { _note: 'yes' })).text;
  expect([page.includes(asked.story), page.includes('Catatan karangan dari petugas.')]).toEqual([true, true]);
  expect(page).not.toContain(asked.victim);
  const swapped = await second.fill(`${own}/tutup-kasus`, { _closure: '{"reason":"victimDeceased"}' });
  expect(swapped.status).toBe(422);
  const [, sign = ''] = /name="_closure" value="([^"]*)"/.exec(page) ?? [];
  const agreed = await second.fill(`${own}/tutup-kasus`, { _closure: sign.replaceAll('&quot;', '"'), _confirm: 'yes' });
  expect(agreed.status).toBe(303);
  const closed = (await second.get(`${own}?selesai=tutup-kasus`)).text;
  expect([closed.includes('Kasus ditutup.'), closed.includes(toAct)]).toEqual([true, false]);
});

test('asks of a case for a note by the reason that was chosen, as core does, and before that where each takes one', () => {
  const ofAdult = { reasons: ['lostContact', 'preventedBeforeDeparture'], noteFor: ['preventedBeforeDeparture'] };
  const ofChild = { reasons: ['lostContact', 'duplicate'], noteFor: ['lostContact'] };
  const asks = (closing: object, reason?: string) =>
    asksNote(closing as Closing, reason ? { closure: { reason } } : {});
  expect([asks(ofAdult), asks(ofAdult, 'lostContact'), asks(ofAdult, 'preventedBeforeDeparture')]).toEqual([
    false,
    false,
    true,
  ]);
  expect([asks(ofChild), asks(ofChild, 'lostContact'), asks(ofChild, 'duplicate')]).toEqual([true, true, false]);
});

test('brings the case of a child to the day of the LPA while its only handler is on leave, also while it is monitored', async () => {
  const { kawal, officer } = await openedDesk();
  const lpa = kawal.as('petugas-2');
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['yes'], departure: ['dated'], victimAge: ['child'] } as const;
  const sent = await lpa.reports.submit({ area: '35.99.01.1001', channel: 'phone', facts, parties: [child] } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const opened = await lpa.cases.open({ report: sent.receipt.stream as `report/${string}`, victim: 'p1' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const theCase = opened.receipt.stream;
  const decided = { outcome: 'undetermined', decidedBy: 'uptdPpa', decidedOn: '2026-03-01T09:00+07:00' } as const;
  expect(await lpa.cases.beginIdentification(theCase, { by: 'uptdPpa' })).toMatchObject({ ok: true });
  expect(await lpa.cases.recordIdentification(theCase, decided)).toMatchObject({ ok: true });
  expect(await lpa.cases.beginMonitoring(theCase, {})).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  // Its page says what was found, by whom and when.
  const found = (await browser.get(`/catatan/${theCase}`)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(found).toMatch(/Yang diketahui.*belum dapat dipastikan.*UPTD PPA.*1 Maret 2026/s);
  const day = async () => (await browser.get('/hari-ini')).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(await day()).not.toContain('tidak ada penanggung jawab yang dapat menanganinya');
  // Danger keeps the case in the day of the LPA while its holder is at work, with its tags.
  expect(await day()).toMatch(
    /Kasus \S+ \(dari laporan \S+\) dipegang .*?\. Anak Bahaya sekarang Akan diberangkatkan Mungkin/,
  );
  const leave = { from: '2026-03-02T00:00+07:00', until: '2026-03-06T09:00+07:00' } as const;
  for (const by of ['sekretaris-uji', 'petugas-1'])
    await kawal.as(by).chapter.noteAbsence({ person: 'petugas-2', ...leave });
  await kawal.advance('2 menit');
  // Who goes on leave still holds the case: the page of people, that of the case and the form of a leave say so.
  const [, number = ''] = /Kasus ([0-9A-Z-]+)/.exec(await day()) ?? [];
  expect((await browser.get('/petugas')).text).toMatch(new RegExp(`Masih memegang kasus[^<]*<a[^>]*>${number}<`));
  expect((await browser.get(`/catatan/${theCase}`)).text).toMatch(
    /class="banner bad">Penanggung jawab: [^<]*\(sedang cuti\)\./,
  );
  // A list says that somebody holds it, and is on leave.
  const list = /<h2 id="kasus">.*?<.section>/s.exec((await browser.get('/laporan')).text)?.[0] ?? '';
  expect(list.replace(/<[^>]*>/g, ' ')).toMatch(/Penanggung jawab sedang cuti .* \(petugas 2\) \(sedang cuti\)/s);
  expect(list).not.toContain('Belum ada penanggung jawab');
  const again = await browser.fill('/buat/cuti', { person: 'petugas-2', _ask: 'yes' });
  expect(again.text).toMatch(new RegExp(`Masih memegang kasus[^<]* ${number}\\.`));
  expect(await day()).toMatch(
    /tidak ada penanggung jawab yang dapat menanganinya sekarang\. Anak Bahaya sekarang .*?Serahkan/,
  );
  const given = await browser.fill(`/catatan/${theCase}/serahkan-kasus`, { person: 'petugas-1' });
  expect(given.status).toBe(303);
  expect(await day()).not.toContain('tidak ada penanggung jawab yang dapat menanganinya');
});
