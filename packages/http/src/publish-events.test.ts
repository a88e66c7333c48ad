import type { IncomingHttpHeaders } from 'node:http';
import { webhookSignature } from '@kawal/sdk/http';
import { testEngine } from '@kawal/testing';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { type EventWebhookOptions, publishEvents } from './publish-events.ts';
import { verifyEvent } from './verify-event.ts';

const secret = `whsec_${Buffer.alloc(32, 'secret of a receiver').toString('base64')}`;
const formulir = { kind: 'app', ref: 'formulir', role: 'reporter' } as const;
const report = { area: '35.99.01.1001', channel: 'app', facts: { danger: ['yes'] }, parties: [] } as const;

async function published(answers: readonly (number | 'lost')[], options: Partial<EventWebhookOptions> = {}) {
  const kawal = await testEngine();
  const stop = new AbortController();
  const sent: { readonly id: string; readonly body: string; readonly headers: Headers }[] = [];
  const failures: unknown[] = [];
  let kept: string | null = 'start';
  const fetch: typeof globalThis.fetch = async (_, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    const body = String(init?.body);
    new Webhook(secret).verify(body, headers);
    sent.push({ id: headers['webhook-id'] ?? '', body, headers: new Headers(headers) });
    const answer = answers[sent.length - 1] ?? 204;
    if (sent.length >= answers.length) stop.abort();
    if (answer === 'lost') throw new TypeError('fetch failed');
    return new Response(null, { status: answer });
  };
  const run = () =>
    publishEvents({
      api: kawal.as('petugas-1'),
      url: 'https://penerima.contoh.test/kait',
      secret,
      cursor: {
        read: async () => kept,
        write: async (cursor) => {
          kept = cursor;
        },
      },
      concepts: ['report'],
      signal: stop.signal,
      fetch,
      pause: async () => undefined,
      onFailure: (failure) => failures.push(failure),
      ...options,
    });
  return { kawal, run, sent, failures, kept: () => kept };
}

test('sends what is on record where nothing is kept, and ends with it where a cron job asks for that', async () => {
  let kept: string | null = null;
  const write = async (next: string): Promise<void> => {
    kept = next;
  };
  const cursor = { read: async () => kept, write };
  const { kawal, run, sent } = await published([204, 204, 204], { cursor, until: 'caught-up' });
  for (let time = 0; time < 2; time += 1) await kawal.as(formulir).reports.submit(report);
  expect([await run(), sent.length]).toEqual(['caught-up', 2]);
  expect([await run(), sent.length]).toEqual(['caught-up', 2]);
});

test('keeps the place that now meant before anything was taken (1154)', async () => {
  let kept = 'now';
  const write = async (next: string): Promise<void> => {
    kept = next;
  };
  const { kawal, run, sent } = await published([204], {
    cursor: { read: async () => kept, write },
    until: 'caught-up',
  });
  expect([await run(), sent.length, kept === 'now']).toEqual(['caught-up', 0, false]);
  await kawal.as(formulir).reports.submit(report);
  expect([await run(), sent.length]).toEqual(['aborted', 1]);
});

test('lets the receiver verify an event by the headers that its server gives', async () => {
  const { kawal, run, sent } = await published([204]);
  await kawal.as(formulir).reports.submit(report);
  await run();
  const [first] = sent;
  const body = Buffer.from(first?.body ?? '');
  const headers = first?.headers ?? new Headers();
  const ofNode: IncomingHttpHeaders = Object.fromEntries(headers);
  const right = { ok: true, id: first?.id, event: JSON.parse(first?.body ?? '') };
  expect(verifyEvent({ headers, body }, [secret])).toEqual(right);
  expect(verifyEvent({ headers: ofNode, body }, [secret])).toEqual(right);
  expect(verifyEvent({ headers: {}, body }, [secret])).toEqual({ ok: false, reason: 'headers' });
  expect(verifyEvent({ headers, body: Buffer.from('{}') }, [secret])).toEqual({ ok: false, reason: 'signature' });
  expect(verifyEvent({ headers, body }, [secret], Date.now() + 301_000)).toEqual({ ok: false, reason: 'time' });
});

test('a signed body is no event where a field is missing, of another type, or of a concept that is none', async () => {
  const { kawal, run, sent } = await published([204], { content: 'changes' });
  await kawal.as(formulir).reports.submit(report);
  await run();
  const body = JSON.parse(sent[0]?.body ?? '');
  const read = (changed: object) => {
    const bytes = Buffer.from(JSON.stringify(changed));
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = webhookSignature(secret, 'id-contoh', timestamp, bytes);
    const headers = { 'webhook-id': 'id-contoh', 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    return verifyEvent({ headers, body: bytes }, [secret]);
  };
  expect(read(body)).toEqual({ ok: true, id: 'id-contoh', event: body });
  for (const data of [
    undefined,
    { ...body.data, record: 7 },
    { ...body.data, concept: 'rahasia' },
    { ...body.data, changes: ['x'] },
  ])
    expect(read({ ...body, data })).toEqual({ ok: false, reason: 'body' });
  expect(read({ ...body, timestamp: 'kemarin' })).toEqual({ ok: false, reason: 'body' });
});

test('sends events in order, signed, and tries again what was not taken, under the same id', async () => {
  const { kawal, run, sent, failures, kept } = await published([500, 'lost', 302, 204, 204]);
  const form = kawal.as(formulir).reports;
  for (let time = 0; time < 2; time += 1) await form.submit({ ...report, story: 'rahasia contoh' });
  expect(await run()).toBe('aborted');
  expect(failures).toEqual([
    { tries: 1, status: 500 },
    { tries: 2, status: null },
    { tries: 3, status: 302 },
  ]);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(2);
  expect(new Set(sent.slice(0, 4).map(({ id }) => id)).size).toBe(1);
  expect(kept()).toBe(sent[4]?.id);
  const [first] = sent.map(({ body }) => JSON.parse(body));
  expect(first).toMatchObject({
    type: 'kawal.event.v1',
    data: { concept: 'report', drill: false, types: ['report-received'] },
  });
  expect(first.data).not.toHaveProperty('changes');
  expect(JSON.stringify(sent)).not.toContain('rahasia');
});

test('ends for a receiver that has gone, and keeps its place', async () => {
  const { kawal, run, sent, kept } = await published([204, 410]);
  const form = kawal.as(formulir).reports;
  for (let time = 0; time < 2; time += 1) await form.submit(report);
  expect(await run()).toBe('gone');
  expect(kept()).toBe(sent[0]?.id);
});

test('sends changes only where they are asked for, and nothing of a report that names its reader [X5]', async () => {
  const { kawal, run, sent } = await published([204], { content: 'changes' });
  const form = kawal.as(formulir).reports;
  const parties = [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'petugas-1' }] as const;
  await form.submit({ ...report, parties });
  const open = await form.submit(report);
  if (!open.ok) throw new Error('the report was refused');
  await run();
  expect(JSON.parse(sent[0]?.body ?? '')).toMatchObject({
    data: { record: open.receipt.stream, changes: [{ type: 'report-received' }] },
  });
});

test('tries nothing again of a report that names its reader since [X5]', async () => {
  const parties = [{ ref: 'p2', roles: ['suspected'], ageClass: 'adult', directoryPerson: 'petugas-1' }] as const;
  let name: () => Promise<unknown> = async () => undefined;
  const pause = async () => void (await name());
  const { kawal, run, sent, failures } = await published([503, 204, 204], { until: 'caught-up', pause });
  const form = kawal.as(formulir).reports;
  const first = await form.submit(report);
  if (!first.ok) throw new Error('the report was refused');
  await form.submit(report);
  name = async () => await form.add(first.receipt.stream as never, { facts: {}, parties } as never);
  expect(await run()).toBe('caught-up');
  expect(failures).toEqual([{ tries: 1, status: 503 }]);
  expect(sent.map(({ body }) => JSON.parse(body).data.record === first.receipt.stream)).toEqual([true, false]);
});

test.each([
  ['an address without TLS', { url: 'http://penerima.contoh.test' }],
  ['an address that is none', { url: 'penerima' }],
  ['a short secret', { secret: 'whsec_c2luZ2thdA==' }],
  ['a cursor of another store', { cursor: { read: async () => 'bukan-kursor', write: async () => undefined } }],
])('refuses %s before anything is sent', async (_, options: Partial<EventWebhookOptions>) => {
  const { run, sent } = await published([204], options);
  await expect(run()).rejects.toThrow('notifier.misconfigured');
  expect(sent).toEqual([]);
});

test('throws once the person as whom it reads is suspended, or is nobody of the directory; a colleague goes on', async () => {
  const { kawal, run, sent } = await published([204, 204, 204], { until: 'aborted' });
  await kawal.as(formulir).reports.submit(report);
  const running = run();
  while (sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const secretary = kawal.as({ kind: 'person', ref: 'sekretaris-uji', role: 'secretariat' });
  expect(await secretary.chapter.suspend({ person: 'petugas-1', reason: 'allegation' })).toMatchObject({ ok: true });
  await expect(running).rejects.toThrow('session.not-in-post');
  await expect(run()).rejects.toThrow('session.not-in-post');
  await kawal.as(formulir).reports.submit(report);
  const nobody = kawal.as({ kind: 'person', ref: 'petugas-satu', role: 'lpaDuty' });
  const signal = new AbortController().signal;
  const options = { url: 'https://penerima.contoh.test', secret, signal, until: 'caught-up' } as const;
  const cursor = { read: async () => null, write: async () => undefined };
  await expect(publishEvents({ ...options, cursor, api: nobody })).rejects.toThrow('session.not-in-post');
});

test('passes over events that the receiver does not want, and keeps its place behind them', async () => {
  const closings: Partial<EventWebhookOptions> = {
    until: 'caught-up',
    wants: ({ changes }) => changes.some(({ type }) => type === 'report-closed'),
  };
  const { kawal, run, sent, kept } = await published([204], closings);
  await kawal.as(formulir).reports.submit(report);
  expect([await run(), sent.length, kept() === 'start']).toEqual(['caught-up', 0, false]);
});

test.each([{ until: 'now' }, { content: 'all' }, { concept: ['report'] }, { signal: {} }])(
  'sends nothing by a slip in an option (%j)',
  async (slip) => {
    const { run, sent } = await published([204], slip as never);
    await expect(run()).rejects.toThrow(`\`${Object.keys(slip)[0]}\``);
    expect(sent).toEqual([]);
  },
);
