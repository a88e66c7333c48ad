import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { type Browser, openedDesk } from './desk.sample.ts';

const lor = '35.99.01.1001';

/** Pages that lead to what begins a record of its own. */
const beginnings = ['/hari-ini', '/komunitas', '/lainnya'];

/** Asserts that a page before led here by a link or a button: nobody types an address. */
async function expectOffered(browser: Browser, path: string): Promise<void> {
  const [, record] = /^(\/catatan\/[^/]+\/[^/]+)\/[^/]+$/.exec(path) ?? [];
  const before = record === undefined ? beginnings : [record];
  const texts = await Promise.all(before.map(async (page) => (await browser.get(page)).text));
  const addresses = texts.flatMap((text) => [...text.matchAll(/(?:href|action)="([^"?#]+)/g)].map(([, one]) => one));
  expect([path, addresses.includes(path)]).toEqual([path, true]);
}

/** An officer who fills in forms to which a page led; each must be taken. Returns the page to which it leads. */
function handOf(browser: Browser) {
  return async (path: string, fields: Readonly<Record<string, string | readonly string[]>> = {}): Promise<string> => {
    await expectOffered(browser, path);
    const answer = await browser.fill(path, fields);
    const problems = [...answer.text.matchAll(/class="problems".*?<\/div>/gs)].map(([text]) =>
      text.replace(/<[^>]+>/g, ' '),
    );
    expect([path, answer.status, problems]).toEqual([path, 303, []]);
    return answer.goesTo.replace(/\?.*$/, '');
  };
}

/** The pages of this walk: none of them is made of a schema alone, so every address ends with a word of its own. */
const isOwn = (path: string): boolean => !/[a-z]\.[a-zA-Z]+$/.test(path);

test('takes a report from its receipt to closing by two, by pages of its own', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const key = crypto.randomUUID();
  const asked = { danger: 'yes', address: '', victim: 'Anak Contoh', reporter: '', phone: '', safe: '' };
  // One that came before, of nobody knows where and in no danger, stands below the child in danger.
  const calm = { ...asked, key: crypto.randomUUID(), danger: 'unknown', victimAge: 'unknown', victim: '' };
  await stranger().post('/lapor', { ...calm, story: 'Cerita lain.', area: 'unknown' });
  await kawal.advance();
  await stranger().post('/lapor', { ...asked, key, story: 'Cerita contoh.', area: lor, victimAge: 'child' });
  await kawal.advance();
  let browser = await officer('petugas-1');
  const walked: string[] = [];
  const does: ReturnType<typeof handOf> = (path, fields) => {
    walked.push(path);
    return handOf(browser)(path, fields);
  };
  const today = (await browser.get('/hari-ini')).text;
  const [report = ''] = [...today.matchAll(/href="(\/catatan\/report\/[^"]+)"/g)].map(([, one = '']) => one);
  expect(today).toMatch(
    /Bahaya sekarang.*Bila tidak ada, telepon Unit PPA Kota Contoh \(110\), lalu.*Tempat belum diketahui.*BELUM DISANGGUPI/s,
  );
  expect((await browser.get(report)).text).toMatch(/<h1>.*Anak<\/span>.*Bahaya sekarang<\/span><\/span><\/h1>/);
  const opened = (await browser.fill(report, { purpose: 'respond' })).text;
  expect(opened).toContain('Cerita contoh.');
  // The offence of Article 24 presupposes that the reader was told.
  expect(opened).toContain('RAHASIA. Identitas korban dan saksi harus dirahasiakan');
  expect((await browser.get('/laporan')).text).toMatch(/Anak<\/span>.*Belum disanggupi<\/span>.*hari ini pukul/s);
  const reread = await browser.get(`${report}/baca?bahasa=en`);
  expect([reread.status, reread.goesTo]).toEqual([303, `${report}?bahasa=en`]);
  await does(`${report}/sanggupi`);
  const taken = await browser.get(`${report}?selesai=sanggupi`);
  expect(taken.text).toContain('Ditangani');
  expect(taken.text).toContain('Anda kini menangani laporan ini.');
  expect(/class="button primary"[^>]*>([^<]+)/.exec(taken.text)?.[1]).toBe('Catat tindakan');
  expect((await browser.get('/hari-ini')).text).toMatch(
    /Anda tangani\..*Masih harus diberi tahu: .*Unit PPA Kota Contoh/,
  );
  expect(taken.text).not.toContain('escalations.giveUpCall');
  await kawal.advance('1 menit');
  await does(`${report}/tindak`, { act: 'policeReportFiled', reference: 'LP/B/1/CONTOH' });
  expect((await browser.get(`${report}/telepon`)).text).toContain('href="tel:110"');
  // Beside each number its result is recorded, with the office filled in.
  expect((await browser.get(report)).text).toMatch(
    /tel:110.*name="office" value="policeUnitPpa".*name="result" value="answered".*>Dijawab: catat<.*>Tidak dijawab: catat</s,
  );
  // The picture of the notifications has a mark for who was notified, for whom somebody calls, and for what is proved by when.
  const picture = /class="picture">.*?<\/section>/s.exec((await browser.get(report)).text)?.[0] ?? '';
  expect(picture).toMatch(/<li class="told"><strong>[^<]*koordinator[^<]*<\/strong> <small>pesan terkirim/i);
  expect(picture).toMatch(/<li class="called"><strong>[^<]*Unit PPA[^<]*<\/strong> <small>petugas diminta menelepon/);
  expect(picture).toMatch(/<h3>Batas waktu<\/h3>.*<li class="(?:owed|missed)">/s);
  // A call that nobody answered is on record, and leaves the call to be made.
  const asks = (await browser.get(`${report}/telepon`)).text;
  expect(asks).not.toMatch(/value="(?:uptdPpa|lpsk)"/);
  expect(asks).toMatch(/for="reference">[^<]*<small>\(perlu diisi bila dijawab\)/);
  // Nobody is offered a call that they were not asked to make.
  const uncalled = await (await officer('koordinator-lor')).get(`${report}/telepon`);
  expect([
    uncalled.text.includes('Tidak ada telepon yang diminta dari Anda'),
    uncalled.text.includes('name="result"'),
  ]).toEqual([true, false]);
  const unnamed = await browser.fill(`${report}/telepon`, { office: 'policeUnitPpa', result: 'answered' });
  expect([unnamed.status, unnamed.text.includes('dicatat dengan nama petugas')]).toEqual([422, true]);
  expect(unnamed.text).toContain('href="#reference"');
  await does(`${report}/telepon`, { office: 'policeUnitPpa', result: 'unanswered' });
  expect((await browser.get(report)).text).toContain('teleponnya tidak dijawab');
  await does(`${report}/telepon`, { office: 'policeUnitPpa', result: 'answered', reference: 'Petugas Contoh' });
  // The name and the number that stand beside acts are read again with the story, each with what was done and who recorded it.
  const beside = (await browser.fill(report, { purpose: 'respond' })).text.replaceAll(/<[^>]+>/g, ' ');
  expect(beside).toMatch(
    /Laporan polisi dibuat +LP\/B\/1\/CONTOH +dicatat Petugas jaga LPA \(petugas 1\), hari ini pukul 08\.\d\d/,
  );
  expect(beside).toMatch(/Menelepon Unit PPA Kota Contoh +Petugas Contoh +dicatat Petugas jaga LPA \(petugas 1\)/);
  const isCalled = 'Petugas jaga LPA (petugas 1) sudah mencatat panggilan ke Unit PPA Kota Contoh';
  // Who called reads that a second person must confirm it; the others are asked to.
  const own = (await browser.get('/hari-ini')).text;
  expect(own).toContain(`${isCalled}; orang kedua perlu memastikan`);
  expect(own).not.toContain(`${isCalled}. Pastikan`);
  // A report stands there once, whatever waits of it.
  expect(own.split(`href="${report}"`).length).toBe(2);
  expect((await (await officer('petugas-2')).get('/hari-ini')).text).toContain(`${isCalled}. Pastikan`);
  // Beside the office stands who recorded it and what is left, in one sentence; whoever called is not sent to call again.
  const [, owed = ''] = /<section class="owed">(.*?)<\/section>/s.exec((await browser.get(report)).text) ?? [];
  expect(owed).toMatch(
    /Unit PPA Kota Contoh.*Anda sudah mencatat bahwa kantor ini diberi tahu; jangan menelepon lagi\. Satu/s,
  );
  expect(owed.slice(owed.indexOf('Unit PPA'))).not.toMatch(/tel:110|belum dihitung|JANGAN menelepon polisi/);
  expect((await browser.get(`${report}/telepon`)).text).not.toContain('tel:110');
  const looking = (await (await officer('uptd-1')).get(report)).text;
  expect(looking).toMatch(
    /mencatatnya juga: catatan dua orang menjadi bukti\. Yang dapat mencatatnya: [^<]*petugas 2\)/,
  );
  expect(looking).not.toMatch(/Sudah menelepon Unit PPA/);
  const confirming = (await (await officer('petugas-2')).get(report)).text;
  expect(confirming).toMatch(
    /petugas 1\) sudah mencatat bahwa kantor ini diberi tahu\. Tanyakan kepada kantor itu.*tel:110/s,
  );
  // The secretary sees the report too, and whom the policy lets call is asked to confirm it, nobody else.
  const secretary = await kawal.engine.as({ kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' }).due();
  const waits = secretary.ok ? secretary.items.map(({ what }) => what) : [];
  expect([waits.includes('untaken'), waits.includes('call')]).toEqual([true, false]);
  await does(`${report}/tambah`, { story: 'Keterangan contoh.', 'facts.departure': 'dated' });
  const dated = (await browser.get(report)).text;
  expect([dated.includes('tanggalnya diketahui'), dated.includes('Mungkin hari ini atau malam ini')]).toEqual([
    true,
    true,
  ]);
  // What would loosen a protection is named, and takes a word of its own.
  const correction = { reason: 'misunderstood', 'facts.danger': 'no', 'facts.departure': 'signs' };
  const lower = await browser.fill(`${report}/koreksi`, correction);
  expect([lower.status, lower.text.includes('Bahaya langsung: ya → tidak')]).toEqual([422, true]);
  const _lower = /name="_lower" value="([^"]+)"/.exec(lower.text)?.[1] ?? '';
  await does(`${report}/koreksi`, { ...correction, _lower });
  expect((await browser.get(`${report}/rujuk`)).text).toContain('selected>Korban atau calon korban, anak');
  const referral = await does(`${report}/rujuk`, {
    victim: 'p1',
    service: 'legalAid',
    'addressee.kind': 'outside',
    'addressee.~outside.body': 'legalAidBody',
    'addressee.~outside.name': 'LBH Contoh',
    shares: ['identity'],
  });
  expect((await browser.get(`${referral}?selesai=rujuk`)).text).toMatch(/Rujukan disiapkan, dan belum ada yang tahu/);
  const byContract = await browser.fill(`${referral}/persetujuan`, {
    'consent.outcome': 'notRequired',
    'consent.~notRequired.basis': 'contract',
  });
  expect([byContract.status, byContract.text.includes('Pasal 25 UU 27/2022')]).toEqual([422, true]);
  const agreed = {
    'consent.outcome': 'given',
    'consent.~given.by': 'guardian',
    'consent.~given.form': 'written',
    'consent.~given.childHeard.answer': 'agreed',
    'consent.~given.childHeard.supportedBy': 'socialWorker',
  };
  // A guardian's yes is recorded by who has read what the story says of them.
  expect((await browser.fill(`${referral}/persetujuan`, agreed)).text).toContain('belum membaca cerita terbaru');
  browser = await officer('petugas-2');
  await browser.fill(report, { purpose: 'respond' });
  await does(`${referral}/persetujuan`, agreed);
  browser = await officer('petugas-1');
  // Its sealed content opens like a story: for a purpose, on record, and on no later page.
  const prepared = (await browser.get(referral)).text;
  expect(prepared).not.toContain('LBH Contoh');
  expect(prepared).toContain('<dd>Korban atau calon korban, anak');
  expect((await browser.fill(`${referral}`, { purpose: 'refer' })).text).toContain('LBH Contoh');
  const readings = await kawal
    .as('petugas-1')
    .cards.count({ key: { name: 'record', value: referral.replace('/catatan/', '') } });
  expect(readings).toEqual({ ok: true, count: 1 });
  await does(`${referral}/kirim`, { answerBy: '2026-03-02T12:00' });
  for (const step of ['sanggup', 'layanan-mulai']) await does(`${referral}/${step}`);
  // Nobody of the LPA is offered to record that it is complete, where one of it recorded the beginning: of a child another office does.
  for (const one of ['petugas-1', 'petugas-2']) {
    browser = await officer(one);
    expect((await browser.get(referral)).text).not.toContain('/layanan-selesai');
  }
  // Another office's is taken once who recorded the beginning and who records the end have both read the newest story.
  const ends = await officer('uptd-1');
  for (const [reader, refusal] of [
    [await officer('petugas-1'), 'Keduanya membaca dahulu cerita terbaru laporannya.'],
    [ends, 'Baca dahulu ceritanya, lalu catat lagi'],
  ] as const) {
    const unread = await ends.fill(`${referral}/layanan-selesai`, {});
    expect([unread.status, unread.text]).toEqual([422, expect.stringContaining(refusal)]);
    expect((await reader.fill(report, { purpose: 'respond' })).text).toContain('Keterangan contoh.');
  }
  browser = ends;
  await does(`${referral}/layanan-selesai`);
  await kawal.advance('3 hari');
  // A session lasts for a shift.
  browser = await officer('petugas-1');
  await browser.fill(report, { purpose: 'respond' });
  const unchosen = await browser.fill(`${report}/tutup`, {});
  expect([unchosen.status, unchosen.text.includes('href="#note"')]).toEqual([422, true]);
  const noProof = await browser.fill(`${report}/tutup`, { reason: 'notTppoReferredElsewhere' });
  expect([noProof.status, noProof.text.includes('perlu catatan: apa buktinya')]).toEqual([422, true]);
  expect(noProof.text).toContain('href="#note"');
  // Who proposes it alone acted so far: a child's report waits for the act of another.
  expect((await browser.get(`${report}/tutup`)).text).toContain('BELUM ADA ORANG LAIN YANG MENCATAT TINDAKAN');
  await handOf(await officer('koordinator-lor'))(`${report}/tindak`, { act: 'victimSafe' });
  await does(`${report}/tutup`, {
    ...{ reason: 'notTrafficking', seenBy: 'hospital', seenOn: '2026-03-02T12:00' },
    ...{ note: 'LBH Contoh menerima perkaranya.', _confirm: 'yes' },
  });
  const proposed = await browser.get(report);
  expect(proposed.text).toContain('menunggu orang kedua');
  // Who proposed it is not offered to close it again, and reads whose word it waits for.
  expect(proposed.text).toMatch(
    /Anda mengusulkan penutupan\. Alasannya: bukan TPPO.*Yang dapat menyetujui: [^<]*UPTD[^<]*1/s,
  );
  expect(proposed.text).not.toContain('>Tutup laporan</a>');
  expect(proposed.text).toMatch(/<details>.*Usulkan alasan lain<\/a>/s);
  const another = (await browser.get(`${report}/tutup`)).text;
  expect(another).toMatch(/<h1>Usulkan alasan lain<\/h1>.*menggantikan usulan yang menunggu orang kedua: bukan TPPO/s);
  expect([another.includes('value="notTrafficking"'), another.includes('value="handedToCase"')]).toEqual([false, true]);
  expect((await browser.get(`${report}?selesai=tutup`)).text).toContain(
    'Usulan penutupan tercatat, menunggu orang kedua.',
  );
  expect((await browser.get(report)).text).toContain(
    '<b>Petugas jaga LPA (petugas 1)</b> · Laporan dibetulkan (salah paham): bahaya langsung (ya → tidak)',
  );
  const refused = await (await officer('koordinator-lor')).fill(`${report}/tutup`, {
    ...{ reason: 'notTrafficking', note: 'Catatan contoh dari petugas.', _confirm: 'yes' },
  });
  expect([refused.status, refused.text.includes('terhitung LPA')]).toEqual([422, true]);
  const second = await officer('uptd-1');
  // One press on the page of the report opens the note and the story beside the button to agree.
  const [ask = ''] =
    /<form[^>]*class="ask">(?:(?!<\/form>).)*name="_note".*?<\/form>/s.exec((await second.get(report)).text) ?? [];
  expect(ask).toContain(`action="${report}/tutup"`);
  expect(ask).toContain('>Baca catatan dan ceritanya (tercatat), lalu setujui</button>');
  const agreement = await second.get(`${report}/tutup`);
  expect(agreement.text).toMatch(
    /Petugas jaga LPA \(petugas 1\) mengusulkan penutupan dengan alasan: bukan TPPO[^<]*\./,
  );
  expect(agreement.text).toMatch(/Belum diberi tahu: [^<]+\. Beri tahu dahulu bila dapat/);
  expect(agreement.text).toContain('baca dahulu, lalu setujui');
  expect((await second.get('/hari-ini')).text).toContain('Petugas jaga LPA (petugas 1) mengusulkan penutupan');
  // The reason goes along with the page: the second agrees to what they read.
  expect((await second.fill(`${report}/tutup`, { _note: 'yes' })).text).toMatch(
    /class="primary"[^>]*>Setujui penutupan</,
  );
  await handOf(second)(`${report}/tutup`, { _confirm: 'yes' });
  const closed = await second.get(report);
  expect(closed.text).toContain('ditutup');
  expect(closed.text).toContain('Yang sudah terjadi');
  expect(closed.text).not.toMatch(/Saya tangani|\/(?:reports|escalations)\.(?!submit|giveUpCall|refute)/);
  // What is still owed is done from the page of the closed report: the call, or giving it up.
  expect(closed.text).toContain(`href="${report}/lepaskan"`);
  expect(closed.text).toMatch(new RegExp(`class="button primary" href="${report}/telepon"`));
  await handOf(second)(`${report}/telepon`, {
    ...{ office: 'policeUnitPpa', result: 'answered' },
    reference: 'Petugas Contoh',
  });
  // What happened is told once a line, without the words by which a policy file names its steps.
  const told = /<ol class="timeline">.*?<\/ol>/s.exec((await second.get(`${report}?bahasa=en`)).text)?.[0] ?? '';
  expect(told).toContain('Path &quot;Every report&quot;');
  const lines = [...told.matchAll(/<p>(.*?)<\/p>/g)].map(([, line = '']) => line).join('\n');
  expect(lines).toContain('Petugas jaga LPA (petugas 1) recorded that Unit PPA Kota Contoh was told.');
  // What came of the report is told with it: why it was closed, and to the LPA its readings and its referral.
  const ofLpa = (await browser.get(`${report}?bahasa=en`)).text;
  await browser.get('/hari-ini?bahasa=id');
  for (const said of [
    '<b>Petugas jaga LPA (petugas 1)</b> · What is sealed was read: to respond to the report',
    'Referral accepted (legal aid)',
    'Report closed: not trafficking',
    'Notifications begin by the path &quot;A child at risk&quot;, &quot;Danger now&quot;',
  ])
    expect(ofLpa).toContain(said);
  expect(lines).not.toMatch(
    /Something new|What is sealed|\b[a-z]+-\d\b|[0-9a-f]{12}|step [a-z]|^[A-Z]\w+, \d.* WIB:|keepLocalOut|report\/|[a-z][A-Z]|^Petugas-1|\b[pT]\d\b/m,
  );
  await second.get('/hari-ini?bahasa=id');
  expect((await second.get('/laporan')).text).toMatch(new RegExp(`Ditutup</h2>.*${report}`, 's'));
  for (const month of ['2026-03', 'x']) expect((await second.get(`/laporan?bulan=${month}`)).text).toContain(report);
  // Counted by month and by kelurahan: both reports came in, and the one of the child is closed.
  expect((await browser.get('/hari-ini')).text).toContain('href="/angka"');
  const counts = (await browser.get('/angka')).text.replaceAll(/<[^>]+>/g, ' ');
  expect(counts).toMatch(/Bulan +Masuk +Belum ditutup +Maret 2026 +2 +1 .*Kelurahan +.*Contoh Lor +1 +0 /s);
  expect((await browser.get('/angka?bulan=x')).text).toContain('href="/angka?bulan=2026-03" aria-current="true"');
  expect(walked.filter((path) => !isOwn(path))).toEqual([]);
});

const topics = [
  'tppoLaw',
  'indicators',
  'childSafeguarding',
  'confidentiality',
  'doNotConfront',
  'dataProtection',
  'selfCare',
];

test('takes a pact from its draft to a met commitment and a condition report, by pages of its own', async () => {
  const { kawal, officer } = await openedDesk({ at: '2026-03-02T08:00+07:00' });
  const walked: string[] = [];
  const does: ReturnType<typeof handOf> = async (path, fields) => {
    walked.push(path);
    return await handOf(await officer('petugas-1'))(path, fields);
  };
  const streamOf = (page: string): string => page.replace('/catatan/', '');
  const audience = await does('/buat/rencanakan-pertemuan', {
    kind: 'audience',
    area: '35.99',
    plannedOn: '2026-03-03T09:00',
    place: 'Balai Contoh',
  });
  const pact = await does('/buat/susun', {
    area: lor,
    reportedName: 'Contoh Lor',
    commitments: ['formVolunteers', 'reportConditions'],
    'dueDates.formVolunteers': '2026-04-30T12:00',
    source: 'Surat contoh',
  });
  await does(`${pact}/jadwalkan`, { audience: streamOf(audience) });
  await kawal.advanceTo('2026-03-03T12:00');
  await does(`${audience}/laksanakan-pertemuan`, { heldOn: '2026-03-03T09:00', outcome: 'agreed' });
  await does(`${pact}/tandatangani`, {
    signedOn: '2026-03-03T10:00',
    audience: streamOf(audience),
    signatory: 'lurah-lor',
    witness: 'petugas-1',
  });
  // A record that stands in the way is said by its number.
  const again = await (await officer('petugas-1')).fill('/buat/susun', {
    ...{ area: lor, reportedName: 'Contoh Lor', commitments: ['reportConditions'], source: 'Surat contoh' },
  });
  expect(again.text).toContain(`Untuk ini sudah ada catatan yang berlaku: ${recordNumber(streamOf(pact))}.`);
  const community = await does('/buat/usulkan', { area: lor, reportedName: 'Contoh Lor', source: 'Surat contoh' });
  await does(`${community}/hubungkan-pakta`);
  await kawal.advanceTo('2026-03-05T12:00');
  await does(`${community}/bentuk`, {
    'decree.number': 'contoh/1/2026',
    'decree.date': '2026-03-04T00:00',
    'decree.signatory': 'lurah-lor',
  });
  // A pact offers its own commitments, and of records those that show one.
  const begun = (await (await officer('petugas-1')).get(pact)).text;
  for (const said of [': belum dicatat mulai', 'sudah ada belum dihitung di sini sebelum dicatat'])
    expect(begun).toContain(said);
  const beginning = (await (await officer('petugas-1')).get(`${pact}/mulai-komitmen`)).text;
  expect([...beginning.matchAll(/name="commitment" value="(\w+)"/g)].map(([, one]) => one)).toEqual([
    'formVolunteers',
    'reportConditions',
  ]);
  await does(`${pact}/mulai-komitmen`, { commitment: 'formVolunteers' });
  const training = await does('/buat/catat-pertemuan', {
    kind: 'training',
    area: '35.99',
    heldOn: '2026-03-05T08:00',
    outcome: 'informed',
    topics,
  });
  const volunteer = await does(`${community}/calonkan`, { 'person.identity.name': 'Relawan Contoh' });
  // Nobody invents a reference: the kelurahan and a part drawn by chance make one.
  expect((await (await officer('petugas-1')).get(volunteer)).text).toMatch(
    /<h1>Relawan, Kelurahan Contoh Lor.*relawan contoh lor [0-9a-f]{6}/s,
  );
  const named = await (await officer('petugas-1')).fill(volunteer, { purpose: 'screen' });
  expect([named.status, named.text.includes('Relawan Contoh')]).toEqual([200, true]);
  expect((await (await officer('petugas-1')).get(`${pact}/penuhi-komitmen`)).text).not.toContain(streamOf(volunteer));
  await does(`${volunteer}/saring`, { identityChecked: 'true', references: '2', interview: 'true', adult: 'true' });
  await does(`${volunteer}/latih`, { training: streamOf(training) });
  await does(`${volunteer}/kode-etik`, { edition: 'contoh', signedOn: '2026-03-05T11:00' });
  await does(`${volunteer}/aktifkan-relawan`);
  await does(`${community}/aktifkan-komunitas`, { focalPoint: 'koordinator-lor', volunteers: [streamOf(volunteer)] });
  await does(`${pact}/penuhi-komitmen`, { commitment: 'formVolunteers', evidence: [streamOf(volunteer)] });
  await kawal.advanceTo('2026-04-01T09:00');
  const month = await does(`${community}/buka-bulan`, { period: '2026-03' });
  const counts = [
    'outreach',
    'departures',
    'returns',
    'boardingHouses',
    'employers',
    'vacancies',
    'childrenOutOfSchool',
  ];
  const coordinator = await officer('koordinator-lor');
  const lorHand = handOf(coordinator);
  // The form says of which kelurahan and month it is, and offers as senders those alone who can send it.
  const form = (await coordinator.get(`${month}/kirim-bulan`)).text;
  expect(/class="crumb">(.*?)<\/p>/.exec(form)?.[1]).toContain('← Kelurahan Contoh Lor, Maret 2026</a>');
  const senders = /<select[^>]*name="submittedBy".*?<\/select>/s.exec(form)?.[0] ?? '';
  expect([...senders.matchAll(/<option value="([^"]+)"/g)].map(([, one]) => one?.replace(/[0-9a-f]{6}$/, 'x'))).toEqual(
    ['koordinator-lor', 'wakil-lor', 'relawan-contoh-lor-x'],
  );
  expect(senders).toContain('<option value="koordinator-lor" selected');
  expect((await (await officer('petugas-1')).get(`${month}/kirim-bulan`)).text).not.toMatch(
    /<option value="[^"]+" selected/,
  );
  await lorHand(`${month}/kirim-bulan`, {
    submittedBy: 'koordinator-lor',
    ...Object.fromEntries(counts.map((one) => [`counts.${one}`, '1'])),
  });
  // Nobody accepts a month unread: the way there leads over its page, and the page that accepts it shows it again.
  const day = (await (await officer('petugas-1')).get('/hari-ini')).text;
  expect([day.includes(`href="${month}"`), day.includes(`${month}/terima-bulan`)]).toEqual([true, false]);
  for (const slug of ['terima-bulan', 'kembalikan-bulan'])
    expect((await (await officer('petugas-1')).get(`${month}/${slug}`)).text).toMatch(/Yang diketahui.*<dd>1<\/dd>/s);
  // Its reader sees what is accepted; whoever submitted it is not offered to accept it.
  const asReader = (await (await officer('petugas-1')).get(month)).text;
  expect(asReader).toMatch(/<dt>Jumlah<\/dt>|<dt>[^<]*<\/dt><dd>1<\/dd>/);
  expect(asReader).toContain('Koordinator');
  expect(asReader).toContain(`href="${month}/terima-bulan"`);
  expect((await coordinator.get(month)).text).not.toContain(`href="${month}/terima-bulan"`);
  expect((await coordinator.get('/hari-ini')).text).not.toContain('menunggu diterima');
  const signed = (await (await officer('petugas-1')).get(pact)).text;
  for (const said of ['Surat contoh', 'Petugas jaga LPA (petugas 1)', 'Kemajuan komitmen', 'terpenuhi'])
    expect(signed).toContain(said);
  expect(signed).not.toContain(`href="${pact}/tandatangani"`);
  await does(`${month}/terima-bulan`);
  const visit = await does('/buat/rencanakan-kunjungan', {
    area: lor,
    plannedOn: '2026-04-02T10:00',
    purpose: 'routine',
  });
  await does(`${visit}/batalkan-kunjungan`, { reason: 'weather' });
  // Nobody goes alone: the page says what is lacking, until a second volunteer is active.
  const second = await does('/buat/rencanakan-kunjungan', {
    ...{ area: lor, plannedOn: '2026-04-02T11:00', purpose: 'routine' },
  });
  const alone = (await (await officer('petugas-1')).get(second)).text;
  expect(alone).toContain('Tugaskan relawan: belum dapat, sebab perlu dua relawan aktif');
  expect(alone).not.toContain(`href="${second}/tugaskan"`);
  const other = await does(`${community}/calonkan`, { 'person.identity.name': 'Relawan Contoh Kedua' });
  const checked = { identityChecked: 'true', references: '2', interview: 'true', adult: 'true' };
  await does(`${other}/saring`, checked);
  await does(`${other}/latih`, { training: streamOf(training) });
  await does(`${other}/kode-etik`, { edition: 'contoh', signedOn: '2026-04-01T08:00' });
  await does(`${other}/aktifkan-relawan`);
  await does(`${second}/tugaskan`, { visitors: [streamOf(volunteer), streamOf(other)] });
  await kawal.advanceTo('2026-04-02T13:00');
  await does(`${second}/laksanakan-kunjungan`, { heldOn: '2026-04-02T11:00', confirmed: ['twoPersons', 'daylight'] });
  await does(`${second}/hasil-kunjungan`);
  expect((await (await officer('petugas-1')).get(second)).text).not.toContain('belum dapat');
  expect(walked.filter((path) => !isOwn(path))).toEqual([]);
});
