import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { openKawal } from 'kawal';
import { expect, onTestFinished, test } from 'vitest';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function start(port: number, ...words: readonly string[]): ChildProcess {
  const given = [program, '--demo', ...words];
  const env = { ...process.env, PORT: String(port) };
  return spawn(process.execPath, given, { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

test('one command runs the desk: it prints its address and codes, answers, gives its port to no second one, and stops when told', async () => {
  const port = await freePort();
  const desk = start(port);
  const folder = fileURLToPath(new URL(`../.demo-${port}`, import.meta.url));
  onTestFinished(async () => {
    if (desk.exitCode === null && desk.signalCode === null) {
      desk.kill('SIGKILL');
      await once(desk, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });
  const ended = once(desk, 'exit');
  const errors = text(desk.stderr as NodeJS.ReadableStream);
  let said = '';
  const isReady = new Promise<void>((ready) => {
    desk.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('A new one:')) ready();
    });
  });
  await Promise.race([isReady, ended.then(async () => Promise.reject(new Error(await errors)))]);
  const [address = ''] = said.split('\n');
  expect(address).toBe(`http://localhost:${port}/hari-ini`);
  const [, code = ''] = / petugas-lpa-1 +(\S+)$/m.exec(said) ?? [];
  const headers = { 'sec-fetch-site': 'same-origin' };
  const at = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
  const signedIn = await at('/masuk', { method: 'POST', body: new URLSearchParams({ code }), headers });
  const [cookie = ''] = signedIn.headers.getSetCookie().map((one) => one.replace(/;.*/, ''));
  const today = await at('/hari-ini', { headers: { cookie } });
  expect([signedIn.status, today.status, (await today.text()).includes('/catatan/report/')]).toEqual([303, 200, true]);
  const form = await at('/lapor', { headers: { 'x-forwarded-for': '192.0.2.7' } });
  expect([said.includes('KAWAL_PROXY'), said.includes('192.0.2.7')]).toEqual([true, false]);
  expect([form.status, (await form.text()).includes('<form method="post" action="/lapor"')]).toEqual([200, true]);

  // Another code is drawn beside it, by the words that it printed, and none for whom the directory has not.
  expect(said).toContain(`--port ${port} code petugas-lpa-1`);
  const drawn = async (...words: readonly string[]) => {
    const program = start(port, ...words);
    const printed = text(program.stdout as NodeJS.ReadableStream);
    const [exit] = await once(program, 'exit');
    return [exit, (await printed).trim()] as const;
  };
  const [, another] = await drawn('code', 'petugas-uptd-1');
  const sent = { method: 'POST', body: new URLSearchParams({ code: another }), headers };
  expect((await at('/masuk', sent)).status).toBe(303);
  expect(await drawn('code', 'tidak-ada')).toEqual([2, expect.stringContaining('Tidak ada petugas tidak-ada')]);
  expect(await drawn('--prot', '8081')).toEqual([2, expect.stringContaining('This command is not known.')]);
  for (const words of [['code'], ['kode', 'petugas-lpa-1']])
    expect(await drawn(...words)).toEqual([2, expect.stringContaining('Tulis: code RUJUKAN-PETUGAS')]);

  const second = start(port);
  const refusal = text(second.stdout as NodeJS.ReadableStream);
  expect(await once(second, 'exit')).toEqual([1, null]);
  expect(await refusal).toMatch(new RegExp(`Port ${port} is taken.*: npx -y pnpm@\\S+ desk --port 8081\n`));
  // It emptied no folder of the one that runs.
  expect([(await at('/lapor')).status, existsSync(folder)]).toEqual([200, true]);

  desk.kill('SIGTERM');
  expect([await ended, await errors]).toEqual([[0, null], '']);
  await expect(at('/lapor')).rejects.toThrow();
});

test('ends in words, without a stack, where a setting is missing or is not what it must be', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-desk-main-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const right = {
    ...{ KAWAL_DATA: join(folder, 'data'), KAWAL_KUNCI: join(folder, 'kunci.json'), KAWAL_FROM: 'meja@contoh.test' },
    ...{ KAWAL_ORIGIN: 'https://meja.contoh.test', KAWAL_SMTP_HOST: 'smtp.contoh.test', KAWAL_SMTP_USER: 'meja' },
    ...{ KAWAL_SMTP_PASS: 'sandi-contoh', KAWAL_PROXY: '1' },
  };
  // A store with its key file in which nobody has put a chapter into force: as a mistyped folder of data is.
  const empty = join(folder, 'lain');
  const made = await openKawal({ folder: empty, notifiers: () => [] }, { alarm: () => undefined });
  await made.close();
  const mistyped = { KAWAL_DATA: empty, KAWAL_KUNCI: join(empty, 'kawal-kunci.json') };
  const noChapter = new RegExp(
    `^Belum ada aturan lembaga .* ${empty}\\. .*\nNo chapter .* ${empty}\\. .*kawal apply.*\n$`,
  );
  const port = String(await freePort());
  const wrongs = [
    [{ KAWAL_PROXY: '0' }, /^KAWAL_PROXY hanya boleh diisi 1.*\nKAWAL_PROXY can only be 1.*\n$/],
    [
      { KAWAL_FROM: '' },
      /^Variabel lingkungan KAWAL_FROM belum diisi.*\n.*KAWAL_FROM is not set.*\n.*meja\.env.*\n.*meja\.env\.contoh.*\n$/,
    ],
    // What `kawal apply --new-vault` would have made.
    [{}, /^Meja tidak dapat dibuka \(vault\.unavailable\).*\nThe desk cannot be opened .*kawal doctor.*\n$/],
    [mistyped, noChapter],
  ] as const;
  for (const [wrong, said] of wrongs) {
    const given = { stdio: 'pipe', env: { ...process.env, ...right, ...wrong } } as const;
    const desk = spawn(process.execPath, [program, '--port', port], given);
    const [out, errors] = [text(desk.stdout), text(desk.stderr)];
    expect(await once(desk, 'exit')).toEqual([1, null]);
    expect([await out, await errors]).toEqual([expect.stringMatching(said), '']);
  }
});
