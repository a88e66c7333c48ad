import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { KawalError } from '@kawal/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import { readBody } from './body.ts';
import { nodeListener } from './node.ts';

/** Serves a handler that reads at most so many bytes. */
async function served(most: number): Promise<{ readonly port: number }> {
  const handler = async (asked: Request) => {
    const body = await readBody(asked, most, 10_000);
    return new Response('said', { status: body.ok ? 200 : body.status });
  };
  const server = createServer(nodeListener(handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return server.address() as AddressInfo;
}

/** Sends bodies over one kept connection. */
async function kept(most: number) {
  const { port } = await served(most);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return (bytes: number): Promise<readonly [number | undefined, string | undefined, boolean]> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, method: 'POST', agent }, (answer) => {
        answer.resume().once('end', () => resolve([answer.statusCode, answer.headers.connection, sent.reusedSocket]));
      });
      sent.once('error', reject).end(Buffer.alloc(bytes));
    });
}

test('reads on a body that was too large to take, so the next request on its connection does not hang', async () => {
  const send = await kept(65_536);
  for (const [turn, bytes] of [70_000, 200_000, 2_000_000].entries()) {
    expect(await send(bytes)).toEqual([413, 'keep-alive', turn > 0]);
    expect(await send(10)).toEqual([200, 'keep-alive', true]);
  }
});

test('ends the connection of a body that is larger than what is read on', async () => {
  const { port } = await served(65_536);
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const closed = new Promise<void>(
    (resolve) => void socket.on('error', () => undefined).once('close', () => resolve()),
  );
  socket.resume();
  socket.write('POST / HTTP/1.1\r\nhost: kawal.contoh.test\r\ncontent-length: 1000000000\r\n\r\n');
  const piece = Buffer.alloc(65_536);
  let sent = 0;
  const send = () => {
    while (socket.writable && sent < 1_000_000_000 && socket.write(piece)) sent += piece.length;
  };
  socket.on('drain', send);
  send();
  await closed;
  expect(sent).toBeLessThan(100_000_000);
});

test.each([
  [{ behindProxi: true }, 'behindProxi'],
  [{ behindProxy: 'ya' }, 'behindProxy is true or false'],
  [{ behindProxy: undefined }, 'behindProxy is true or false'],
] as const)('refuses options by which all visitors would be one: %j', (options, named) => {
  const failure = { code: 'config.invalid', message: expect.stringContaining(named) };
  expect(() => nodeListener(async () => new Response(), options as never)).toThrow(expect.objectContaining(failure));
});

test('answers 500 with problem details for a handler that throws, and tells where without the words of the error', async () => {
  const secret = 'Cerita rahasia contoh\n    at Siti Contoh';
  const told: unknown[] = [];
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => written.mockRestore());
  for (const options of [{}, { onError: (error: unknown) => told.push(error) }]) {
    const server = createServer(
      nodeListener(async () => {
        throw new KawalError('storage.corrupt', secret, { source: 'contoh' });
      }, options),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
    expect(await answer.json()).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500 });
  }
  expect(told).toMatchObject([{ code: 'storage.corrupt' }]);
  // Others in this process may write meanwhile.
  const lines = written.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('kawal http'));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^kawal http: a handler threw KawalError storage\.corrupt at node[\w.]*\.ts:\d+:\d+\n$/);
  expect(lines.join()).not.toMatch(/rahasia|Siti/);
});

test('serves an address that a proxy wrote whole (RFC 9112, 3.2.2)', async () => {
  const server = createServer(
    nodeListener(async ({ url }) => new Response(new URL(url).pathname + new URL(url).search)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const said = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ host: '127.0.0.1', port, path, agent: false }, async (answer) => {
        resolve(Buffer.concat(await answer.toArray()).toString());
      });
      sent.once('error', reject).end();
    });
  for (const host of ['', 'http://kawal.contoh.test', 'HTTPS://kawal.contoh.test:8443'])
    expect([await said(`${host}/api/session?a=//b`), await said(host || '/')]).toEqual(['/api/session?a=//b', '/']);
});

test('hands on both of two headers, which a handler refuses, and joins cookies as one', async () => {
  const names = ['authorization', 'content-type', 'cookie', 'if-match'] as const;
  const server = createServer(
    nodeListener(async ({ headers }) => new Response(JSON.stringify(names.map((name) => headers.get(name))))),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  const lines = names.flatMap((name) => [`${name}: a`, `${name}: b`]);
  socket.end(['GET / HTTP/1.1', 'host: kawal.contoh.test', 'connection: close', ...lines, '', ''].join('\r\n'));
  const answer = Buffer.concat(await socket.toArray()).toString();
  expect(answer).toContain('["a, b","a, b","a; b","a, b"]');
});
