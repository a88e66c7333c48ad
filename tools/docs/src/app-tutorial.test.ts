import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const guide = resolve('docs/guides/build-an-app.md');
const saved = /^```typescript\n\/\/ (\S+\.ts)\n([\s\S]*?)^```$/gm;

/** Saves the files of the tutorial in an empty folder with its packages; of two with one name the later stands. */
function savedFiles(): { readonly folder: string; readonly names: readonly string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-tutorial-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(resolve('docs/node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const names = [...readFileSync(guide, 'utf8').matchAll(saved)].map(([, name = '', body = '']) => {
    writeFileSync(join(folder, name), body);
    return name;
  });
  return { folder, names };
}

test('the tutorial of an app runs as it is written: its own test, and a store on the disk that is opened twice', async () => {
  const { folder, names } = savedFiles();
  expect([...new Set(names)]).toEqual([
    'chapter.ts',
    'kawal.ts',
    'form.ts',
    'desk.ts',
    'app.ts',
    'main.ts',
    'app.test.ts',
    'make-keys.ts',
  ]);
  const output = execFileSync(process.execPath, ['--test', 'app.test.ts'], { cwd: folder, encoding: 'utf8' });
  expect(output).toMatch(/pass 1\b/);

  execFileSync(process.execPath, ['make-keys.ts'], { cwd: folder });
  const at = (name: string) => pathToFileURL(join(folder, name)).href;
  const { openDenpasar } = await import(at('kawal.ts'));
  const { denpasar } = await import(at('app.ts'));
  const data = join(folder, 'data');
  const first = await openDenpasar(data, undefined);
  const sent = new URLSearchParams({
    key: crypto.randomUUID(),
    story: 'Cerita contoh.',
    danger: 'yes',
    victimAge: 'child',
  });
  const answer = await denpasar(first)(new Request('http://localhost/', { method: 'POST', body: sent }));
  expect(await answer.text()).toContain('Telepon 110 sekarang');
  expect(existsSync(join(data, 'kawal-kunci.json'))).toBe(true);
  await first.work();
  expect(readdirSync(join(data, 'surat')).length).toBeGreaterThan(0);
  await first.close();

  const again = await openDenpasar(data, undefined);
  expect(await again.as({ kind: 'person', ref: 'petugas-1', role: 'lpaDuty' }).reports.count()).toEqual({
    ok: true,
    count: 1,
  });
  await again.close();
});
