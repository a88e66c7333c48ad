import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLimits, sampleMessage } from '@kawal/sdk/conformance';
import { expect, onTestFinished, test } from 'vitest';
import { ntfyNotifier } from './index.ts';

const program = '/usr/bin/ntfy';

/** The answers that the provider of the SDK gives, as they were recorded from this server. */
const { answers: recorded } = JSON.parse(
  readFileSync(new URL('../../sdk/src/providers/answers/ntfy.json', import.meta.url), 'utf8'),
);

test.skipIf(!existsSync(program))(
  'works with a real ntfy server, whose answers are those on record (skipped where Debian’s ntfy is not installed)',
  async () => {
    const { url, token } = await server();
    const notifier = ntfyNotifier({ url, token });
    const sent = (address: string, rest = {}) => notifier.send(sampleMessage({ address, ...rest }), sampleLimits());
    const link = { url: 'https://kawal.contoh.test/j/kode', take: { body: 'answer=take', label: 'Saya tangani' } };
    expect(await sent('kawal-contoh', { reply: { code: 'kode', choices: [], link } })).toMatchObject({
      type: 'accepted',
    });
    expect(await sent('docs')).toMatchObject({ scope: 'address', retryable: false, code: 'ntfy-topic' });
    expect(await sent('lain')).toMatchObject({ scope: 'account', code: 'http-403' });
    expect(await notifier.check?.(sampleLimits())).toEqual({ ready: true });
    const stranger = ntfyNotifier({ url, token: 'tk_salah0salah0salah0salah0salah00' });
    expect(await stranger.check?.(sampleLimits())).toEqual({ ready: false, code: 'http-401' });
    const answered = async (topic: string, message = 'x', bearer = token) => {
      const body = JSON.stringify({ topic, message });
      const answer = await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${bearer}` } });
      return { status: answer.status, body: await answer.json() };
    };
    expect(recorded.topicNotAllowed).toMatchObject(await answered('docs'));
    expect(recorded.topicInvalid).toMatchObject(await answered('a b'));
    expect(recorded.forbidden).toMatchObject(await answered('lain'));
    expect(recorded.tooLarge).toMatchObject(await answered('kawal-contoh', 'x'.repeat(20_000)));
    expect(recorded.unauthorized).toMatchObject(
      await answered('kawal-contoh', 'x', 'tk_salah0salah0salah0salah0salah00'),
    );
    expect(Object.keys((await answered('kawal-contoh')).body)).toEqual(
      Object.keys(recorded.accepted.body).filter((name) => name !== 'title'),
    );
  },
);

/** Starts a server on loopback that lets nobody in but one user, on topics that begin with `kawal-`. */
async function server(): Promise<{ readonly url: string; readonly token: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-ntfy-'));
  const config = join(folder, 'server.yml');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const lines = { 'base-url': url, 'listen-http': `127.0.0.1:${port}`, 'auth-default-access': 'deny-all' };
  const files = { 'auth-file': join(folder, 'user.db'), 'cache-file': join(folder, 'cache.db') };
  writeFileSync(config, JSON.stringify({ ...lines, ...files }));
  const running = spawn(program, ['serve', '--config', config], { stdio: 'ignore' });
  onTestFinished(async () => {
    if (running.exitCode === null && running.kill()) await once(running, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });
  await answers(`${url}/v1/health`);
  const ntfy = (...args: readonly string[]): string => {
    const [command = '', ...rest] = args;
    const env = { ...process.env, NTFY_PASSWORD: 'rahasia-karangan' };
    const ran = spawnSync(program, [command, '--config', config, ...rest], { env, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`ntfy ${command} failed: ${ran.stderr}`);
    return `${ran.stdout}${ran.stderr}`;
  };
  ntfy('user', 'add', 'kawal');
  ntfy('access', 'kawal', 'kawal-*', 'rw');
  return { url, token: /tk_[a-z0-9]+/.exec(ntfy('token', 'add', 'kawal'))?.[0] ?? '' };
}

/** Asks until the server listens: it says so nowhere else. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (tries > 500) throw new Error('The ntfy server does not listen.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
