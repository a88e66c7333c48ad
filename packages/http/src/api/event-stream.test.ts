import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { testEngine } from '@kawal/testing';
import { expect, onTestFinished, test, vi } from 'vitest';
import { apiHandler } from '../index.ts';
import { nodeListener } from '../node.ts';

/** Opens a session, and an API of large events without end. */
async function opened() {
  const { engine } = await testEngine();
  const session = await engine.sessions.open({ person: 'petugas-1' });
  if (!session.ok) throw new RangeError('nobody is in post');
  const made = { events: 0 };
  async function* events() {
    for (;;) {
      made.events += 1;
      yield { cursor: `c${made.events}`, concept: 'report', changes: ['contoh'.repeat(20_000)] } as never;
    }
  }
  const as = () => ({ events: async () => ({ ok: true, from: 'c0', events: events() }) }) as never;
  const handler = apiHandler({ engine: { ...engine, as }, paceMs: 0 });
  const authorization = `Bearer ${session.token}`;
  return { handler, made, authorization, end: () => engine.sessions.end(session.token) };
}

test('gives a reader no event after the session has ended, also none that was ready before', async () => {
  const { handler, made, authorization, end } = await opened();
  const answer = await handler(new Request('https://desk.contoh.test/api/events', { headers: { authorization } }));
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const read = async () => new TextDecoder().decode((await reader.read()).value).slice(0, 40);
  expect(await read()).toContain('id: c0');
  while (!(await read()).includes('event: report'));
  expect(made.events).toBeGreaterThan(0);
  await end();
  await expect(read()).rejects.toThrow();
});

test('cuts the connection of a slow reader whose session has ended, and sends no more of what waited', async () => {
  const { handler, made, authorization, end } = await opened();
  const told: unknown[] = [];
  const server = createServer(nodeListener(handler, { onError: (error) => told.push(error) }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  const [served] = (await once(server, 'connection')) as [Socket];
  client.write(`GET /api/events HTTP/1.1\r\nhost: desk.contoh.test\r\nauthorization: ${authorization}\r\n\r\n`);
  await vi.waitFor(() => expect(served.writableNeedDrain).toBe(true), 10_000);
  await end();
  await vi.waitFor(() => expect(served.destroyed).toBe(true), 5_000);
  let text = '';
  client.setEncoding('latin1').on('data', (part) => {
    text += part;
  });
  client.on('error', () => undefined).resume();
  await once(client, 'close');
  expect(text.split('event: report').length - 1).toBeLessThan(made.events);
  expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
  expect(told).toEqual([]);
});
