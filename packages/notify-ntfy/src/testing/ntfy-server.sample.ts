import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../sdk/src/transport/free-port.sample.ts';

const program = '/usr/bin/ntfy';

export const hasNtfyServer = existsSync(program);

export interface NtfyServer {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly remove: () => Promise<void>;
}

/** Starts a server on loopback that lets nobody in but one user, on topics that begin with `kawal-`. */
export async function ntfyServer(): Promise<NtfyServer> {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-ntfy-'));
  const config = join(folder, 'server.yml');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const lines = { 'base-url': url, 'listen-http': `127.0.0.1:${port}`, 'auth-default-access': 'deny-all' };
  const files = { 'auth-file': join(folder, 'user.db'), 'cache-file': join(folder, 'cache.db') };
  // An evening's messages come within seconds.
  const limits = { 'visitor-request-limit-burst': 100_000, 'visitor-subscription-limit': 1_000 };
  writeFileSync(config, JSON.stringify({ ...lines, ...files, ...limits }));
  const running = spawn(program, ['serve', '--config', config], { stdio: 'ignore' });
  const remove = async (): Promise<void> => {
    if (running.exitCode === null && running.kill()) await once(running, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
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
  return { url, port, remove, token: /tk_[a-z0-9]+/.exec(ntfy('token', 'add', 'kawal'))?.[0] ?? '' };
}

/** Asks until the server listens: it says so nowhere else. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (tries > 3_000) throw new Error('The ntfy server does not listen.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
