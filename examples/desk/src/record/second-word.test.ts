import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';

const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;

/** The report of a child that petugas-1 proposes to close, and the page on which uptd-1 has read that. */
async function proposed(story = 'Cerita contoh.') {
  const desk = await openedDesk();
  const lpa = desk.kawal.as('petugas-2');
  const facts = { danger: ['yes'], victimAge: ['child'], involved: ['none'] } as const;
  const given = { area: '35.99.01.1001', channel: 'phone', story, facts, parties: [child] };
  const sent = await lpa.reports.submit(given as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream as `report/${string}`;
  await desk.kawal.advance('1 menit');
  const [first, second] = await Promise.all(['petugas-1', 'uptd-1'].map(desk.officer));
  if (first === undefined || second === undefined) throw new Error('Nobody signed in.');
  const path = `/catatan/${report}`;
  const propose = async (note: string) => {
    await first.fill(path, { purpose: 'respond' });
    expect((await first.fill(`${path}/tutup`, { reason: 'handedToCase', note })).status).toBe(303);
  };
  return { ...desk, lpa, report, path, first, second, propose };
}

test('says to who agrees to a proposal that fell meanwhile that it fell, takes no word of theirs, and asks for the story again', async () => {
  const { kawal, lpa, report, path, second, propose } = await proposed();
  await propose('Catatan karangan pertama.');
  const page = (await second.fill(`${path}/tutup`, { _note: 'yes' })).text;
  await kawal.advance('1 menit');
  const more = { story: 'Anak dijemput lagi. Belum aman.', facts: {}, parties: [] };
  expect(await lpa.reports.add(report, more as never)).toMatchObject({ ok: true });

  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? '';
  const hidden = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const sent = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const { _note, ...agreed } = sent;
  const answer = await second.post(`${path}/tutup`, agreed);
  expect([answer.status, answer.text.includes('usulan yang Anda baca sudah gugur')]).toEqual([422, true]);
  // Nothing of the proposal that fell is ticked, and what came is read first.
  expect(answer.text).not.toMatch(/name="reason"[^>]*checked/);
  expect(answer.text).toContain(`href="${path}#cerita"`);
  const found = await kawal.engine.unguarded.list('report');
  expect(found.ok && found.records[0]?.state.status).toBe('open');
});

test('tells the note of the proposal that waits from those that fell, each with who recorded it and when', async () => {
  const { kawal, lpa, report, path, second, propose } = await proposed();
  await propose('Catatan karangan pertama.');
  await kawal.advance('1 menit');
  await lpa.reports.add(report, { story: 'Belum aman.', facts: {}, parties: [] } as never);
  await kawal.advance('1 menit');
  await propose('Catatan karangan kedua.');
  const page = (await second.fill(`${path}/tutup`, { _note: 'yes' })).text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  const by = 'dicatat Petugas jaga LPA (petugas 1), hari ini pukul';
  expect(page).toMatch(
    new RegExp(
      `Catatan usulan yang sudah gugur · ${by.replaceAll(/[()]/g, '\\$&')} 08\\.01 [^·]*Catatan karangan pertama`,
    ),
  );
  expect(page).toMatch(
    new RegExp(
      `Catatan usulan yang menunggu sekarang · ${by.replaceAll(/[()]/g, '\\$&')} 08\\.03 [^·]*Catatan karangan kedua`,
    ),
  );
});

test('warns who reads the note of a closing that it names a peace, and of no other note', async () => {
  const notes = ['Keluarga berdamai dan anak dijemput bibinya ke Turen.', 'Anak dijemput bibinya ke Turen.'];
  const warned = notes.map(async (note) => {
    const { path, second, propose } = await proposed();
    await propose(note);
    const { text } = await second.fill(`${path}/tutup`, { _note: 'yes' });
    expect(text).toContain(note);
    return text.includes('Catatan penutupan ini menyebut perdamaian');
  });
  expect(await Promise.all(warned)).toEqual([true, false]);
});

test('says to who cannot agree to a closing why that is and who can, on the report and where it is closed', async () => {
  const { path, officer, propose } = await proposed();
  await propose('Catatan karangan.');
  const colleague = await officer('koordinator-lor');
  const why =
    /Anda selembaga dengan Petugas jaga LPA \(petugas 1\)\.[^<]*Yang dapat menyetujui: [^<]*UPTD PPA Kota Contoh/;
  for (const page of [path, `${path}/tutup`]) expect((await colleague.get(page)).text).toMatch(why);
  for (const who of ['petugas-1', 'uptd-1'])
    expect((await (await officer(who)).get(path)).text).not.toContain('Anda selembaga dengan');
});

test.each([
  ['Petugas LPA menjemput anak itu dari kos.', true],
  ['Pak Lurah menjemput anak itu dari kos.', false],
] as const)(
  'warns whoever agrees where the story names the office of whoever proposed it: %s',
  async (story, isTheirs) => {
    const { path, second, propose } = await proposed(story);
    await propose('Catatan karangan.');
    const page = (await second.fill(`${path}/tutup`, { _note: 'yes' })).text;
    expect([page.includes(story), page.includes('Cerita ini menyebut kantor pengusulnya')]).toEqual([true, isTheirs]);
  },
);

test('lists for the second of a case the open referral of its person that was prepared before there was a case', async () => {
  const { lpa, report, officer } = await proposed();
  const addressee = { kind: 'office', office: 'uptdPpa' } as const;
  const body = { report, case: null, victim: 'p1', service: 'temporaryShelter', addressee, shares: [] };
  const referral = await lpa.referrals.prepare(body as never);
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!referral.ok || !opened.ok) throw new Error(JSON.stringify([referral, opened]));
  const { text } = await (await officer('petugas-1')).get(`/catatan/${opened.receipt.stream}/tutup-kasus`);
  expect(text).toContain(`BELUM DISERAHKAN: <a href="/catatan/${referral.receipt.stream}"`);
});

test("lets two who have read a child's report release its call: the second sees who proposed it, why and the story", async () => {
  const { kawal, report, path, first, second, propose, officer } = await proposed();
  await propose('Catatan karangan.');
  const form = (await second.fill(`${path}/tutup`, { _note: 'yes' })).text;
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const { _note, ...sent } = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  expect((await second.post(`${path}/tutup`, sent)).status).toBe(303);
  await kawal.advance('1 menit');
  const given = { office: 'policeUnitPpa', reason: 'wouldHarm' };
  // Whoever has not read it releases nothing.
  const unread = await (await officer('petugas-2')).fill(`${path}/lepaskan`, given);
  expect([unread.status, unread.text.includes('belum membaca cerita')]).toEqual([422, true]);
  expect((await first.fill(`${path}/lepaskan`, given)).status).toBe(303);
  expect((await first.get(`${path}?selesai=lepaskan~1`)).text).toContain('menunggu orang kedua dan belum berlaku');
  // It stands in the day of who may agree, and before a form of their own.
  const said =
    /Petugas jaga LPA \(petugas 1\) mengusulkan [^<]* tidak diberi tahu tentang [^<]*membahayakan korban\.(?:<[^>]*>| )*Baca ceritanya/;
  for (const page of ['/hari-ini', `${path}/lepaskan`]) {
    const { text } = await second.get(page);
    expect(text).toMatch(said);
    expect(text).toContain('>Baca dan setujui</button>');
  }
  expect((await first.get('/hari-ini')).text).not.toContain('>Baca dan setujui</button>');
  const asked = await second.fill(`${path}/lepaskan`, { _ask: 'yes', ...given });
  expect(asked.text).toMatch(said);
  expect(asked.text).toContain(`href="${path}#cerita"`);
  expect(asked.text).toContain('Tidak setuju: kembali ke laporannya');
  expect(asked.text).not.toMatch(/type="radio"/);
  const agreed = await second.fill(`${path}/lepaskan`, given);
  expect(agreed.headers.get('location')).toBe(`${path}?selesai=lepaskan`);
  expect((await second.get(`${path}?selesai=lepaskan`)).text).toContain('Permintaan menelepon dibatalkan');
  const { record } = (await kawal.engine.unguarded.escalation(
    report.replace('report', 'escalation') as never,
  )) as never;
  expect((record as { state: { owed: unknown[] } }).state.owed).toEqual([]);
});

test('keeps a child about to be taken away in the day of who holds it beside the offices owed, who records the call', async () => {
  const { kawal, officer } = await proposed();
  const facts = { danger: ['no'], departure: ['dated'], victimAge: ['child'], involved: ['none'] } as const;
  const given = { area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', facts, parties: [child] };
  const sent = await kawal.as('petugas-2').reports.submit(given as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance('1 menit');
  const path = `/catatan/${sent.receipt.stream}`;
  const holder = await officer('koordinator-lor');
  // What the desk itself writes before who answered names an office, and nobody is asked whether it is involved.
  const own = /name="story" value="(Sudah menelepon [^"]*Yang menjawab: )"/.exec((await holder.get(path)).text)?.[1];
  expect(own).toBeDefined();
  expect((await holder.fill(`${path}/tambah`, { story: `${own}petugas contoh.` })).status).toBe(303);
  expect((await holder.fill(`${path}/sanggupi`, {})).status).toBe(303);
  const day = (await holder.get('/hari-ini')).text;
  expect(day).toContain('Pastikan korban aman sebelum diberangkatkan');
  expect(day).toContain('Masih harus diberi tahu');
  const called = { office: 'policeUnitPpa', result: 'answered', reference: 'Petugas Contoh' };
  expect((await holder.fill(`${path}/telepon`, called)).status).toBe(303);
});

test('offers the story to who may agree to a proposal to close, and says nowhere that it is not open to them', async () => {
  const { path, second, propose } = await proposed();
  await propose('Catatan karangan.');
  const { text } = await second.get(path);
  expect(text).toContain('Baca catatan dan ceritanya (tercatat), lalu setujui');
  expect(text).not.toContain('Ceritanya terbuka bagi Anda begitu');
});

test('shows in the day of whoever proposes that somebody is an adult that it waits, and leads to the case', async () => {
  const { lpa, officer } = await proposed();
  const parties = [{ ...child, ageClass: 'unknown' }];
  const given = { area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', facts: {}, parties };
  const sent = await lpa.reports.submit(given as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  const report = sent.receipt.stream as `report/${string}`;
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
  await lpa.cards.open(report, { purpose: 'respond' });
  const noted = { ageClass: 'adult' } as const;
  expect(await lpa.cases.noteAge(opened.receipt.stream, noted)).toMatchObject({ ok: true });
  const day = (await (await officer('petugas-2')).get('/hari-ini')).text;
  expect(day).toMatch(
    new RegExp(
      `<a href="/catatan/${opened.receipt.stream}">(?:(?!</a>).)*Menunggu orang kedua: Anda mengusulkan orang dalam kasus`,
    ),
  );
});

test('says on the page that closes a case which linked report its reader may not open (1991)', async () => {
  const { kawal, lpa, report, path, officer } = await proposed();
  const opened = await lpa.cases.open({ report, victim: 'p1' });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const theCase = opened.receipt.stream as `case/${string}`;
  expect(await lpa.cases.assign(theCase, { person: 'piket-1' })).toMatchObject({ ok: true });
  const [facts, story] = [{ danger: ['no'], involved: ['none'] }, 'Cerita karangan lain.'];
  const sent = await lpa.reports.submit({ area: 'unknown', channel: 'phone', story, facts, parties: [] } as never);
  if (!sent.ok) throw new Error(JSON.stringify(sent));
  expect(await lpa.cases.linkReport(theCase, { report: sent.receipt.stream as never })).toMatchObject({ ok: true });
  await kawal.advance('1 menit');
  const [reader, ofLpa] = await Promise.all(['piket-1', 'petugas-2'].map(officer));
  await reader?.fill(path, { purpose: 'respond' });
  const said = async (one = reader) =>
    (await one?.get(`/catatan/${theCase}/tutup-kasus`))?.text.includes(
      'termasuk kasus ini, dan tidak terbuka bagi Anda',
    );
  expect([await said(), await said(ofLpa)]).toEqual([true, false]);
});
