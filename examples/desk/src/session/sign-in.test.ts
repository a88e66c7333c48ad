import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openedDesk } from '../desk.sample.ts';
import { browserMarks, secretIn } from './browser-marks.ts';

test('says that nothing is recorded where a session is over, and leads back to that page of the desk alone', async () => {
  const { kawal, codes, officer } = await openedDesk();
  const browser = await officer('petugas-1');
  await kawal.engine.sessions.endAll('petugas-1');
  const lost = await browser.post('/buat/terima', { story: 'Cerita contoh.' });
  expect([lost.status, lost.text]).toEqual([401, expect.stringContaining('BELUM tercatat')]);
  expect(lost.text).not.toMatch(/data-forget|Cerita contoh/);
  expect(lost.text).toContain('name="back" value="/buat/terima"');
  const goesTo = async (back: string) =>
    (await browser.post('/masuk', { code: await codes.draw('petugas-1'), back })).goesTo;
  expect(await goesTo('/buat/terima')).toBe('/buat/terima');
  for (const back of ['//contoh.test', 'https://contoh.test/buat', '/masuk', '/buat//contoh', '/buat?x']) {
    expect(await goesTo(back)).toBe('/hari-ini');
  }
  // Signing out deletes what the tab kept.
  expect((await browser.get('/masuk?selesai=keluar')).text).toContain('data-forget');
});

test('ends the earlier session of a browser in which somebody signs in again', async () => {
  const { kawal, codes, officer } = await openedDesk();
  const open = vi.spyOn(kawal.engine.sessions, 'open');
  const browser = await officer('petugas-1');
  expect((await browser.post('/masuk', { code: await codes.draw('petugas-2') })).status).toBe(303);
  const opened = await Promise.all(open.mock.results.map(({ value }) => value as ReturnType<typeof open>));
  const held = await Promise.all(
    opened.map(async (one) => (one.ok ? (await kawal.engine.sessions.get(one.token)).ok : undefined)),
  );
  expect(held).toEqual([false, true]);
  expect((await browser.get('/hari-ini')).status).toBe(200);
});

const secretary = { kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' } as const;

test('sends a code by the own channel of a person in post alone, and tells nobody who is listed', async () => {
  const { kawal, stranger } = await openedDesk();
  const browser = stranger();
  const ask = async (person: string): Promise<string> => (await browser.post('/masuk/kode', { person })).text;
  const pages = [
    await ask('petugas-1'),
    await ask('tidak-ada'),
    await ask('constructor'),
    await ask('x'.repeat(9_000)),
  ];
  expect(new Set(pages).size).toBe(1);
  for (let more = 0; more < 5; more += 1) await ask(' Petugas-1 ');
  await vi.waitFor(() => expect(kawal.signInNotices.length).toBe(3));
  const [{ address, text = '', reply } = {}] = kawal.signInNotices;
  expect(new Set(kawal.signInNotices.map((one) => one.address))).toEqual(new Set([address]));
  expect(text).not.toMatch(/laporan|report/i);
  expect((await browser.post('/masuk', { code: reply?.code ?? '' })).goesTo).toBe('/hari-ini');
  expect((await browser.post('/masuk', { code: reply?.code ?? '' })).status).toBe(422);
  // The tenth question from one line is the last for a while.
  expect([
    (await stranger().post('/masuk/kode', { person: 'x' })).status,
    (await stranger().post('/masuk/kode', { person: 'x' })).status,
  ]).toEqual([200, 429]);
});

test('sends one person twelve codes a day at most, whoever asks from wherever, and others none the fewer', async () => {
  const { kawal, codes, stranger } = await openedDesk();
  const draw = vi.spyOn(codes, 'draw');
  const browser = stranger();
  const ask = async (person: string): Promise<void> => {
    const drawn = draw.mock.calls.length;
    await browser.post('/masuk/kode', { person });
    // A code is drawn for everybody, and thrown away where it is not sent.
    await vi.waitFor(() => expect(draw.mock.calls.length).toBe(drawn + 1));
    kawal.clock.moveTo(kawal.clock.now() + 16 * 60_000);
  };
  for (let code = 0; code < 13; code += 1) await ask('petugas-1');
  await ask('petugas-2');
  expect(draw.mock.calls.map(([person]) => person)).toEqual([...Array(12).fill('petugas-1'), 'nobody', 'petugas-2']);
  kawal.clock.moveTo(kawal.clock.now() + 24 * 3_600_000);
  await ask('Petugas 1');
  expect(draw.mock.calls.at(-1)?.[0]).toBe('petugas-1');
  await vi.waitFor(() => expect(kawal.signInNotices).toHaveLength(14));
});

test('lets an officer in whose codes and tries a stranger used up, in the browser in which they signed in before (1862)', async () => {
  const { kawal, officer, stranger } = await openedDesk();
  const own = await officer('petugas-1');
  await kawal.engine.sessions.endAll('petugas-1');
  const guesser = stranger();
  const sentCodes = () => kawal.signInNotices.flatMap(({ reply }) => reply?.code ?? []);
  const asks = async (browser: typeof own, person: string) => (await browser.post('/masuk/kode', { person })).status;
  for (let code = 0; code < 12; code += 1) {
    expect(await asks(guesser, 'petugas-1')).toBe(200);
    await vi.waitFor(() => expect(sentCodes()).toHaveLength(code + 1));
    kawal.clock.moveTo(kawal.clock.now() + 16 * 60_000);
  }
  const enters = async (browser: typeof own, code: string) => (await browser.post('/masuk', { code })).status;
  // Also all tries of the line by which both come.
  for (let code = 0; code < 12; code += 1) await asks(stranger(), 'petugas-1');
  for (let code = 0; code < 22; code += 1) await enters(stranger(), 'AAAA-AAAA');
  expect([await asks(stranger(), 'petugas-1'), await enters(stranger(), 'AAAA-AAAA')]).toEqual([429, 429]);
  expect(await asks(own, 'Petugas 1')).toBe(200);
  await vi.waitFor(() => expect(sentCodes()).toHaveLength(13));
  const code = sentCodes().at(-1) ?? '';
  expect(await enters(own, 'AAAA-AAAA')).toBe(422);
  expect(await enters(own, code)).toBe(303);
});

test('takes a code in the browser that asked for it, and leaves it to that one after tries in any other (1862)', async () => {
  const { kawal, stranger } = await openedDesk();
  const own = stranger();
  await own.post('/masuk/kode', { person: 'petugas-1' });
  await vi.waitFor(() => expect(kawal.signInNotices).toHaveLength(1));
  const code = kawal.signInNotices[0]?.reply?.code ?? '';
  const enters = async (browser: typeof own) => (await browser.post('/masuk', { code })).status;
  // Each browser that asks has tries of its own, for its own codes alone: many browsers guess no better than one.
  for (let other = 0; other < 8; other += 1) {
    const browser = stranger();
    await browser.post('/masuk/kode', { person: 'petugas-1' });
    expect(await enters(browser)).toBe(422);
  }
  expect([await enters(stranger()), await enters(own), await enters(own)]).toEqual([422, 303, 422]);
});

test('takes a code that was handed over after a stranger used up the tries of the line, and five wrong ends use up a code', async () => {
  const { codes, stranger } = await openedDesk();
  const enters = async (code: string) => await stranger().post('/masuk', { code });
  for (let code = 0; code < 20; code += 1) expect((await enters('AAAA-AAAA')).status).toBe(422);
  const refused = await enters('AAAA-AAAA');
  expect([refused.status, refused.text]).toEqual([429, expect.stringMatching(/Kunci masuk tetap.* 129/)]);
  expect((await enters(await codes.draw('petugas-1'))).goesTo).toBe('/hari-ini');
  const [guessed, other] = [await codes.draw('petugas-1'), await codes.draw('petugas-1')];
  for (let end = 0; end < 5; end += 1) await enters(`${guessed.slice(0, 5)}AAA${end}`);
  expect([(await enters(guessed)).status, (await enters(other)).goesTo]).toEqual([429, '/hari-ini']);
  // Wrong codes use up no passkey.
  expect((await stranger().post('/masuk/kunci', { credential: '' })).status).toBe(422);
});

test('keeps the secret of its marks over a restart, and draws one anew that a full disk cut off', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kawal-marks-'));
  const file = join(folder, 'new', 'secret');
  const first = await secretIn(file);
  expect(await secretIn(file)).toEqual(first);
  for (const left of [0, 31]) {
    await truncate(file, left);
    const drawn = await secretIn(file);
    expect([drawn.length, new Uint8Array(await readFile(file))]).toEqual([32, new Uint8Array(drawn)]);
    expect(new Uint8Array(drawn)).not.toEqual(new Uint8Array(first));
  }
  await rm(folder, { recursive: true });
});

test('knows a browser by a mark that it made itself, and that is not over', () => {
  let now = 0;
  const [marks, foreign] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)].map((secret) =>
    browserMarks(secret, () => now),
  );
  const mark = marks?.make('petugas-1') ?? '';
  expect([marks?.read(mark)?.isOf('petugas-1'), marks?.read(mark)?.isOf('petugas-2')]).toEqual([true, false]);
  for (const other of [undefined, '', '.', 'x.y', `${mark}x`, 'a'.repeat(500), foreign?.make('petugas-1')])
    expect(marks?.read(other)).toBeUndefined();
  expect(Buffer.from(mark.split('.')[0] ?? '', 'base64url').toString()).not.toContain('petugas');
  now = 91 * 86_400_000;
  expect(marks?.read(mark)).toBeUndefined();
});

test('does the same work before it answers for who is in post, suspended and unknown, so that its time tells nothing', async () => {
  const { kawal, codes, stranger } = await openedDesk();
  const suspended = await kawal.engine.as(secretary).chapter.suspend({ person: 'petugas-2', reason: 'allegation' });
  expect(suspended).toMatchObject({ ok: true });
  const calls: string[] = [];
  const { unguarded } = kawal.engine;
  const { draw, take } = codes;
  const { chapter } = unguarded;
  vi.spyOn(codes, 'draw').mockImplementation((person) => {
    calls.push('draw');
    return draw(person);
  });
  vi.spyOn(codes, 'take').mockImplementation((code) => {
    calls.push('take');
    return take(code);
  });
  vi.spyOn(unguarded, 'chapter').mockImplementation(() => {
    calls.push('chapter');
    return chapter();
  });
  const workOf = async (person: string) => {
    calls.length = 0;
    await stranger().post('/masuk/kode', { person });
    const before = [...calls];
    // A code that goes to nobody is taken away at last: what comes after the answer must not count for the next one.
    const last = person === 'petugas-1' ? 'draw' : 'take';
    await vi.waitFor(() => expect(calls).toContain(last));
    return { before, drawn: calls.filter((one) => one === 'draw').length };
  };
  const known = await workOf('petugas-1');
  expect(known.drawn).toBe(1);
  expect(known.before).not.toContain('draw');
  for (const person of ['petugas-2', 'tidak-ada', 'constructor', '']) expect(await workOf(person)).toEqual(known);
  expect(kawal.signInNotices).toHaveLength(1);
});

test('refuses what is no answer of a key, and a key for a page that is not signed in', async () => {
  const { officer, stranger } = await openedDesk();
  const begun = JSON.parse((await stranger().post('/masuk/kunci/mulai', {})).text);
  expect(Object.keys(begun)).not.toContain('allowCredentials');
  const clientDataJSON = Buffer.from(
    JSON.stringify({ type: 'webauthn.get', challenge: begun.challenge, origin: 'http://localhost' }),
  ).toString('base64url');
  const signed = { clientDataJSON, authenticatorData: 'AA', signature: 'AA', userHandle: 'AA' };
  const answer = { id: 'AA', rawId: 'AA', type: 'public-key', response: signed };
  for (const credential of [
    '',
    '{',
    '[]',
    'null',
    JSON.stringify(answer),
    JSON.stringify({ ...answer, id: '../../kode/x' }),
  ])
    expect((await stranger().post('/masuk/kunci', { credential })).status).toBe(422);
  expect((await stranger().post('/akun/kunci/mulai', {})).status).toBe(401);
  const browser = await officer('petugas-1');
  expect((await browser.post('/akun/kunci/mulai', {})).status).toBe(403);
  const token = /name="_token" value="([^"]+)"/.exec((await browser.get('/akun')).text)?.[1] ?? '';
  for (const credential of [
    '',
    '{}',
    JSON.stringify({ ...answer, response: { clientDataJSON, attestationObject: 'AA' } }),
  ])
    expect((await browser.post('/akun/kunci', { _token: token, credential })).goesTo).toBe('/akun?selesai=gagal');
  await browser.post('/akun/keluar-semua', { _token: token });
  expect((await browser.get('/hari-ini')).status).toBe(401);
});

test('holds back what it refuses for a time of chance, and nothing that it answers for more than a step', async () => {
  const held: { readonly ms: number; readonly end: () => void }[] = [];
  const isStep = (ms: number) => ms < 100;
  const pause = async (ms: number) =>
    isStep(ms) ? undefined : new Promise<void>((resolve) => held.push({ ms, end: resolve }));
  const { codes, officer } = await openedDesk({ pause });
  const browser = await officer('petugas-1');
  expect((await browser.get('/hari-ini')).status).toBe(200);
  const refused = [
    () => browser.get('/laporan/0000000000000000000000000a'),
    () => browser.post('/masuk', { code: 'AAAA-AAAA' }),
    () => browser.post('/buat/terima', { story: 'Cerita contoh.' }),
    () => browser.get('/tidak-ada'),
  ];
  for (const ask of refused) {
    held.length = 0;
    let status = 0;
    const answer = ask().then((answered) => {
      status = answered.status;
    });
    await vi.waitFor(() => expect(held.length).toBe(1));
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(status).toBe(0);
    expect(held[0]?.ms).toBeLessThan(150);
    held[0]?.end();
    await answer;
    expect(status).toBeGreaterThanOrEqual(400);
  }
  expect((await browser.post('/masuk', { code: await codes.draw('petugas-1') })).status).toBe(303);
});
