import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { groupedCode, replyCode, replyCodeBytes } from '@kawal/sdk';
import { type TestEngine, testEngine } from '@kawal/testing';
import { expect, onTestFinished, test } from 'vitest';
import { type HttpEngine, type HttpOptions, httpHandler } from './index.ts';
import { nodeListener } from './node.ts';
import { createRate, giveBackTo, networkOf, takeFor } from './rate.ts';

const report = {
  area: '35.99.01.1001',
  channel: 'app',
  facts: { victimAge: ['child'], danger: ['yes'] },
  parties: [],
} as const;

const neverDrawn = replyCode(new Uint8Array(replyCodeBytes).fill(9));

async function withReport(): Promise<{ readonly kawal: TestEngine; readonly code: string; readonly report: string }> {
  const kawal = await testEngine({ at: '2026-03-02T08:00+07:00' });
  const outcome = await kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' }).reports.submit(report);
  if (!outcome.ok) throw new Error('the report was refused');
  await kawal.advance();
  const [first] = kawal.sentTo('petugas-1');
  if (first === undefined) throw new Error('nobody was notified');
  return { kawal, code: first.code, report: first.report };
}

/** Serves the pages on this machine, over real connections. */
async function serving(engine: HttpEngine, rest: Partial<HttpOptions> = {}) {
  const server = createServer(nodeListener(httpHandler({ engine, paceMs: 0, ...rest })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (path: string, form: Readonly<Record<string, string>>) =>
    fetch(base + path, { method: 'POST', body: new URLSearchParams(form) });
  return { base, get: (path: string, init?: RequestInit) => fetch(base + path, init), post };
}

const repliesTo = async ({ engine }: TestEngine, name: string) => {
  const found = await engine.unguarded.escalation(name.replace('report/', 'escalation/'));
  if (!found.ok) throw new Error('there is no escalation');
  return found.record.state.replies;
};

const entries = async ({ engine }: TestEngine): Promise<number> => {
  const log = await engine.unguarded.log(0, 1_000);
  if (!log.ok) throw new Error('the log cannot be read');
  return log.entries.length;
};

test('changes nothing by GET or HEAD, whatever opens the link', async () => {
  const { kawal, code } = await withReport();
  const before = await entries(kawal);
  const { get } = await serving(kawal.engine);
  for (const method of ['GET', 'HEAD']) expect((await get(`/j/${code}`, { method })).status).toBe(200);
  expect(await entries(kawal)).toBe(before);
});

test.each([
  ['a button', (code: string) => [`/j/${code}`, { answer: 'take' }] as const],
  [
    'a code typed in groups',
    (code: string) => ['/j', { answer: 'take', code: groupedCode(code).toUpperCase() }] as const,
  ],
  ['a deployment below a path', (code: string) => [`/kawal/j/${code}`, { answer: 'take' }] as const],
])(
  'takes a report on by %s, and once',
  async (_, asked: (code: string) => readonly [string, Readonly<Record<string, string>>]) => {
    const { kawal, code, report: name } = await withReport();
    const { post } = await serving(kawal.engine);
    const first = await post(...asked(code));
    expect(first.status).toBe(200);
    expect(await first.text()).toContain('Tercatat: Anda menangani laporan ini.');
    expect(await repliesTo(kawal, name)).toMatchObject([{ person: 'petugas-1', level: 'acknowledged' }]);
    const before = await entries(kawal);
    const again = await post(...asked(code));
    // A button of a notification goes away by a status of success, and must stay where nothing counted.
    expect([again.status, again.ok]).toEqual([422, false]);
    expect(await again.text()).toContain('Tidak ada jawaban baru yang dicatat, karena');
    expect(await entries(kawal)).toBe(before);
  },
);

test('records that somebody declines, once, and says what follows; a guessed code gets the page of any other', async () => {
  const { kawal, code } = await withReport();
  const { post } = await serving(kawal.engine);
  const before = await entries(kawal);
  const decline = async (token: string) => (await post(`/j/${token}?en`, { answer: 'decline' })).text();
  const guessed = await decline('0'.repeat(16));
  expect(guessed).toContain('No new answer was recorded');
  expect(await decline(code)).toContain('The next person is notified');
  const declined = await entries(kawal);
  expect(declined).toBeGreaterThan(before);
  expect(await decline(code)).toBe(guessed);
  expect(await entries(kawal)).toBe(declined);
});

test.each([
  ['take', 'decline'],
  ['decline', 'take'],
] as const)('says of a code that was used to %s that it does not count to %s', async (first, second) => {
  const { kawal, code, report: name } = await withReport();
  const { post } = await serving(kawal.engine);
  const never = await (await post(`/j/${neverDrawn}`, { answer: second })).text();
  const doubled = await Promise.all(Array.from({ length: 5 }, () => post(`/j/${code}`, { answer: first })));
  const pages = await Promise.all(doubled.map((page) => page.text()));
  expect(pages.filter((page) => page === never)).toHaveLength(4);
  const [before, replies] = [await entries(kawal), await repliesTo(kawal, name)];
  expect(await (await post(`/j/${code}`, { answer: second })).text()).toBe(never);
  expect(await entries(kawal)).toBe(before);
  expect(await repliesTo(kawal, name)).toEqual(replies);
});

test('gives what a stranger makes up the answer of any other, and depends on no name of the server', async () => {
  const { kawal, code, report: name } = await withReport();
  const { base, get, post } = await serving(kawal.engine);
  const before = await entries(kawal);
  for (const answer of ['constructor', '__proto__', 'toString', 'TAKE', 'take\0', '']) {
    expect((await post(`/j/${code}`, { answer })).status).toBe(400);
  }
  for (const body of [
    'answer=take&answer=decline',
    `answer=take&code=${code}&code=0`,
    '{"answer":"take"}',
    'answer%00=take',
    '\u0000'.repeat(4_000),
  ]) {
    expect((await get(`/j/${code}`, { method: 'POST', body })).status).toBe(400);
  }
  const statusOf = async (lines: string): Promise<string> => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1').setEncoding('utf8');
    socket.end(`${lines}\r\nconnection: close\r\n\r\n`);
    const told = (await socket.toArray()).join('');
    expect(told).not.toMatch(/jahat|<script/);
    return told.slice(9, 12);
  };
  for (const method of ['OPTIONS', 'TRACE', 'PUT', 'DELETE', 'PROPFIND']) {
    expect(await statusOf(`${method} /j/${code} HTTP/1.1\r\nhost: x`)).toBe('405');
  }
  for (const path of ['//jahat.contoh/j/x', '/j/%E0%A4%A', '/j/x?en=<script>']) {
    const asked = `GET ${path} HTTP/1.1\r\nhost: jahat.contoh\r\nx-forwarded-host: jahat.contoh`;
    expect(await statusOf(`${asked}\r\nreferer: https://jahat.contoh/`)).toBe('200');
  }
  expect(await entries(kawal)).toBe(before);
  expect(await repliesTo(kawal, name)).toEqual([]);
});

test('answers unknown, used, late and barred codes with the same page, byte for byte', async () => {
  const [used, late, barred] = [await withReport(), await withReport(), await withReport()];
  const pageFor = async (kawal: TestEngine, code: string) => {
    const response = await (await serving(kawal.engine)).post(`/j/${code}`, { answer: 'take' });
    const headers = Object.fromEntries(response.headers);
    delete headers['date'];
    return { status: response.status, headers, body: await response.text() };
  };
  await pageFor(used.kawal, used.code);
  for (const person of ['petugas-1', 'uptd-1']) {
    const closing = await late.kawal
      .as(person)
      .reports.close(late.report as `report/${string}`, { reason: 'handedToCase' });
    if (!closing.ok) throw new Error(JSON.stringify(closing));
  }
  const naming = await barred.kawal.as('petugas-2').reports.add(barred.report, {
    facts: {},
    parties: [{ ref: 'p9', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'petugas-1' }],
  });
  expect(naming).toMatchObject({ ok: true });
  const pages = [
    await pageFor(used.kawal, neverDrawn),
    await pageFor(used.kawal, used.code),
    await pageFor(late.kawal, late.code),
    await pageFor(barred.kawal, barred.code),
    await pageFor(used.kawal, 'bukan-kode'),
  ];
  for (const page of pages) expect(page).toEqual(pages[0]);
  expect(pages[0]?.body).toContain('Tidak ada jawaban baru yang dicatat, karena');
});

test('tells a slip of the one who types from a code that does not count', async () => {
  const { kawal, code } = await withReport();
  const { post } = await serving(kawal.engine);
  const slip = `${code.slice(0, 15)}${code.endsWith('0') ? '1' : '0'}`;
  expect(await (await post('/j', { answer: 'take', code: slip })).text()).toContain('Kode itu salah ketik.');
});

test('lets 10,000 guesses at once land nowhere, and asks the engine for few of them', async () => {
  const { kawal } = await withReport();
  let asked = 0;
  const engine: HttpEngine = {
    ...kawal.engine,
    as(actor) {
      asked += 1;
      return kawal.engine.as(actor);
    },
  };
  let now = 0;
  const handler = httpHandler({ engine, now: () => now, pause: async () => undefined });
  const statuses = new Map<number, number>();
  const guess = async (number: number) => {
    const bytes = new Uint8Array(replyCodeBytes).map((_, place) => (number >> (4 * place)) & 255);
    const body = new URLSearchParams({ answer: 'take' });
    const request = new Request(`http://kawal.contoh.test/j/${replyCode(bytes)}`, { method: 'POST', body });
    const { status } = await handler(request, { address: '192.0.2.1' });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  await Promise.all(Array.from({ length: 10_000 }, (_, number) => guess(number)));
  expect(Object.fromEntries(statuses)).toEqual({ 422: 30, 429: 9_970 });
  expect(asked).toBe(30);
  now = 20_000;
  const after = new Request('http://kawal.contoh.test/j/x', {
    method: 'POST',
    body: new URLSearchParams({ answer: 'take' }),
  });
  expect((await handler(after, { address: '192.0.2.1' })).status).toBe(422);
});

test('refuses options without an engine, and an option that there is none of, when the handler is made', async () => {
  const { engine } = await testEngine();
  for (const [options, named] of [
    ...[undefined, null, 5, {}, { engine: null }].map((none) => [none, 'engine is missing'] as const),
    [{ engine, phon: '(0341) 000-000' }, 'No option is called phon'],
    [{ engine, bodyMs: -1 }, 'bodyMs'],
  ] as const) {
    const failure = { code: 'config.invalid', message: expect.stringContaining(named) };
    expect(() => httpHandler(options as never)).toThrow(expect.objectContaining(failure));
  }
});

test('limits each visitor alone', async () => {
  const { kawal, code } = await withReport();
  const handler = httpHandler({ engine: kawal.engine, paceMs: 0 });
  const take = (path: string, address: string) =>
    handler(
      new Request(`http://kawal.contoh.test${path}`, { method: 'POST', body: new URLSearchParams({ answer: 'take' }) }),
      {
        address,
      },
    );
  for (let guess = 0; guess < 40; guess += 1) await take('/j/bukan-kode', '192.0.2.1');
  expect((await take(`/j/${code}`, '192.0.2.1')).status).toBe(429);
  expect(await (await take(`/j/${code}`, '192.0.2.2')).text()).toContain('Tercatat');
});

test('counts the tries of all lines that one customer of IPv6 may hold, and forgives them alike (RFC 6177)', () => {
  const tries = createRate(3, () => 0, 30);
  const isLet = (address: string) => takeFor(address, tries) === 0;
  const begun = (line: number) => isLet(`2001:db8:5:${line.toString(16)}::1`);
  const lines = Array.from({ length: 600 }, (_, line) => line * 100);
  expect(lines.filter(begun)).toHaveLength(480);
  expect([begun(1), isLet('2001:db8:6:1::1'), isLet('192.0.2.7')]).toEqual([false, true, true]);
  giveBackTo('2001:db8:5:0::1', tries);
  expect(begun(2)).toBe(true);
});

test('counts the 64 bits of an IPv6 line as one visitor, and IPv4 as itself in any form', async () => {
  expect(['2001:db8:1:2::1', '2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::5%eth0'].map(networkOf)).toEqual(
    Array(3).fill('2001:db8:1:2::/64'),
  );
  expect(['2001:db8:1:3::1', '::1', 'fe80::1'].map(networkOf)).toEqual([
    '2001:db8:1:3::/64',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
  ]);
  expect(['192.0.2.1', '::ffff:192.0.2.1', '', 'bukan alamat', '::x'].map(networkOf)).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    '',
    'bukan alamat',
    '::x',
  ]);
});

test('limits whoever the proxy says came, and takes no word of theirs for it', async () => {
  const { kawal, code } = await withReport();
  const handler = httpHandler({ engine: kawal.engine, paceMs: 0 });
  const server = createServer(nodeListener(handler, { behindProxy: true })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const take = (token: string, forwarded: string) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/j/${token}`, {
      method: 'POST',
      headers: { 'x-forwarded-for': forwarded },
      body: new URLSearchParams({ answer: 'take' }),
    });
  for (let guess = 0; guess < 30; guess += 1) await take('bukan-kode', `198.51.100.${guess}, 192.0.2.1`);
  expect((await take(code, '198.51.100.99, 192.0.2.1')).status).toBe(429);
  expect(await (await take(code, '192.0.2.1, 192.0.2.2')).text()).toContain('Tercatat');
});

test('takes a time for every answer that depends on chance alone', async () => {
  const { kawal, code } = await withReport();
  const pauses: number[] = [];
  const handler = httpHandler({ engine: kawal.engine, pause: async (ms) => void pauses.push(ms) });
  for (const token of [neverDrawn, code, code, 'bukan-kode']) {
    await handler(
      new Request(`http://kawal.contoh.test/j/${token}`, {
        method: 'POST',
        body: new URLSearchParams({ answer: 'take' }),
      }),
    );
  }
  expect(pauses).toHaveLength(4);
  expect(pauses.every((ms) => ms >= 250 && ms < 375)).toBe(true);
});

test('holds nothing of the token or the report in a page, its title or its headers', async () => {
  const { kawal, code } = await withReport();
  const { get, post } = await serving(kawal.engine, { phone: '(0341) 000-000 <contoh>' });
  for (const response of [
    await get(`/j/${code}`),
    await get(`/j/${code}?en`),
    await post(`/j/${code}`, { answer: 'take' }),
  ]) {
    const body = await response.text();
    const told = body + JSON.stringify(Object.fromEntries(response.headers));
    for (const secret of [code, groupedCode(code), 'petugas', '35.99', 'child', 'anak'])
      expect(told).not.toContain(secret);
    expect(body).toContain('(0341) 000-000 &#60;contoh&#62;');
    expect(Buffer.byteLength(body)).toBeLessThan(15_000);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'strict-transport-security': 'max-age=31536000',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(body).not.toMatch(/<script|https?:\/\//);
  }
});

test('has the same page in both languages, with the safety lines', async () => {
  const { kawal } = await withReport();
  const { get } = await serving(kawal.engine);
  const [indonesian, english] = [await (await get('/j/x')).text(), await (await get('/j/x?en')).text()];
  expect(indonesian).toContain('Jangan menghubungi korban, keluarganya, atau terduga pelaku.');
  expect(english).toContain('Do not contact the victim, their family or the suspect.');
  expect(indonesian.replaceAll(/>[^<]+</g, '')).toHaveLength(english.replaceAll(/>[^<]+</g, '').length);
});

test('says that nothing was recorded while the storage is away', async () => {
  const { kawal, code, report: name } = await withReport();
  const engine: HttpEngine = {
    ...kawal.engine,
    as() {
      throw new Error('/var/lib/kawal is away');
    },
  };
  const response = await (await serving(engine)).post(`/j/${code}`, { answer: 'take' });
  expect(response.status).toBe(503);
  const body = await response.text();
  expect(body).toContain('belum tercatat');
  expect(body).not.toContain('/var/lib');
  expect(await repliesTo(kawal, name)).toEqual([]);
});

test.each([
  ['PUT', '/j/x', 405],
  ['GET', '/', 404],
  ['GET', '/j/x/y', 404],
  ['POST', '/webhooks/notify-none', 404],
  ['POST', '/webhooks/Notify', 404],
])('answers %s %s with %i', async (method, path, status) => {
  const { kawal } = await withReport();
  const { get } = await serving(kawal.engine);
  expect((await get(path, { method })).status).toBe(status);
});

test('hands a webhook over as it came, and gives the answer of its notifier', async () => {
  const { kawal } = await withReport();
  const seen: unknown[] = [];
  const engine: HttpEngine = {
    ...kawal.engine,
    async receive(name, { method, path, headers, body }) {
      seen.push({ name, method, path, signed: headers['x-signature'], body: new TextDecoder().decode(body) });
      return { status: 200, headers: { 'content-type': 'application/json', 'set-cookie': 'a=b' }, body: '{"ok":true}' };
    },
  };
  const { get } = await serving(engine);
  const response = await get('/webhooks/notify-test?x=1', {
    method: 'POST',
    headers: { 'X-Signature': 'abc' },
    body: '{"a": 1}',
  });
  expect(seen).toEqual([
    { name: 'notify-test', method: 'POST', path: '/webhooks/notify-test?x=1', signed: 'abc', body: '{"a": 1}' },
  ]);
  expect(await response.json()).toEqual({ ok: true });
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('reads no more of a request than a form or a webhook may have', async () => {
  const { kawal, code } = await withReport();
  const { get, post } = await serving(kawal.engine);
  expect((await post(`/j/${code}`, { answer: 'x'.repeat(5_000) })).status).toBe(413);
  const body = new Uint8Array(1_048_578);
  expect((await get('/webhooks/notify-test', { method: 'POST', body })).status).toBe(413);
});

test('waits no longer for a body than it may take', async () => {
  const { kawal, code } = await withReport();
  const { base } = await serving(kawal.engine, { bodyMs: 20 });
  for (const path of [`/j/${code}`, '/webhooks/notify-test']) {
    const endless = new ReadableStream({ pull: () => new Promise(() => undefined) });
    const answer = httpHandler({ engine: kawal.engine, paceMs: 0, bodyMs: 20 })(
      new Request(base + path, { method: 'POST', body: endless, duplex: 'half' } as RequestInit),
    );
    expect((await answer).status).toBe(408);
  }
  const stalled = connect(Number(new URL(base).port), '127.0.0.1');
  stalled.write('POST /j HTTP/1.1\r\nhost: kawal.contoh.test\r\ncontent-length: 100\r\n\r\nanswer=');
  const [first] = (await once(stalled, 'data')) as [Buffer];
  expect(first.toString()).toMatch(/^HTTP\/1\.1 408 /);
  stalled.destroy();
});

test('says whether work is done in time, and no more', async () => {
  const { kawal } = await withReport();
  const { get } = await serving(kawal.engine);
  const well = await get('/health');
  expect([well.status, await well.text()]).toEqual([200, 'ok\n']);
  const away = await serving({
    ...kawal.engine,
    health: async () => ({ well: false, lateByMs: null, heardAt: null, failing: [], unserved: [] }),
  });
  expect([(await away.get('/health')).status, await (await away.get('/health')).text()]).toEqual([503, '']);
});

test('hands on every cookie that an answer sets', async () => {
  const server = createServer(
    nodeListener(async () => {
      const answer = new Response();
      for (const cookie of ['one=1', 'two=2']) answer.headers.append('set-cookie', cookie);
      return answer;
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2']);
});
