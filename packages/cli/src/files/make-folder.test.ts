import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('a folder is made with those above it, and one that is there is let be', async () => {
  const folder = temporary();
  const deep = join(folder, 'a', 'b', 'c');
  await makeFolder(deep);
  await makeFolder(deep);
  expect(statSync(deep).isDirectory()).toBe(true);
});

test('where a file is in the way it fails, and changes nothing', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'file'), '');
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(folder, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(existsSync('/proc'))('where a folder takes no other it fails at once', async () => {
  await expect(makeFolder('/proc/kawal/cadangan')).rejects.toMatchObject({ code: 'ENOENT' });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
