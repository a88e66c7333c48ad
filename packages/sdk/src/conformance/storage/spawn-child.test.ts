import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
