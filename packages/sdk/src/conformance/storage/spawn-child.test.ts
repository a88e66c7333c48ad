import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
