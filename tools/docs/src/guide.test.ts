import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@kawal/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawn } from '../../check/src/dose/dose.ts';

// A guide is followed here as a reader follows it: its lines are run in order, the files it says to save are saved, and
// what it shows must be what came out. `…` stands for what is left out.

interface Block {
  readonly line: number;
  readonly language: string;
  readonly body: string;
  /** Where the text above says to save it. */
  readonly file: { readonly path: string; readonly append: boolean } | null;
}

const guides = [
  ['docs/guides/sesuaikan-aturan.md', 'docs/guides/adapt-the-rules.md'],
  ['docs/guides/siapkan-kawal.md', 'docs/guides/start-a-chapter.md'],
  ['docs/guides/cadangkan-dan-pulihkan.md', 'docs/guides/back-up-and-restore.md'],
  ['docs/guides/pekerjaan-harian.md', 'docs/guides/daily-work.md'],
] as const;

const fence = /^```(\w+)\n([\s\S]*?)^```$/gm;
const saved = /(simpan|save|tambahkan di akhir|add at the end of)\b[^`]*`([^`]+)`[^`]*:\s*$/i;

// Both languages of a guide have the same blocks (`twin-blocks.test.ts`), so one of them is followed where the dose is quick.
describe.each(guides.flatMap((guide) => drawn(guide, 2)))('%s', (guide) => {
  const text = readFileSync(guide, 'utf8');
  const blocks = blocksOf(text);
  const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ body }) => body.trim().split('\n'));
  const alias = /^alias kawal='(.+)'$/.exec(commands[0] ?? '')?.[1]?.split(' ') ?? [];
  const options = alias.slice(alias.indexOf('kawal') + 1);
  // As if it were the time that the guide checks for.
  const now = Date.parse(`${/--at (\d{4}-\d{2}-\d{2})/.exec(text)?.[1]}T09:00+07:00`);
  let folder = '';
  let printed = '';
  // The newest number that a command gave, for which a guide writes NOMOR or NUMBER, and of each matter NOMOR-PAKTA.
  let number = '';
  const numbers: Record<string, string> = {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'kawal-guide-'));
    for (const name of ['examples', 'node_modules']) symlinkSync(join(process.cwd(), name), join(folder, name));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function follow(command: string): Promise<void> {
    const [program = '', ...words] = command.split(' ');
    if (program === 'alias') return;
    if (program !== 'kawal') return void execFileSync(program, words, { cwd: folder });
    const output = {
      write(part: string) {
        printed += part;
      },
    };
    const io = { stdout: output, stderr: output, cwd: folder, env: { NO_COLOR: '1' }, isTTY: true };
    const numbered = (whole: string, matter?: string): string =>
      matter === undefined ? number : (numbers[matter] ?? whole);
    const argv = words.map((word) => word.replace(/\b(?:NOMOR|NUMBER)(?:-([A-Z]+))?\b/g, numbered));
    const code = await run([...options, ...argv], { ...io, ask: async () => 'ya', clock: { now: () => now } });
    number = /(?:Nomor untuk dicatat penelepon|Number for the caller to note): (\S+)/.exec(printed)?.[1] ?? number;
    const [, given = ''] = /(?:Tercatat|Recorded): .* (?:Nomor|Number) (\S+)\.\s*$/.exec(printed) ?? [];
    if (given !== '') numbers[(words[0] ?? '').replace('refer', 'referral').toUpperCase()] = given;
    // 2 is wrong use or a broken environment: never what a guide means.
    expect([command, code, printed]).not.toEqual([command, 2, printed]);
  }

  test('begins with an alias for what the root of the repository runs', () => {
    const { packageManager, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(alias.slice(0, 5)).toEqual(['npx', '-y', packageManager, '--silent', 'kawal']);
    expect(scripts).toHaveProperty('kawal');
  });

  for (const { line, language, body, file } of blocks) {
    if (file !== null) {
      test(`line ${line}: saves ${file.path}`, () => {
        const path = join(folder, file.path);
        mkdirSync(dirname(path), { recursive: true });
        (file.append ? appendFileSync : writeFileSync)(path, body);
      });
    } else if (language === 'sh') {
      test(`line ${line}: ${body.trim()}`, async () => {
        printed = '';
        for (const command of body.trim().split('\n')) await follow(command);
      });
    } else {
      test(`line ${line}: shows what came out`, () => {
        expect(language).toBe('text');
        let rest = plain(printed);
        for (const part of body.split('…').map(plain)) {
          expect(rest).toContain(part);
          rest = rest.slice(rest.indexOf(part) + part.length);
        }
      });
    }
  }
});

test.each(guides)('%s takes the same steps as %s', (indonesian, english) => {
  // The commands of an Indonesian page are Indonesian where they have such a name.
  const names = {
    hari: 'today',
    baca: 'read',
    jawab: 'answer',
    koreksi: 'correct',
    tutup: 'close',
    rujukan: 'refer',
    terperiksa: 'verified',
    pakta: 'pact',
    komunitas: 'community',
    kondisi: 'condition',
    kunjungan: 'visit',
    lembar: 'sheet',
    kunci: 'keys',
  };
  const [id, en] = [indonesian, english].map((guide) =>
    blocksOf(readFileSync(guide, 'utf8')).map(({ language, body }) =>
      language === 'sh'
        ? /^(kawal policy|\w+)( \w+)?/
            .exec(body)?.[0]
            .replace(/ (coba|try|petugas|people|pertemuan|meeting)$/, '')
            .replace(/(?<=^kawal )\w+$/, (name) => names[name as keyof typeof names] ?? name)
        : language,
    ),
  );
  expect(en).toEqual(id);
});

function blocksOf(text: string): readonly Block[] {
  let end = 0;
  return [...text.matchAll(fence)].map(({ 0: whole, 1: language = '', 2: body = '', index }) => {
    const [, verb = '', path = ''] = saved.exec(text.slice(end, index)) ?? [];
    end = index + whole.length;
    const file = path === '' ? null : { path, append: /akhir|end/i.test(verb) };
    return { line: text.slice(0, index).split('\n').length, language, body, file };
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
