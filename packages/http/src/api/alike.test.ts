import type { ActorApi } from '@kawal/engine';
import { testEngine } from '@kawal/testing';
import { expect, test } from 'vitest';
import { ApiError, apiClient } from '../client.ts';
import { apiHandler } from '../index.ts';

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
] as const)('refuses reports.%s(%j) alike in the engine and in the client', async (name, asked, code, field) => {
  const { engine, client } = await doors();
  const ask = async (reports: unknown): Promise<unknown> =>
    said(await (reports as Readonly<Record<string, (given: unknown) => unknown>>)[name]?.(asked));
  const refusals = [{ code, field }];
  expect([await ask(engine.reports), await ask(client.reports)]).toEqual([refusals, refusals]);
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

test('sends what is no JSON as nothing, which the server refuses, and takes no other language', async () => {
  const { client, engine } = await doors();
  const cyclic: Record<string, unknown> = { ...report };
  cyclic['facts'] = cyclic;
  for (const body of [cyclic, { ...report, story: 1n }])
    await expect(client.reports.submit(body as never)).rejects.toThrow(ApiError);
  expect(await engine.reports.count()).toEqual({ ok: true, count: 0 });
  expect(() => apiClient({ language: 'fr' } as never)).toThrow(TypeError);
});
