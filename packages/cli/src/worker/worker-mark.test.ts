import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@kawal/core';
import { expect, onTestFinished, test } from 'vitest';
import { leaveMark, nameOfProcess, seenWorker } from './worker-mark.ts';

const now = 1_000_000_000_000 as Instant;

function place() {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-mark-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const storage = { signalFile: join(folder, 'kawal.db.signal') };
  const mark = (by: string) => writeFileSync(join(folder, 'kawal.db.worker'), `${now} ${by}`);
  return { storage, mark, runs: async () => (await seenWorker(storage, now))?.runs };
}

test('knows at once that a worker of this machine was killed', async () => {
  const { mark, runs } = place();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const name = await nameOfProcess(child.pid ?? 0);
  mark(name ?? '-');
  expect(await runs()).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  // Where the system names no process, the mark counts until it is old.
  expect(await runs()).toBe(name === undefined);
});

test('believes a mark of another machine, of another container and of before names, and its own word to the end', async () => {
  const { storage, mark, runs } = place();
  const [boot = '', space = ''] = ((await nameOfProcess(process.pid)) ?? '-/-').split('/');
  for (const by of [`lain/${space}/999999999/1`, `${boot}/pid:[1]/999999999/1`, '-', '']) {
    mark(by);
    expect([by, await runs()]).toEqual([by, true]);
  }
  // The number of a process that ended may be another's by now.
  mark(`${boot}/${space}/${process.pid}/1`);
  expect(await runs()).toBe(boot === '-');
  const end = await leaveMark(storage, () => now);
  expect(await runs()).toBe(true);
  await end();
  expect(await runs()).toBe(false);
});
