import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageOf } from './page-of.ts';

const page = 'reference/assumptions.md';

function laid(...files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  return folder;
}

test('names the page of the package where Kawal was installed, and of the folder where it was cloned', () => {
  const cli = 'node_modules/@kawal/cli/dist';
  const installed = laid(`node_modules/kawal/docs/${page}`, `${cli}/index.js`);
  const packed = join('node_modules/kawal/docs', page);
  expect(pageOf(page, { from: join(installed, cli), cwd: installed })).toBe(packed);
  expect(pageOf(page, { from: join(installed, cli), cwd: join(installed, 'node_modules') })).toBe(`kawal/docs/${page}`);
  expect(pageOf(page, { from: join(installed, cli), cwd: `${tmpdir()}/elsewhere` })).toBe(join(installed, packed));
  const cloned = laid(`docs/${page}`, 'packages/cli/src/check/check.ts');
  expect(pageOf(page, { from: join(cloned, 'packages/cli/src/check'), cwd: cloned })).toBe(`docs/${page}`);
});

test('names no page that is not there', () => {
  const alone = laid('node_modules/@kawal/cli/dist/index.js');
  expect(pageOf('reference/no-such-page.md', { from: alone, cwd: alone })).toBeUndefined();
});
