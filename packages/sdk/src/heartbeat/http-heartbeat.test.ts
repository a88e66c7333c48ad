import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { httpHeartbeat } from './http-heartbeat.ts';

test('a beat is one empty POST to the address', async () => {
  const heard: string[] = [];
  const url = await listening((request, response) => {
    heard.push(`${request.method} ${request.url} ${request.headers['content-length']}`);
    response.writeHead(204).end();
  });
  const heartbeat = httpHeartbeat({ url: `${url}/rahasia` });
  await heartbeat.beat();
  expect(heard).toEqual(['POST /rahasia 0']);
});

test('a beat carries the mark of the log where the operator wants it, and never else', async () => {
  const heard: string[] = [];
  const url = await listening((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      heard.push(body);
      response.writeHead(204).end();
    });
  });
  const mark = { place: 366, root: 'ab'.repeat(32) };
  await httpHeartbeat({ url, mark: true }).beat(mark);
  await httpHeartbeat({ url, mark: true }).beat(null);
  await httpHeartbeat({ url }).beat(mark);
  expect(heard).toEqual([JSON.stringify(mark), '', '']);
});

test.each([
  [404, 'heartbeat.not-delivered'],
  [500, 'heartbeat.not-delivered'],
])('an answer of %i is not heard, and the secret address is in no error', async (status, code) => {
  const url = await listening((_, response) => void response.writeHead(status).end());
  const failed = await httpHeartbeat({ url: `${url}/rahasia` })
    .beat()
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ code });
  expect(String(failed) + String((failed as Error).cause)).not.toContain('rahasia');
});

test('a redirect is not followed: the address is for its listener alone', async () => {
  const followed: string[] = [];
  const elsewhere = await listening((request, response) => {
    followed.push(request.url ?? '');
    response.writeHead(204).end();
  });
  const url = await listening((_, response) => void response.writeHead(302, { location: elsewhere }).end());
  await expect(httpHeartbeat({ url }).beat()).rejects.toMatchObject({ code: 'heartbeat.not-delivered' });
  expect(followed).toEqual([]);
});

test('a listener that never answers is given up', async () => {
  const url = await listening(() => {});
  await expect(httpHeartbeat({ url, timeoutMs: 50 }).beat()).rejects.toMatchObject({ code: 'heartbeat.not-delivered' });
});

test('nobody there is not heard, and the secret address is in no error', async () => {
  const url = await listening(() => {});
  const port = Number(new URL(url).port);
  const failed = await httpHeartbeat({ url: `http://127.0.0.1:${port === 1 ? 2 : 1}/rahasia` })
    .beat()
    .catch((error: unknown) => error);
  expect(failed).toMatchObject({ code: 'heartbeat.not-delivered' });
  expect(JSON.stringify(failed) + String(failed)).not.toContain('rahasia');
});

test.each(['', 'contoh.test/abc', 'ftp://contoh.test'])('an address of another kind is refused: %j', (url) => {
  expect(() => httpHeartbeat({ url })).toThrow(expect.objectContaining({ code: 'heartbeat.misconfigured' }));
});

async function listening(answer: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(answer as NonNullable<typeof answer>);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
