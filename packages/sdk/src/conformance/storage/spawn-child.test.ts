import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { spawnChild } from './spawn-child.ts';

test('a child that ends by a signal says by which, and what it printed last', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-child-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'child.mjs');
  writeFileSync(script, "console.error('mdb_txn_commit: assertion failed'); process.kill(process.pid, 'SIGABRT');");
  const child = spawnChild({ script }, folder);
  expect(await child.gone).toBeNull();
  expect(child.how()).toMatch(/^ by SIGABRT, .*; it printed last: mdb_txn_commit: assertion failed$/);
});

test('a child has a home, temporary files, a zone and a language of its own, and what it prints beside its lines is kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-child-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'child.mjs');
  writeFileSync(
    script,
    "for (const name of ['TMPDIR', 'HOME', 'TZ', 'LANG']) console.log(name, process.env[name]); console.log(7);",
  );
  const child = spawnChild({ script }, folder);
  expect(await child.acknowledged.next()).toMatchObject({ value: 7 });
  expect(await child.acknowledged.next()).toMatchObject({ done: true });
  await child.gone;
  const told = new Map(
    child
      .printed()
      .split('\n')
      .map((line) => line.split(' ') as [string, string]),
  );
  for (const name of ['TMPDIR', 'HOME', 'TZ', 'LANG']) expect(told.get(name)).not.toBe(process.env[name]);
  expect(told.get('HOME')).toBe(told.get('TMPDIR'));
  expect(existsSync(told.get('HOME') ?? folder)).toBe(false);
});

test('a child that hangs ends with the process that began it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-child-'));
  const server = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });
  await once(server, 'listening');
  const ended = once(server, 'connection').then(([socket]) =>
    once(
      socket.resume().on('error', () => undefined),
      'close',
    ),
  );
  const [script, program] = [join(folder, 'child.mjs'), join(folder, 'program.mjs')];
  // It lives as long as its connection.
  const { port } = server.address() as AddressInfo;
  writeFileSync(
    script,
    `import { connect } from 'node:net'; connect(${port}, '127.0.0.1', () => console.log(1)).on('error', () => undefined);`,
  );
  const asked = `const child = spawnChild({ script: ${JSON.stringify(script)} }, ''); await child.acknowledged.next(); process.exit();`;
  writeFileSync(program, `import { spawnChild } from '${new URL('spawn-child.ts', import.meta.url)}'; ${asked}`);
  await promisify(execFile)(process.execPath, ['--conditions=@kawal/source', program]);
  await ended;
});
