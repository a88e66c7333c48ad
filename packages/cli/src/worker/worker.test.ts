import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { applied, report } from '../kawal.sample.ts';

test('a monitor may ask the worker how it does, and is answered without anything of a report', async () => {
  const { kawal, kawalWith, write } = await applied();
  write('laporan.yaml', report);
  await kawal('report', 'laporan.yaml');
  const ending = new AbortController();
  const lines: string[] = [];
  const working = kawalWith(
    { untilStopped: () => ending.signal, stdout: { write: (text) => lines.push(text) } },
    'worker',
    '--health',
    '0',
    '--lang',
    'en',
  );
  const url = await vi.waitUntil(() => /http:\S+\/health/.exec(lines.join(''))?.[0], { timeout: 200_000 });
  const answer = await vi.waitUntil(
    async () => {
      const response = await fetch(url);
      return response.status === 200 ? response : undefined;
    },
    { timeout: 200_000 },
  );
  expect(await answer.json()).toEqual({ well: true, lateByMs: 0, heardAt: null, failing: [], unserved: [] });
  expect((await fetch(url.replace('/health', '/report'))).status).toBe(404);
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  ending.abort();
  expect((await working).code).toBe(0);
  await expect(fetch(url)).rejects.toThrow();
});

test('the log of a program is one JSON line each, with references only', async () => {
  const { reconfigured, kawalWith, write } = await applied();
  write('laporan.yaml', report);
  const refusing = reconfigured(
    "return { type: 'delivered', handle: message.id };",
    "return { type: 'failed', scope: 'address', retryable: false, code: 'no-such-mailbox' };",
  );
  await refusing('report', 'laporan.yaml');
  const ending = new AbortController();
  const lines: string[] = [];
  const working = kawalWith(
    { untilStopped: () => ending.signal, stdout: { write: (text) => lines.push(text) } },
    'worker',
    '--log',
    'json',
    '--config',
    'kawal-other.config.ts',
  );
  await vi.waitUntil(() => lines.join('').includes('delivery.failed'), { timeout: 200_000 });
  ending.abort();
  await working;
  const logged = lines
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(logged[0]).toMatchObject({ level: 'info', msg: 'worker started', health: null });
  expect(logged).toContainEqual({
    level: 'error',
    time: expect.any(Number),
    alarm: 'delivery.failed',
    stream: expect.stringMatching(/^delivery\//),
    msg: 'delivery.failed',
  });
  expect(logged.at(-1)).toMatchObject({ msg: 'worker stopped' });
  expect(lines.join('')).not.toMatch(/contoh\.test|Rahasia|rahasia/);
});

test('somebody outside hears the worker’s heart', async () => {
  const heard: string[] = [];
  const listener = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200).end();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void listener.close());
  const { reconfigured, kawalWith } = await applied();
  const url = `http://127.0.0.1:${(listener.address() as AddressInfo).port}/detak`;
  // Written once; the command under it is run below with more of the world.
  reconfigured(
    "vault: { file: 'kawal-kunci.json' },",
    `vault: { file: 'kawal-kunci.json' },
  heartbeat: async () => (await import('@kawal/sdk/heartbeat-http')).httpHeartbeat({ url: '${url}' }),`,
  );
  const ending = new AbortController();
  const working = kawalWith({ untilStopped: () => ending.signal }, 'worker', '--config', 'kawal-other.config.ts');
  await vi.waitUntil(() => heard.length > 0, { timeout: 200_000 });
  ending.abort();
  expect((await working).code).toBe(0);
  expect(heard[0]).toBe('POST /detak');
});

test.each([
  [['--health', 'rumah'], '--health'],
  [['--health', '70000'], '--health'],
  [['--log', 'xml'], '`json`'],
])('%j is answered with how to write it', async (options, told) => {
  const { kawal } = await applied();
  const { code, err } = await kawal('worker', ...options);
  expect(code).toBe(2);
  expect(err).toContain(told);
});

test('a port that is taken is said, and no worker is left behind', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { kawal } = await applied();
  const { port } = other.address() as AddressInfo;
  expect(await kawal('worker', '--health', String(port))).toMatchObject({
    code: 2,
    err: expect.stringContaining(`127.0.0.1:${port}`),
  });
});

test('the log says why a message could not leave, and what comes next', async () => {
  const { reconfigured, write } = await applied();
  write('laporan.yaml', report);
  const refusing = reconfigured(
    "return { type: 'delivered', handle: message.id };",
    "return { type: 'failed', scope: 'provider', retryable: true, code: 'smtp-421' };",
  );
  await refusing('report', 'laporan.yaml');
  await refusing('worker', '--once');
  expect((await refusing('log', '--lang', 'en')).out).toContain(
    'attempt ended: failed (the mail server answered 421), tried again',
  );
  expect((await refusing('log')).out).toContain(
    'percobaan kirim selesai: gagal (server surel menjawab 421), dicoba lagi',
  );
});
