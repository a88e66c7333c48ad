import { readChapter } from '@kawal/chapter';
import { hour, type Localized, toInstant } from '@kawal/core';
import { recordNumber } from '@kawal/core/record';
import { verbList } from '@kawal/engine';
import { sampleChapter } from '@kawal/testing';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type Browser, openedDesk } from './desk.sample.ts';
import { everyAddress, ownPages, recorded } from './every-page.sample.ts';
import { htmlText } from './page/html.ts';
import { SentPage } from './public-form/public-page.ts';
import { actions } from './record/actions.ts';
import { actionOf } from './record/known-action.ts';
import { metIn, seen, seenInForm } from './reported.sample.ts';

const secretary = { kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' } as const;
const name = 'Anak Contoh Rahasia';
const story = 'Cerita contoh yang rahasia.';
const asked = {
  story,
  danger: 'yes',
  area: '35.99.01.1001',
  address: '',
  victimAge: 'child',
  victim: name,
  reporter: '',
  phone: '',
  safe: '',
};

test('leads whoever takes a report on by its code to the desk where acts are recorded, and names whom to phone', async () => {
  const { kawal, stranger } = await openedDesk();
  const outcome = await kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' }).reports.submit({
    ...{ area: '35.99.01.1001', channel: 'app', parties: [] },
    facts: { victimAge: ['child'], danger: ['yes'] },
  });
  expect(outcome).toMatchObject({ ok: true });
  await kawal.advance();
  const code = kawal.sentTo('petugas-1')[0]?.code ?? '';
  const taken = await stranger().post(`/j/${code}`, { answer: 'take' });
  expect(taken.text).toContain('Tercatat');
  expect(taken.text).toContain('<a href="/hari-ini">');
  expect(taken.text).toContain('(0341) 000-000');
});

describe('the public form', () => {
  test('takes a report in once, however often the same page is sent, and gives a number to keep', async () => {
    const { kawal, stranger } = await openedDesk();
    const browser = stranger();
    const page = await browser.get('/lapor');
    const key = /name="key" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    // A reload of the form keeps its key.
    expect((await browser.get('/lapor')).text).toContain(key);
    const sent = await Promise.all([1, 2, 3].map(() => browser.post('/lapor', { ...asked, key })));
    const numbers = sent.map(({ text }) => /data-number[^>]*>([^<]+)</.exec(text)?.[1]);
    expect(new Set(numbers).size).toBe(1);
    expect(numbers[0]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{3}$/);
    expect(sent[0]?.text).toContain('TELEPON 129');
    // In the other language it stands there once more, with the same advice, and in no address.
    const hidden = [...(sent[0]?.text ?? '').matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const receipt = {
      isPhoneLost: '',
      isPlaceLost: '',
      isAbroad: '',
      ...Object.fromEntries(hidden.map(([, own = '', value = '']) => [own, value])),
    };
    const english = (await browser.post('/lapor/tanda?bahasa=en', receipt)).text;
    expect([english.includes(numbers[0] ?? 'none'), english.includes('CALL 129')]).toEqual([true, true]);
    const spoilt = await browser.post('/lapor/tanda?bahasa=id', { ...receipt, number: '<b>0000-000' });
    expect(spoilt.goesTo).toBe('/lapor');
    // Its page may be sent again; whoever opens the form anew begins another report.
    expect((await browser.post('/lapor', { ...asked, key })).text).toContain(numbers[0] ?? 'none');
    expect((await browser.get('/lapor?baru')).goesTo).toBe('/lapor');
    expect((await browser.get('/lapor')).text).not.toContain(key);
    // Whoever goes back there, and sends the page again, is shown no receipt; nor after the way out without script.
    expect((await browser.post('/lapor', { ...asked, key })).goesTo).toBe('/lapor');
    expect((await browser.post('/lapor/tanda', receipt)).goesTo).toBe('/lapor');
    const next = /name="key" value="([^"]+)"/.exec((await browser.get('/lapor')).text)?.[1] ?? '';
    expect((await browser.post('/lapor', { ...asked, key: next })).text).toContain('data-number');
    expect((await browser.get('/lapor/tutup')).goesTo).toBe('https://id.wikipedia.org/');
    expect((await browser.post('/lapor', { ...asked, key: next })).goesTo).toBe('/lapor');
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(2);
  });

  test('tells nobody who opens the form next on one telephone that a report was sent from it', async () => {
    const { stranger } = await openedDesk();
    const keyIn = (text: string) => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? '';
    const phone = stranger();
    const key = keyIn((await phone.get('/lapor')).text);
    const receipt = await phone.post('/lapor', { ...asked, key });
    expect(receipt.text).toContain('data-number');
    const next = (await phone.get('/lapor')).text;
    expect(keyIn(next)).not.toBe(key);
    const clean = stranger();
    const other = { ...asked, story: 'Cerita karangan yang lain.' };
    const answers = [
      await phone.post('/lapor', { ...other, key: keyIn(next) }),
      await clean.post('/lapor', { ...other, key: keyIn((await clean.get('/lapor')).text) }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.text).not.toContain('sudah kami terima sebelumnya');
  });

  test('sends nobody to police whom the report may name', async () => {
    const { stranger } = await openedDesk();
    const calls = (text: string) => [...text.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number);
    const form = await stranger().get('/lapor');
    expect(form.text).toContain('110 (polisi) bila polisi tidak terlibat');
    expect(calls((await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() })).text)).toEqual([
      '129',
      '110',
    ]);
    const visit = {
      language: 'id',
      say: ({ id }: Localized) => id,
      path: '/lapor',
      query: '',
      chapter: null,
      now: toInstant(0),
    } as const;
    const receipt = {
      key: '',
      number: 'AAAA-AAA',
      advise: ['call-129'],
      mayAsk: ['sapa129'],
      isPhoneLost: false,
      isPlaceLost: false,
      isAbroad: false,
    } as const;
    expect(calls(htmlText(SentPage({ visit, receipt })))).toEqual(['129']);
  });

  test('names on the receipt who helps a victim abroad, as the page of the officer does, and in the other language too', async () => {
    const { stranger } = await openedDesk();
    const send = async (more: Readonly<Record<string, string>>, browser = stranger()) =>
      (await browser.post('/lapor', { ...asked, ...more, key: crypto.randomUUID() })).text;
    const browser = stranger();
    const abroad = await send({ departure: 'abroad' }, browser);
    expect(abroad).toMatch(/TELEPON 129.*Bila korban di luar negeri: [^<]*KBRI atau KJRI.*KP2MI \(0-800-1000/s);
    const told = await send({ story: 'Adik saya disekap di Kamboja, disuruh menipu orang.' });
    expect(told).toContain('Perwakilan RI (KBRI atau KJRI)');
    expect(await send({})).not.toContain('KBRI');
    const hidden = [...abroad.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const shown = Object.fromEntries(hidden.map(([, own = '', value = '']) => [own, value]));
    const receipt = { isPhoneLost: '', isPlaceLost: '', ...shown };
    const again = await browser.post('/lapor/tanda?bahasa=en', receipt);
    expect(again.text).toContain('the Indonesian mission in that country (KBRI or KJRI)');
  });

  test('asks before a different text under the same key is taken as another report', async () => {
    const { kawal, stranger } = await openedDesk();
    const browser = stranger();
    const key = crypto.randomUUID();
    await browser.post('/lapor', { ...asked, key });
    const other = await browser.post('/lapor', { ...asked, story: 'Cerita lain.', key });
    expect([other.status, other.text.includes('Kirim sebagai laporan baru')]).toEqual([422, true]);
    expect(other.text).toContain('Cerita lain.');
    for (let sent = 0; sent < 2; sent += 1) {
      const again = await browser.post('/lapor', { ...asked, story: 'Cerita lain.', key, another: 'yes' });
      expect(again.status).toBe(200);
    }
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records.length).toBe(2);
  });

  test('loses nothing of what was typed, however much it is, however often it is sent', async () => {
    const { kawal, desk, stranger } = await openedDesk();
    // A browser counts a line break as one character, and sends two.
    const lines = Array.from({ length: 400 }, () => 'a'.repeat(49)).join('\r\n');
    const long = await stranger().post('/lapor', { ...asked, story: lines, key: crypto.randomUUID() });
    expect([long.status, long.text.includes('data-number')]).toEqual([200, true]);
    const longer = { ...asked, story: 'b'.repeat(20_001), reporter: 'c'.repeat(201), key: crypto.randomUUID() };
    const refused = await stranger().post('/lapor', longer);
    expect(refused.status).toBe(413);
    for (const typed of [longer.story, longer.reporter, longer.key, name]) expect(refused.text).toContain(typed);
    // Of a form that no page takes, what fits stays under its key, and the page says that the rest is cut off.
    const largest = { key: crypto.randomUUID(), ...asked, reporter: 'Pelapor Contoh', story: 'b'.repeat(250_000) };
    const cut = await stranger().post('/lapor', largest);
    expect([cut.status, cut.text.includes('bagian akhirnya terpotong')]).toEqual([413, true]);
    for (const typed of [largest.key, 'b'.repeat(150_000)]) expect(cut.text).toContain(typed);
    // Others on the same line have sent as many reports as it may.
    const send = async (fields: typeof asked & { readonly key: string }) => {
      const headers = { 'sec-fetch-site': 'same-origin' };
      const sent = { method: 'POST', body: new URLSearchParams(fields), headers };
      const answer = await desk.request('/lapor', sent, { address: '10.0.0.1' });
      return { status: answer.status, text: await answer.text(), again: answer.headers.get('retry-after') };
    };
    const own = { ...asked, key: crypto.randomUUID() };
    expect((await send(own)).status).toBe(200);
    for (let time = 0; time < 119; time += 1) await send({ ...asked, key: crypto.randomUUID() });
    const next = { ...asked, key: crypto.randomUUID() };
    const late = await send(next);
    expect([late.status, late.again]).toEqual([429, '600']);
    for (const typed of [story, name, next.key]) expect(late.text).toContain(typed);
    // What was taken in is told again.
    expect([(await send(own)).status, (await send(own)).text.includes('data-number')]).toEqual([200, true]);
    const found = await kawal.engine.unguarded.list('report', { limit: 1_000 });
    expect(found.ok && found.records.length).toBe(121);
  });

  test('says what is wrong with a number, and keeps what was typed', async () => {
    const { stranger } = await openedDesk();
    const answer = await stranger().post('/lapor', { ...asked, danger: 'no', phone: '12', key: crypto.randomUUID() });
    expect([answer.status, answer.text.includes(story)]).toEqual([422, true]);
    const said = 'Nomor telepon kurang lengkap: perbaiki atau kosongkan.';
    expect(answer.text).toContain(`id="phone-error">${said}`);
    expect(answer.text).toContain(`BELUM TERKIRIM.</h2><ul><li><a href="#phone">${said}</a>`);
    const english = await stranger().post('/lapor?bahasa=en', {
      ...asked,
      danger: 'no',
      phone: '12',
      key: crypto.randomUUID(),
    });
    expect(english.text.indexOf('NOT SENT')).toBeLessThan(english.text.indexOf('class="lead"'));
    expect(english.text).toMatch(/NOT SENT YET.+The telephone number is not complete/s);
    // A report of danger does not wait for its telephone number.
    const urgent = await stranger().post('/lapor', { ...asked, phone: '12', key: crypto.randomUUID() });
    expect(urgent.text).toMatch(
      /TELEPON 129[^<]*110 \(polisi\) hanya bila tidak ada polisi yang terlibat.*data-number.*jadi TIDAK tercatat/s,
    );
    // A page that spoilt its list of places loses no report.
    const spoilt = await stranger().post('/lapor', { ...asked, area: 'x', key: crypto.randomUUID() });
    expect(spoilt.text).toMatch(/data-number.*Kelurahan yang Anda pilih tidak ada dalam daftar/s);
  });

  test('takes a departure of today or tonight as danger now', async () => {
    const { kawal, stranger } = await openedDesk();
    expect((await stranger().get('/lapor?bahasa=en')).text).toContain('Yes, today or tonight');
    const fields = { ...asked, danger: 'unknown', departure: 'today', key: crypto.randomUUID() };
    expect((await stranger().post('/lapor', fields)).text).toContain('TELEPON 129');
    const found = await kawal.engine.unguarded.list('report');
    expect(found.ok && found.records[0]?.state.facts).toMatchObject({ danger: ['yes'], departure: ['dated'] });
  });

  test('asks if local officials may know, and keeps them out where the reporter says so', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    expect((await stranger().get('/lapor')).text).toContain('koordinator di kelurahan, UPTD PPA, polisi');
    await stranger().post('/lapor', { ...asked, keepLocalOut: 'yes', key: crypto.randomUUID() });
    await kawal.advance();
    const found = await kawal.engine.unguarded.list('escalation');
    expect(found.ok && found.records[0]?.state.excluded.offices).toEqual(
      expect.arrayContaining(['lurah', 'polsek', 'coordinator']),
    );
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    // Above everything that can be done.
    expect((await browser.get(path)).text).toMatch(
      /JANGAN BERI TAHU.*[Ll]urah.*: jangan dihubungi tentang hal ini\..*class="actions"/s,
    );
  });

  test('sends nobody to police who may be involved, neither the citizen nor the officer', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    const fields = { ...asked, policeInvolved: 'yes', key: crypto.randomUUID() };
    const sent = (await stranger().post('/lapor', fields)).text;
    expect([sent.includes('tel:129'), sent.includes('tel:110')]).toEqual([true, false]);
    await kawal.advance('3 jam');
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    const [page, call] = [(await browser.get(path)).text, (await browser.get(`${path}/telepon`)).text];
    for (const text of [page, call]) expect(text).not.toMatch(/tel:110|value="policeUnitPpa"/);
    expect(page).toMatch(/terlewat\.[^<]*: SAPA 129/);
    // What the page forbids to contact is owed on none: its substitute stands in its place.
    const owed = /<section class="owed">(.*?)<\/section>/s.exec(page)?.[1] ?? '';
    const named = [...owed.matchAll(/<li>([^<]*)/g)].map(([, office]) => office?.trim());
    expect(named).toContain('SAPA 129');
    expect(named.join()).not.toContain('Unit PPA');
    expect(owed).toMatch(/sebagai ganti Unit PPA Kota Contoh, jangan dihubungi tentang hal ini/);
    expect((await browser.get('/hari-ini')).text).not.toMatch(/diberi tahu: [^.]*Unit PPA/);
    // Whoever fears the police has cleared nobody else: the offices of the place stay barred.
    expect(page).toMatch(/JANGAN BERI TAHU.*[Ll]urah.*class="actions"/s);
    const referral = { 'addressee.kind': 'office', 'addressee.~office.office': 'lurah', victim: 'p1' };
    const refused = await browser.fill(`${path}/rujuk`, {
      ...referral,
      service: 'civilDocuments',
      shares: ['identity'],
    });
    expect(refused.text).toMatch(/tidak dapat menerima rujukan ini/);
    expect(call).toMatch(/JANGAN menelepon: .*Unit PPA Kota Contoh/);
    expect(call).not.toContain('jabatan sendiri');
    expect(call).toContain('tel:129');
    // A report that was filed with them is on record, and the page says what to do now.
    expect(page).not.toContain('kantor itu TIDAK BOLEH tahu');
    const filed = { act: 'policeReportFiled', reference: 'LP/B/1/CONTOH' };
    expect((await browser.fill(`${path}/tindak`, filed)).status).toBe(303);
    expect((await browser.get(path)).text).toMatch(/JANGAN menghubungi Unit PPA[^<]* TIDAK BOLEH tahu[^<]*SAPA 129/);
  });

  test('takes a story in that names an office, and notifies whoever holds it on a plain no alone', async () => {
    const { kawal, stranger, officer } = await openedDesk();
    const told = async (page: { readonly text: string }) => {
      const number = /data-number[^>]*>([^<]+)</.exec(page.text)?.[1] ?? '';
      await kawal.advance();
      const found = await kawal.engine.unguarded.list('escalation');
      const own = (found.ok ? found.records : []).find(({ state }) => recordNumber(state.report) === number);
      return [...new Set(own?.state.told.map(({ person }) => person))];
    };
    const send = (changes: Readonly<Record<string, string>>, key: string = crypto.randomUUID()) =>
      stranger().post('/lapor', { ...asked, key, story: 'Pak lurah mengunci anak di kos.', ...changes });
    const asking = await send({});
    expect([asking.status, asking.text.includes('data-number')]).toEqual([200, true]);
    expect(asking.text).toMatch(/Pertanyaan ini boleh dilewati.*Cerita menyebut jabatan Lurah Contoh Lor\./s);
    expect(asking.text).not.toContain('lurah-lor');
    const silent = await told(asking);
    const no = await told(await send({ '_same.story.lurah': 'no' }));
    const yes = await told(await send({ '_same.story.lurah': 'yes' }));
    expect([no.includes('koordinator-lor'), yes.includes('koordinator-lor'), silent]).toEqual([true, false, yes]);
    expect(yes).toContain('petugas-1');
    // Who answered the question already is not asked: local people are kept out, and of police a word is enough.
    expect(await told(await send({ keepLocalOut: 'yes' }))).toEqual(yes);
    // Of two offices of police one question asks.
    const twice = await send({ story: 'Pak polisi Bhabinkamtibmas meminta jatah, ada anak di kos.' });
    expect(new Set([...twice.text.matchAll(/name="(_same[^"]+)"/g)].map(([, one]) => one)).size).toBe(1);
    // Of the LPA one asks, beside the coordinator of the community where the title may be theirs.
    const lpa = await send({ story: 'Koordinator LPA menjemput anak malam-malam.' });
    expect(lpa.text).toContain('Cerita menyebut LPA. Mungkinkah ada orang LPA yang terlibat?');
    const named = { '_same.story.coordinator': 'no', '_same.story.lpaDuty': 'yes' };
    const kept = await told(await send({ story: 'Koordinator LPA menjemput anak malam-malam.', ...named }));
    expect([kept.includes('petugas-1'), kept.includes('koordinator-lor')]).toEqual([false, true]);
    const police = { story: 'Oknum polisi mengunci anak di kos.' };
    expect((await send(police)).text).toContain('Cerita menyebut polisi. Mungkinkah ada polisi yang terlibat?');
    // Beside the answer that none are involved the story is asked about once; that answer stays where nobody gives another.
    const doubted = await send({ ...police, policeInvolved: 'no' });
    expect([doubted.text.includes('name="_same.story.policeUnitPpa"'), doubted.text.includes('tel:110')]).toEqual([
      true,
      true,
    ]);
    const barred = await send({ ...police, '_same.story.policeUnitPpa': 'yes' });
    expect(barred.text).not.toContain('tel:110');
    const ofLpa = await send({ story: 'Petugas LPA sendiri yang membawa anak itu.' });
    expect([ofLpa.status, ofLpa.text.includes('name="_same.story.lpaDuty"')]).toEqual([200, true]);
    expect((await (await officer('petugas-1')).get('/hari-ini')).status).toBe(200);
  });

  test('shows a report that another site sends, and takes it once its reader sends it', async () => {
    const { kawal, stranger } = await openedDesk();
    const browser = stranger();
    const key = crypto.randomUUID();
    const shown = await browser.post('/lapor', { ...asked, key }, { 'sec-fetch-site': 'cross-site' });
    expect([shown.status, shown.text.includes('situs lain'), shown.text.includes('129')]).toEqual([403, true, true]);
    expect(shown.text).toContain(asked.story);
    // Whoever made the page of the other site knows the key that stood in it.
    expect(shown.text).not.toContain(key);
    const stored = async (): Promise<number | false> => {
      const found = await kawal.engine.unguarded.list('report');
      return found.ok && found.records.length;
    };
    expect(await stored()).toBe(0);
    const own = /name="key" value="([^"]+)"/.exec(shown.text)?.[1] ?? '';
    expect((await browser.post('/lapor', { ...asked, key: own })).text).toContain('data-number');
    expect(await stored()).toBe(1);
  });

  test('says that a form of an officer is too long, and that nothing of it is on record', async () => {
    const { officer } = await openedDesk();
    const refused = await (await officer('petugas-1')).post('/buat/terima', { story: 'x'.repeat(250_000) });
    expect([refused.status, refused.text.includes('terlalu panjang')]).toEqual([413, true]);
  });

  test('loses no report of a browser or a proxy that names no page of this host, and signs nobody in by one', async () => {
    const { codes, stranger } = await openedDesk();
    const code = await codes.draw('petugas-1');
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'https://lain.contoh.test' },
      { referer: 'https://lain.contoh.test/masuk' },
    ]) {
      const sent = await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() }, headers);
      expect([sent.status, sent.text.includes('data-number')], JSON.stringify(headers)).toEqual([200, true]);
      const refused = await stranger().post('/masuk', { code }, { host: 'desk.contoh.test', ...headers });
      expect(refused.status, JSON.stringify(headers)).toBe(403);
      expect(refused.text).toMatch(/belum tercatat.*129/s);
    }
    const referer = 'https://desk.contoh.test/masuk';
    expect((await stranger().post('/masuk', { code }, { host: 'desk.contoh.test', referer })).status).toBe(303);
  });
});

describe('the desk', () => {
  test('shows nobody a page without a session, and takes a code once', async () => {
    const { codes, stranger } = await openedDesk();
    const browser = stranger();
    for (const path of ['/hari-ini', '/laporan', '/petugas', '/buat/susun', '/catatan/report/0wham1']) {
      const page = await browser.get(path);
      expect(page.status).toBe(401);
      // Nobody who was never signed in has a session that could be over.
      expect(page.text).not.toContain('Sesi Anda sudah berakhir');
    }
    const code = await codes.draw('petugas-1');
    expect((await browser.post('/masuk', { code: code.toLowerCase() })).status).toBe(303);
    const wrong = await stranger().post('/masuk', { code });
    expect([wrong.status, wrong.text.includes('ketik sekali lagi')]).toEqual([422, true]);
    expect((await browser.get('/hari-ini')).status).toBe(200);
    expect((await browser.get('/hari-ini')).headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('ends a session of the secretariat when the directory lists its person there no more, and leads to no other site', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    const verified = '2026-03-01';
    const apply = async (secretariat: string) => {
      const files = sampleChapter(verified).map((file) => ({
        ...file,
        text: file.text.replace(/^sekretariat: .*/m, `sekretariat: [${secretariat}]`),
      }));
      const other = { kind: 'person', ref: 'petugas-1', role: 'lpaDuty' } as const;
      expect(await kawal.engine.as(other).chapter.apply(readChapter(files) as never)).toMatchObject({ ok: false });
      const outcome = await kawal.engine.as(secretary).chapter.apply(readChapter(files) as never);
      expect(outcome).toMatchObject({ ok: true });
    };
    await apply('sekretaris-uji, piket-1');
    const browser = await officer('piket-1');
    expect((await browser.get('/hari-ini')).status).toBe(200);
    await apply('sekretaris-uji');
    expect((await browser.get('/hari-ini')).status).toBe(401);
    expect((await stranger().get('//lain.contoh.test/x')).text).not.toContain('href="//');
  });

  test('takes a code once, however many send it at once', async () => {
    const { codes, stranger } = await openedDesk();
    const code = await codes.draw('petugas-1');
    const answers = await Promise.all(Array.from({ length: 10 }, () => stranger().post('/masuk', { code })));
    expect(answers.filter(({ status }) => status === 303).length).toBe(1);
  });

  test('refuses what comes without the secret of its session', async () => {
    const { officer } = await openedDesk();
    const browser = await officer('petugas-1');
    const refused = await browser.post('/buat/usulkan', { area: '35.99.01.1001', _kept: 'yes' });
    expect(refused.status).toBe(403);
    // As after a sign-in in another tab: what happened is said, the way goes on, and no draft of the tab is thrown away.
    expect(refused.text).toMatch(
      /BELUM tercatat, karena .* ada yang masuk lagi di tab lain.*href="\/buat\/usulkan">Lanjutkan/s,
    );
    expect(refused.text).not.toMatch(/data-own|data-forget|class="done"/);
    await browser.get('/hari-ini?bahasa=en');
    expect((await browser.post('/catatan/report/x/baca', {})).text).toMatch(
      /NOT on record, .* was not kept.*href="\/catatan\/report\/x">Go back.*name="back" value="\/catatan\/report\/x"/s,
    );
    await browser.get('/hari-ini?bahasa=id');
    // Whoever leaves by a page of an earlier session is out as they are told.
    expect((await browser.post('/keluar', { _token: 'x' })).goesTo).toBe('/masuk?selesai=keluar');
    expect((await browser.get('/hari-ini')).status).toBe(401);
  });

  test('opens the story with a purpose alone, puts the reading on record, and names nobody elsewhere', async () => {
    const written = [process.stdout, process.stderr].map((one) => vi.spyOn(one, 'write'));
    onTestFinished(() => written.forEach((one) => void one.mockRestore()));
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const today = await browser.get('/hari-ini');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec(today.text) ?? [];
    for (const word of ['Anak<', 'Bahaya sekarang', 'sejak hari ini pukul 08.00']) expect(today.text).toContain(word);
    expect(today.text.split('Telepon kepolisian').length).toBeLessThan(3);
    const page = await browser.get(path);
    expect(page.text).toContain('Belum ada yang menyanggupi');
    expect(page.text).toContain('Petugas jaga LPA (petugas 1)');
    expect(page.text).not.toContain('escalations.recall');
    const step = (await browser.get(`${path}/escalations.fireStep`)).text;
    expect(step).toContain('<option value="bahaya-sekarang">Ada bahaya sekarang</option>');
    expect((await browser.fill(path, {})).text).not.toContain(story);
    const opened = await browser.fill(path, { purpose: 'respond' });
    expect([opened.status, opened.text.includes(story), opened.text.includes(name)]).toEqual([200, true, true]);
    for (const text of [today.text, page.text, (await browser.get(path)).text]) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(story);
    }
    const readings = await kawal.engine.unguarded.list('access');
    expect(readings.ok && readings.records.length).toBe(1);
    const logged = written.flatMap(({ mock }) => mock.calls.map(([text]) => String(text))).join('');
    expect([logged.includes(name), logged.includes(story)]).toEqual([false, false]);
  });

  test.each([
    ['no', 'JANGAN DIHUBUNGI'],
    ['', 'Belum ditanyakan apakah aman; jangan telepon dulu'],
    ['yes', 'Jam dan caranya belum tercatat'],
  ])('says beside an opened number if it is safe to ring: %s', async (safe, said) => {
    const { kawal, officer, stranger } = await openedDesk();
    const phone = '081200000000';
    await stranger().post('/lapor', { ...asked, reporter: 'Pelapor Contoh', phone, safe, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    const opened = await browser.fill(path, { purpose: 'respond' });
    expect(opened.text).toMatch(new RegExp(`\\+6281200000000 <strong class="safety [^>]+>[^<]*${said}`));
  });

  test('says beside a number that is safe at which hours and in which way, and warns of one that is not', async () => {
    const { kawal, officer } = await openedDesk();
    const howToContact = {
      ...{ way: 'throughCompanion', whosePhone: 'shared', hours: 'sesudah pukul 19.00' },
      leave: 'none',
    };
    const contact = { phone: '081200000000' };
    const person = { roles: ['witness'], ageClass: 'adult', contact, howToContact };
    await kawal.engine.as({ kind: 'app', ref: 'desk-form', role: 'reporter' }).reports.submit<unknown>({
      ...{ area: asked.area, channel: 'app', facts: {} },
      parties: [
        { ...person, ref: 'p1', safeToContact: 'yes' },
        { ...person, ref: 'p2', safeToContact: 'no' },
      ],
    });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    const [, safe = '', unsafe = ''] = (await browser.fill(path, { purpose: 'respond' })).text.split('+6281200000000');
    expect(safe).toMatch(/^ <strong class="safety good">Aman dihubungi\. .*lewat pendamping.*sesudah pukul 19\.00/);
    expect(unsafe).toMatch(/^ <strong class="safety bad">JANGAN DIHUBUNGI</);
  });

  test('serves the page on which a message is answered, with the headers of that page', async () => {
    const { kawal, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const path = `/j/${kawal.sentTo('petugas-1')[0]?.code}`;
    const page = await stranger().get(path);
    expect([page.status, page.text.includes('Saya tangani')]).toEqual([200, true]);
    expect(page.headers.get('content-security-policy')).toContain("style-src 'sha256-");
    expect((await stranger().post(path, { answer: 'take' }, {})).text).toContain('Tercatat');
  });

  test('answers for a report that is not for this person as for one that never was', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    const found = await kawal.engine.unguarded.list('report');
    const [report] = found.ok ? found.records : [];
    const browser = await officer('koordinator-kidul');
    const hidden = await browser.get(`/catatan/${report?.stream}`);
    const never = await browser.get('/catatan/report/0wham450s65np0s71mtg56rm');
    expect([hidden.status, hidden.text.replaceAll(/bahasa=en|\/catatan\/[^"?]+/g, '')]).toEqual([
      never.status,
      never.text.replaceAll(/bahasa=en|\/catatan\/[^"?]+/g, ''),
    ]);
  });
});

test('opens a report by its number in an emergency, and tells whom it names and who slips nothing of it', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const sent = await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  const number = /data-number[^>]*>([^<]+)</.exec(sent.text)?.[1] ?? '';
  await kawal.advance();
  const first = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  const suspect = { 'parties.0.roles': 'suspected', 'parties.0.ageClass': 'adult' };
  await first.fill(`${path}/tambah`, { ...suspect, 'parties.0.directoryPerson': 'koordinator-lor' });
  const browser = await officer('bp3mi-1');
  expect((await browser.get(path)).text).toContain('href="/darurat"');
  const open = (one: typeof browser, given: string) => one.fill('/darurat', { number: given, reason: 'victimPresent' });
  const slip = `${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`;
  expect((await open(browser, slip)).text).toContain('Nomor ini salah tulis');
  // Whom the report names is answered as for a report that never was.
  const plain = ({ text }: { readonly text: string }): string => text.replaceAll(/value="[^"]*"/g, '');
  const named = await officer('koordinator-lor');
  const [barred, never] = [await open(named, number), await open(named, '0000-000')];
  expect([barred.status, plain(barred)]).toEqual([422, plain(never)]);
  expect(barred.text).toMatch(
    /Tidak ditemukan, atau bukan untuk Anda\. Periksa nomornya; bila sudah benar, telepon SAPA 129\.\s*</,
  );
  expect((await named.get(path)).status).toBe(404);
  const opened = await open(browser, number.toLowerCase().replace('-', ' '));
  expect(opened.goesTo).toBe(`${path}?selesai=darurat`);
  const page = (await browser.get(opened.goesTo)).text;
  expect(page).toContain('terbuka bagi Anda selama empat jam');
  expect(page).toContain('lalu orang lain dari LPA meninjau pembukaan ini');
  // Nothing is offered that would be refused: what is new goes on as another report, which names this one.
  const asking = [...page.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action);
  expect([asking, page.match(/href="\/catatan\/report\/[^"]+\/[a-z]/)]).toEqual([
    ['/keluar', '/buat/terima', `${path}/baca`],
    null,
  ]);
  const [, story = ''] = /name="story" value="([^"]+)"/.exec(page) ?? [];
  expect(story).toContain(number);
  // Whoever reviews it is led to who opened which report, and why; the review is begun there.
  const [, opening = ''] = /href="(\/catatan\/access\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  const review = `${opening}/tinjau-darurat`;
  expect((await first.get(opening)).text).toContain(`href="${review}"`);
  const now = (await browser.get('/darurat')).text;
  expect(now).toMatch(new RegExp(`href="${path}">${number}<.*terbuka sampai hari ini pukul 12`));
  const [, _token = ''] = /name="_token" value="([^"]+)"/.exec(now) ?? [];
  expect((await browser.post('/darurat/akhiri', { _token })).goesTo).toBe('/darurat');
  expect((await browser.get(path)).status).toBe(404);
  expect((await first.fill(review, { finding: 'needed' })).status).toBe(303);
});

describe('facts that protect', () => {
  test('says once who is kept out, who else may be involved, and who handles a report', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    expect((await browser.fill(`${path}/tambah`, { 'facts.involved': 'kelurahan' })).status).toBe(303);
    expect((await browser.fill(`${path}/sanggupi`, {})).status).toBe(303);
    await kawal.advance('1 menit');
    expect((await browser.fill(`${path}/tindak`, { act: 'visited' })).status).toBe(303);
    const page = (await browser.get(path)).text;
    const [, keptOut = ''] = /class="problems kept-out">(.*?)<\/div>/s.exec(page) ?? [];
    for (const office of ['lurah', 'camat', 'wali kota'])
      expect(keptOut.match(new RegExp(`\\b${office}\\b`, 'gi'))).toHaveLength(1);
    expect(keptOut).not.toContain('jabatan sendiri');
    // Where somebody is about to be told, the same list stands.
    for (const act of ['rujuk', 'tutup', 'telepon'])
      expect([act, (await browser.get(`${path}/${act}`)).text]).toEqual([
        act,
        expect.stringMatching(/(?:JANGAN BERI TAHU|JANGAN menelepon).*[Ll]urah/s),
      ]);
    expect(page).toMatch(/kelurahan[^<]*; yang lain belum dipastikan</);
    expect(/Ditangani.*?<\/p>/s.exec(page)?.[0].match(/petugas 1/g)).toHaveLength(1);
  });

  test('says on a referral and a case whom their report keeps out, also to who never sees the report', async () => {
    const { kawal, officer } = await openedDesk();
    const sent = await kawal.as('petugas-1').reports.submit({
      area: '35.99.01.1001',
      channel: 'phone',
      facts: { danger: ['no'], victimAge: ['adult'], involved: ['kelurahan'] },
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'adult' }],
    });
    const path = sent.ok ? `/catatan/${sent.receipt.stream}` : '';
    await kawal.advance('2 menit');
    const browser = await officer('petugas-1');
    const refer = { victim: 'p1', service: 'accompaniment', 'addressee.kind': 'office', shares: ['identity'] };
    const { goesTo } = await browser.fill(`${path}/rujuk`, { ...refer, 'addressee.~office.office': 'bp3mi' });
    const referral = goesTo.replace(/\?.*/, '');
    const consent = { 'consent.outcome': 'given', 'consent.~given.by': 'subject', 'consent.~given.form': 'written' };
    await browser.fill(`${referral}/persetujuan`, consent);
    await browser.fill(`${referral}/kirim`, {});
    const opened = await kawal.as('petugas-1').cases.open({ report: path.slice('/catatan/'.length), victim: 'p1' });
    const theirs = await officer('bp3mi-1');
    expect((await theirs.get(path)).status).toBe(404);
    for (const [reader, page] of [
      [theirs, referral],
      [browser, referral],
      [browser, opened.ok ? `/catatan/${opened.receipt.stream}` : ''],
    ] as const) {
      const [, keptOut = ''] = /class="problems kept-out">(.*?)<\/div>/s.exec((await reader.get(page)).text) ?? [];
      for (const office of ['JANGAN BERI TAHU', 'lurah', 'camat'])
        expect(keptOut.match(new RegExp(`\\b${office}\\b`, 'gi'))).toHaveLength(1);
      expect(keptOut).not.toMatch(/jabatan sendiri|BP3MI/);
    }
  });

  test('lets "none involved" bar nobody less without a word of its own, and tells it in the history', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    expect((await browser.get(path)).text).toContain('JANGAN BERI TAHU');
    const none = { 'facts.involved': 'none' };
    const asks = await browser.fill(`${path}/tambah`, none);
    expect([asks.status, asks.text]).toEqual([
      422,
      expect.stringMatching(/TIDAK LAGI dilarang diberi tahu: [^<]*lurah/),
    ]);
    expect((await browser.fill(`${path}/tambah`, { ...none, _lower: 'yes' })).status).toBe(422);
    const _lower = /name="_lower" value="([^"]+)"/.exec(asks.text)?.[1] ?? '';
    expect((await browser.fill(`${path}/tambah`, { ...none, _lower })).status).toBe(303);
    const page = (await browser.get(path)).text;
    expect(page).not.toContain('JANGAN BERI TAHU');
    expect(page).toContain('Laporan ditambah: pejabat atau pihak yang mungkin terlibat (tidak ada)');
  });

  test('asks about a name in the story and about a looser protection on one page, and keeps the answers to both', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    const told = { story: 'Pak lurah punya mobil hitam.', 'facts.involved': 'none' };
    const asks = await browser.fill(`${path}/tambah`, told);
    const question = /name="(_same\.story\.[^"]+)"/.exec(asks.text)?.[1] ?? '';
    const _lower = /name="_lower" value="([^"]+)"/.exec(asks.text)?.[1] ?? '';
    expect([asks.status, question, _lower]).toEqual([422, '_same.story.lurah', expect.stringMatching(/./)]);
    expect([asks.text.includes('Jawab dahulu'), asks.text.includes('Perbaiki yang berikut')]).toEqual([true, false]);
    // Whoever answers one of them is asked for the other alone.
    const first = await browser.fill(`${path}/tambah`, { ...told, [question]: 'no' });
    expect([first.status, /value="no" checked/.test(first.text)]).toEqual([422, true]);
    expect(first.text).not.toContain(`href="#${question}"`);
    const second = await browser.fill(`${path}/tambah`, { ...told, _lower });
    expect([second.status, /name="_lower" value="[^"]+" checked/.test(second.text)]).toEqual([422, true]);
    expect(second.text).not.toContain('href="#_lower"');
    expect((await browser.fill(`${path}/tambah`, { ...told, [question]: 'no', _lower })).status).toBe(303);
  });

  test('corrects only what an officer changed, and never unawares what somebody else changed meanwhile', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, danger: 'unknown', key: crypto.randomUUID() });
    await kawal.advance();
    const [one, other] = [await officer('petugas-1'), await officer('petugas-2')];
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await one.get('/hari-ini')).text) ?? [];
    const form = (await other.get(`${path}/koreksi`)).text;
    expect(form).toMatch(/name="facts\.victimAge" value="child" checked/);
    // Each fact is a line with how it stands, and opens at a touch: nobody walks through sixty choices.
    expect(form).toMatch(/<details class="group change"><summary><span>Bahaya langsung <small>Belum diketahui</);
    const hidden = Object.fromEntries(
      [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, own, value]) => [own, value]),
    );
    expect((await one.fill(`${path}/koreksi`, { reason: 'misunderstood', 'facts.danger': 'yes' })).status).toBe(303);
    // The form of the other was opened before, and shows danger as not known.
    const late = { ...hidden, reason: 'misunderstood', 'facts.danger': 'no', 'facts.victimAge': 'child' };
    const stale = await other.post(`${path}/koreksi`, { ...late, 'facts.danger': 'no', _lower: '' });
    expect(stale.text).toContain('dulu &quot;belum diketahui&quot;, sekarang &quot;ya&quot;');
    expect(stale.text).toContain('Yang mengubahnya: Petugas jaga LPA (petugas 1).');
    // Nobody is led to loosen it by one tick: the form begins anew with what stands now.
    expect(stale.text).not.toContain('name="_lower"');
    expect(stale.text).toMatch(/name="facts\.danger" value="yes" checked/);
    const _seen = /name="_seen" value="([^"]*)"/.exec(stale.text)?.[1] ?? '';
    const asks = await other.post(`${path}/koreksi`, { ...late, _seen });
    expect(asks.text).toContain('Bahaya langsung: ya → tidak');
    // What nobody touched is no part of a correction: a second field goes through beside it.
    expect(
      (await other.post(`${path}/koreksi`, { ...late, 'facts.danger': 'unknown', 'facts.departure': 'signs' })).status,
    ).toBe(303);
    expect((await one.get(path)).text).toMatch(/Bahaya sekarang<\/span>/);
    // A call that a path asks for stands on the page as well, though no floor wants it.
    expect((await one.fill(`${path}/tambah`, { 'facts.involved': 'kelurahan' })).status).toBe(303);
    await kawal.advance('2 jam');
    const calls = (await one.get('/hari-ini')).text;
    expect(calls).toMatch(/Telepon SAPA 129.*Bila tidak ada, telepon Unit PPA Kota Contoh \(110\)/s);
    expect((await one.get(path)).text).toMatch(/Yang masih harus diberi tahu<.*SAPA 129.*tel:129/s);
  });
});

test('asks an officer at the telephone for the story, then what is most urgent, and says what to tell the caller', async () => {
  const { officer, kawal } = await openedDesk();
  const browser = await officer('petugas-1');
  expect((await browser.get('/laporan')).text).toContain('href="/buat/terima"');
  const form = (await browser.get('/buat/terima')).text;
  const places = ['story', 'area', 'facts.danger', 'facts.departure', 'facts.victimAge', 'channel'].map(
    (one) => `name="${one}"`,
  );
  const inOrder = places.map((one) => form.indexOf(one));
  expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other));
  // What may stay empty and is long is folded away; what decides how fast others come is not.
  expect(form.slice(0, form.indexOf('name="facts.involved"')).includes('<details')).toBe(false);
  expect(form).toMatch(/<details class="group"><summary><span>Modus <small>/);
  const call = { area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', 'facts.danger': 'yes' };
  const bare = await browser.fill('/buat/terima', call);
  expect([bare.status, bare.text.includes('href="#facts.departure"')]).toEqual([422, true]);
  // The page made of the schema would skip them: its address leads to the same page.
  const raw = await browser.fill('/buat/reports.submit', call);
  expect([raw.status, raw.text.includes('href="#facts.departure"')]).toEqual([422, true]);
  // If police are involved is asked of each caller. Who does not know yet says so, and skips nothing.
  const asked = { ...call, 'facts.departure': 'unknown', 'facts.victimAge': 'child' };
  const skipped = await browser.fill('/buat/terima', asked);
  expect(skipped.status).toBe(422);
  expect(skipped.text).toMatch(
    /<a href="#facts.involved">Pejabat atau pihak yang mungkin terlibat: Isian ini perlu dijawab. Bila belum tahu, pilih &quot;Belum diketahui&quot;.<\/a>/,
  );
  const taken = await browser.fill('/buat/terima', { ...asked, 'facts.involved': 'unknown' });
  expect((await browser.get(taken.goesTo)).text).toMatch(
    /Sampaikan kepada penelepon: [^<]*TELEPON 129 \(SAPA\) SEKARANG, atau 110 \(polisi\) hanya bila tidak ada/,
  );
  // The officer asks the caller before police are called; the page does not ask once it is answered.
  const path = taken.goesTo.replace(/\?.*/, '');
  const asking = (await browser.get(path)).text;
  expect(asking).toMatch(
    /Tanyakan sebelum menelepon polisi; bila ragu, telepon SAPA 129[^?]*Sebelum menelepon polisi, <a href="#cerita">baca ceritanya<\/a> dan tanyakan kepada penelepon: [^?]*Apakah ada polisi yang terlibat\?/,
  );
  expect(asking).toContain('<section class="sealed" id="cerita">');
  // Until then 129 stands before the police, who are called on a condition alone (0354).
  await kawal.advance('3 jam');
  const page = (await browser.get(path)).text;
  const [, owed = ''] = /Yang masih harus diberi tahu<(.*?)<\/section>/s.exec(page) ?? [];
  expect(owed.indexOf('UPTD PPA')).toBeLessThan(owed.indexOf('JANGAN menelepon polisi: telepon SAPA 129'));
  expect(owed.indexOf('JANGAN menelepon polisi: telepon SAPA 129')).toBeLessThan(owed.indexOf('tel:110'));
  const waits = (await browser.get('/hari-ini')).text;
  expect(waits).toContain(
    'telepon SAPA 129, dan catat bahwa polisi terlibat. Bila tidak ada, telepon Unit PPA Kota Contoh (110)',
  );
  const asks = await browser.fill(`${path}/tambah`, { 'facts.involved': 'none' });
  const _lower = /name="_lower" value="([^"]+)"/.exec(asks.text)?.[1] ?? '';
  expect((await browser.fill(`${path}/tambah`, { 'facts.involved': 'none', _lower })).status).toBe(303);
  expect((await browser.get(path)).text).not.toContain('Apakah ada polisi yang terlibat?');
});

test('gives the number and the advice for the caller where the report bars the officer who took it in', async () => {
  const { officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const call = {
    ...{ area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', 'facts.danger': 'yes' },
    ...{ 'facts.departure': 'unknown', 'facts.victimAge': 'child', 'facts.involved': 'unknown' },
    ...{ 'parties.0.roles': 'suspected', 'parties.0.ageClass': 'adult', 'parties.0.directoryPerson': 'petugas-1' },
  };
  const taken = await browser.fill('/buat/terima', call);
  expect(taken.status).toBe(200);
  expect(taken.text).toMatch(/Sampaikan kepada penelepon: [^<]*TELEPON 1/);
  expect(taken.text).toMatch(/Nomor untuk penelepon: <strong>[0-9A-Z]{4}-[0-9A-Z]{3}</);
});

test('shows a referral in the day of its addressee until they answer, and says that nothing carries it there', async () => {
  const { kawal, officer } = await openedDesk();
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const sent = await kawal.as('petugas-1').reports.submit({
    area: '35.99.01.1001',
    channel: 'phone',
    facts: { danger: ['no'], victimAge: ['child'], departure: ['dated'] },
    parties: [child],
  });
  const path = sent.ok ? `/catatan/${sent.receipt.stream}` : '';
  await kawal.advance('2 menit');
  const browser = await officer('petugas-1');
  // An office that knows the report, and one that sees of it what the referral shares.
  for (const [office, person, knows] of [
    ['uptdPpa', 'uptd-1', true],
    ['bp3mi', 'bp3mi-1', false],
  ] as const) {
    const refer = { victim: 'p1', service: 'accompaniment', 'addressee.kind': 'office', shares: ['identity'] };
    const { goesTo } = await browser.fill(`${path}/rujuk`, { ...refer, 'addressee.~office.office': office });
    const referral = goesTo.replace(/\?.*/, '');
    await browser.fill(`${referral}/persetujuan`, {
      ...{ 'consent.outcome': 'given', 'consent.~given.by': 'guardian', 'consent.~given.form': 'written' },
      ...{ 'consent.~given.childHeard.answer': 'agreed', 'consent.~given.childHeard.supportedBy': 'socialWorker' },
    });
    const theirs = await officer(person);
    expect((await theirs.get('/hari-ini')).text).not.toContain(referral);
    expect((await browser.get(`${referral}/kirim`)).text).toMatch(
      /Kawal tidak mengirim apa pun.*name="answerBy" required.*Tandai sudah diserahkan/s,
    );
    const marked = await browser.fill(`${referral}/kirim`, { answerBy: '2026-03-02T12:00' });
    const told = (await browser.get(marked.goesTo)).text;
    expect([/diserahkan, menunggu jawaban/.test(told), /[Rr]ujukan dikirim/.test(told)]).toEqual([true, false]);
    const waits = new RegExp(`<a href="${referral}">[^]*?menunggu jawaban kantor Anda`);
    const day = (await theirs.get('/hari-ini')).text;
    expect(day).toMatch(waits);
    // That it is about a child stands there for both (0555); how urgent the report is, only for who knows it.
    const line = new RegExp(`<li[^>]*><a href="${referral}">.*?</li>`, 's').exec(day)?.[0] ?? '';
    expect([person, line.includes('>Anak</span>'), line.includes('>Akan diberangkatkan</span>')]).toEqual([
      person,
      true,
      knows,
    ]);
    expect((await browser.get('/hari-ini')).text).toMatch(new RegExp(`${referral}"[^]*?belum disanggupi`));
    expect((await theirs.get(referral)).status).toBe(200);
    expect((await theirs.fill(`${referral}/sanggup`, {})).status).toBe(303);
    expect((await browser.get('/hari-ini')).text).not.toContain(referral);
    expect((await theirs.get('/hari-ini')).text).toContain(`${referral}/layanan-mulai`);
  }
});

test('asks if a suspect of the name of an officer is that officer, once, and shows the name to the LPA alone', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const call = {
    ...{ area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', 'facts.danger': 'no' },
    ...{ 'facts.departure': 'unknown', 'facts.victimAge': 'child', 'facts.involved': 'unknown' },
    ...{
      'parties.0.roles': 'suspected',
      'parties.0.ageClass': 'adult',
      'parties.0.identity.name': 'Petugas Contoh Dua',
    },
  };
  const asking = await browser.fill('/buat/terima', call);
  expect([asking.status, /Nama orang ke-1 sama dengan nama/.test(asking.text)]).toEqual([422, true]);
  expect(asking.text).not.toMatch(/<input[^>]*name="_same[^>]*required/);
  const renamed = { ...call, 'parties.0.identity.name': 'Orang Lain Contoh' };
  expect((await browser.fill('/buat/terima', renamed)).status).toBe(303);
  expect((await browser.fill('/buat/terima', { ...call, '_same.0.petugas-2': 'no' })).status).toBe(303);
  const told = { ...call, story: 'Katanya Pak Petugas Contoh Dua ikut.', 'parties.0.identity.name': 'Petugs Contoh' };
  const slip = (await browser.fill('/buat/terima', told)).text;
  expect([/mirip dengan nama/.test(slip), /Cerita menyebut nama/.test(slip)]).toEqual([false, true]);
  const asked = await kawal.as('uptd-1').reports.namesakes({ names: ['Petugas Contoh Dua'] });
  expect(asked).toEqual({ ok: false, refusals: [{ code: 'record.not-found' }] });
});

test.each([
  ['in the name of a suspect', { 'parties.0.identity.name': 'Koordinator komunitas' }, '_same.0.coordinator'],
  ['in the story', { story: 'Anak dipukul koordinator komunitas Contoh Lor.' }, '_same.story.coordinator'],
])(
  'asks if whoever holds an office is meant by its title %s, and notifies them only once it is answered',
  async (_, said, field) => {
    const { kawal, officer } = await openedDesk();
    const browser = await officer('petugas-1');
    const call = {
      ...{ area: '35.99.01.1001', channel: 'phone', story: 'Cerita contoh.', 'facts.danger': 'no' },
      ...{ 'facts.departure': 'unknown', 'facts.victimAge': 'child', 'facts.involved': 'unknown' },
      ...{ 'parties.0.roles': 'suspected', 'parties.0.ageClass': 'adult', 'parties.0.identity.name': 'Orang Contoh' },
      ...said,
    };
    const told = async () => {
      const found = await kawal.engine.unguarded.list('escalation');
      return found.ok ? found.records.flatMap(({ state }) => state.told.map(({ person }) => person)) : [];
    };
    const asking = await browser.fill('/buat/terima', call);
    expect([asking.status, asking.text.includes(`name="${field}"`)]).toEqual([422, true]);
    expect(asking.text).toContain('jabatan Koordinator Contoh Lor (koordinator-lor, wakil-lor)');
    await kawal.advance('2 jam');
    expect(await told()).toEqual([]);
    const taken = await browser.fill('/buat/terima', { ...call, [field]: 'yes', '_same.story.danger': 'no' });
    expect(taken.status).toBe(303);
    await kawal.advance('2 jam');
    const page = (await browser.get(taken.goesTo)).text;
    expect(page).toMatch(/Nomor untuk penelepon: <strong>[0-9A-Z]{4}-[0-9A-Z]{3}</);
    expect(page).not.toContain('namesake');
    const path = taken.goesTo.replace(/[?].*/, '');
    // The pages of its actions say as much to whom it is kept from as those of a record that does not exist.
    const kept = await officer('koordinator-lor');
    const none = '/catatan/report/0wham450s65np0s71mtg56rm';
    expect((await kept.get(path)).status).toBe(404);
    for (const verb of verbList.filter(({ takes, group }) => takes.includes('report') && group !== 'cards')) {
      const slugs = [
        `${verb.group}.${verb.name}`,
        ...actions.flatMap((one) => (one.verb === `${verb.group}.${verb.name}` ? [one.slug] : [])),
      ];
      for (const slug of slugs) expect(await answered(kept, path, slug)).toEqual(await answered(kept, none, slug));
    }
    const people = await told();
    expect([people.includes('koordinator-lor'), people.includes('wakil-lor'), people.length > 0]).toEqual([
      false,
      false,
      true,
    ]);
  },
);

test('warns that somebody who was told is named now, on the report and in the day of the LPA', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, danger: 'no', key: crypto.randomUUID() });
  await kawal.advance('1 hari');
  const found = await kawal.engine.unguarded.list('escalation');
  const told = found.ok ? found.records[0]?.state.told.map(({ person }) => person) : [];
  expect(told).toContain('koordinator-lor');
  const browser = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
  const suspect = {
    'parties.0.roles': 'suspected',
    'parties.0.ageClass': 'adult',
    'parties.0.directoryPerson': 'koordinator-lor',
  };
  expect((await browser.fill(`${path}/tambah`, suspect)).status).toBe(303);
  const warning = /Koordinator Contoh Lor[^<]*MUNGKIN MEMPERINGATKAN/;
  expect((await browser.get(path)).text).toMatch(warning);
  expect((await browser.get('/hari-ini')).text).toMatch(warning);
  const other = await officer('uptd-1');
  expect((await other.get('/hari-ini')).text).not.toMatch(warning);
  // Whoever sees a report sees if anybody has it in hand, with a duty to answer or without.
  expect((await other.get('/laporan')).text).toMatch(new RegExp(`href="${path}"[^]*?Belum disanggupi</span>`));
  const [, offered = ''] =
    /<select[^>]*name="who"[^>]*>(.*?)<\/select>/s.exec(
      (await browser.get(`${path}/escalations.liftExclusion`)).text,
    ) ?? [];
  expect([...offered.matchAll(/value="([^"]+)"/g)].map(([, one]) => one)).toEqual(['koordinator-lor']);
  await kawal.advance('1 menit');
  expect((await browser.fill(`${path}/tindak`, { act: 'victimSafe' })).status).toBe(303);
  expect((await browser.get('/hari-ini')).text).not.toMatch(warning);
  // Who was notified and is suspended since is no colleague to ask.
  const suspended = { person: 'koordinator-lor', reason: 'allegation' } as const;
  expect((await kawal.as('petugas-1').chapter.suspend(suspended)).ok).toBe(true);
  await kawal.as('petugas-2').chapter.suspend(suspended);
  expect((await browser.get(path)).text).toMatch(/Koordinator Contoh Lor[^<]*: sudah tahu[^<]*kini dinonaktifkan/);
});

test('calls nobody the substitute of a barred office but whoever stands in for it', async () => {
  const { kawal } = await openedDesk();
  const api = kawal.as('petugas-1');
  const accused = { ref: 'p2', roles: ['unclear'], ageClass: 'unknown', office: 'uptdPpa' } as const;
  const child = { ref: 'p1', roles: ['victim'], ageClass: 'child' } as const;
  const facts = { danger: ['yes'], victimAge: ['child'] } as const;
  const sent = await api.reports.submit({ area: '35.99.01.1001', channel: 'phone', facts, parties: [child, accused] });
  await kawal.advance();
  expect(sent.ok && (await api.escalations.reply(sent.receipt.stream, { level: 'acknowledged' })).ok).toBe(true);
  const due = await api.due();
  const [owed] = due.ok ? due.items.flatMap(({ what, said }) => (what === 'owed' ? [said.id] : [])) : [];
  expect(owed).toMatch(/JANGAN menghubungi UPTD PPA tentang laporan ini/);
  expect(owed).not.toMatch(/Unit PPA[^.]*sebagai gantinya/);
});

test('asks of an addition if police and the office that its story names are involved, and bars the office on a yes', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance('1 hari');
  const [browser, accused] = [await officer('petugas-1'), await officer('uptd-1')];
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
  expect((await accused.get(path)).status).toBe(200);
  // Nobody has said if police are involved: the form asks in the open, before what is folded.
  const form = (await browser.get(`${path}/tambah`)).text;
  expect(form.slice(form.indexOf('<form method="post"'), form.indexOf('name="facts.involved"'))).not.toContain(
    '<details',
  );
  // Police whom one officer called know of it: that is not proved yet, and warned of once they are barred.
  const call = { office: 'policeUnitPpa', result: 'answered', reference: 'Ipda Contoh' };
  expect((await browser.fill(`${path}/telepon`, call)).status).toBe(303);
  expect((await browser.get(`${path}?selesai=telepon`)).text).toMatch(
    /Panggilan Anda ke [^<]*Unit PPA[^<]* BELUM DIHITUNG: orang kedua/,
  );
  // Whoever is asked to agree to a closing reads the story, and is accused afterwards.
  await browser.fill(path, { purpose: 'respond' });
  expect(
    (await browser.fill(`${path}/tutup`, { reason: 'handedToCase', note: 'Catatan contoh dari petugas.' })).status,
  ).toBe(303);
  await accused.fill(`${path}/tutup`, { _note: 'yes' });
  const told = { story: 'Pelakunya katanya dari UPTD PPA Kota Contoh.', 'facts.involved': 'police' };
  const asks = await browser.fill(`${path}/tambah`, told);
  expect([asks.status, asks.text]).toEqual([422, expect.stringContaining('UPTD PPA Kota Contoh (uptd-1). Mungkinkah')]);
  expect(asks.text).toMatch(/<fieldset class="field wrong">.*name="story"/s);
  expect((await browser.fill(`${path}/tambah`, { ...told, '_same.story.uptdPpa': 'yes' })).status).toBe(303);
  for (const page of [path, '/hari-ini'])
    expect((await browser.get(page)).text).toMatch(/Unit PPA Kota Contoh[^<]*MUNGKIN MEMPERINGATKAN/);
  const warned = (await browser.get(path)).text;
  expect(warned).toMatch(/UPTD PPA Kota Contoh \(UPTD 1\)[^<]*MUNGKIN MEMPERINGATKAN/);
  expect(warned).toMatch(/mungkin terlibat<\/dt><dd>[^<]*kepolisian[^<]*UPTD PPA/);
  expect((await browser.get(`${path}/tambah`)).text).toMatch(
    /<details[^>]*>(?:(?!<\/details>).)*name="facts\.involved"/s,
  );
  // Who is accused is no second signer of its closing, and reads as little of it as of a report that never was.
  const report = path.replace('/catatan/', '') as `report/${string}`;
  const lpa = kawal.as('petugas-1');
  expect(await lpa.cards.open(report, { purpose: 'respond' })).toMatchObject({ ok: true });
  const ending = { reason: 'notTppoReferredElsewhere', ...seen, note: 'Catatan contoh dari petugas.' } as const;
  await metIn(kawal, report);
  expect(await lpa.reports.close(report, ending)).toMatchObject({ ok: true });
  expect((await accused.get(path)).status).toBe(404);
  const shown = async (page: string) =>
    (await accused.get(`${page}/tutup`)).text.replaceAll(
      /value="[^"]*"|\/catatan\/[^"?]+|report\/\w+|\w{4}-\w{3}/g,
      '',
    );
  expect(await shown(path)).toBe(await shown('/catatan/report/0wham450s65np0s71mtg56rm'));
  const uptd = kawal.as('uptd-1');
  expect(await uptd.cards.open(report, { purpose: 'agreeToClosing' })).toMatchObject({ ok: false });
  const refused = { ok: false, refusals: [{ code: 'report.not-found' }] };
  expect(await uptd.reports.close(report, { reason: ending.reason })).toMatchObject(refused);
});

describe('closing unread', () => {
  test('asks whoever closes to read the story first, and closes nothing that nobody read', async () => {
    const { kawal, officer, stranger } = await openedDesk();
    await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
    await kawal.advance();
    const browser = await officer('petugas-1');
    const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
    const closing = {
      reason: 'notTppoReferredElsewhere',
      ...seenInForm,
      note: 'Diserahkan kepada pendamping contoh.',
      _confirm: 'yes',
    };
    // No form is drawn of which every answer is refused; whoever sends one all the same is refused.
    const unread = (await browser.get(`${path}/tutup`)).text;
    expect(unread).toMatch(new RegExp(`tidak ditutup tanpa dibaca.*href="${path}#cerita"`));
    expect(unread).not.toContain('name="reason"');
    await browser.fill(path, { purpose: 'respond' });
    await metIn(kawal, path.replace('/catatan/', ''));
    const form = (await browser.get(`${path}/tutup`)).text;
    const offered = [...form.matchAll(/name="reason"[^>]*value="(\w+)"|<option value="(\w+)"/g)].map(
      (one) => one[1] ?? one[2],
    );
    expect(offered).toContain('handedToCase');
    // The report of a child takes two: the first of them proposes, and no button says that it is closed.
    expect(form).toMatch(/<h1>Usulkan penutupan<\/h1>.*class="primary">Usulkan penutupan<\/button>/s);
    const danger = 'Menurut laporan ini masih berlaku: ada bahaya langsung sekarang.';
    expect(form).toContain('Bila tidak benar lagi, koreksilah.');
    expect([form.includes(danger), form.includes('Laporan tentang anak ditutup oleh dua orang')]).toEqual([true, true]);
    for (const refused of ['insufficientInformation', 'adultDeclinedServices', 'duplicate'])
      expect(offered).not.toContain(refused);
    const bare = await browser.fill(`${path}/tutup`, { ...closing, note: '' });
    expect([bare.status, bare.text.includes('perlu catatan: apa buktinya')]).toEqual([422, true]);
    expect((await browser.fill(`${path}/tutup`, closing)).status).toBe(303);
    // Whoever proposed it takes it back with a reason that stays on record; nobody else is offered to.
    const withdrawing = `href="${path}/tarik"`;
    const uptd = await officer('uptd-1');
    expect(
      [(await browser.get(path)).text, (await uptd.get(path)).text].map((one) => one.includes(withdrawing)),
    ).toEqual([true, false]);
    // Who proposed it reads in their day whose word it waits for, until it is given or the proposal falls.
    const waits = />Menunggu orang kedua: Petugas jaga LPA \(petugas 1\) ingin menutupnya\. Yang dapat[^<]*UPTD 1/;
    const today = async (who: typeof browser): Promise<boolean> => waits.test((await who.get('/hari-ini')).text);
    expect([await today(browser), await today(await officer('petugas-2')), await today(uptd)]).toEqual([
      true,
      true,
      false,
    ]);
    const noReason = await browser.fill(`${path}/tarik`, {});
    expect([noReason.status, noReason.text.includes('href="#story"')]).toEqual([422, true]);
    const withdrawn = await browser.fill(`${path}/tarik`, { story: 'Anaknya ternyata belum aman.' });
    expect((await browser.get(withdrawn.goesTo)).text).toContain('Usulan penutupan ditarik. Laporan ini terbuka lagi.');
    const open = (await browser.get(path)).text;
    expect([open.includes(withdrawing), open.includes('Usulan penutupan gugur karena')]).toEqual([false, true]);
    expect(open).toMatch(/class="timeline".*Usulan penutupan gugur\./s);
    expect((await uptd.get('/hari-ini')).text).not.toContain('mengusulkan penutupan');
    expect(await today(browser)).toBe(false);
    // The reason of taking it back is a part of the story, and is read before the next word as every part is.
    await browser.fill(path, { purpose: 'respond' });
    expect((await browser.fill(`${path}/tutup`, closing)).status).toBe(303);
    // The first read it: the second reads who did, and agrees once they have read the note and the story themselves.
    const second = await officer('uptd-1');
    const owed = /<section class="owed">(.*?)<\/section>/s.exec((await second.get(path)).text)?.[1] ?? '';
    expect(owed).toMatch(/UPTD PPA <small>.*?Kantor Anda terhitung sudah tahu begitu Anda mencatat tindakan/s);
    const agreement = (await second.get(`${path}/tutup`)).text;
    expect(agreement).toMatch(
      /Sudah membuka ceritanya sejak keterangan terakhir: Petugas jaga LPA.*baca dahulu, lalu setujui/s,
    );
    expect(agreement).not.toContain('Setujui penutupan</button>');
    expect(agreement).toContain(danger);
    // Both open to whoever may agree, by a touch that goes on record; no name opens with them.
    const note = 'Diserahkan kepada pendamping contoh.';
    expect(agreement).toMatch(/Catatan pengusul.*Baca catatan dan ceritanya/s);
    expect([agreement.includes(note), agreement.includes(story)]).toEqual([false, false]);
    const [, _token = ''] = /name="_token" value="([^"]+)"/.exec(agreement) ?? [];
    const opened = (await second.post(`${path}/tutup`, { _token, _note: 'yes' })).text;
    expect(opened).toMatch(/name="_key" value="[0-9a-f-]{36}"/);
    expect([opened.includes(note), opened.includes(story), opened.includes(name)]).toEqual([true, true, false]);
    expect(opened).toContain('Setujui penutupan</button>');
    const readings = await kawal.engine.unguarded.list('access');
    expect(readings.ok && readings.records.map(({ state }) => 'purpose' in state && state.purpose)).toContain(
      'agreeToClosing',
    );
    const own = (await (await officer('petugas-2')).fill(`${path}/tutup`, { _note: 'yes' })).text;
    expect(own).not.toContain(note);
    // Police are not told, and danger stands: who agrees says that they know what became of it.
    const unsure = await second.fill(`${path}/tutup`, {});
    expect([unsure.status, unsure.text.includes('sudah memastikan apa jadinya')]).toEqual([422, true]);
    expect((await second.fill(`${path}/tutup`, { _confirm: 'yes' })).status).toBe(303);
    expect((await second.get(path)).text).toContain('ditutup');
  });
});

test('says before an adult is closed what is still true, and offers no referral to police whom the report bars', async () => {
  const { kawal, officer } = await openedDesk();
  const facts = { victimAge: ['adult'], departure: ['dated'], involved: ['police'] } as const;
  const parties = [{ ref: 'korban', roles: ['victim'], ageClass: 'adult' }] as const;
  const sent = await kawal
    .as('petugas-1')
    .reports.submit({ area: '35.99.01.1001', channel: 'phone', facts, parties, story: 'Cerita contoh.' });
  const path = `/catatan/${sent.ok ? sent.receipt.stream : ''}`;
  const browser = await officer('petugas-1');
  const closing = (await browser.get(`${path}/tutup`)).text;
  expect(closing).toContain('masih berlaku: tanggal keberangkatan diketahui; mungkin ada polisi yang terlibat.');
  expect(closing).not.toContain('Laporan tentang anak ditutup oleh dua orang');
  const referring = (await browser.get(`${path}/rujuk`)).text;
  expect([referring.includes('name="service"'), referring.includes('value="policeReport"')]).toEqual([true, false]);
  expect((await browser.get(`${path}/tindak`)).text).toContain(
    '(perlu diisi untuk laporan polisi, dan bila diambil alih)',
  );
});

test('draws no action that its reader may not take, whoever they are', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance();
  const first = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await first.get('/hari-ini')).text) ?? [];
  const drawn: string[] = [];
  for (const person of ['uptd-1', 'koordinator-lor', 'petugas-2', 'petugas-1']) {
    const browser = await officer(person);
    const [, actions = ''] = /<section class="actions".*?>(.*?)<\/section>/s.exec((await browser.get(path)).text) ?? [];
    for (const [, href = ''] of actions.matchAll(/href="([^"]+)"/g)) {
      const page = await browser.get(href);
      const way = /<form[^>]*class="stack"|class="button primary"/.test(page.text);
      const sent = page.text.includes('class="stack"') ? await browser.fill(href, {}) : undefined;
      expect([person, href, page.status, way, /Tidak ditemukan/.test(sent?.text ?? '')]).toEqual([
        person,
        href,
        200,
        true,
        false,
      ]);
      drawn.push(href);
    }
  }
  expect(drawn.length).toBeGreaterThan(20);
});

test('lists every office with its number where a call is recorded, and says of which none is written', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  await stranger().post('/lapor', { ...asked, key: crypto.randomUUID() });
  await kawal.advance();
  const browser = await officer('petugas-1');
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/hari-ini')).text) ?? [];
  expect((await browser.get(`${path}/telepon`)).text).toContain(
    'Nomornya belum tercatat: BP3MI Contoh, UPTD PPA Kota Contoh.',
  );
  const files = sampleChapter('2026-03-01').map((file) => ({
    ...file,
    text: file.text.replace('pemegang: [uptd-1]', 'pemegang: [uptd-1], nomor: 0341000001'),
  }));
  // A change of the directory takes two of the LPA while a report runs.
  await kawal.engine.as(secretary).chapter.apply(readChapter(files) as never);
  expect(await kawal.as('petugas-1').chapter.apply(readChapter(files) as never)).toMatchObject({ ok: true });
  const page = (await browser.get(`${path}/telepon`)).text;
  expect(page).toMatch(/UPTD PPA Kota Contoh<\/strong> <a class="call" href="tel:\+62341000001">/);
  expect(page).toContain('Nomornya belum tercatat: BP3MI Contoh.');
});

test('loads the public form within 60 kB and any page of the desk within 150 kB, uncompressed, with 200 open reports', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const weightOf = async (browser: Browser, path: string): Promise<number> => {
    const { text } = await browser.get(path);
    const assets = [...text.matchAll(/(?:src|href)="(\/desk\.\w+)"/g)].map(([, one = '']) => one);
    expect(new Set(assets)).toEqual(new Set(['/desk.svg', '/desk.css', '/desk.js']));
    const loaded = await Promise.all([...new Set(assets)].map(async (one) => (await browser.get(one)).text));
    return [text, ...loaded].reduce((sum, one) => sum + Buffer.byteLength(one), 0);
  };
  expect(await weightOf(stranger(), '/lapor')).toBeLessThanOrEqual(60_000);
  // The heaviest line of a list: a child in danger who is about to be taken away.
  const facts = { danger: ['yes'], departure: ['dated'], victimAge: ['child'] } as const;
  const parties = [{ ref: 'korban', roles: ['victim'], ageClass: 'child' }] as const;
  const lpa = kawal.as('petugas-1');
  // Of two kelurahan, and of ten hours: reports alike of one place and hour would take a line each.
  for (let sent = 0; sent < 200; sent += 1) {
    if (sent % 20 === 0) kawal.clock.moveTo(kawal.clock.now() + hour);
    const area = `35.99.01.100${1 + (sent % 2)}`;
    expect(await lpa.reports.submit({ area, channel: 'phone', facts, parties })).toMatchObject({ ok: true });
  }
  for (let day = 1; day <= 60; day += 1) {
    const plannedOn = new Date(Date.UTC(2026, 2, 3 + day, 2)).toISOString();
    expect(await lpa.engagements.plan({ kind: 'audienceMeeting', area: '35.99', plannedOn })).toMatchObject({
      ok: true,
    });
    expect(await lpa.visits.plan({ area: '35.99.01.1001', plannedOn, purpose: 'routine' })).toMatchObject({ ok: true });
  }
  await kawal.advance();
  const browser = await officer('petugas-1');
  const today = (await browser.get('/hari-ini')).text;
  expect(today.match(/<li class="waits \w+"><a href="\/catatan\/report\//g)).toHaveLength(50);
  const [, path = ''] = /href="(\/catatan\/report\/[^"]+)"/.exec((await browser.get('/laporan')).text) ?? [];
  const own = actions
    .filter(({ slug }) => actionOf(slug)?.verb.takes[0] === 'report')
    .map(({ slug }) => `${path}/${slug}`);
  const begun = verbList
    .filter(({ takes }) => takes.length === 0)
    .map(({ group, name: verb }) => `/buat/${group}.${verb}`);
  const heavy: unknown[] = [];
  for (const page of [...ownPages, path, ...own, '/buat/terima', ...begun]) {
    const weight = await weightOf(browser, page);
    if (weight > 150_000) heavy.push([page, weight]);
  }
  expect(heavy).toEqual([]);
  // What does not stand on the page stands on the next, once.
  const seen = async (query: string) =>
    [...(await browser.get(`/laporan${query}`)).text.matchAll(/<li><a href="(\/catatan\/report\/[^"]+)"/g)].map(
      ([, one]) => one,
    );
  const parts = [await seen(''), await seen('?bagian=terbuka&mulai=100')];
  expect(parts.map(({ length }) => length)).toEqual([100, 100]);
  expect(new Set(parts.flat()).size).toBe(200);
  // The page of every other kind of record, and each form that begins there.
  const { records } = await recorded(kawal, path.replace('/catatan/', ''));
  const onRecords = Object.values(records).map((one) => `/catatan/${one}`);
  for (const page of new Set([...onRecords, ...everyAddress(records)])) {
    const weight = await weightOf(browser, page);
    if (weight > 150_000) heavy.push([page, weight]);
  }
  expect(heavy).toEqual([]);
});

test('reaches every verb of the table, by a page of its own or by one made of its schema', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const facts = { danger: ['no'], victimAge: ['child'] } as const;
  const sent = await kawal.as('petugas-1').reports.submit({
    ...{
      area: '35.99.01.1001',
      channel: 'phone',
      facts,
      parties: [{ ref: 'p1', roles: ['victim'], ageClass: 'child' }],
    },
  });
  if (!sent.ok) throw new Error(JSON.stringify(sent.refusals));
  await kawal.advance();
  const { records } = await recorded(kawal, sent.receipt.stream);
  for (const { verb } of actions) expect(verbList.map(({ group, name: own }) => `${group}.${own}`)).toContain(verb);
  for (const { group, name: own, takes } of verbList) {
    expect(actionOf(`${group}.${own}`)).toBeDefined();
    const [takesFirst] = takes;
    const path =
      takesFirst === undefined
        ? `/buat/${group}.${own}`
        : `/catatan/${records[takesFirst as keyof typeof records]}/${group}.${own}`;
    expect([path, (await browser.get(path)).status]).toEqual([path, 200]);
  }
  const more = await browser.get('/lainnya');
  // An emergency stands there once, as its own page.
  for (const { group, name: own, takes } of verbList)
    if (takes.length === 0)
      expect(more.text.includes(`/buat/${group === 'reports' ? 'terima' : `${group}.${own}`}"`)).toBe(
        own !== 'breakGlass',
      );
  expect(more.text.match(/href="\/darurat"/g)).toHaveLength(1);
});

test('says of leave that takes a second person that it is not in force yet', async () => {
  const { officer } = await openedDesk();
  const waits = async (person: string) => (await (await officer(person)).get('/hari-ini')).text;
  const leave = { person: 'piket-1', from: '2026-03-10T00:00', until: '2026-03-12T00:00' };
  const told = async (person: string) => {
    const browser = await officer(person);
    return (await browser.get((await browser.fill('/buat/cuti', leave)).goesTo)).text;
  };
  const proposed = await told('petugas-1');
  expect(proposed).toContain('Belum berlaku: perlu orang kedua. Sebabnya tertulis di bawah');
  expect(proposed).toMatch(/Anda mengusulkan cuti .* Sebabnya: orang yang cuti itu dari lembaga lain\. Yang dapat/);
  // The second agrees to what the first wrote, and types nothing.
  expect(await waits('petugas-2')).toMatch(/name="person" value="piket-1".*name="from" value="2026-03-10T00:00/s);
  const agreed = await told('petugas-2');
  expect(agreed).not.toContain('Belum berlaku');
  // What somebody types to cancel it stands on the page: its start.
  expect(agreed).toMatch(/Cuti tercatat\..*Cuti dan halangan.*piket 1\)<\/strong> <small>[^<]*10 Maret pukul 00\.00/s);
});

test('lists shifts and leave with what can be done about them, and knows who is on duty in an office that is shut', async () => {
  const { kawal, officer } = await openedDesk();
  const shifts = 'giliran: [{ orang: petugas-1, dari: 2026-03-02T07:00, sampai: 2026-03-02T19:00 }]';
  const files = sampleChapter('2026-03-01').map((file) => ({
    ...file,
    text: file.text.replace('pemegang: [petugas-1, petugas-2]', `$&, ${shifts}`),
  }));
  await kawal.engine.as(secretary).chapter.apply(readChapter(files) as never);
  expect(await kawal.as('petugas-1').chapter.apply(readChapter(files) as never)).toMatchObject({ ok: true });
  const browser = await officer('petugas-1');
  const page = (await browser.get('/petugas')).text;
  expect(page).toMatch(/petugas 1 <span class="chip">bertugas.*petugas 2 <span class="chip off">di luar giliran/s);
  expect(page).toMatch(/lurah lor <span class="chip">bertugas/);
  // A button opens the page with the shift filled in; sending that page swaps it.
  const [, shift = ''] = /(<form[^>]*tukar-giliran.*?<\/form>)/s.exec(page) ?? [];
  const fieldsOf = (text: string) =>
    Object.fromEntries(
      [...text.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, one, is]) => [one, is]),
    );
  const form = (await browser.post('/buat/tukar-giliran', fieldsOf(shift))).text;
  expect([form.includes('>Petugas jaga LPA</option>'), form.includes('>UPTD PPA Kota Contoh</option>')]).toEqual([
    true,
    false,
  ]);
  expect(form).toMatch(/value="petugas-1" selected.*value="2026-03-02T07:00"/s);
  const swap = {
    ...fieldsOf(form),
    office: 'lpa-jaga',
    person: 'petugas-1',
    from: '2026-03-02T07:00',
    by: 'petugas-2',
  };
  expect((await browser.post('/buat/tukar-giliran', swap)).goesTo).toBe('/petugas?selesai=tukar-giliran');
  expect((await browser.get('/petugas?selesai=tukar-giliran')).text).toMatch(
    /Giliran ditukar\..*petugas 1 <span class="chip off">di luar giliran/s,
  );
  await kawal.advanceTo('2026-03-02T18:30');
  expect((await (await officer('petugas-1')).get('/petugas')).text).toMatch(
    /lurah lor <span class="chip off">kantor tutup/,
  );
});

test('offers people and offices to pick from, wherever a field takes one of the directory', async () => {
  const { kawal, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const suspending = (await browser.get('/buat/nonaktifkan')).text;
  expect(suspending).toContain('<option value="petugas-2">Petugas jaga LPA (petugas 2)</option>');
  expect(suspending).toContain('Orang kedua dari sekretariat atau petugas jaga LPA harus menyetujuinya');
  expect(suspending).not.toContain('sekarang juga, dan jawabannya');
  // A pact is drafted for the own kelurahan; the LPA drafts each.
  const drafting = async (of: typeof browser) =>
    [...(await of.get('/buat/susun')).text.matchAll(/<option value="(35[.]\d+[.]\d+[.]\d+)"/g)].map(([, code]) => code);
  expect(await drafting(await officer('koordinator-lor'))).toEqual(['35.99.01.1001']);
  expect((await drafting(browser)).length).toBeGreaterThan(1);
  // Where no shift is written, there is none to swap.
  const swap = (await browser.get('/buat/tukar-giliran')).text;
  expect([swap.includes('Belum ada giliran tertulis'), swap.includes('name="office"')]).toEqual([true, false]);
  // Somebody outside the directory is named by their name, and needs no reference.
  const source = { area: '35.99.01.1001', reportedName: 'Contoh Lor', source: 'Surat contoh' } as const;
  expect(await kawal.as('petugas-1').communities.propose(source)).toMatchObject({ ok: true });
  const nomination = (await browser.get('/catatan/community/35.99.01.1001/calonkan')).text;
  expect(nomination).toMatch(
    /name="person.identity.name" required.*Sudah ada dalam direktori <small>\(boleh kosong\)/s,
  );
  expect(nomination).not.toContain('huruf kecil');
  const unsure = await browser.fill('/buat/nonaktifkan', { person: 'uptd-1', reason: 'allegation' });
  expect([unsure.status, unsure.text.includes('Beri tanda bahwa Anda yakin.')]).toEqual([422, true]);
  const refused = await browser.fill('/buat/nonaktifkan', { person: 'uptd-1', reason: 'allegation', _confirm: 'yes' });
  expect(refused.text).not.toContain('Beri tanda bahwa Anda yakin.');
  expect(refused.text).not.toMatch(/\([a-z]+[.][a-z-]+/);
});

/** The answer of an action's page, without what differs by the record's number and by chance. */
async function answered(browser: Browser, path: string, slug: string) {
  const { status, text } = await browser.get(`${path}/${slug}`);
  const id = path.split('/').at(-1) ?? '';
  const shown = text.replaceAll(id, 'ID').replaceAll(recordNumber(`report/${id}`) ?? id, 'NUMBER');
  return { status, text: shown.replaceAll(/name="_key" value="[^"]*"/g, '') };
}

test('keeps the address of a page, and all that stands behind it, where its language is changed', async () => {
  const { officer } = await openedDesk();
  const browser = await officer('petugas-1');
  const { text } = await browser.get('/laporan?bulan=2026-03&bagian=terbuka&mulai=100&bahasa=id');
  expect(text).toContain('href="/laporan?bulan=2026-03&amp;bagian=terbuka&amp;mulai=100&amp;bahasa=en" lang="en"');
  expect((await browser.get('/hari-ini')).text).toContain('href="/hari-ini?bahasa=en"');
  expect((await browser.get('//lain.test/?a=%22%3E<b>')).text).not.toMatch(/href="\/\/lain|<b>/);
});
