import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Prompts } from './questions.ts';
import { run } from './run.ts';

describe('a new package', () => {
  test.each([
    ['storage', 'my-sql', 'kawal-storage-my-sql', 'mySqlStorage'],
    ['notifier', 'my-gateway', 'kawal-notify-my-gateway', 'myGatewayNotifier'],
  ])('of a %s bears its own name everywhere', async (kind, name, folder, factory) => {
    const { create, path } = place();
    expect(await create(kind, name, '--yes', '--channel', 'telegram')).toMatchObject({ code: 0 });
    const texts = everyText(path(folder));
    expect(Object.entries(texts).filter(([file, text]) => /contoh/i.test(file + text))).toEqual([]);
    expect(texts['src/index.ts']).toContain(` ${factory} `);
    expect(JSON.parse(texts['package.json'] ?? '')).toMatchObject({ name: folder, version: '0.0.0' });
    expect(JSON.parse(texts['package.json'] ?? '')).not.toHaveProperty('private');
    expect(texts['.gitignore']).toContain('node_modules/');
  });

  test('holds nothing that was installed, built or written by a test', async () => {
    const { create, path } = place();
    await create('storage', 'x', '--yes');
    expect(readdirSync(path('kawal-storage-x')).sort()).toEqual([
      '.gitignore',
      'LICENSE',
      'README.md',
      'package.json',
      'src',
      'tsconfig.build.json',
      'tsconfig.json',
    ]);
  });

  test('of a notifier serves the channel asked for', async () => {
    const { create, path } = place();
    await create('notifier', 'x', '--channel', 'telegram');
    expect(readFileSync(path('kawal-notify-x/src/x-notifier.ts'), 'utf8')).toContain("channel: 'telegram'");
  });

  test.each(['storage', 'notifier'])(
    'of a %s is checked by the command, and can be published as it stands',
    async (kind) => {
      const { create, path } = place();
      await create(kind, 'x', '--channel', 'sms', '--folder', 'here');
      const texts = everyText(path('here'));
      expect(Object.values(texts).join('\n')).not.toContain('vitest');
      expect(texts['LICENSE']).toContain(`the authors of kawal-${kind === 'storage' ? 'storage' : 'notify'}-x`);
      expect(JSON.parse(texts['package.json'] ?? '')).toMatchObject({
        license: 'MIT',
        keywords: ['kawal-adapter'],
        scripts: {
          test: 'kawal-sdk check src/conformance.ts --result conformance.json && node --test "src/**/*.test.ts"',
          prepack: 'npm run build',
        },
        peerDependencies: { '@kawal/sdk': expect.stringMatching(/^>=.* <2$/) },
        devDependencies: { '@kawal/sdk': expect.any(String) },
      });
    },
  );

  test('may be made in a fresh clone of an empty repository', async () => {
    const { create, path } = place();
    mkdirSync(path('clone/.git'), { recursive: true });
    expect(await create('storage', 'x', '--folder', 'clone')).toMatchObject({ code: 0 });
  });
});

describe('nothing is written', () => {
  test('into a folder that holds something, and what is there stays', async () => {
    const { create, path } = place();
    mkdirSync(path('kawal-storage-x'));
    writeFileSync(path('kawal-storage-x/package.json'), 'mine');
    const { code, complaints } = await create('storage', 'x', '--yes', '--lang', 'en');
    expect([code, complaints]).toEqual([1, expect.stringContaining('kawal-storage-x is not empty')]);
    expect(everyText(path('kawal-storage-x'))).toEqual({ 'package.json': 'mine' });
  });

  test.each([
    [['storage'], 'the name'],
    [[], 'the kind'],
    [['notifier', 'x'], '--channel sms'],
    [['database', 'x'], 'The kind "database" is not known. Known are: storage, notifier.'],
    [['storage', '../x'], 'The name "../x" cannot be used.'],
    [['storage', 'X'], 'lower case'],
    [['storage', 'x', 'y'], 'Too many words'],
    [['notifier', 'x', '--channel', 'Pigeon!'], 'The channel "Pigeon!" cannot be used.'],
    [['storage', 'x', '--fodler', 'y'], '--fodler'],
    [['storage', 'x', '--folder'], '--folder'],
  ])('for %j, and the answer says what was expected', async (argv, expected) => {
    const { create, folder } = place();
    const { code, complaints } = await create(...argv, '--lang', 'en');
    expect([code, complaints]).toEqual([2, expect.stringContaining(expected)]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('when the questions are broken off', async () => {
    const { create, folder } = place(answering('storage', undefined));
    expect(await create()).toEqual({ code: 1, said: '', complaints: 'Dihentikan. Tidak ada yang ditulis.' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('for --help, in both languages', async () => {
    const { create, folder } = place();
    expect((await create('--help')).said).toContain('pilihan');
    expect((await create('--help', '--lang=en')).said).toContain('options');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('questions', () => {
  test('asks for all that was not written', async () => {
    const { create, path } = place(answering('notifier', 'my-gateway', 'web-push', 'here'));
    expect(await create()).toMatchObject({ code: 0 });
    expect(readFileSync(path('here/src/my-gateway-notifier.ts'), 'utf8')).toContain("channel: 'web-push'");
  });

  test('asks for nothing that was written, and for nothing with --yes', async () => {
    const { create, path } = place(answering('here'));
    expect(await create('storage', 'x')).toMatchObject({ code: 0 });
    expect(existsSync(path('here'))).toBe(true);
    const { create: silently } = place(answering());
    expect(await silently('storage', 'x', '--yes')).toMatchObject({ code: 0 });
  });

  test('take a name as it is in packages, and refuse what is none', async () => {
    const { create, path } = place(answering('storage', 'kawal-storage-x', 'here'));
    await create();
    expect(existsSync(path('here/src/x-storage.ts'))).toBe(true);
    const refused = place(answering('storage', 'My SQL'));
    await expect(refused.create()).rejects.toThrow('huruf kecil');
  });
});

interface Place {
  readonly folder: string;
  readonly path: (file: string) => string;
  create(
    ...argv: readonly string[]
  ): Promise<{ readonly code: number; readonly said: string; readonly complaints: string }>;
}

/** A folder of a test's own, and the command in it. */
function place(questions?: Prompts): Place {
  const folder = mkdtempSync(join(tmpdir(), 'kawal-create-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    path: (file) => join(folder, file),
    async create(...argv) {
      const said: string[] = [];
      const complaints: string[] = [];
      const io = {
        cwd: folder,
        env: {},
        line: (text: string) => said.push(text),
        complain: (text: string) => complaints.push(text),
      };
      const code = await run(argv, questions ? { ...io, questions } : io);
      return { code, said: said.join('\n'), complaints: complaints.join('\n') };
    },
  };
}

/** Somebody who gives these answers in turn, and is surprised by any further question. */
function answering(...answers: readonly (string | undefined)[]): Prompts {
  const left = [...answers];
  const next = (message: string): string | undefined => {
    if (left.length === 0) throw new Error(`Nobody expected to be asked: ${message}`);
    return left.shift();
  };
  return {
    async text({ message, refuse }) {
      const answer = next(message);
      const refusal = answer === undefined ? undefined : refuse?.(answer);
      if (refusal !== undefined) throw new Error(refusal);
      return answer;
    },
    async choose({ message, choices }) {
      const answer = next(message);
      return choices.find(({ value }) => value === answer)?.value;
    },
  };
}

function everyText(folder: string): Readonly<Record<string, string>> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) => join(entry.parentPath, entry.name));
  const dotted = existsSync(join(folder, '.gitignore')) ? [join(folder, '.gitignore')] : [];
  return Object.fromEntries(
    [...names, ...dotted].map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}
