import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@kawal/cli';
import PostalMime from 'postal-mime';
import { expect, onTestFinished, test, vi } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const program = /```typescript\n(\/\/ main\.ts\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
const shownMail = /```text\n(From: [\s\S]*?)```/.exec(readme)?.[1] ?? '';

test('the first program of the README has ten lines and no cast', () => {
  const lines = program.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
  expect(lines).toHaveLength(10);
  expect(program).not.toMatch(/\bas (?!\()|\bany\b|<[A-Z]/);
});

test('the first program escalates to the mail that the README shows, and the command reads its store', async () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'main.ts'), program);
  const child = spawn(process.execPath, ['--conditions=@kawal/source', 'main.ts'], { cwd: folder, stdio: 'inherit' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await vi.waitUntil(() => mailFiles(folder).length === 2, { timeout: 200_000 });

  const mails = await Promise.all(
    mailFiles(folder).map((file) => PostalMime.parse(readFileSync(join(folder, 'surat', file)))),
  );
  const told = mails.map(
    ({ from, to, subject, text }) =>
      `From: ${from?.address}\nTo: ${to?.[0]?.address}\nSubject: ${subject}\n\n${text?.trimEnd()}\n`,
  );
  const parts = withoutChance(shownMail).split(/^…\n/m);
  expect(told.map(withoutChance).some((mail) => showsInOrder(mail, parts))).toBe(true);

  child.kill('SIGKILL');
  const config = "import { defineConfig } from 'kawal';\nexport default defineConfig({ folder: FOLDER });\n";
  writeFileSync(
    join(folder, 'kawal.config.ts'),
    config.replace('FOLDER', () => JSON.stringify(join(folder, 'data'))),
  );
  const out: string[] = [];
  const write = (text: string) => out.push(text);
  const io = { stdout: { write }, stderr: { write }, cwd: folder, env: {}, isTTY: false };
  expect(await run(['status', '--lang', 'en'], io)).toBe(1);
  expect(out.join('')).toMatch(/LPA Contoh[\s\S]*NOBODY HAS TAKEN ON report/);
});

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-first-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function mailFiles(folder: string): readonly string[] {
  const mails = join(folder, 'surat');
  return existsSync(mails) ? readdirSync(mails).filter((name) => name.endsWith('.eml')) : [];
}

function showsInOrder(mail: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const place = mail.indexOf(part, from);
    from = place + part.length;
    return place >= 0;
  });
}

/** Without the number of the report, the one-time code and the time. */
function withoutChance(mail: string): string {
  return mail
    .replace(/Nomor laporan: [\w-]+/, 'Nomor laporan: …')
    .replace(/^(Subject: .*) \([\w-]+\)/m, '$1 (…)')
    .replace(/Kode jawaban: [\w-]+/, 'Kode jawaban: …')
    .replace(/Diterima: .*/, 'Diterima: …');
}
