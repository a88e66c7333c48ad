import { testEngine } from '@kawal/testing';
import { expect, test } from 'vitest';
import { apiHandler, sessionCookie } from '../index.ts';

async function opened() {
  const kawal = await testEngine();
  const handler = apiHandler({ engine: kawal.engine, paceMs: 0, now: () => kawal.clock.now() });
  const session = await kawal.engine.sessions.open({ person: 'petugas-1' });
  if (!session.ok) throw new RangeError('nobody is in post');
  const headers = { authorization: `Bearer ${session.token}`, 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}) => {
    const request = new Request(`https://desk.contoh.test/api/${path}`, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    const answer = await handler(request);
    const said = (await answer.json()) as { type?: string; refusals?: readonly { code: string; field: string }[] };
    return { status: answer.status, allow: answer.headers.get('allow'), type: said.type, refusal: said.refusals?.[0] };
  };
  return Object.assign(ask, { handler, headers });
}

test.each([
  ['reports?status=open&status=closed', 'status', 'input.too-much'],
  ['reports?area=35.99&status=open&area=35.99.01', 'area', 'input.too-much'],
  ['reports?limit=1&limit=2', 'limit', 'input.too-much'],
  ['reports/count?from=2026-03-01T00:00Z&from=2026-03-02T00:00Z', 'from', 'input.too-much'],
  ['reports/forMeeting?period=2026&period=2026-03', 'period', 'input.too-much'],
  ['due?area=35.99&area=35.99.01', 'area', 'input.too-much'],
  ['due?until=2026-03-08&until=2026-03-09', 'until', 'input.too-much'],
  ['reports?from=2026-03-09T00:00Z&until=2026-03-08T00:00Z', 'until', 'input.range'],
  ['reports?area=51.71', 'area', 'input.not-allowed'],
  ['due?area=51.71', 'area', 'input.not-allowed'],
  ['reports/forMeeting?period=1999', 'period', 'input.not-allowed'],
  ['reports?status=OPEN', 'status', 'input.not-allowed'],
  ['reports/tally?by=Siti', 'by', 'input.not-allowed'],
  ['reports?limit=__proto__', 'limit', 'input.wrong-kind'],
  ['reports?limit=010', 'limit', 'input.wrong-kind'],
])('refuses GET /api/%s and names %s', async (path, field, code) => {
  const { status, refusal } = await (await opened())(path);
  expect([status, refusal]).toMatchObject([422, { code, field }]);
});

test.each([
  ['reports/submit', { record: 'report/a1' }, ['body', 'drill', 'namesAsked']],
  ['reports/close', { record: 'report/a1', namesAsked: true }, ['record', 'body', 'drill']],
  ['reports/close', { record: 'report/a1', namesAsked: false }, ['record', 'body', 'drill']],
])('names to POST /api/%s with %j the fields that it takes', async (path, sent, allowed) => {
  const { status, refusal } = await (await opened())(path, { method: 'POST', body: JSON.stringify(sent) });
  expect([status, refusal]).toMatchObject([422, { code: 'input.unknown-field', field: '', allowed }]);
});

test('answers another method of an address that there is with 405 and the one that it takes', async () => {
  const ask = await opened();
  for (const path of ['reports/submit', 'cards/open', 'chapter/apply', 'escalations/acknowledge'])
    expect([path, await ask(path)]).toMatchObject([path, { status: 405, allow: 'POST' }]);
  for (const path of ['reports', 'reports/count', 'reports/a1/history', 'due', 'session', 'events', 'openapi.json'])
    expect([path, await ask(path, { method: 'POST', body: '{}' })]).toMatchObject([
      path,
      { status: 405, allow: 'GET, HEAD' },
    ]);
  for (const path of ['reports/submitt', 'lain', 'reports/a1/lain'])
    expect((await ask(path, { method: 'POST', body: '{}' })).status).toBe(404);
  for (const [path, allow] of [
    ['events', 'GET, HEAD'],
    ['reports/a1', 'GET, HEAD'],
    ['reports/submit', 'POST'],
    ['session/end', 'POST'],
  ] as const)
    for (const method of ['PUT', 'DELETE', 'OPTIONS'])
      expect([path, await ask(path, { method })]).toMatchObject([path, { status: 405, allow }]);
  expect((await ask('lain', { method: 'PUT' })).status).toBe(404);
  expect((await ask('reports/a1')).status).toBe(404);
});

test('answers HEAD as GET everywhere, and holds no stream of events open for it', async () => {
  const { handler, headers } = await opened();
  const head = (path: string) =>
    handler(new Request(`https://desk.contoh.test/api/${path}`, { method: 'HEAD', headers }));
  // Eight streams are open at most.
  for (let time = 0; time < 20; time += 1) {
    const answer = await head('events?after=start');
    expect([answer.status, answer.headers.get('content-type'), answer.body]).toEqual([200, 'text/event-stream', null]);
  }
  for (const [path, status] of [
    ['reports', 200],
    ['events?after=lain', 422],
    ['reports/submit', 405],
  ] as const)
    expect([path, (await head(path)).status]).toEqual([path, status]);
});

test.each([
  ['id', 'id'],
  ['en', 'en'],
  ['fr', 'id'],
  ['*', 'id'],
  ['id;q=0, *', 'en'],
  ['*;q=0.5,id;q=0', 'en'],
  ['en;q=0, *', 'id'],
  ['id;q=0.4, *;q=0.5', 'en'],
  ['en-GB;q=0.9, id-ID', 'id'],
])('reads the languages %j as %s', async (wanted, language) => {
  const { handler } = await opened();
  const headers = { 'accept-language': wanted };
  const answer = await handler(new Request('https://desk.contoh.test/api/reports', { headers }));
  expect(answer.headers.get('content-language')).toBe(language);
});

test('answers a key that is too short as a wrong input', async () => {
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  const sent = await (await opened())('reports/submit', {
    method: 'POST',
    body,
    headers: { 'idempotency-key': 'short' },
  });
  expect(sent).toMatchObject({ status: 422, refusal: { code: 'command.key-too-short' } });
});

test('refuses an option that there is none of, and a cookie that lasts no number', async () => {
  const { engine } = await testEngine();
  expect(() => apiHandler({ engine, paht: '/api' } as never)).toThrow('No option is called paht;');
  expect(() => sessionCookie('kws_x', Number.NaN)).toThrow(RangeError);
});

test.each(['dryRun=true', 'drill=true', 'Siti=1'])('carries out no command whose address says ?%s', async (query) => {
  const ask = await opened();
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  for (const path of ['reports/submit', 'reports/namesakes', 'escalations/acknowledge'])
    expect([path, await ask(`${path}?${query}`, { method: 'POST', body })]).toMatchObject([
      path,
      { status: 422, type: 'urn:kawal:http:no-parameters' },
    ]);
  expect(await ask('reports')).toMatchObject({ status: 200 });
});

test.each([
  ['reports?Siti=x', 'input.unknown-field', ''],
  ['reports/count?limit=5', 'input.unknown-field', ''],
  ['volunteers?from=2026-03-01T00:00Z', 'input.unknown-field', ''],
  ['due?limit=5', 'input.unknown-field', ''],
  ['events?cursor=start', 'input.unknown-field', ''],
  ['events?afer=start', 'input.unknown-field', ''],
  ['events?after=start&concepts=report', 'input.unknown-field', ''],
  ['events?after=start&after=now', 'input.too-much', 'after'],
  ['reports/a1?x=1', 'input.unknown-field', ''],
  ['reports/a1/dossier?limit=5', 'input.unknown-field', ''],
  ['session?x=1', 'input.unknown-field', ''],
  ['openapi.json?x=1', 'input.unknown-field', ''],
])('refuses GET /api/%s, which takes no such parameter', async (path, code, field) => {
  const { status, refusal } = await (await opened())(path);
  expect([status, refusal]).toMatchObject([422, { code, field }]);
});

test('takes in no second report for who names a record where a verb takes none', async () => {
  const body = { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] };
  const ask = await opened();
  const sent = (more: object) => ask('reports/submit', { method: 'POST', body: JSON.stringify({ body, ...more }) });
  for (const record of ['report/abc', 'apa saja'])
    expect(await sent({ record })).toMatchObject({ status: 422, refusal: { code: 'input.unknown-field' } });
  expect((await sent({})).status).toBe(201);
});

test.each([
  ['{"body":{},"drill":true,"drill":false}', 400],
  ['{"body":{"area":"35.99","area":"35.99.01.1001"}}', 400],
  ['{"body":{"story":"a \\"drill\\": b","facts":{}},"drill":true}', 422],
  ['{"body":{"parties":[{"ref":"p1"},{"ref":"p2"}],"story":"\\\\","\\u0061rea":"x","area":"y"}}', 400],
])('answers %s, in which a field stands twice or only seems to, with %i', async (body, status) => {
  expect(await (await opened())('reports/submit', { method: 'POST', body })).toMatchObject({ status });
});

test('reads JSON as UTF-8 alone', async () => {
  const ask = await opened();
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  const as = (type: string) => ask('reports/submit', { method: 'POST', body, headers: { 'content-type': type } });
  for (const charset of ['utf-16', '"utf-16"', 'iso-8859-1'])
    expect((await as(`application/json; charset=${charset}`)).status).toBe(415);
  for (const charset of ['utf-8', '"UTF-8"'])
    expect((await as(`application/json; charset=${charset}`)).status).toBe(201);
});

test('carries out no command under a condition, and none that is compressed', async () => {
  const ask = await opened();
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  const sent = async (headers: Record<string, string>) =>
    (await ask('reports/submit', { method: 'POST', body, headers })).status;
  for (const name of ['if-match', 'if-none-match', 'if-unmodified-since'])
    expect(await sent({ [name]: '*' })).toBe(412);
  const { handler, headers } = ask;
  const end = async (more: Record<string, string>, query = '') =>
    handler(
      new Request(`https://desk.contoh.test/api/session/end${query}`, {
        method: 'POST',
        headers: { ...headers, ...more },
      }),
    );
  expect([(await end({ 'if-match': '"x"' })).status, (await end({}, '?drill=true')).status]).toEqual([412, 422]);
  // The session holds still.
  expect((await ask('session')).status).toBe(200);
  expect(await sent({ 'content-encoding': 'gzip' })).toBe(415);
  expect(await sent({ 'content-encoding': 'identity' })).toBe(201);
});

test('answers a request with two sessions as nobody', async () => {
  const { engine } = await testEngine();
  const handler = apiHandler({ engine, paceMs: 0 });
  const token = async (person: string) => {
    const opened = await engine.sessions.open({ person });
    return opened.ok ? opened.token : '';
  };
  const [first, second] = [await token('petugas-1'), await token('uptd-1')];
  const status = async (...cookies: readonly string[]) => {
    const cookie = cookies.map((one) => `__Host-kawal=${one}`).join('; ');
    const of = async (more: object) => {
      const headers = { cookie, 'sec-fetch-site': 'same-origin', ...more };
      return (await handler(new Request('https://desk.contoh.test/api/session', { headers }))).status;
    };
    return [await of({}), await of({ authorization: `Bearer ${first}` })];
  };
  expect([await status(first), await status(first, first)].flat()).toEqual([200, 200, 200, 200]);
  expect([await status(first, second), await status(second)].flat()).toEqual([401, 401, 200, 401]);
});

test.each(['Bearer kws_a, Bearer kws_b', 'Basic eDp5, Bearer kws_a', 'Bearer', 'Bearer kws_a kws_b'])(
  'answers %j, which is no token or two of them, as nobody',
  async (authorization) => {
    expect(await (await opened())('reports', { headers: { authorization } })).toMatchObject({ status: 401 });
  },
);

test('takes in no body of two types', async () => {
  const ask = await opened();
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  const json = 'application/json';
  for (const type of [`${json}, text/plain`, `${json}; charset=utf-8, text/plain`, `text/plain, ${json}`])
    expect(await ask('reports/submit', { method: 'POST', body, headers: { 'content-type': type } })).toMatchObject({
      status: 415,
      type: 'urn:kawal:http:wrong-media-type',
    });
});

test.each([
  ['authorization', 'Bearer '],
  ['authorization', `Bearer ${'gerbang'.repeat(40)}`],
  ['authorization', 'Basic eDp5'],
  ['content-type', 'application/json, application/json'],
  ['content-type', 'application/json; profile="a,b"'],
])('takes a report in whose %s is %j', async (name, value) => {
  const { engine } = await testEngine();
  const actor = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;
  const handler = apiHandler({ engine, paceMs: 0, visitors: { actor, verbs: ['reports.submit'] } });
  const body = JSON.stringify({ body: { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } });
  const headers = { 'content-type': 'application/json', [name]: value };
  const request = new Request('https://desk.contoh.test/api/reports/submit', { method: 'POST', body, headers });
  expect((await handler(request)).status).toBe(201);
});

test.each(['reports', 'session'])('reads %s under a condition as RFC 9110 has it (13.1.1, 13.1.2)', async (path) => {
  const { handler, headers } = await opened();
  const read = (more: Record<string, string>) =>
    handler(new Request(`https://desk.contoh.test/api/${path}`, { headers: { ...headers, ...more } }));
  const etag = (await read({})).headers.get('etag') ?? '';
  const statuses = async (name: string, values: readonly string[]) =>
    Promise.all(values.map(async (value) => (await read({ [name]: value })).status));
  expect(await statuses('if-none-match', ['*', etag, `W/${etag}`, `"lain", ${etag}`, '"lain"'])).toEqual([
    ...[304, 304, 304, 304, 200],
  ]);
  expect(await statuses('if-match', ['*', etag, `"lain", ${etag}`, '"lain"', `W/${etag}`])).toEqual([
    ...[200, 200, 200, 412, 412],
  ]);
});

test('opens no stream of events for whoever wants other bytes: events have no mark (RFC 9110, 13.1.1)', async () => {
  const { handler, headers } = await opened();
  const statusOf = async (more: Record<string, string>) => {
    const answer = await handler(
      new Request('https://desk.contoh.test/api/events?after=start', { headers: { ...headers, ...more } }),
    );
    await answer.body?.cancel();
    return answer.status;
  };
  expect(await Promise.all(['"x"', '"x", W/"y"', '*'].map((mark) => statusOf({ 'if-match': mark })))).toEqual([
    ...[412, 412, 200],
  ]);
});
