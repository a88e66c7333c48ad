import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testedPackageAbove } from './package-above.ts';

test('the sum of the sources changes with each file and each name below src, and with nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-sources-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const sum = () => testedPackageAbove(join(folder, 'src', 'conformance.ts'))?.sources;
  put('package.json', '{"name":"kawal-notify-contoh","version":"1.0.0"}');
  mkdirSync(join(folder, 'src', 'inner'), { recursive: true });
  put('src/a.ts', 'one');
  const first = sum();
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  put('conformance.json', '{}');
  expect(sum()).toBe(first);
  const sums = [first];
  for (const [name, text] of [
    ['src/a.ts', 'two'],
    ['src/inner/b.ts', 'two'],
    ['src/b.ts', 'two'],
  ] as const) {
    put(name, text);
    sums.push(sum());
  }
  expect(new Set(sums).size).toBe(4);
});
