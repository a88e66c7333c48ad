import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { tarballsOf } from './packed/tarballs.ts';

// The first program of the README as a newcomer runs it: an empty folder, `npm i` of what was packed, ten lines. Then what
// that installation weighs, whether the compiler accepts the program, and whether it runs as one bundled file.

const largestMb = 25;
const typescript = resolve('node_modules/typescript/bin/tsc');
const program = /```typescript\n(\/\/ main\.ts\n[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
if (program === undefined) throw new Error('The README shows no main.ts.');

const root = mkdtempSync(join(tmpdir(), 'kawal-first-program-'));
const app = join(root, 'app');
const bundled = join(root, 'bundled');
const env = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm|pnpm)_|^NODE_OPTIONS$/i.test(name))),
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

try {
  for (const folder of [app, bundled]) mkdirSync(folder);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
  // Every tarball that `kawal` needs is named: none of them is published.
  must(`npm install ${tarballsOf(['kawal']).join(' ')}`);
  const weight = megabytes(join(app, 'node_modules'));
  if (weight > largestMb) throw new Error(`node_modules holds ${weight.toFixed(1)} MB, more than ${largestMb}.`);

  writeFileSync(join(app, 'main.ts'), program);
  writeFileSync(
    join(app, 'tsconfig.json'),
    '{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2023", "noEmit": true, "types": [] }, "files": ["main.ts"] }',
  );
  must(`${process.execPath} ${typescript} -p .`);
  await untilMailed(app, 'main.ts');
  writeFileSync(
    join(app, 'kawal.config.ts'),
    "import { defineConfig } from 'kawal';\nexport default defineConfig({ folder: 'data' });\n",
  );
  // Ends with 1, because nobody has taken the report on.
  const seen = must('npx --no-install kawal status --lang en', 1);
  if (!seen.includes('LPA Contoh')) throw new Error('The store is another.');

  await build({
    entryPoints: [join(app, 'main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: join(app, 'bundle.mjs'),
    logLevel: 'error',
  });
  copyFileSync(join(app, 'bundle.mjs'), join(bundled, 'main.mjs'));
  await untilMailed(bundled, 'main.mjs');
  console.log(`the first program runs, also as one file; node_modules holds ${weight.toFixed(1)} MB`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

function must(command: string, expected = 0): string {
  const { status, stdout, stderr } = spawnSync(command, { cwd: app, shell: true, encoding: 'utf8', env });
  if (status !== expected) throw new Error(`${command} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}

function megabytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) / 1e6;
}

/** Runs the program until both mails are in its folder `surat`. */
async function untilMailed(folder: string, file: string): Promise<void> {
  const mails = join(folder, 'surat');
  mkdirSync(mails);
  const child = spawn(process.execPath, [file], { cwd: folder, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const watcher = watch(mails);
  try {
    await new Promise<void>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`${file} sent no mail in a minute.`)), 60_000);
      child.once('exit', (code) => fail(new Error(`${file} ended with ${code} before it sent a mail.`)));
      watcher.on('change', () => {
        if (readdirSync(mails).filter((name) => name.endsWith('.eml')).length < 2) return;
        clearTimeout(late);
        done();
      });
    });
  } finally {
    watcher.close();
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
  }
}
