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

type App = (request: Request, visitor?: { readonly address: string }) => Promise<Response>;

/** Sends a flood of forms that are refused anyway from one line: what was typed stays, and other lines are taken. */
async function expectFloodRefused(app: App): Promise<void> {
  const sendFrom = (address: string) => {
    const body = new URLSearchParams({ key: crypto.randomUUID(), story: 'Cerita contoh.', phone: 'bukan nomor' });
    return app(new Request('http://localhost/', { method: 'POST', body }), { address });
  };
  for (let sent = 0; sent < 30; sent += 1) expect((await sendFrom('2001:db8::1')).status).toBe(422);
  const flooded = await sendFrom('2001:db8::2');
  const page = await flooded.text();
  expect([flooded.status, page.includes('Cerita contoh.'), page.includes('Telepon 129')]).toEqual([429, true, true]);
  expect((await sendFrom('192.0.2.1')).status).toBe(422);
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
    'kawal.config.ts',
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
  const post = (body: URLSearchParams) => denpasar(first)(new Request('http://localhost/', { method: 'POST', body }));
  const refused = await post(new URLSearchParams({ ...Object.fromEntries(sent), phone: 'bukan nomor', key: '"><b>' }));
  const shown = await refused.text();
  expect([refused.status, shown.includes('Cerita contoh.'), shown.includes('"><b>')]).toEqual([422, true, false]);
  expect((await post(new URLSearchParams({ story: 'x'.repeat(270_000) }))).status).toBe(422);
  await expectFloodRefused(denpasar(first));
  const answer = await post(sent);
  expect(await answer.text()).toMatch(/TELEPON 129[^<]* 110 \(polisi\) hanya bila tidak ada polisi/);
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

test('the configuration of many workers opens its notifier', () => {
  const { folder } = savedFiles();
  const cookbook = readFileSync(resolve('docs/guides/app-cookbook.md'), 'utf8');
  const [, config = ''] = /^```typescript\n(\/\/ kawal\.config\.ts[\s\S]*?)^```$/m.exec(cookbook) ?? [];
  writeFileSync(join(folder, 'workers.ts'), config);
  const opened =
    "const { default: config } = await import('./workers.ts'); console.log(config.notifiers().map(({ name }) => name).join())";
  const environment = {
    DATABASE_URL: 'postgres://contoh.test/kawal',
    KAWAL_FROM: 'kawal@contoh.test',
    KAWAL_SMTP_HOST: 'surat.contoh.test',
  };
  const args = ['--input-type=module', '--eval', opened];
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment } } as const;
  expect(execFileSync(process.execPath, args, options)).toBe('notify-email\n');
});
