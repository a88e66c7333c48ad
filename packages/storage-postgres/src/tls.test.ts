import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isKawalError } from '@kawal/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStorage } from './postgres-storage.ts';
import { startServer, type TestServer } from './testing/server.ts';

// A certificate in the past needs a flag of OpenSSL 3.4.
const openssl = /^OpenSSL (\d+)\.(\d+)/.exec(spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout ?? '');
const [, major = 0, minor = 0] = (openssl ?? []).map(Number);

describe.skipIf(major * 100 + minor < 304)('TLS to the server (needs the openssl command, 3.4 or newer)', () => {
  let folder: string;
  let server: TestServer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kawal-tls-'));
    chmodSync(folder, 0o755);
    certificate('own', ['-days', '2', '-addext', 'subjectAltName=DNS:localhost']);
    certificate('expired', [
      '-not_before',
      '20200101000000Z',
      '-not_after',
      '20200102000000Z',
      '-addext',
      'subjectAltName=DNS:localhost',
    ]);
    certificate('foreign', ['-days', '2', '-addext', 'subjectAltName=DNS:lain.contoh.test']);
    server = await startServer(withCertificate('own'));
  });
  afterAll(async () => {
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('opens a store over a verified connection', async () => {
    const storage = await postgresStorage({ connectionString: address('own') });
    expect(await storage.newestInstant()).toBeNull();
    await storage.close();
  });

  it('names an unknown authority as the fault, and the correct', async () => {
    expect(await faultOf(address())).toMatch(/not from a known authority.*sslrootcert/);
  });

  it.each([
    ['expired', /has expired/],
    ['foreign', /is for another name/],
  ])('names the fault of a certificate that is %s', async (name, fault) => {
    await server.stop('fast');
    await server.start(withCertificate(name));
    expect(await faultOf(address(name))).toMatch(fault);
  });

  it('sends no user and no password to a server without TLS', async () => {
    let heard = Buffer.alloc(0);
    const false_ = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        heard = Buffer.concat([heard, chunk]);
        // N: no TLS here.
        socket.write('N');
      });
    }).listen(0, '127.0.0.1');
    await once(false_, 'listening');
    const { port } = false_.address() as { readonly port: number };
    const wanted = `postgres://kawal:rahasia-contoh@localhost:${port}/postgres?sslmode=verify-full`;
    expect(await faultOf(wanted)).toMatch(/offers no TLS/);
    expect(heard.toString('latin1')).not.toMatch(/kawal|rahasia/);
    false_.close();
  });

  async function faultOf(connectionString: string): Promise<string> {
    const error = await postgresStorage({ connectionString, timeoutMs: 30_000 }).catch((thrown: unknown) => thrown);
    expect(isKawalError(error, 'storage.unavailable')).toBe(true);
    return (error as Error).message;
  }

  function address(authority?: string): string {
    const url = new URL(server.connectionString);
    url.hostname = 'localhost';
    url.searchParams.set('sslmode', 'verify-full');
    if (authority !== undefined) url.searchParams.set('sslrootcert', join(folder, `${authority}.crt`));
    return url.href;
  }

  function withCertificate(name: string): Readonly<Record<string, string>> {
    return { ssl: 'on', ssl_cert_file: join(folder, `${name}.crt`), ssl_key_file: join(folder, `${name}.key`) };
  }

  /** Makes a certificate that is its own authority, readable by the user that the server runs as. */
  function certificate(name: string, options: readonly string[]): void {
    const [key, crt] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=contoh', '-keyout', key, '-out', crt];
    execFileSync('openssl', [...made, ...options], { stdio: 'pipe' });
    chmodSync(key, 0o600);
    if (process.getuid?.() === 0) chownSync(key, 65_534, 65_534);
  }
});
