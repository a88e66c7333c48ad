import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordNumber } from '@kawal/core/record';
import { verbList } from '@kawal/engine';
import { type TestEngine, testEngine } from '@kawal/testing';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Hono } from 'hono';
import { expect, expectTypeOf, onTestFinished, test, vi } from 'vitest';
import { ApiError, apiClient } from '../client.ts';
import { type ApiOptions, apiHandler, openApi, sessionCookie } from '../index.ts';
import { nodeListener } from '../node.ts';
import { stateSchemas } from './state-schemas.ts';

const report = {
  area: '35.99.01.1001',
  channel: 'app',
  facts: { victimAge: ['child'], danger: ['yes'] },
  parties: [],
} as const;
const formulir = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;
const own = { 'sec-fetch-site': 'same-origin', origin: 'https://desk.contoh.test' };
const key = 'b9a36d7e-2b0d-4c8e-9a57-6f1f0c2f4a10';

async function deskOf(options: Partial<ApiOptions> = {}) {
  const kawal = await testEngine();
  const tokenOf = async (person: string): Promise<string> => {
    const opened = await kawal.engine.sessions.open({ person });
    if (!opened.ok) throw new Error('nobody is in post');
    return opened.token;
  };
  const handler = apiHandler({
    engine: kawal.engine,
    visitors: { actor: formulir, verbs: ['reports.submit'] },
    now: () => kawal.clock.now(),
    ...options,
  });
  const send = async (path: string, init: RequestInit = {}) =>
    handler(new Request(`https://desk.contoh.test${path}`, init));
  const as = async (person: string) => {
    const headers = { ...own, cookie: sessionCookie(await tokenOf(person), 1_000).split(';')[0] ?? '' };
    return {
      get: (path: string, more: Readonly<Record<string, string>> = {}) =>
        send(path, { headers: { ...headers, ...more } }),
      post: (path: string, sent: unknown, more: Readonly<Record<string, string>> = {}) =>
        send(path, {
          method: 'POST',
          body: typeof sent === 'string' ? sent : JSON.stringify(sent),
          headers: { ...headers, 'content-type': 'application/json', ...more },
        }),
    };
  };
  return { kawal, handler, send, as, tokenOf };
}

async function submitted({ engine }: TestEngine, changes: object = {}): Promise<`report/${string}`> {
  const outcome = await engine.as(formulir).reports.submit({ ...report, ...changes });
  if (!outcome.ok) throw new Error('the report was refused');
  return outcome.receipt.stream;
}

const idOf = (name: string): string => name.slice(name.indexOf('/') + 1);

test('answers what it reads and carries out at the end of a step of time', async () => {
  const { kawal, as } = await deskOf({ paceMs: 1_000 });
  await submitted(kawal);
  const officer = await as('petugas-1');
  const timers = vi.spyOn(globalThis, 'setTimeout');
  onTestFinished(() => timers.mockRestore());
  const asks = ['/api/reports', '/api/reports/count', '/api/cases', '/api/due'].map((path) => () => officer.get(path));
  for (const ask of [...asks, () => officer.post('/api/reports/submit', { body: report })]) {
    timers.mockClear();
    expect((await ask()).ok).toBe(true);
    const steps = timers.mock.calls.filter(([, ms]) => Number(ms) >= 200 && Number(ms) < 300);
    expect(steps.length).toBeGreaterThan(0);
  }
});

test('gives commands and reads views as the person of the session, once for each key', async () => {
  const { kawal, as } = await deskOf();
  const { get, post } = await as('petugas-1');
  const first = await post('/api/reports/submit', { body: report }, { 'idempotency-key': key });
  expect(first.status).toBe(201);
  const { receipt } = (await first.json()) as { receipt: { stream: string; advise: readonly string[] } };
  expect(receipt.advise).toContain('call-129-or-110');
  const again = await post('/api/reports/submit', { body: report }, { 'idempotency-key': key });
  expect([again.status, await again.json()]).toMatchObject([
    200,
    { repeated: true, receipt: { stream: receipt.stream } },
  ]);
  await kawal.advance();

  const own = `/api/reports/${idOf(receipt.stream)}`;
  for (const path of [own, `${own}/history`, `${own}/explain`, `${own}/owed`, `${own}/dossier`]) {
    expect((await get(path)).status, path).toBe(200);
  }
  expect(await (await get('/api/reports?status=open&area=35.99.01.1001&limit=1')).json()).toMatchObject({
    records: [{ stream: receipt.stream }],
  });
  expect(await (await get('/api/reports/count?from=2027-01-01T00:00%2B07:00')).json()).toEqual({ ok: true, count: 0 });
  expect(await (await get('/api/reports/tally?by=month&by=status')).json()).toMatchObject({
    rows: [{ month: '2026-03', status: 'open', count: 1 }],
  });
  expect(await (await get('/api/due')).json()).toMatchObject({
    items: [{ what: 'untaken', record: receipt.stream }, { what: 'call' }],
  });
  // What one report asks for stands together: the call for a child in danger comes before another report.
  const calm = { ...report, facts: { danger: ['no'] }, parties: [], story: 'Cerita contoh lain.' };
  expect((await post('/api/reports/submit', { body: calm })).status).toBe(201);
  await kawal.advance();
  const { items } = (await (await get('/api/due')).json()) as { items: readonly { record: string }[] };
  expect(items.length).toBeGreaterThan(2);
  expect(items.findLastIndex(({ record }) => record === receipt.stream)).toBe(1);
  expect(await (await get(`/api/escalations/${idOf(receipt.stream)}`)).json()).toMatchObject({ ok: true });
  const taken = { record: receipt.stream, body: { level: 'acknowledged' } };
  expect((await post('/api/escalations/reply', taken)).status).toBe(201);
  expect(await (await get('/api/due')).json()).toMatchObject({
    items: [{ what: 'owed' }, { what: 'call' }, { what: 'handled' }, { what: 'untaken' }],
  });

  const read = await get(own);
  expect(read.headers.get('cache-control')).toBe('no-store');
  const known = await get(own, { 'if-none-match': read.headers.get('etag') ?? '' });
  expect([known.status, await known.text()]).toEqual([304, '']);
  expect((await get(own, { 'if-none-match': `W/${read.headers.get('etag')}` })).status).toBe(304);
  expect(await (await get('/api/session')).json()).toMatchObject({ actor: { ref: 'petugas-1', role: 'lpaDuty' } });
  const over = await post('/api/session/end', {});
  expect(over.headers.get('set-cookie')).toContain(
    '__Host-kawal=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
  );
  expect((await get('/api/session')).status).toBe(401);
});

test('says over HTTP, too, that barred police know by a report that was filed with them, and whom to tell now', async () => {
  const { kawal, as } = await deskOf();
  const filed = { level: 'acted', act: 'policeReportFiled', reference: 'LP/B/1/CONTOH' };
  const { post } = await as('petugas-1');
  const receiptOf = async (involved: readonly string[]) => {
    const stream = await submitted(kawal, { facts: { ...report.facts, involved } });
    await kawal.advance();
    const answer = await post('/api/escalations/reply', { record: stream, body: filed });
    expect(answer.status).toBe(201);
    return ((await answer.json()) as { readonly receipt: object }).receipt;
  };
  expect(await receiptOf(['police'])).toMatchObject({
    barred: { office: 'policeUnitPpa', tell: ['lpaDuty', 'sapa129'] },
  });
  expect(await receiptOf(['none'])).not.toHaveProperty('barred');
});

test('says what is wrong by field, in the words of the form and the language of the reader', async () => {
  const { kawal, as } = await deskOf();
  const { post, get } = await as('petugas-1');
  const wrong = {
    body: { ...report, channel: 'surat', parties: [{ ref: 'p1', identity: { nik: '3573' }, ageClass: 'child' }] },
  };
  const said = async (language: string) => {
    const response = await post('/api/reports/submit', wrong, { 'accept-language': language });
    expect([response.status, response.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    return (await response.json()) as { refusals: readonly { code: string; field: string; message: string }[] };
  };
  const { refusals } = await said('id-ID,en;q=0.5');
  expect(refusals.map(({ field }) => field)).toContain('parties[0].identity.nik');
  expect(refusals[0]?.message).toContain('Isian "saluran" bukan salah satu pilihan yang ada. Pilih: aplikasi');
  expect((await said('en')).refusals[0]?.message).toContain('Choose');
  expect(JSON.stringify(await said('id'))).not.toContain('3573');
  // The caller, the chapter and the time come from elsewhere.
  for (const field of ['actor', 'chapter', 'receivedAt', 'type']) {
    const response = await post('/api/reports/submit', { body: { ...report, [field]: 'x' } });
    expect(response.status, field).toBe(422);
    expect((await post('/api/reports/submit', { body: report, [field]: 'x' })).status, field).toBe(422);
  }
  const person = { record: await submitted(kawal), body: { level: 'acknowledged', person: 'petugas-2' } };
  expect((await post('/api/escalations/reply', person)).status).toBe(422);
  expect((await get('/api/reports?kelurahan=x')).status).toBe(422);
  expect((await get('/api/reports?from=besok')).status).toBe(422);
});

test('refuses the second word on a child’s closing until it was read, and opens the note and the story for it', async () => {
  const { kawal, as } = await deskOf();
  const record = await submitted(kawal, { story: 'Cerita karangan.' });
  const [first, second] = [await as('petugas-1'), await as('uptd-1')];
  const close = ({ post }: typeof first, body: object) =>
    post('/api/reports/close', { record, body: { reason: 'notTppoReferredElsewhere', ...body } });
  const seen = { seenBy: 'uptdPpa', seenOn: kawal.clock.now() };
  await first.post('/api/cards/open', { record, body: { purpose: 'supervise' } });
  expect(await (await close(first, { note: 'Catatan karangan.' })).text()).toContain('report.nothing-done');
  const met = { level: 'acted', act: 'victimSafe' };
  await (await as('petugas-2')).post('/api/escalations/reply', { record, body: met });
  // Nobody closes a child's report without saying who saw the child (1850).
  const unseen = await close(first, { note: 'Catatan karangan.' });
  expect([unseen.ok, await unseen.text()]).toEqual([false, expect.stringContaining('report.unseen')]);
  expect((await close(first, { note: 'Catatan karangan.', ...seen })).ok).toBe(true);
  const blind = await close(second, seen);
  expect([blind.ok, await blind.text()]).toEqual([false, expect.stringContaining('report.second-unread')]);
  const opened = await (await second.post('/api/cards/open', { record, body: { purpose: 'agreeToClosing' } })).text();
  for (const said of ['Cerita karangan.', 'Catatan karangan.']) expect(opened).toContain(said);
  expect(await (await close(second, {})).text()).toContain('report.unseen');
  expect(await (await close(second, seen)).text()).toContain('"status":"closed"');
});

test('answers a report that names its reader as one that is not there, in every view and command [X5]', async () => {
  const { kawal, as } = await deskOf();
  const parties = [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'koordinator-lor' }];
  const hidden = await submitted(kawal, { parties });
  await kawal.advance();
  const { get, post } = await as('koordinator-lor');
  const other = await as('petugas-1');
  expect((await other.get(`/api/reports/${idOf(hidden)}`)).status).toBe(200);
  const answers = async (name: string) => {
    const views = ['', '/history', '/explain', '/owed', '/dossier'].map((view) =>
      get(`/api/reports/${idOf(name)}${view}`),
    );
    const commands = [
      post('/api/reports/close', { record: name, body: { reason: 'handedToCase' } }),
      post('/api/escalations/reply', { record: name, body: { level: 'acknowledged' } }),
      post('/api/cards/open', { record: name, body: { purpose: 'respond' } }),
    ];
    return Promise.all(
      [...views, ...commands].map(async (asked) => {
        const response = await asked;
        return [response.status, Object.fromEntries(response.headers), await response.text()];
      }),
    );
  };
  const none = await answers(`report/${idOf(hidden).replace(/.$/, 'z')}`);
  expect(await answers(hidden)).toEqual(none);
  expect(none.map(([status]) => status)).toEqual(none.map(() => 404));
});

test('takes from a browser only what its own pages send, and from a visitor only what is open to all', async () => {
  const { send, tokenOf } = await deskOf({ origins: ['https://desk.contoh.test'] });
  const token = await tokenOf('petugas-1');
  const cookie = `__Host-kawal=${token}`;
  const post = (headers: Readonly<Record<string, string>>, path = '/api/reports/submit') =>
    send(path, {
      method: 'POST',
      body: JSON.stringify({ body: report }),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status;
  expect(await statusOf(post({ cookie, ...own }))).toBe(201);
  expect(await statusOf(post({ cookie, origin: own.origin }))).toBe(201);
  expect(await statusOf(post({ authorization: `Bearer ${token}`, 'sec-fetch-site': 'cross-site' }))).toBe(201);
  for (const headers of [
    { cookie },
    { cookie, 'sec-fetch-site': 'cross-site' },
    { cookie, 'sec-fetch-site': 'same-site' },
    { cookie, 'sec-fetch-site': 'none' },
    { cookie, origin: 'https://jahat.contoh.test' },
    { cookie, origin: 'null' },
    { cookie, 'sec-fetch-site': 'same-origin', origin: 'https://jahat.contoh.test' },
    { 'sec-fetch-site': 'cross-site' },
  ]) {
    expect(await statusOf(post(headers)), JSON.stringify(headers)).toBe(403);
  }
  expect(await statusOf(send('/api/reports', { headers: { cookie, 'sec-fetch-site': 'cross-site' } }))).toBe(403);
  // Without a session: the public form alone, and nothing to read.
  expect(await statusOf(post(own))).toBe(201);
  expect(await statusOf(post(own, '/api/reports/close'))).toBe(401);
  expect(await statusOf(send('/api/reports', { headers: own }))).toBe(401);
  expect(await statusOf(send('/api/reports', { headers: { ...own, cookie: '__Host-kawal=kws_palsu' } }))).toBe(401);
  const answer = await send('/api/reports', { headers: own });
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('access-control-allow-origin')).toBeNull();
});

test('limits what comes in by size, form, time and number, and says so without an error of its own', async () => {
  const { kawal, as, send } = await deskOf({ perMinute: { session: 20, visitor: 2 }, slowestMs: 20 });
  const { post, get } = await as('petugas-1');
  const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status;
  expect(await statusOf(post('/api/reports/submit', 'x'.repeat(70_000)))).toBe(413);
  expect(await statusOf(post('/api/reports/submit', '{"body":'))).toBe(400);
  expect(await statusOf(post('/api/reports/submit', `${'['.repeat(30_000)}${']'.repeat(30_000)}`))).toBe(422);
  expect(await statusOf(post('/api/reports/submit', {}, { 'content-type': 'text/plain' }))).toBe(415);
  expect(await statusOf(post('/api/reports/tidak-ada', {}))).toBe(404);
  expect(await statusOf(post('/api/__proto__/constructor', {}))).toBe(404);
  expect(await statusOf(get('/api/chapter/x'))).toBe(404);
  expect(await statusOf(send('/api/reports', { method: 'DELETE' }))).toBe(405);
  expect(await statusOf(send('/lain'))).toBe(404);
  const coordinator = await as('koordinator-lor');
  expect(await statusOf(coordinator.post('/api/chapter/apply', '{'))).toBe(403);
  const never = new ReadableStream({});
  const slow = { method: 'POST', body: never, duplex: 'half', headers: { ...own, 'content-type': 'application/json' } };
  expect(await statusOf(send('/api/reports/submit', slow as RequestInit))).toBe(408);
  let stopped = await get('/api/session');
  for (let time = 0; time < 20 && stopped.status === 200; time += 1) stopped = await get('/api/session');
  expect([stopped.status, stopped.headers.get('retry-after')]).toEqual([429, '3']);
  await kawal.advance('1 menit');
  expect(await statusOf(get('/api/session'))).toBe(200);
  for (let time = 0; time < 2; time += 1) await send('/api/session', { headers: own });
  expect(await statusOf(send('/api/session', { headers: own }))).toBe(429);
});

test('takes a report from a browser of before Sec-Fetch-Site, which has no session to misuse', async () => {
  for (const options of [{}, { origins: ['https://desk.contoh.test'] }]) {
    const { send } = await deskOf(options);
    const body = JSON.stringify({ body: report });
    const post = (headers: Readonly<Record<string, string>>) =>
      send('/api/reports/submit', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
      });
    for (const origin of ['null', 'https://desk.contoh.test']) expect((await post({ origin })).status).toBe(201);
    expect((await post({ 'sec-fetch-site': 'same-origin', origin: 'null' })).status).toBe(201);
    expect((await post({ 'sec-fetch-site': 'cross-site', origin: 'null' })).status).toBe(403);
  }
});

test('takes a report from a line of which others read and knocked too often, and sends who is turned away to 129', async () => {
  const { send } = await deskOf({ perMinute: { visitor: 2 } });
  const post = () =>
    send('/api/reports/submit', {
      method: 'POST',
      body: JSON.stringify({ body: report }),
      headers: { 'content-type': 'application/json', ...own },
    });
  for (let time = 0; time < 5; time += 1) await send('/api/openapi.json');
  for (let time = 0; time < 5; time += 1) await send('/api/reports', { headers: own });
  for (let time = 0; time < 5; time += 1)
    await send('/api/reports/close', { method: 'POST', body: '{}', headers: own });
  expect([(await post()).status, (await post()).status]).toEqual([201, 201]);
  const tooMany = await post();
  expect([tooMany.status, ((await tooMany.json()) as { detail: string }).detail]).toEqual([
    429,
    expect.stringContaining('129'),
  ]);
});

test('counts who reads the description of the API as any visitor, also one who has it already', async () => {
  const { kawal, send } = await deskOf({ perMinute: { visitor: 2 } });
  const first = await send('/api/openapi.json');
  const again = await send('/api/openapi.json', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  const third = await send('/api/openapi.json');
  expect([first.status, again.status, third.status]).toEqual([200, 304, 429]);
  expect(third.headers.get('retry-after')).toBe('30');
  await kawal.advance('1 menit');
  expect((await send('/api/openapi.json')).headers.get('etag')).toBe(first.headers.get('etag'));
});

test('opens eight streams for a session at once, and counts none of a reader who has gone', async () => {
  const { kawal, handler, tokenOf } = await deskOf({ perMinute: { session: 100 } });
  const authorization = `Bearer ${await tokenOf('petugas-1')}`;
  const open = (signal?: AbortSignal) =>
    handler(
      new Request('https://desk.contoh.test/api/events', { headers: { authorization }, ...(signal && { signal }) }),
    );
  for (let time = 0; time < 8; time += 1) await open(AbortSignal.abort());
  const answers = await Promise.all(Array.from({ length: 20 }, () => open()));
  const taken = answers.filter(({ status }) => status === 200);
  expect(taken.length).toBe(8);
  expect((await open()).status).toBe(429);
  for (const { body } of taken) await body?.cancel();
  const refused = await handler(
    new Request('https://desk.contoh.test/api/events?after=x', { headers: { authorization } }),
  );
  expect(refused.status).toBe(422);
  for (let time = 0; time < 8; time += 1) expect((await open()).status).toBe(200);
  await kawal.engine.sessions.endAll('petugas-1');
});

test('reads no further in the events than their reader does', async () => {
  const kawal = await testEngine();
  const opened = await kawal.engine.sessions.open({ person: 'petugas-1' });
  if (!opened.ok) throw new Error('nobody is in post');
  let read = 0;
  async function* events() {
    for (; read < 2_000; read += 1) yield { cursor: 'c', concept: 'report', changes: [] } as never;
  }
  const engine = { ...kawal.engine, as: () => ({ events: async () => ({ ok: true, events: events() }) }) as never };
  const answer = await apiHandler({ engine })(
    new Request('https://desk.contoh.test/api/events', { headers: { authorization: `Bearer ${opened.token}` } }),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toBeLessThan(200);
  expect((await answer.text()).split('\n\n').length).toBe(2_002);
});

test('counts the addresses of one IPv6 network as one visitor', async () => {
  const { handler } = await deskOf({ perMinute: { visitor: 2 } });
  const ask = async (end: number, cookie = '') => {
    const request = new Request('https://desk.contoh.test/api/session', { headers: { ...own, cookie } });
    return (await handler(request, { address: `2001:db8::${end}` })).status;
  };
  expect([await ask(1), await ask(2), await ask(3)]).toEqual([401, 401, 429]);
  expect(await ask(4, '__Host-kawal=kws_palsu')).toBe(429);
});

test('lets a customer who holds 65,536 lines of IPv6 through 16 times as often as one, and another customer still (RFC 6177)', async () => {
  const { handler } = await deskOf({ perMinute: { visitor: 2 } });
  const ask = async (address: string) => {
    const request = new Request('https://desk.contoh.test/api/session', { headers: own });
    return (await handler(request, { address })).status;
  };
  const taken = async (most: number, addressOf: (time: number) => string) => {
    let count = 0;
    for (let time = 0; time < most; time += 1) if ((await ask(addressOf(time))) !== 429) count += 1;
    return count;
  };
  expect(await taken(50, (line) => `2001:db8:5:a${line.toString(16).padStart(2, '0')}::1`)).toBe(8);
  expect(await taken(200, (line) => `2001:db8:6:${(line * 256).toString(16)}::1`)).toBe(32);
  expect([await ask('2001:db8:7:1::1'), await ask('192.0.2.7')]).toEqual([401, 401]);
});

test('describes every verb and view as a valid OpenAPI 3.1, in both languages', async () => {
  const { kawal, send } = await deskOf();
  for (const language of ['id', 'en'] as const) {
    const response = await send('/api/openapi.json', { headers: { 'accept-language': language } });
    const described = (await response.json()) as {
      paths: Record<string, { post?: { summary?: string } }>;
      components: { schemas: object };
    };
    if (language === 'id') expect(await new Validator().validate(structuredClone(described))).toEqual({ valid: true });
    for (const { group, name, words } of verbList) {
      expect(described.paths[`/${group}/${name}`]?.post?.summary).toBe(words[language]);
    }
    const paths = Object.keys(described.paths);
    expect(paths).toEqual(expect.arrayContaining(['/due', '/events', '/chapter/apply']));
    // Whatever the engine answers of a group has an address, but for the iterator.
    for (const [group, rows] of Object.entries(kawal.as('petugas-1') as object))
      for (const name of Object.keys(rows).filter((one) => one !== 'all')) {
        const own = name === 'list' ? [`/${group}`] : name === 'get' ? [`/${group}/{id}`] : [];
        expect(
          [...own, `/${group}/${name}`, `/${group}/{id}/${name}`].some((one) => paths.includes(one)),
          name,
        ).toBe(true);
      }
  }
  const schemas = (openApi()['components'] as { schemas: Record<string, { properties: object; required?: string[] }> })
    .schemas;
  expect(Object.keys(schemas['escalations.reply']?.properties ?? {})).not.toContain('person');
  expect(Object.keys(schemas['reports.submit']?.properties ?? {})).not.toContain('type');
});

test('describes states as any object where the schemas of core are not beside the package', () => {
  const made = stateSchemas({});
  expect(made['ReportState']).toEqual({ type: 'object' });
  expect(JSON.stringify(made)).not.toContain('$defs');
});

test('names the parts of a request where a body is sent without its name', async () => {
  const { as } = await deskOf();
  const answer = await (await as('petugas-1')).post('/api/reports/submit', report);
  expect(await answer.json()).toMatchObject({ refusals: [{ message: expect.stringContaining('body, drill') }] });
});

test('describes each answer of states and counts by the fields that the engine gives, and the keys that narrow a list', async () => {
  const { kawal } = await deskOf();
  const taken = await kawal.as(formulir).reports.submit(report);
  if (!taken.ok) throw new Error('the report was refused');
  await kawal.advance('5 menit');
  const { stream } = taken.receipt;
  const { reports } = kawal.as('petugas-1');
  const answers = {
    ...{ page: await reports.list(), count: await reports.count(), rows: await reports.tally({ by: ['area'] }) },
    ...{ record: await reports.get(stream), history: await reports.history(stream) },
    dossier: await reports.dossier(stream),
  };
  const described = openApi() as unknown as {
    components: { schemas: Record<string, { required: string[] }> };
    paths: Record<string, { get: { parameters: { name: string; schema: { enum?: string[] } }[] } }>;
  };
  for (const [name, answer] of Object.entries(answers)) {
    const { required } = described.components.schemas[name] ?? described.components.schemas[`reports.${name}`] ?? {};
    expect([name, required?.toSorted()]).toEqual([name, Object.keys(answer).toSorted()]);
  }
  const keys = described.paths['/reports']?.get.parameters.map(({ name, schema }) => [name, schema.enum]);
  expect(keys?.slice(0, 4)).toEqual([
    ['status', ['open', 'closing', 'closed']],
    ['area', undefined],
    ['closedOn', undefined],
    ['number', undefined],
  ]);
});

/** Serves the API over real connections, by Node alone and within hono. */
async function served(desk: Awaited<ReturnType<typeof deskOf>>, by: 'node' | 'hono'): Promise<string> {
  const app = new Hono();
  app.all('/api/*', (context) => desk.handler(context.req.raw));
  const server = createServer(nodeListener(by === 'node' ? desk.handler : async (request) => app.fetch(request)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
}

test('a client executes nothing that its caller asked to try, by JSON or as a file', async () => {
  const desk = await deskOf({});
  const client = apiClient({ base: await served(desk, 'node'), token: await desk.tokenOf('petugas-1') });
  const refused = { ok: false, refusals: [{ code: 'input.unknown-field' }] };
  // @ts-expect-error nothing is tried over HTTP
  expect(await client.reports.submit(report, { dryRun: true })).toMatchObject(refused);
  const file = new File([JSON.stringify(report)], 'laporan.json');
  // @ts-expect-error nor of a file
  expect(await client.reports.submit(file, { dryRun: true })).toMatchObject(refused);
  // @ts-expect-error nor on a record that its caller names
  expect(await client.reports.close('report/abc', { reason: 'handedToCase' }, { dryRun: true })).toMatchObject(refused);
  expect(await client.reports.count()).toEqual({ ok: true, count: 0 });
});

test('a page of a proxy is no answer, whatever its status is', async () => {
  const client = apiClient({ base: 'http://desk.example', fetch: async () => new Response('<html>Masuk</html>') });
  await expect(client.reports.list()).rejects.toThrow(ApiError);
  await expect(client.reports.submit(report)).rejects.toThrow(ApiError);
  await expect(client.session.get()).rejects.toThrow(ApiError);
  await expect(client.session.end()).rejects.toThrow(ApiError);
});

test.each(['node', 'hono'] as const)('serves a typed client and live events by %s', async (by) => {
  const desk = await deskOf({ beatMs: 5 });
  const base = await served(desk, by);
  const token = await desk.tokenOf('petugas-1');
  const client = apiClient({ base, token, language: 'en' });

  const stop = new AbortController();
  const live = client.events({ after: 'start', concepts: ['report'], signal: stop.signal })[Symbol.asyncIterator]();
  const seen = async (concept: string) => {
    for (;;) {
      const { value, done } = await live.next();
      if (done === true) throw new Error('the events ended');
      expect(['report']).toContain(value.concept);
      if (value.concept === concept) return value;
    }
  };
  const outcome = await client.reports.submit(report, { key });
  if (!outcome.ok) throw new Error('the report was refused');
  expectTypeOf(outcome.receipt.stream).toEqualTypeOf<`report/${string}`>();
  expect(await seen('report')).toMatchObject({
    record: outcome.receipt.stream,
    changes: [{ type: 'report-received' }],
  });
  const found = await client.reports.list({
    key: [{ name: 'status', value: 'open' }],
    between: { from: '2026-01-01T00:00+07:00' },
  });
  expect(found).toMatchObject({ ok: true, records: [{ stream: outcome.receipt.stream }] });
  // The number that people note down finds it, too.
  const number = recordNumber(outcome.receipt.stream) ?? '';
  expect(await client.reports.list({ number })).toEqual(await client.reports.list());
  expect(await client.reports.count({ number })).toEqual({ ok: true, count: 1 });
  const wrong = client.events({ after: 'bukan-kursor', signal: stop.signal })[Symbol.asyncIterator]();
  await expect(wrong.next()).rejects.toMatchObject({ status: 422 });
  expect(await client.reports.tally({ by: ['area'] })).toMatchObject({ rows: [{ area: report.area, count: 1 }] });
  const few = { from: 1, to: 10 };
  const counts = { period: '2026-03', received: few, open: few, months: [] };
  expect(await client.reports.forMeeting({ period: '2026-03' })).toEqual({ ok: true, counts });
  expect(await client.reports.forMeeting({ period: '2026-13' })).toMatchObject({ refusals: [{ field: 'period' }] });
  expect(await client.reports.alike(outcome.receipt.stream)).toEqual({ ok: true, alike: [] });
  // A name stands in a body, never in an address, and is compared for the LPA alone.
  const named = { names: ['Koordinator Contoh Lor'], story: 'Bu Lurah ikut.', area: report.area };
  expect(await client.reports.namesakes(named)).toMatchObject({
    namesakes: [{ at: 0, person: 'koordinator-lor' }],
    titles: [
      { at: 0, office: 'coordinator' },
      { at: null, office: 'lurah', people: ['lurah-lor'] },
    ],
  });
  const others = apiClient({ base, token: await desk.tokenOf('uptd-1') });
  expect(await others.reports.namesakes({ names: ['Koordinator Contoh Lor'] })).toMatchObject({ ok: false });
  expect(await client.due({ until: '2026-03-08', area: '35.99' })).toMatchObject({
    ok: true,
    items: [{ record: outcome.receipt.stream }, {}],
  });
  expect(await client.escalations.reply(outcome.receipt.stream, { level: 'acknowledged' })).toMatchObject({ ok: true });
  expect(await client.reports.get('report/tidak-ada')).toMatchObject({
    ok: false,
    refusals: [{ code: 'record.not-found' }],
  });
  // @ts-expect-error a pact is no report
  expect(await client.reports.get('pact/p1')).toMatchObject({ ok: false });
  expect(await client.escalations.acknowledge('bukan kode')).toMatchObject({
    refusals: [{ code: 'escalation.not-found' }],
  });
  const files = [{ name: 'chapter.yaml', text: 'kawal: chapter/1' }];
  const applied = await client.chapter.apply(files);
  expect(applied).toMatchObject({
    ok: false,
    findings: expect.arrayContaining([expect.stringContaining('chapter.yaml')]),
  });

  // A session that ends, ends its stream.
  await desk.kawal.engine.sessions.end(token);
  await expect(seen('pact')).rejects.toThrow(ApiError);
  await expect(client.reports.list()).rejects.toThrow(ApiError);
  stop.abort();
});

test('ends a stream within a second of the suspension of its reader, though its beat is slower', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const desk = await deskOf();
  const { get } = await desk.as('petugas-2');
  const { body } = await get('/api/events?after=now');
  const reader = (body as ReadableStream<Uint8Array>).getReader();
  expect((await reader.read()).done).toBe(false);
  const ended = expect(reader.read()).rejects.toMatchObject({ name: 'AbortError' });
  const look = vi.advanceTimersByTimeAsync.bind(vi, 1_000);
  await look();
  const secretary = { kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' } as const;
  const suspended = await desk.kawal.engine
    .as(secretary)
    .chapter.suspend({ person: 'petugas-2', reason: 'allegation' });
  expect(suspended).toMatchObject({ ok: true });
  await look();
  await ended;
});

test('ends the client of a person who is suspended by an error, and never without a word (1150)', async () => {
  const desk = await deskOf();
  const base = await served(desk, 'node');
  const secretary = { kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' } as const;
  await submitted(desk.kawal);
  const client = apiClient({ base, token: await desk.tokenOf('petugas-2') });
  const { signal } = new AbortController();
  const following = (async () => {
    for await (const { concept } of client.events({ after: 'start', signal }))
      if (concept === 'report')
        await desk.kawal.engine.as(secretary).chapter.suspend({ person: 'petugas-2', reason: 'allegation' });
  })();
  await expect(following).rejects.toMatchObject({ status: 401 });
});

test('loses nothing that came while a connection was broken before its first event (1154)', async () => {
  const desk = await deskOf();
  const { get } = await desk.as('petugas-1');
  const opened = async (address: string) => {
    const reader = ((await get(address)).body as ReadableStream<Uint8Array>).getReader();
    const first = new TextDecoder().decode((await reader.read()).value);
    return { reader, id: /^id: (\S+)$/m.exec(first)?.[1] ?? '' };
  };
  const [one, other] = [await opened('/api/events?after=now'), await opened('/api/events?after=now')];
  // Two names of one place tell nobody that nothing happened in between.
  expect([one.id.length, one.id === other.id]).toEqual([22, false]);
  for (const { reader } of [one, other]) await reader.cancel();
  const missed = await submitted(desk.kawal);
  for (const { id } of [one, other]) {
    const again = await opened(`/api/events?concept=report&after=${id}`);
    expect(again.id).toBe(id);
    expect(new TextDecoder().decode((await again.reader.read()).value)).toContain(missed);
    await again.reader.cancel();
  }
});

test('goes on in the client after a connection that broke before its first event (1154)', async () => {
  const desk = await deskOf();
  const base = await served(desk, 'node');
  const stop = new AbortController();
  let connections = 0;
  let missed = '';
  const fetch: typeof globalThis.fetch = async (address, init) => {
    const answer = await globalThis.fetch(address, init);
    connections += 1;
    if (connections > 1) return answer;
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    await reader.cancel();
    missed = await submitted(desk.kawal);
    return new Response(value as Uint8Array<ArrayBuffer>, answer);
  };
  const client = apiClient({ base, token: await desk.tokenOf('petugas-1'), fetch });
  for await (const { record } of client.events({ concepts: ['report'], signal: stop.signal })) {
    expect(record).toBe(missed);
    stop.abort();
  }
  expect(connections).toBe(2);
});

test.each([
  ['a second for a stream that ends without an event, however often', () => new Response('id: c\n\n'), 61, 62],
  ['longer each time for a server that is away', () => new Response(null, { status: 503 }), 7, 8],
])('waits %s', async (_, answer, least, most) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const stop = new AbortController();
  let connections = 0;
  const fetch = async () => {
    connections += 1;
    return answer();
  };
  const client = apiClient({ base: 'https://desk.contoh.test/api', fetch });
  const read = client.events({ signal: stop.signal })[Symbol.asyncIterator]().next();
  await vi.advanceTimersByTimeAsync(60_000);
  stop.abort();
  expect(await read).toMatchObject({ done: true });
  expect([connections >= least, connections <= most]).toEqual([true, true]);
});

test('lets a stream go that its reader leaves', async () => {
  const desk = await deskOf();
  const base = await served(desk, 'node');
  await submitted(desk.kawal);
  const client = apiClient({ base, token: await desk.tokenOf('petugas-1') });
  for (let time = 0; time < 20; time += 1) {
    const stop = new AbortController();
    for await (const event of client.events({
      after: 'start',
      concepts: ['report', 'volunteer'],
      signal: stop.signal,
    })) {
      expect(event.concept).toBeDefined();
      break;
    }
  }
});

test('refuses visitors of a verb that is none when the handler is made, and not each visitor later', async () => {
  const { engine } = await testEngine();
  const actor = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;
  const handlerFor = (verb: string) => () => apiHandler({ engine, visitors: { actor, verbs: [verb] } });
  expect(handlerFor('reports.sumbit')).toThrow('reports.sumbit');
  expect(handlerFor('reports.submit')).not.toThrow();
});

test('refuses a person in whose name visitors would act, a path that none is, and no engine, when the handler is made', async () => {
  const { engine } = await testEngine();
  const formulir = { kind: 'app', ref: 'formulir', role: 'reporter' };
  const actor = { kind: 'person', ref: 'petugas-1', role: 'lpaDuty' };
  for (const [options, named] of [
    [{ engine, visitors: { actor, verbs: ['reports.submit'] } }, 'visitors.actor'],
    [{ engine, path: 'api' }, 'path'],
    ...['/api/', '//api', '/', '/a b', '/api?x', '/api#', '/ü', '/.', '/api/../x', 5, null].map(
      (path) => [{ engine, path }, 'path'] as const,
    ),
    ...[{}, null, undefined, 5, { engine: null }, { engine: {} }].map((options) => [options, 'engine'] as const),
    [{ engine, visitors: { actor: null, verbs: [] } }, 'visitors.actor'],
    ...[null, 'reports.submit', []].map((visitors) => [{ engine, visitors }, 'visitors.actor'] as const),
    [{ engine, visitors: { actor: formulir } }, 'verbs'],
    [{ engine, visitors: { actor: formulir, verbs: ['reports.submit'], limt: 5 } }, 'verbs'],
    [{ engine, visitors: { actor: formulir, verbs: [5] } }, '5'],
    ...['https://kawal.contoh.test', ['https://kawal.contoh.test/'], [5], null].map(
      (origins) => [{ engine, origins }, 'origins'] as const,
    ),
    ...[{ visitors: 2 }, { visitor: -1 }, { visitor: Number.NaN }, { session: 0 }, { session: '60' }].map(
      (perMinute) => [{ engine, perMinute }, 'perMinute'] as const,
    ),
    ...[-1, Number.NaN, '100', null].map((paceMs) => [{ engine, paceMs }, 'paceMs'] as const),
  ] as const) {
    const failure = { code: 'config.invalid', message: expect.stringContaining(named) };
    expect(() => apiHandler(options as never)).toThrow(expect.objectContaining(failure));
  }
  for (const path of ['', '/kawal/api', '/.well-known/kawal', '/@kawal/api', '/api+json', '/kawal:1'])
    expect(() => apiHandler({ engine, path })).not.toThrow();
});

test('gives visitors nothing more when the options are changed after the handler is made', async () => {
  const { engine } = await testEngine();
  const visitors = {
    actor: { kind: 'app' as const, ref: 'formulir', role: 'reporter' as const },
    verbs: ['reports.submit'],
  };
  const handler = apiHandler({ engine, paceMs: 0, visitors });
  visitors.verbs.push('chapter.suspend');
  Object.assign(visitors.actor, { kind: 'person', ref: 'petugas-1', role: 'lpaDuty' });
  const suspend = new Request('https://kawal.contoh.test/api/chapter/suspend', { method: 'POST', body: '{"body":{}}' });
  expect((await handler(suspend)).status).toBe(401);
});

test.each([
  ['Koordinator Contoh Lor', 0],
  ['Orang Karangan', 1],
])('believes no visitor that the name %s was asked about (1978)', async (name, told) => {
  const { kawal, send } = await deskOf();
  const suspected = { ref: 'p1', roles: ['suspected'], ageClass: 'adult', identity: { name } };
  const body = JSON.stringify({ body: { ...report, parties: [suspected] }, namesAsked: true });
  const headers = { ...own, 'content-type': 'application/json' };
  expect((await send('/api/reports/submit', { method: 'POST', body, headers })).status).toBe(201);
  await kawal.advance('1 menit');
  expect(kawal.sentTo('koordinator-lor').length > 0).toBe(told > 0);
});

test("takes what a visitor's story tells of a departure, whatever page or app sent it, and leaves an officer's as it is", async () => {
  const { kawal, handler, send, as } = await deskOf();
  const story = 'Malam ini Ni Luh diberangkatkan naik pesawat ke Malaysia oleh agen.';
  const body = { area: '35.99.01.1001', channel: 'app', facts: { victimAge: ['child'] }, parties: [], story } as const;
  const reports = kawal.engine.as({ kind: 'person', ref: 'petugas-1', role: 'secretariat' }).reports;
  const factsOf = async (stream: `report/${string}`) => {
    const found = await reports.get(stream);
    return found.ok && 'facts' in found.record.state && found.record.state.facts;
  };
  const visitor = apiClient({
    base: 'https://desk.contoh.test/api',
    fetch: (address, init) => handler(new Request(address, init)),
  });
  const yaml = new File([`area: unknown\nchannel: app\nfacts: {}\nparties: []\nstory: ${story}\n`], 'laporan.yaml');
  for (const outcome of [await visitor.reports.submit(body, { key }), await visitor.reports.submit(yaml)]) {
    expect(outcome).toMatchObject({ ok: true, receipt: { advise: expect.arrayContaining(['call-129-or-110']) } });
    expect(outcome.ok && (await factsOf(outcome.receipt.stream))).toMatchObject({
      departure: ['dated'],
      danger: ['yes'],
    });
  }
  // The same sent again, in another language, is the same report.
  const headers = { ...own, 'content-type': 'application/json', 'accept-language': 'en', 'idempotency-key': key };
  const again = await send('/api/reports/submit', { method: 'POST', body: JSON.stringify({ body }), headers });
  expect([again.status, await again.json()]).toMatchObject([200, { repeated: true }]);
  const denied = await visitor.reports.submit({ ...body, facts: { departure: ['none'] } });
  expect(denied.ok && (await factsOf(denied.receipt.stream))).not.toHaveProperty('danger', ['yes']);
  const officer = await (await as('petugas-1')).post('/api/reports/submit', { body });
  expect(officer.status).toBe(201);
  const { receipt } = (await officer.json()) as { receipt: { stream: `report/${string}` } };
  expect(await factsOf(receipt.stream)).not.toMatchObject({ danger: ['yes'] });
});
