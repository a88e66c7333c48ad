import { expect, test } from 'vitest';
import { type Browser, openedDesk } from './desk.sample.ts';
import { child, deskWith, inDanger, metIn, place, preparedIn, referredIn, seen } from './reported.sample.ts';

const ketua = { ref: 'ketua', roles: ['unclear'], ageClass: 'adult' } as const;

const textOf = async (browser: Browser, path: string): Promise<string> => (await browser.get(path)).text;

test('puts a closed report below every report that waits, and says of none that is closed that danger is now', async () => {
  const { kawal, officer, report, submit } = await deskWith(inDanger);
  const [first, second] = [kawal.as('petugas-1'), kawal.as('uptd-1')];
  await first.cards.open(report, { purpose: 'respond' });
  const note = 'Diserahkan kepada pendamping contoh.';
  await metIn(kawal, report);
  expect(await first.reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen, note })).toMatchObject({
    ok: true,
  });
  await second.cards.open(report, { purpose: 'agreeToClosing' });
  expect(await second.reports.close(report, { reason: 'notTppoReferredElsewhere', ...seen })).toMatchObject({
    ok: true,
  });
  const calm = await submit({ danger: ['no'], departure: ['none'], victimAge: ['child'] });
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  const day = await textOf(browser, '/hari-ini');
  const [open, closed] = [day.indexOf(`href="/catatan/${calm}"`), day.indexOf(`href="/catatan/${report}"`)];
  expect([open > 0, closed > open]).toEqual([true, true]);
  expect(day.slice(closed)).not.toContain('Bahaya sekarang');
  expect(await textOf(browser, `/catatan/${report}`)).not.toContain('>Bahaya sekarang<');
});

test('warns on the page where a call is recorded that police may be involved, and names them last', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  await kawal.advance('3 jam');
  const browser = await officer('petugas-1');
  const page = await textOf(browser, `/catatan/${report}/telepon`);
  expect(page.indexOf('tel:110')).toBeGreaterThan(page.indexOf('tel:129'));
  const police = /Unit PPA Kota Contoh<\/strong>.*?tel:110/s.exec(page)?.[0];
  expect(police).toContain('JANGAN menelepon polisi: telepon SAPA 129');
  await kawal.as('petugas-1').reports.add(report, { facts: { involved: ['none'] }, parties: [] });
  expect(await textOf(browser, `/catatan/${report}/telepon`)).not.toContain('JANGAN menelepon polisi');
});

test('draws a deadline as proved once two people recorded the call, as the list of those still to be notified does', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['none'] });
  await kawal.advance('10 menit');
  const browser = await officer('petugas-1');
  const owedOf = (page: string) => /<section class="owed">(.*?)<\/section>/s.exec(page)?.[1] ?? '';
  const marksOf = (page: string) =>
    [
      ...page.matchAll(
        /<li class="(\w+)"><strong>[^<]*Unit PPA Kota Contoh[^<]*<\/strong> <small>(?:terb|belum pasti|TER|ter)/g,
      ),
    ].map((one) => one[1]);
  const before = await textOf(browser, `/catatan/${report}`);
  expect([owedOf(before).includes('Unit PPA Kota Contoh'), new Set(marksOf(before))]).toEqual([
    true,
    new Set(['owed']),
  ]);
  for (const person of ['petugas-1', 'petugas-2'])
    expect(
      await kawal
        .as(person)
        .escalations.relay(report, { office: 'policeUnitPpa', result: 'answered', reference: 'Petugas Contoh' }),
    ).toMatchObject({ ok: true });
  const after = await textOf(browser, `/catatan/${report}`);
  expect([owedOf(after).includes('Unit PPA Kota Contoh'), new Set(marksOf(after))]).toEqual([false, new Set(['met'])]);
});

test('tells the addressee of a referral alone that it is about a child, in their day and on its page, and nothing of danger', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const referral = await referredIn(kawal, report);
  const theirs = await officer('bp3mi-1');
  for (const page of ['/hari-ini', `/catatan/${referral}`]) {
    const text = await textOf(theirs, page);
    expect([page, text.includes('>Anak</span>'), /BAHAYA|Bahaya/.test(text)]).toEqual([page, true, false]);
  }
  // Who handed it over, and knows the report, sees in their day how urgent the answer is.
  const own = await textOf(await officer('petugas-1'), '/hari-ini');
  const [line = ''] = new RegExp(`<li class="waits bad"><a href="/catatan/${referral}">.*?</li>`, 's').exec(own) ?? [];
  expect([line.includes('>Bahaya sekarang</span>'), line.includes('>Anak</span>')]).toEqual([true, true]);
});

test('says that a service is complete, and where it went, to who does not see the referral any more', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const referral = await referredIn(kawal, report);
  const theirs = await officer('bp3mi-1');
  for (const slug of ['sanggup', 'layanan-mulai', 'layanan-selesai']) {
    const { goesTo } = await theirs.fill(`/catatan/${referral}/${slug}`, {});
    const { status, text } = await theirs.get(goesTo);
    expect([slug, status, text.includes('Tidak ditemukan')]).toEqual([slug, 200, false]);
    expect(text).toContain('class="done"');
  }
});

test('shows the first word of somebody else to whoever gives the second, who changes nothing of it', async () => {
  const { kawal, officer } = await openedDesk();
  const leave = { person: 'piket-1', from: '2026-03-10T00:00', until: '2026-03-12T00:00' };
  const first = await officer('petugas-1');
  expect((await first.fill('/buat/cuti', leave)).goesTo).toBe('/petugas?selesai=usul');
  const ofLeave = 'Cuti dapat juga disetujui oleh orang yang cuti itu.';
  const proposed = async (end: string) => (await first.get(`/petugas?selesai=${end}`)).text;
  expect([await proposed('usul'), await proposed('usul-nonaktif')].map((text) => text.includes(ofLeave))).toEqual([
    true,
    false,
  ]);
  const second = await officer('petugas-2');
  const [ask = ''] =
    /<form[^>]*action="\/buat\/cuti" class="ask".*?<\/form>/s.exec(await textOf(second, '/hari-ini')) ?? [];
  const hidden = [...ask.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const page = (await second.post('/buat/cuti', Object.fromEntries(hidden))).text;
  expect(page).toMatch(/<h1>Setujui: Catat cuti<\/h1>.*petugas 1\) mengusulkan cuti [^<]*piket 1/s);
  expect(page).toMatch(/<dt>Orang<\/dt><dd>[^<]*piket 1.*<dt>Mulai<\/dt><dd>[^<]*10 Maret 2026/s);
  expect(page).toMatch(/type="hidden" name="from" value="2026-03-10T00:00[^"]*".*class="primary">Setujui<\/button>/s);
  expect(page).not.toMatch(/<select|type="datetime-local"/);
  // Who does not agree leaves: nothing is recorded, and the proposal ends by itself.
  expect(page).toMatch(/href="\/hari-ini"[^>]*>Tidak setuju: kembali<\/a> <small>[^<]*gugur sendiri[^<]*seminggu/);
  const sent = Object.fromEntries(
    [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  expect((await second.post('/buat/cuti', sent)).goesTo).toBe('/petugas?selesai=cuti');
  expect((await kawal.engine.unguarded.chapter())?.directory.absences).toHaveLength(1);
});

test('keeps at the end of the story what a reporter answered and no fact holds, and sends nobody back to ask it', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const answers = { danger: 'yes', departure: 'today', policeInvolved: 'no', area: place, victimAge: 'child' };
  const sent = await stranger().post('/lapor', { ...answers, story: 'Cerita contoh.', key: crypto.randomUUID() });
  expect(sent.text).toContain('data-number');
  await kawal.advance();
  const browser = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec(await textOf(browser, '/hari-ini')) ?? [];
  const page = await textOf(browser, path);
  // The answer about the police is no part of the story (2007); the story and what else it keeps stay sealed.
  expect(page).toMatch(/Menurut pelapor tidak ada polisi yang terlibat.*tanpa-polisi/s);
  expect(page).not.toMatch(/Cerita contoh|Jawaban pelapor pada formulir|korban akan dibawa pergi/);
  const opened = (await browser.fill(path, { purpose: 'respond' })).text;
  expect(opened).toMatch(/Cerita contoh\.\s+\[Jawaban pelapor pada formulir: Menurut pelapor tidak ada polisi/);
  expect(opened).toContain('korban akan dibawa pergi hari ini atau malam ini.]');
});

test.each<[string, Readonly<Record<string, readonly string[]>>, readonly object[]]>([
  ['nobody is named', { involved: ['unknown'] }, []],
  ['others are named', { involved: ['kelurahan'] }, []],
  ['a neighbour of office is named by the reporter', {}, [{ ...ketua, office: 'rtHead' }]],
  ['"nobody" was answered beside a name', { involved: ['none'] }, [{ ...ketua, office: 'rtHead' }]],
])(
  'records by one button that no police are involved where %s, and the line about the police goes',
  async (_, more, parties) => {
    const { kawal, officer } = await openedDesk();
    const facts = { ...inDanger, ...more };
    const body = { area: place, channel: 'phone', facts, parties: [child, ...parties], story: 'Cerita contoh.' };
    const sent = await kawal.as('petugas-2').reports.submit(body as never);
    if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
    await kawal.advance('3 jam');
    const path = `/catatan/${sent.receipt.stream}`;
    const browser = await officer('petugas-1');
    expect(await textOf(browser, path)).toMatch(
      new RegExp(
        `Belum tercatat apakah ada polisi.*<a href="${path}/tanpa-polisi">Tidak ada polisi yang terlibat</a>`,
        's',
      ),
    );
    expect(await textOf(browser, `${path}/telepon`)).toContain('JANGAN menelepon polisi');
    expect((await browser.fill(`${path}/tanpa-polisi`, {})).status).toBe(422);
    const asked = (await browser.fill(`${path}/tanpa-polisi`, { _confirm: 'yes' })).text;
    const [, lower = ''] = /name="_lower" value="([^"]+)"/.exec(asked) ?? [];
    if (lower !== '') await browser.fill(`${path}/tanpa-polisi`, { _confirm: 'yes', _lower: lower });
    expect(await textOf(browser, path)).not.toContain('Belum tercatat apakah ada polisi');
    for (const page of [path, `${path}/telepon`, '/hari-ini'])
      expect(await textOf(browser, page)).not.toContain('JANGAN menelepon polisi');
    // Whom the report names stays barred.
    const named = [...(more['involved'] ?? []), ...parties.map(() => 'kelurahan')].includes('kelurahan');
    expect((await textOf(browser, path)).includes('JANGAN BERI TAHU')).toBe(named);
  },
);

test('tells a reporter who did not say that there is danger whom to call once there is, and not the police', async () => {
  const { stranger } = await openedDesk();
  const answers = { danger: 'unknown', departure: 'dated', area: place, victimAge: 'child', story: 'Cerita contoh.' };
  const page = (await stranger().post('/lapor', { ...answers, key: crypto.randomUUID() })).text;
  expect(page).toMatch(/akan dibawa pergi, jangan menunggu kami\.[^<]*telepon SAPA 129\..*href="tel:129"/s);
  expect(page).not.toContain('tel:110');
});

test('asks by when an answer is needed where the report of a referral is of danger, and takes none of three days', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  const referral = await preparedIn(kawal, report);
  const browser = await officer('petugas-1');
  const page = await textOf(browser, `/catatan/${referral}/kirim`);
  expect(page).toMatch(/name="answerBy" required/);
  expect(page).not.toContain('bila kosong: 3 hari');
  const empty = await browser.fill(`/catatan/${referral}/kirim`, {});
  expect([empty.status, empty.text.includes('href="#answerBy"')]).toEqual([422, true]);
  const byApi = await kawal.as('petugas-1').referrals.send(referral, {});
  expect(byApi).toMatchObject({ refusals: [{ code: 'referral.answer-by-missing', field: 'answerBy' }] });
  expect((await browser.fill(`/catatan/${referral}/kirim`, { answerBy: '2026-03-02T12:00' })).status).toBe(303);
});

test('offers no consent of a guardian who may be involved, and says on both pages that nobody contacts them', async () => {
  const { kawal, officer } = await openedDesk();
  const mother = { ref: 'ibu', roles: ['suspected', 'guardian'], ageClass: 'adult' } as const;
  const body = { area: place, channel: 'phone', facts: inDanger, parties: [child, mother], story: 'Cerita contoh.' };
  const sent = await kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance('2 menit');
  const { stream: report } = sent.receipt;
  const referral = await preparedIn(kawal, report, false);
  const browser = await officer('petugas-1');
  expect(await textOf(browser, `/catatan/${report}`)).toMatch(
    /JANGAN BERI TAHU.*Orang tua atau wali mungkin terlibat: jangan menghubunginya/s,
  );
  const form = await textOf(browser, `/catatan/${referral}/persetujuan`);
  expect(form).toContain('JANGAN menghubunginya, dan jangan meminta persetujuannya');
  expect([form.includes('value="given"'), form.includes('notRequired')]).toEqual([false, true]);
  expect([form.includes('value="vitalInterest"'), form.includes('value="contract"')]).toEqual([true, false]);
  // On another ground no consent was given: no page says so, nor asks for the ground that is on record.
  expect(await textOf(browser, `/catatan/${referral}`)).toMatch(/banner bad[^>]*><span>Orang tua atau wali mungkin/);
  const ground = { 'consent.outcome': 'notRequired', 'consent.~notRequired.basis': 'vitalInterest' };
  const { goesTo } = await browser.fill(`/catatan/${referral}/persetujuan`, ground);
  const page = await textOf(browser, goesTo);
  expect(page).toContain('Tercatat apakah ada persetujuan, dan apa dasarnya.');
  expect(page).toMatch(/[Pp]ersetujuan diperiksa: tidak diperlukan, ada dasar lain/);
  expect(page).not.toMatch(/[Pp]ersetujuan (?:ter|di)catat|banner bad[^>]*><span>Orang tua/);
  // Where it is handed over by telephone or letter, stands whom nobody calls.
  expect(await textOf(browser, `/catatan/${referral}/kirim`)).toMatch(
    /JANGAN BERI TAHU.*Orang tua atau wali mungkin terlibat: jangan menghubunginya/s,
  );
});

test('offers a case to nobody whose colleagues its report bars, in this kelurahan or in the next', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['kelurahan'] });
  const opened = await kawal.as('petugas-1').cases.open({ report, victim: 'korban' } as never);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  const page = await textOf(await officer('petugas-1'), `/catatan/${opened.receipt.stream}/serahkan-kasus`);
  const [people = ''] = /<select[^>]*name="person".*?<\/select>/s.exec(page) ?? [];
  expect(people).toContain('value="uptd-1"');
  expect(people).not.toMatch(/value="lurah-(?:lor|kidul)"/);
  const assigned = await kawal.as('petugas-1').cases.assign(opened.receipt.stream, { person: 'lurah-kidul' });
  expect(assigned).toMatchObject({ refusals: [{ code: 'case.person-barred' }] });
});

test('names in the day of the LPA who is asked, where a report waits for somebody else', async () => {
  const { kawal, officer } = await openedDesk();
  const body = { area: place, channel: 'phone', facts: { danger: ['no'], victimAge: ['adult'] }, parties: [] };
  const sent = await kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance('2 menit');
  const day = await textOf(await officer('petugas-1'), '/hari-ini');
  expect(day).toMatch(/BELUM DISANGGUPI\. Yang diminta: Koordinator Contoh Lor/);
});

test('names who is asked before who helps abroad, and draws otherwise what nobody took on', async () => {
  const { kawal, officer } = await openedDesk();
  const facts = { danger: ['no'], victimAge: ['adult'], departure: ['abroad'] };
  const body = { area: place, channel: 'phone', facts, parties: [] };
  const sent = await kawal.as('petugas-2').reports.submit(body as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  expect(await textOf(browser, '/hari-ini')).toMatch(
    /BELUM DISANGGUPI\. Yang diminta: Koordinator Contoh Lor[^.]*\. .*Perwakilan RI/,
  );
  expect(await textOf(browser, '/laporan')).toContain('<span class="chip warn">Belum disanggupi</span>');
});

test('offers the addressee of a referral no barred office to redirect it to, and tells no reason of the report', async () => {
  const { kawal, officer, report } = await deskWith({ ...inDanger, involved: ['kelurahan'] });
  const referral = await referredIn(kawal, report);
  const theirs = await officer('bp3mi-1');
  const page = await textOf(theirs, `/catatan/${referral}/referrals.redirect`);
  const offered = [...page.matchAll(/name="addressee\.~office\.office" value="([^"]+)"/g)].map(([, value]) => value);
  expect(offered.filter((one) => ['uptdPpa', 'lurah', 'camat'].includes(String(one)))).toEqual(['uptdPpa']);
  const addressee = { kind: 'office', office: 'lurah' } as const;
  const refused = await kawal.as('bp3mi-1').referrals.redirect(referral, { reason: 'noCapacity', addressee } as never);
  expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'referral.addressee-barred' }] });
  const forged = { reason: 'noCapacity', 'addressee.kind': 'office', 'addressee.~office.office': 'lurah' };
  const { text } = await theirs.fill(`/catatan/${referral}/referrals.redirect`, forged);
  expect(text).toContain('urah tidak dapat menerima rujukan ini');
  expect(text).not.toMatch(/terlibat|menurut laporan/);
});

test.each([
  'Diajak oleh kordinator komunitas.',
  'Dijemput koordintor komunitas.',
  'Kata ibunya, kordinatornya yang mengajak.',
  'Diantar pengurus komunitas anti TPPO.',
])('asks in both forms about a title as people type it (0990): %s', async (story) => {
  const { officer, stranger } = await openedDesk();
  const asking = /Koordinator Contoh Lor[^<]{0,30}\. Mungkinkah/;
  const sent = { danger: 'no', victimAge: 'child', story, area: place, key: crypto.randomUUID() };
  expect((await stranger().post('/lapor', sent)).text).toMatch(asking);
  const facts = { 'facts.danger': 'no', 'facts.departure': 'none', 'facts.victimAge': 'child' };
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'unknown', story };
  const asked = await (await officer('petugas-1')).fill('/buat/terima', call);
  expect([asked.status, asked.text]).toEqual([422, expect.stringMatching(asking)]);
});

test('asks where the victim is if the story tells of another country, and names who helps abroad by the answer alone', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const facts = { 'facts.danger': 'no', 'facts.departure': 'unknown', 'facts.victimAge': 'adult' };
  const story = 'Adik saya di Johor Malaysia, paspornya ditahan.';
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'none', story };
  const asked = await browser.fill('/buat/terima', call);
  expect([asked.status, asked.text]).toEqual([
    422,
    expect.stringContaining('Apakah korban sendiri sudah di luar negeri?'),
  ]);
  const here = { ...call, '_same.story.abroad': 'no' };
  const then = await browser.fill('/buat/terima', here);
  expect([then.status, then.text]).toEqual([422, expect.stringContaining('Apakah korban akan diberangkatkan?')]);
  expect((await browser.fill('/buat/terima', { ...here, '_same.story.signs': 'no' })).status).toBe(303);
  expect((await browser.fill('/buat/terima', { ...call, '_same.story.abroad': 'yes' })).status).toBe(303);
  await kawal.advance('2 menit');
  const reports = await kawal.engine.unguarded.list('report');
  const departures = (reports.ok ? reports.records : []).map(({ state }) => 'facts' in state && state.facts.departure);
  expect(departures.toSorted()).toEqual([['abroad'], ['unknown']]);
  expect((await textOf(browser, '/hari-ini')).match(/KORBAN DI LUAR NEGERI/g)).toHaveLength(1);
  // Whoever takes it on needs the lines still, on the page they work from and on the page of the day.
  const [of] = (reports.ok ? reports.records : []).filter(
    ({ state }) => 'facts' in state && state.facts.departure?.includes('abroad'),
  );
  expect((await browser.fill(`/catatan/${of?.stream}/sanggupi`, {})).status).toBe(303);
  for (const page of [`/catatan/${of?.stream}`, '/hari-ini'])
    expect((await textOf(browser, page)).match(/KORBAN DI LUAR NEGERI: [^<]*KBRI/g)).toHaveLength(1);
  // Who answers the question of the departure itself is asked nothing more.
  expect((await browser.fill('/buat/terima', { ...call, 'facts.departure': 'signs' })).status).toBe(303);
});

test('asks of a departure with its day before it asks of abroad, and takes one that is tonight for danger', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const facts = { 'facts.danger': 'unknown', 'facts.departure': 'unknown', 'facts.victimAge': 'child' };
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'none' };
  const story = 'Kakaknya ada di Johor, dia disuruh menyusul, nanti malam pesawat.';
  const asked = await browser.fill('/buat/terima', { ...call, story, '_same.story.abroad': 'yes' });
  expect([asked.status, asked.text]).toEqual([422, expect.stringContaining('keberangkatan hari ini atau malam ini.')]);
  const answers = { '_same.story.today': 'yes' };
  expect((await browser.fill('/buat/terima', { ...call, story, ...answers })).status).toBe(303);
  const reports = await kawal.engine.unguarded.list('report');
  expect(reports).toMatchObject({
    records: [{ state: { facts: { departure: ['dated'], danger: ['yes'] } } }],
  });
  const stream = reports.ok ? reports.records[0]?.stream : '';
  const page = await browser.fill(`/catatan/${stream}`, { purpose: 'respond' });
  const maybe = /MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/;
  expect(page.text).toMatch(maybe);
  await kawal.advance('2 menit');
  const pages = ['/hari-ini', ...['tindak', 'rujuk', 'tutup'].map((one) => `/catatan/${stream}/${one}`)];
  for (const one of pages) expect(await textOf(browser, one)).toMatch(maybe);
});

test('takes from a story of the public form a departure that its reporter left open, and none that they denied', async () => {
  const { kawal, stranger } = await openedDesk();
  const story = 'Anak itu mau dibawa ke Batam, besok naik pesawat.';
  for (const departure of ['unknown', 'none']) {
    const sent = { danger: 'no', victimAge: 'child', area: place, story, departure, key: crypto.randomUUID() };
    expect((await stranger().post('/lapor', sent)).text).toContain('data-number');
  }
  const reports = await kawal.engine.unguarded.list('report');
  const departures = (reports.ok ? reports.records : []).map(({ state }) => 'facts' in state && state.facts.departure);
  expect(departures.toSorted()).toEqual([['dated'], ['none']]);
});

test.each([
  ['', 'yes', 'dated'],
  ['unknown', 'yes', 'dated'],
  ['signs', 'yes', 'dated'],
  ['dated', 'yes', 'dated'],
  ['none', 'no', 'none'],
])(
  'keeps what a public story tells of tonight and of abroad beside the answer "%s" to the departure',
  async (departure, danger, kept) => {
    const { kawal, officer, stranger } = await openedDesk();
    const story = 'Anak saya sudah di Malaysia, malam ini dia dipindahkan ke Kamboja';
    const sent = { danger: 'no', victimAge: 'child', area: place, story, departure, key: crypto.randomUUID() };
    expect((await stranger().post('/lapor', sent)).text).toContain('data-number');
    const reports = await kawal.engine.unguarded.list('report');
    expect(reports).toMatchObject({ records: [{ state: { facts: { departure: [kept], danger: [danger] } } }] });
    const stream = reports.ok ? reports.records[0]?.stream : '';
    const page = await (await officer('petugas-1')).fill(`/catatan/${stream}`, { purpose: 'respond' });
    expect(page.text).toMatch(/MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/);
  },
);

test('names who helps abroad where an officer answers the departure, and the story tells of somebody there', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const facts = { 'facts.danger': 'yes', 'facts.departure': 'dated', 'facts.victimAge': 'adult' };
  const story = 'Adik saya di Johor, besok dia dipindahkan ke Kamboja.';
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'none', story };
  expect((await browser.fill('/buat/terima', call)).status).toBe(303);
  const reports = await kawal.engine.unguarded.list('report');
  const stream = reports.ok ? reports.records[0]?.stream : '';
  const page = await browser.fill(`/catatan/${stream}`, { purpose: 'respond' });
  expect(page.text).toMatch(/MUNGKIN SUDAH DI LUAR NEGERI\. Bila ya: .*KBRI/);
});

test('asks of no parent or guardian of an adult whose husband the story tells of', async () => {
  const { officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const story = 'Adik saya dipukul suaminya.';
  const taken = async (age: string) => {
    const facts = { 'facts.danger': 'yes', 'facts.departure': 'none', 'facts.victimAge': age };
    const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'none', story };
    return (await browser.fill('/buat/terima', call)).status;
  };
  expect([await taken('adult'), await taken('child')]).toEqual([303, 422]);
});

test('asks in both forms of the lurah of another kelurahan who is named with it, and offers them no case of a report that says yes', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const story = 'Lurah di Contoh Kidul ikut menjemput, kata ibunya.';
  const name = '_same.story.lurah.lurah-contoh-kidul';
  const sent = { danger: 'yes', victimAge: 'child', story, key: crypto.randomUUID() };
  for (const area of ['', place]) {
    const other = await openedDesk();
    const asking = await other.stranger().post('/lapor', { ...sent, area });
    expect(asking.text).toContain('Cerita menyebut jabatan Lurah Contoh Kidul. Mungkinkah pemegangnya terlibat?');
    expect([asking.status, asking.text.includes('lurah-kidul')]).toEqual([200, false]);
  }
  expect((await stranger().post('/lapor', { ...sent, area: place, [name]: 'yes' })).text).toContain('data-number');
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  const facts = { 'facts.danger': 'yes', 'facts.departure': 'none', 'facts.victimAge': 'child' };
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'unknown', story };
  expect((await browser.fill('/buat/terima', call)).text).toMatch(/Lurah Contoh Kidul.{0,20}\. Mungkinkah/);
  expect((await browser.fill('/buat/terima', { ...call, '_same.story.lurah-kidul': 'yes' })).status).toBe(303);
  const reports = await kawal.engine.unguarded.list('report');
  for (const { stream, state } of reports.ok ? reports.records : []) {
    const named = 'parties' in state ? state.parties.map(({ directoryPerson }) => directoryPerson) : [];
    expect(named).toContain('lurah-kidul');
    const opened = await kawal.as('petugas-1').cases.open({ report: stream, victim: null } as never);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    const page = await textOf(browser, `/catatan/${opened.receipt.stream}/serahkan-kasus`);
    expect([page.includes('value="uptd-1"'), page.includes('value="lurah-kidul"')]).toEqual([true, false]);
  }
});

test('takes from an officer, too, that somebody is taken away today, in a call and in an addition', async () => {
  const { kawal, officer, report } = await deskWith({ danger: ['unknown'], victimAge: ['child'] });
  const browser = await officer('petugas-1');
  expect(await textOf(browser, '/buat/terima')).toContain('name="facts.departure" value="today"');
  const facts = { 'facts.danger': 'unknown', 'facts.departure': 'today', 'facts.victimAge': 'child' };
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'none', story: 'Cerita contoh kedua.' };
  expect((await browser.fill('/buat/terima', call)).status).toBe(303);
  const more = { 'facts.departure': 'today' };
  expect((await browser.fill(`/catatan/${report}/tambah`, more)).status).toBe(303);
  const reports = await kawal.engine.unguarded.list('report');
  const states = reports.ok ? reports.records.map(({ state }) => state) : [];
  expect(states).toHaveLength(2);
  for (const { facts } of states as readonly { readonly facts: object }[])
    expect(facts).toMatchObject({ danger: ['yes'], departure: ['dated'] });
  for (const { stream } of reports.ok ? reports.records : [])
    expect((await browser.fill(`/catatan/${stream}`, { purpose: 'respond' })).text).toContain(
      'korban akan dibawa pergi hari ini atau malam ini.]',
    );
});

test('lets the addressee of a referral answer it while its report is open to them in an emergency', async () => {
  const { kawal, officer, report } = await deskWith({ danger: ['yes'], departure: ['unknown'] });
  const referral = await referredIn(kawal, report);
  const opened = await kawal.as('bp3mi-1').cards.breakGlass({ record: report, reason: 'victimPresent' });
  expect(opened).toMatchObject({ ok: true });
  const theirs = await officer('bp3mi-1');
  const page = await textOf(theirs, `/catatan/${referral}`);
  expect([page.includes('>Anak</span>'), page.includes(`/catatan/${referral}/sanggup"`)]).toEqual([true, true]);
  // What its sender does with it is not theirs.
  expect(page).not.toMatch(/referrals\.withdraw|\/laporan-polisi"/);
  const day = await textOf(theirs, '/hari-ini');
  expect(/>Anak<\/span>/.test(day.slice(day.indexOf(`/catatan/${referral}`)))).toBe(true);
  expect((await theirs.fill(`/catatan/${referral}/sanggup`, {})).status).toBe(303);
});

test('asks in both forms of a parent who did it as the story tells, and keeps them from being asked for a consent', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const story = 'Anak 13 tahun, ibunya sendiri yang menjual.';
  const name = '_same.story.parent';
  const sent = { danger: 'yes', victimAge: 'child', area: place, story, key: crypto.randomUUID() };
  const asking = await (await openedDesk()).stranger().post('/lapor', sent);
  expect([asking.status, asking.text.includes('Mungkinkah orang tua atau wali korban terlibat?')]).toEqual([200, true]);
  expect((await stranger().post('/lapor', { ...sent, [name]: 'yes' })).text).toContain('data-number');
  const browser = await officer('petugas-1');
  const facts = { 'facts.danger': 'yes', 'facts.departure': 'none', 'facts.victimAge': 'child' };
  const call = { ...facts, area: place, channel: 'phone', 'facts.involved': 'unknown', story };
  const pending = (await browser.fill('/buat/terima', call)).text;
  expect(pending).toContain('Mungkinkah orang tua atau wali korban terlibat?');
  // Whoever is on the line in danger does not wait for the questions: nothing is taken in yet.
  expect(pending).toMatch(/role="alert".*Sampaikan kepada penelepon:[^<]*129/s);
  expect((await browser.fill('/buat/terima', { ...call, [name]: 'yes' })).status).toBe(303);
  await kawal.advance('2 menit');
  const reports = await kawal.engine.unguarded.list('report');
  expect(reports.ok && reports.records).toHaveLength(2);
  for (const { stream } of reports.ok ? reports.records : [])
    expect(await textOf(browser, `/catatan/${stream}`)).toMatch(
      /JANGAN BERI TAHU.*Orang tua atau wali mungkin terlibat/s,
    );
});

test('writes the name of an officer of an authority into the act themselves, but of a police report who took it', async () => {
  const { kawal, officer, report } = await deskWith(inDanger);
  await kawal.advance('1 jam');
  const browser = await officer('uptd-1');
  const path = `/catatan/${report}/tindak`;
  const own = /name="reference"[^>]* value="([^"]+)"/.exec(await textOf(browser, path))?.[1] ?? '';
  expect(own).toContain('UPTD PPA');
  const filed = await browser.fill(path, { act: 'policeReportFiled', reference: own });
  expect([filed.status, filed.text.includes('href="#reference"')]).toEqual([422, true]);
  expect((await browser.fill(path, { act: 'visited', reference: own })).status).toBe(303);
  expect(await textOf(await officer('petugas-1'), path)).not.toMatch(/name="reference"[^>]* value="[^"]/);
});

test('says to whoever closes a report how many of its referrals wait that they are not shown', async () => {
  const { kawal, officer, report } = await deskWith({ danger: ['no'], departure: ['none'], victimAge: ['child'] });
  await referredIn(kawal, report);
  await preparedIn(kawal, report);
  await kawal.as('petugas-1').cards.open(report, { purpose: 'respond' });
  const closing = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan contoh dari petugas.' } as const;
  await metIn(kawal, report);
  expect(await kawal.as('petugas-1').reports.close(report, closing)).toMatchObject({ ok: true });
  const said = 'rujukan dari laporan ini belum diserahkan atau belum dijawab, dan tidak terbuka bagi Anda';
  expect(await textOf(await officer('uptd-1'), `/catatan/${report}/tutup`)).toContain(`2 ${said}`);
  expect(await textOf(await officer('petugas-2'), `/catatan/${report}/tutup`)).not.toContain(said);
});
