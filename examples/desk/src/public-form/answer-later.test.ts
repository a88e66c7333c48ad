import { recordNumber } from '@kawal/core/record';
import { expect, test } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import type { Visit } from '../page/visit.ts';
import { answerLater } from './answer-later.ts';

const told = {
  ...{ danger: 'yes', area: '35.99.01.1001', address: '', victimAge: 'child', victim: '', reporter: '' },
  ...{ phone: '', safe: '', keepLocalOut: 'no', policeInvolved: '', story: 'Pak lurah mengunci anak di kos.' },
};

/** Sends a story by the public form, and returns how to answer what its receipt asks. */
async function taken(changes: Readonly<Record<string, string>> = {}) {
  const desk = await openedDesk();
  const browser = desk.stranger();
  const [, key = ''] = /name="key" value="([^"]+)"/.exec((await browser.get('/lapor')).text) ?? [];
  const sent = await browser.post('/lapor', { ...told, key, ...changes });
  const [, asked = ''] = /action="\/lapor\/jawab"(.*?)<\/form>/s.exec(sent.text) ?? [];
  const receipt = Object.fromEntries(
    [...asked.matchAll(/type="hidden" name="([^"]+)" value(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const answer = (said: Readonly<Record<string, string>>, own = {}) =>
    browser.post('/lapor/jawab', { ...receipt, ...own, ...said });
  const only = async () => {
    const found = await desk.kawal.engine.unguarded.list('report');
    const records = found.ok ? found.records : [];
    expect(records.length).toBe(1);
    const stream = records[0]?.stream ?? '';
    expect(sent.text).toContain(recordNumber(stream as `report/${string}`));
    return `/catatan/${stream}`;
  };
  await desk.kawal.advance('1 menit');
  const again = () => browser.post('/lapor', { ...told, key, ...changes });
  return { ...desk, sent, receipt, answer, only, browser, again };
}

test('stores a report whose story names an official at once, and keeps them out before anybody answers', async () => {
  const { sent, only, officer } = await taken();
  expect([sent.status, sent.text.includes('data-number'), sent.text.includes('BELUM TERKIRIM')]).toEqual([
    200,
    true,
    false,
  ]);
  const path = await only();
  expect((await (await officer('petugas-1')).get(path)).text).toMatch(/JANGAN BERI TAHU.*[Ll]urah/s);
  expect((await (await officer('koordinator-lor')).get(path)).status).toBe(404);
});

test('frees nobody by a no of a page that anybody may hold, and shows it to who reads the story', async () => {
  const { answer, only, officer, kawal, receipt, browser } = await taken();
  const answered = await answer({ '_same.story.lurah': 'no' });
  expect([answered.status, answered.text.includes('Jawaban Anda tercatat')]).toEqual([200, true]);
  // The page asks no more, and the same answer is recorded once.
  expect((await browser.post('/lapor/tanda', receipt)).text).not.toContain('/lapor/jawab');
  expect((await answer({ '_same.story.lurah': 'no' })).text).toContain('Jawaban Anda tercatat');
  expect((await answer({ '_same.story.lurah': 'yes' })).text).toContain('Jawaban ini tidak tercatat');
  const path = await only();
  await kawal.advance('2 jam');
  expect((await (await officer('koordinator-lor')).get(path)).status).toBe(404);
  const reader = await officer('petugas-1');
  const { text } = await reader.fill(path, { purpose: 'respond' });
  expect(text).toContain('Pak lurah mengunci anak di kos.');
  expect(text.match(/Dijawab dari halaman laporan; belum tentu oleh pelapor/g)).toHaveLength(1);
  expect(text).toContain('Cerita menyebut jabatan Lurah Contoh Lor. Mungkinkah pemegangnya terlibat? Jawaban: tidak.');
});

test('keeps police out by a later yes although the form said that none are involved', async () => {
  const { answer, only, officer, sent } = await taken({ story: 'Oknum polisi mengunci anak.', policeInvolved: 'no' });
  expect(sent.text).toContain('tel:110');
  expect((await answer({ '_same.story.policeUnitPpa': 'yes' })).text).toContain('Jawaban Anda tercatat');
  expect((await (await officer('petugas-1')).get(await only())).text).toMatch(/JANGAN BERI TAHU.*Unit PPA/s);
});

test('takes no answer without the key of the page, after the way out, or of nothing', async () => {
  const { answer, receipt, only, browser } = await taken();
  const no = { '_same.story.lurah': 'no' };
  for (const own of [{ key: crypto.randomUUID() }, { number: '0000-000' }])
    expect((await answer(no, own)).text).toContain('Yang baru Anda kirim TIDAK TERCATAT');
  const none = await answer({});
  expect([none.text.includes('Belum ada yang dijawab.'), none.text.includes('/lapor/jawab')]).toEqual([true, true]);
  // The other language keeps the question.
  const english = (await browser.post('/lapor/tanda?bahasa=en', receipt)).text;
  expect(english).toContain('You may answer this, or leave it');
  await browser.get('/lapor/tutup');
  expect((await answer(no)).status).toBe(303);
  await only();
});

const accused = { story: 'Oknum polisi mengunci anak.', policeInvolved: 'no' };
const police = { '_same.story.policeUnitPpa': 'yes' };

/** Returns the numbers that a page says to call. */
function calls(text: string): readonly (string | undefined)[] {
  return [...text.matchAll(/href="tel:(\d+)"/g)].map(([, number]) => number);
}

test('sends nobody to the police once an answer says that they may be involved, in each page of the receipt', async () => {
  const { answer, sent, receipt, browser, again } = await taken(accused);
  expect(calls(sent.text)).toContain('110');
  const answered = await answer(police);
  expect(calls(answered.text)).toEqual(['129']);
  // The page keeps what it shows: its receipt in the other language, and after a reload.
  expect(answered.text).toMatch(/name="advise" value="call-129"/);
  expect(calls((await browser.post('/lapor/tanda?bahasa=en', receipt)).text)).toEqual(['129']);
  const reloaded = (await again()).text;
  expect([calls(reloaded), reloaded.includes('/lapor/jawab')]).toEqual([['129'], false]);
});

test('says of a question that counts as a no that the police may be notified meanwhile', async () => {
  const [, ofPolice = ''] =
    /<section><h2>Pertanyaan ini boleh dilewati(.*?)<\/section>/s.exec((await taken(accused)).sent.text) ?? [];
  expect(ofPolice).toContain('Bila polisi mungkin terlibat, jawab ya: selama ini polisi dapat diberi tahu.');
  expect(ofPolice).toContain('Tidak. Polisi tetap dapat diberi tahu');
  expect(ofPolice).not.toContain('tidak kami beri tahu');
  const both = await taken({ ...accused, story: 'Oknum polisi dan Pak lurah mengunci anak.' });
  expect(both.sent.text).toContain('tidak kami beri tahu, kecuali polisi. Pada formulir');
  expect((await taken()).sent.text).toContain('orang yang mungkin terlibat tidak kami beri tahu.');
});

test('asks for ten minutes, takes no "no" after them and says so beside the number, and hears a yes at any hour', async () => {
  const { answer, receipt, browser, kawal, again, only, officer } = await taken(accused);
  await kawal.advance('8 menit');
  expect((await browser.post('/lapor/tanda', receipt)).text).toContain('/lapor/jawab');
  await kawal.advance('2 menit');
  for (const page of [await browser.post('/lapor/tanda', receipt), await again()])
    expect([page.text.includes(receipt['number'] ?? ''), page.text.includes('/lapor/jawab')]).toEqual([true, false]);
  const [about = ''] = Object.keys(police);
  const late = await answer({ [about]: 'no' });
  expect([late.status, late.text.includes(receipt['number'] ?? '')]).toEqual([200, true]);
  expect(late.text).toContain('kirim sebagai laporan lain di bawah');
  const heard = await answer(police);
  expect([heard.text.includes('Jawaban Anda tercatat'), calls(heard.text)]).toEqual([true, ['129']]);
  expect((await (await officer('petugas-1')).get(await only())).text).toMatch(/JANGAN BERI TAHU.*Unit PPA/s);
});

test('tells whoever sends an answer that does not arrive whole that it is not on record, and whom to call', async () => {
  const { answer } = await taken(accused);
  const cut = await answer({ ...police, _more: 'x'.repeat(250_000) });
  expect([cut.status, cut.goesTo]).toEqual([413, '']);
  expect(cut.text).toMatch(/Isian Anda belum tercatat, karena terlalu panjang atau .*telepon 129/s);
});

test('asks to send again what another command was in the way of, and refuses only what stays refused', async () => {
  const visit = { language: 'id', say: ({ id }: { id: string }) => id, chapter: null } as unknown as Visit;
  const about = { office: 'policeUnitPpa', area: 'unknown' } as const;
  const key = crypto.randomUUID();
  const toAsk = {
    stream: 'report/01J00000000000000000000000',
    number: 'AAAA-AAA',
    key,
    open: [{ about, counts: 'no' }],
  };
  const fate = (code: string) => {
    const add = async () => ({ ok: false, refusals: [{ code }] });
    const engine = { as: () => ({ reports: { add } }) };
    return answerLater(visit, engine as never, toAsk as never, new URLSearchParams(police));
  };
  expect(await fate('command.contended')).toBe('failed');
  expect(await fate('command.key-of-another-body')).toBe('refused');
  expect(await fate('report.not-open')).toBe('refused');
});

test('asks below the number of a report if there is danger where its story tells of harm, and hears a later yes', async () => {
  const calm = { danger: 'no', policeInvolved: 'no', victimAge: 'adult', story: 'Ia dipukul di rumah majikannya.' };
  const { answer, sent, only, kawal, again, browser, receipt } = await taken(calm);
  const plain = sent.text.replaceAll(/<[^>]+>/g, ' ');
  expect(plain).toMatch(/Laporan Anda sudah tersimpan\.\s+Cerita menyebut kekerasan/);
  expect(plain).not.toMatch(/kami beri tahu|Polisi tetap/);
  expect(calls(sent.text)).not.toContain('110');
  const heard = await answer({ '_same.story.danger': 'yes' });
  expect(heard.text).toContain('Jawaban Anda tercatat');
  // Whom to call stands before anything else from then on, in the other language and after a reload.
  const inDanger = [heard.text, (await again()).text, (await browser.post('/lapor/tanda', receipt)).text];
  for (const page of inDanger) expect(page).toMatch(/role="alert".*tel:110.*<h1>/s);
  const report = (await only()).replace('/catatan/', '');
  const found = await kawal.as('petugas-1').reports.get(report as `report/${string}`);
  expect(found).toMatchObject({ ok: true, record: { state: { corrected: { facts: { danger: ['no', 'yes'] } } } } });
});

test('asks below the number if the victim is a child where the story tells of one, and shows the officer a child after a yes', async () => {
  const open = { danger: 'no', policeInvolved: 'no', victimAge: 'unknown', story: 'Gadis 15 tahun, tinggal di mes.' };
  const { answer, sent, only, officer } = await taken(open);
  expect(sent.text.replaceAll(/<[^>]+>/g, ' ')).toMatch(/Mungkinkah korbannya anak\? Bila ragu, jawab ya\./);
  const report = await only();
  const shown = async () => (await (await officer('petugas-1')).get(report)).text;
  const isChild = /Umur terduga korban<.dt><dd>[^<]*anak/;
  expect(await shown()).not.toMatch(isChild);
  expect((await answer({ '_same.story.age': 'yes' })).text).toContain('Jawaban Anda tercatat');
  expect(await shown()).toMatch(isChild);
  expect((await (await officer('petugas-1')).get('/hari-ini')).text).toMatch(/>Anak</);
  expect((await taken({ ...open, victimAge: 'child' })).sent.text).not.toContain('Mungkinkah korbannya anak');
});

test('names a number to whoever answers yes to harm when the questions are no longer in memory', async () => {
  const calm = { danger: 'no', policeInvolved: 'no', victimAge: 'adult', story: 'Ia dipukul di rumah majikannya.' };
  const { answer, receipt, browser } = await taken(calm);
  const gone = { key: crypto.randomUUID() };
  const danger = { '_same.story.danger': 'yes' };
  const late = await answer(danger, gone);
  expect(late.text).toContain('Yang baru Anda kirim TIDAK TERCATAT');
  expect(late.text).toMatch(/role="alert".*tel:129.*tel:110.*<h1>/s);
  expect(calls((await answer({ ...danger, ...police }, gone)).text)).toEqual(['129']);
  // A number of the receipt stays: whoever said that police are involved is not sent to them.
  expect(calls((await answer(danger, { ...gone, advise: 'call-129' })).text)).toEqual(['129']);
  const no = await answer({ '_same.story.danger': 'no' }, gone);
  expect(no.text).not.toContain('tel:110');
  expect((await browser.post('/lapor/tanda', receipt)).text).not.toContain('tel:110');
});

test('keeps on a receipt what became of an answer that is not on record, until another one is', async () => {
  const { answer, receipt, browser, kawal } = await taken(accused);
  const shown = async (unheard: string) => (await browser.post('/lapor/tanda', { ...receipt, unheard })).text;
  const fate = (text: string) => /name="unheard" value(?:="(\w*)")?/.exec(text)?.[1] ?? '';
  expect(await shown('')).not.toMatch(/TIDAK TERCATAT|belum tercatat|tidak tercatat/);
  // While the page asks, the answer may be sent once more.
  for (const earlier of ['failed', 'late']) expect(await shown(earlier)).toContain('Kirim sekali lagi');
  expect(fate((await answer({}, { unheard: 'failed' })).text)).toBe('failed');
  await kawal.advance('10 menit');
  for (const earlier of ['failed', 'late']) expect(await shown(earlier)).toContain('TIDAK TERCATAT');
  expect(await shown('refused')).toContain('Jawaban ini tidak tercatat');
  const [about = ''] = Object.keys(police);
  const late = await answer({ [about]: 'no' });
  expect(fate(late.text)).toBe('late');
  const heard = await answer(police, { unheard: 'late' });
  expect([fate(heard.text), heard.text.includes('Jawaban Anda tercatat')]).toEqual(['', true]);
  expect(await shown('anything')).toBe('');
});
