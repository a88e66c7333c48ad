import { runInNewContext } from 'node:vm';
import { type ActorApi, readGroups } from '@kawal/engine';
import { testEngine } from '@kawal/testing';
import { expect, test } from 'vitest';
import { type ApiClient, apiClient } from '../client.ts';
import { apiHandler } from '../index.ts';
import { conceptOf } from './view-table.ts';

/** The engine, and the typed client over HTTP, as one person. */
async function doors(person = 'petugas-1') {
  const kawal = await testEngine();
  const handler = apiHandler({ engine: kawal.engine, paceMs: 0, now: () => kawal.clock.now() });
  const opened = await kawal.engine.sessions.open({ person });
  if (!opened.ok) throw new RangeError('nobody is in post');
  const fetch = (address: Parameters<typeof globalThis.fetch>[0], init?: RequestInit) =>
    handler(new Request(address, init));
  const client = apiClient({ base: 'https://desk.contoh.test/api', token: opened.token, fetch });
  const engine = kawal.engine.as(opened.session.actor);
  return { kawal, engine, client: client as unknown as Omit<ActorApi, 'events'> & Pick<typeof client, 'events'> };
}

/** Returns what a refusal says of its place; the words are of the reader's language. */
function said(answer: unknown): unknown {
  const { ok, refusals } = answer as { ok: boolean; refusals?: readonly { code: string; field?: string }[] };
  return ok ? 'ok' : refusals?.map(({ code, field = null }) => ({ code, field }));
}

const report = { area: '35.99.01.1001', channel: 'app', facts: {}, parties: [] } as const;

test.each([
  ['list', { key: { name: 'status', value: 'OPEN' } }, 'input.not-allowed', 'status'],
  ['list', { key: [{ name: 'status', value: 'OPEN' }] }, 'input.not-allowed', 'status'],
  ['count', { key: [{ name: 'area', value: '51.71' }] }, 'input.not-allowed', 'area'],
  ['list', { key: ['open', 'closed'].map((value) => ({ name: 'status', value })) }, 'input.too-much', 'status'],
  ['list', { between: { from: 'besok' } }, 'input.instant', 'from'],
  ['tally', { between: { from: 2, until: 1 }, by: ['area'] }, 'input.range', 'until'],
  ['tally', { by: ['Siti'] }, 'input.not-allowed', 'by'],
  ['list', { limit: 0 }, 'input.too-little', 'limit'],
  ['list', { limits: 1 }, 'input.unknown-field', ''],
  ['forMeeting', { period: 'besok' }, 'input.period', 'period'],
  ['get', 'abc', 'input.record-reference', 'record'],
  ['get', ['report/abc'], 'input.record-reference', 'record'],
  ['get', '..', 'input.record-reference', 'record'],
  ['dossier', 'abc', 'input.record-reference', 'record'],
  ['get', 'case/abc', 'input.record-reference', 'record'],
] as const)('refuses reports.%s(%j) alike in the engine and in the client', async (name, asked, code, field) => {
  const { engine, client } = await doors();
  const ask = async (reports: unknown): Promise<unknown> =>
    said(await (reports as Readonly<Record<string, (given: unknown) => unknown>>)[name]?.(asked));
  const refusals = [{ code, field }];
  expect([await ask(engine.reports), await ask(client.reports)]).toEqual([refusals, refusals]);
});

test.each(['limit', 'after', 'from', 'until', 'by', 'number '])(
  'takes no key that is called as a part of the question (%s) for that part, nor a name that an address cannot carry',
  async (name) => {
    const { engine, client } = await doors();
    await client.reports.submit(report, {});
    for (const { reports } of [engine, client]) {
      expect(await reports.list({ key: { name, value: '1' } } as never)).toMatchObject({ ok: false });
      expect(await reports.get('report/..' as never)).toMatchObject({ ok: false });
    }
  },
);

test('calls each group of records as their names begin', () => {
  expect(Object.keys(readGroups).map(conceptOf)).toEqual(Object.values(readGroups));
});

test('answers a question of a time before 1970, of null and of nothing alike', async () => {
  const { engine, client } = await doors();
  for (const asked of [{ between: { from: -1 } }, null, undefined])
    expect([await engine.reports.count(asked as never), await client.reports.count(asked as never)]).toEqual([
      { ok: true, count: 0 },
      { ok: true, count: 0 },
    ]);
  for (const asked of [{ between: null }, { key: null }, { key: [null] }])
    for (const { reports } of [engine, client]) expect(await reports.list(asked as never)).toMatchObject({ ok: false });
});

test('says to another office that the LPA alone counts for a meeting', async () => {
  const { engine, client } = await doors('uptd-1');
  for (const { reports } of [engine, client])
    expect(said(await reports.forMeeting({ period: '2026-03' }))).toEqual([{ code: 'command.lpa-alone', field: null }]);
});

test.each([' '.repeat(20), `${'a'.repeat(16)}, ${'b'.repeat(16)}`, `${'a'.repeat(16)}\n`, `ключ${'a'.repeat(16)}`])(
  'takes no key that two headers could make, or none carries (%j)',
  async (key) => {
    const { engine, client } = await doors();
    for (const { reports } of [engine, client])
      expect(said(await reports.submit(report, { key }))).toEqual([{ code: 'command.key-too-short', field: null }]);
    expect(await engine.reports.count()).toEqual({ ok: true, count: 0 });
  },
);

test('refuses the other answer by one code with the answer that stands (1060)', async () => {
  const { kawal, engine, client } = await doors();
  const app = kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' });
  await app.reports.submit(report);
  await kawal.advance();
  const { code = '' } = kawal.sentTo('koordinator-lor').at(-1) ?? {};
  expect(await app.escalations.acknowledge(code)).toMatchObject({ ok: true, repeated: false });
  expect(await app.escalations.acknowledge(code)).toMatchObject({ ok: true, repeated: true });
  const stands = { code: 'escalation.answered', stands: 'acknowledged' };
  for (const { escalations } of [app, kawal.as({ kind: 'app', ref: 'meja', role: 'desk' })])
    expect(await escalations.decline(code, {}, { for: 'koordinator-lor' })).toMatchObject({
      ok: false,
      refusals: [stands],
    });
  // A colleague in post learns nothing by another's code (M11), by whichever door.
  for (const { escalations } of [engine, client])
    expect(said(await escalations.decline(code))).toEqual([{ code: 'escalation.not-found', field: null }]);
});

test('hands on whose code is answered and the words beside it, and nobody who enters it (M11)', async () => {
  const { kawal, engine, client } = await doors('koordinator-lor');
  const received = await kawal.as({ kind: 'app', ref: 'formulir', role: 'reporter' }).reports.submit(report);
  await kawal.advance();
  const { code = '' } = kawal.sentTo('koordinator-lor').at(-1) ?? {};
  for (const { escalations } of [engine, client]) {
    const answer = async (given: unknown): Promise<unknown> =>
      said(await escalations.acknowledge(code, {}, given as never));
    expect(await answer({ for: 'petugas-2' })).toEqual([{ code: 'escalation.not-found', field: null }]);
    expect(await answer({ words: '' })).toEqual([{ code: 'input.too-little', field: 'words' }]);
    for (const slip of [{ enteredBy: 'petugas-1' }, { word: 'siap' }])
      expect(await answer(slip)).toEqual([{ code: 'input.unknown-field', field: '' }]);
  }
  expect(
    await client.escalations.acknowledge(code, {}, { for: 'koordinator-lor', words: 'Saya ke sana.' }),
  ).toMatchObject({ ok: true, repeated: false });
  const [stream, reading] = [received.ok && received.receipt.stream, { purpose: 'supervise' } as const];
  const opened = await kawal.as('petugas-1').cards.open(String(stream), reading);
  expect(opened).toMatchObject({ ok: true, receipt: { cards: [{ fields: { words: 'Saya ke sana.' } }] } });
});

test('follows the events of no concept at all by no door, and names a slip in the question', async () => {
  const { engine, client } = await doors();
  const first = async (question: unknown) => {
    for await (const event of client.events(question as never)) return event;
    return undefined;
  };
  const { signal } = new AbortController();
  const refusals = [{ code: 'input.too-little', field: 'concepts' }];
  expect(await engine.events({ concepts: [] })).toMatchObject({ ok: false, refusals });
  const thrown = await first({ concepts: [], signal }).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ status: 422, problem: { refusals } });
  for (const slip of [{ concept: 'report', signal }, { foo: 1, signal }, { after: 'start' }, undefined])
    await expect(first(slip)).rejects.toThrow(TypeError);
});

test.each([
  ['list', { key: null }, 'key'],
  ['list', { key: 'status' }, 'key'],
  ['list', { key: [null] }, 'key'],
  ['list', { between: null }, 'between'],
  ['count', { between: [] }, 'between'],
  ['list', { limit: '10' }, 'limit'],
  ['list', { after: 5 }, 'after'],
  ['list', { number: 5 }, 'number'],
  ['tally', { by: 'area' }, 'by'],
  ['forMeeting', { period: 2026 }, 'period'],
  ['due', { area: 35 }, 'area'],
  ['list', 'open', ''],
  ['list', [], ''],
] as const)('refuses %s(%j), whose value is of another kind, alike', async (name, asked, field) => {
  const { engine, client } = await doors();
  const ask = async ({ reports, due }: Pick<ActorApi, 'reports' | 'due'>): Promise<unknown> =>
    said(await (name === 'due' ? due(asked as never) : reports[name](asked as never)));
  const refusals = [{ code: 'input.wrong-kind', field }];
  expect([await ask(engine), await ask(client)]).toEqual([refusals, refusals]);
});

test.each([
  [{ ...report, area: 1n }, {}, 'area'],
  [{ ...report, area: Object('35.99.01.1001') }, {}, 'area'],
  [{ ...report, area: { toJSON: () => '35.99.01.1001' } }, {}, 'area'],
  [{ ...report, story: () => 'x' }, {}, 'story'],
  [[], {}, ''],
  [null, {}, ''],
  [report, null, 'options'],
  [report, [], 'options'],
  [report, { key: null }, 'options.key'],
  [report, { key: 1_234_567_890_123_456 }, 'options.key'],
])('takes no report of a value that is no plain one, by either door (%#)', async (body, options, field) => {
  const { engine, client } = await doors();
  for (const { reports } of [engine, client])
    expect(said(await reports.submit(body as never, options as never))).toEqual([{ code: 'input.wrong-kind', field }]);
  for (const capturedAt of [new Date(0), Number.NaN])
    for (const { reports } of [engine, client])
      expect(said(await reports.submit({ ...report, capturedAt } as never))).toMatchObject([{ field: 'capturedAt' }]);
  expect(await engine.reports.count()).toEqual({ ok: true, count: 0 });
});

class Told {
  readonly area = report.area;
  readonly channel = 'app';
  readonly facts = {};
  readonly parties = [];
  get story(): string {
    return 'cerita contoh';
  }
}
class Party {
  readonly ref = 'p1';
  readonly roles = ['victim'];
  get ageClass(): string {
    return 'child';
  }
}
class Facts {
  toJSON(): object {
    return { danger: ['yes'] };
  }
}

test.each([
  ['a getter of its class', () => new Told(), ''],
  ['what it inherits', () => Object.assign(Object.create({ story: 'x' }), report), ''],
  ['what it inherits from no class', () => Object.assign(Object.create({ __proto__: null, story: 'x' }), report), ''],
  ['what nobody lists', () => Object.defineProperty({ ...report }, 'story', { value: 'x', enumerable: false }), ''],
  ['a symbol', () => ({ ...report, [Symbol('story')]: 'x' }), ''],
  ['a map', () => new Map(Object.entries(report)), ''],
  ['an instance in a list', () => ({ ...report, parties: [new Party()] }), 'parties[0]'],
  ['what its class tells JSON', () => ({ ...report, facts: new Facts() }), 'facts'],
  ['a hole in a list', () => ({ ...report, facts: { danger: [undefined] } }), 'facts.danger[0]'],
  ['a symbol in a list', () => ({ ...report, facts: { danger: [Symbol('yes')] } }), 'facts.danger[0]'],
  ['a function in a list', () => ({ ...report, parties: [() => 'p1'] }), 'parties[0]'],
])('loses nothing that a body holds by %s: both doors refuse it by its field (1151)', async (_, body, field) => {
  const { engine, client } = await doors();
  for (const { reports } of [engine, client])
    for (const key of [undefined, 'k'.repeat(20)])
      expect(said(await reports.submit(body() as never, key === undefined ? {} : { key }))).toMatchObject([{ field }]);
  expect(await engine.reports.count()).toEqual({ ok: true, count: 0 });
});

test('answers a report that was taken in by no repetition of its key beside what is no plain data (1151)', async () => {
  const { engine, client } = await doors();
  const key = 'k'.repeat(20);
  expect(await engine.reports.submit(report, { key })).toMatchObject({ ok: true });
  for (const { reports } of [engine, client])
    for (const story of [() => 'x', Object('x'), Number.NaN])
      expect(await reports.submit({ ...report, story } as never, { key })).toMatchObject({ ok: false });
});

test('takes a body of another realm, one without a prototype, and what a class or a library hands on whole', async () => {
  const { engine, client } = await doors();
  class Dto {
    constructor(own: object) {
      Object.assign(this, own);
    }
    isUrgent(): boolean {
      return true;
    }
  }
  const observed = Object.defineProperty({ ...report }, '__ob__', { value: {}, enumerable: false });
  const foreign: unknown = runInNewContext(`(${JSON.stringify(report)})`);
  for (const { reports } of [engine, client])
    for (const body of [foreign, Object.assign(Object.create(null), report), new Dto(report), observed])
      expect(await reports.submit(body as never)).toMatchObject({ ok: true });
});

test('drops no part of a question or of options that is inherited (1151)', async () => {
  const { engine, client } = await doors();
  class Range {
    get from(): number {
      return 0;
    }
  }
  for (const { reports } of [engine, client]) {
    expect(said(await reports.list({ between: new Range() } as never))).toEqual([
      { code: 'input.wrong-kind', field: 'between' },
    ]);
    expect(said(await reports.list(new Range() as never))).toEqual([{ code: 'input.wrong-kind', field: '' }]);
    expect(said(await reports.submit(report, new Range() as never))).toEqual([
      { code: 'input.wrong-kind', field: 'options' },
    ]);
  }
  class Question {
    readonly signal = AbortSignal.timeout(60_000);
    get after(): string {
      return 'start';
    }
  }
  const read = client
    .events(new Question() as never)
    [Symbol.asyncIterator]()
    .next();
  await expect(read).rejects.toThrow('events takes a plain object');
  for (const question of [new Range(), new Question()])
    expect(said(await engine.events(question as never))).toEqual([{ code: 'input.wrong-kind', field: '' }]);
});

const lengthOf = async (rows: AsyncIterable<unknown>, most = Number.POSITIVE_INFINITY): Promise<number> => {
  let count = 0;
  for await (const _ of rows) {
    count += 1;
    if (count === most) break;
  }
  return count;
};
test('begins anew with each loop over records and over events, in the engine and in the client', async () => {
  const { engine, client } = await doors();
  for (let sent = 0; sent < 3; sent += 1) await engine.reports.submit(report);

  const all = await engine.reports.all();
  const past = await engine.events({ concepts: ['report'] });
  if (!all.ok || !past.ok) throw new RangeError('refused');
  const live = client.events({ after: 'start', concepts: ['report'], signal: AbortSignal.timeout(60_000) });
  const pages = await client.reports.all();
  if (!pages.ok) throw new RangeError('refused');
  for (const rows of [all.records, past.events, live, pages.records])
    expect(await Promise.all([lengthOf(rows, 3), lengthOf(rows, 3), lengthOf(rows, 1)])).toEqual([3, 3, 1]);
  for (const rows of [all.records, past.events, pages.records])
    expect([await lengthOf(rows), await lengthOf(rows)]).toEqual([3, 3]);
});

test('refuses a body that holds itself by its levels and one that throws, and takes no other language', async () => {
  const { client, engine } = await doors();
  const cyclic: Record<string, unknown> = { ...report };
  cyclic['facts'] = cyclic;
  for (const { reports } of [engine, client])
    expect(await reports.submit(cyclic as never)).toMatchObject({
      refusals: [{ code: 'input.too-much', measure: 'levels' }],
    });
  const throwing = Object.defineProperty({ ...report }, 'story', {
    enumerable: true,
    get: () => {
      throw new RangeError('Siti Contoh');
    },
  });
  for (const { reports } of [engine, client]) {
    expect(said(await reports.submit(throwing))).toEqual([{ code: 'input.not-fitting', field: '' }]);
    expect(said(await reports.submit(report, throwing as never))).toEqual([
      { code: 'input.not-fitting', field: 'options' },
    ]);
    expect(said(await reports.list(throwing as never))).toEqual([{ code: 'input.not-fitting', field: '' }]);
  }
  expect(await engine.reports.count()).toEqual({ ok: true, count: 0 });
  expect(() => apiClient({ language: 'fr' } as never)).toThrow(TypeError);
});

test('reads all records page by page, refuses a page of all as the engine does, and signs out', async () => {
  const { engine, client } = await doors();
  for (let sent = 0; sent < 53; sent += 1) await engine.reports.submit(report);
  const streamsOf = async (api: Pick<ActorApi, 'reports'>) => {
    const all = await api.reports.all({ key: { name: 'status', value: 'open' } });
    const streams: string[] = [];
    if (all.ok) for await (const { stream } of all.records) streams.push(stream);
    return streams;
  };
  const [ofEngine, ofClient] = [await streamsOf(engine), await streamsOf(client)];
  expect(ofClient.toSorted()).toEqual(ofEngine.toSorted());
  expect(ofClient).toHaveLength(53);
  for (const asked of [
    { limit: 5 },
    { after: 'report/x' },
    { limits: 1 },
    7,
    { key: { name: 'status', value: 'OPEN' } },
  ])
    expect(said(await client.reports.all(asked as never))).toEqual(said(await engine.reports.all(asked as never)));
  const { session } = client as unknown as ApiClient;
  expect(await session.get()).toMatchObject({ ok: true, actor: { ref: 'petugas-1' }, until: expect.any(Number) });
  expect(await session.end()).toEqual({ ok: true });
  await expect(session.get()).rejects.toMatchObject({ status: 401 });
});

test('ends with an error at a page that leads nowhere, or to itself, and repeats no record for ever', async () => {
  for (const next of [{}, { next: 'again' }]) {
    const page = JSON.stringify({ ok: true, records: [{ stream: 'report/x' }], ...next });
    const client = apiClient({ base: 'http://desk.example', fetch: async () => new Response(page) });
    const all = await client.reports.all();
    if (!all.ok) throw new RangeError('refused');
    await expect(lengthOf(all.records, 9)).rejects.toMatchObject({ name: 'ApiError' });
  }
});
