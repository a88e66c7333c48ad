import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Debian's Node, beside the one that comes with the install. */
const oldNode = '/usr/bin/node';

const version = existsSync(oldNode) ? spawnSync(oldNode, ['--version'], { encoding: 'utf8' }).stdout.trim() : '';

test('tells in one sentence who imports kawal, or runs the command, under Node 20 that it is too old', async ({
  skip,
}) => {
  if (!version.startsWith('v20.')) return skip(`${oldNode} is no Node 20: ${version || 'there is none'}`);
  const folder = mkdtempSync(join(tmpdir(), 'kawal-old-node-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: { imported: join(root, 'packages/kawal/src/index.ts'), run: join(root, 'packages/cli/src/main.ts') },
    ...{ outdir: folder, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm' },
    ...{ target: 'node22', conditions: ['@kawal/source'], logLevel: 'error' },
    banner: { js: "import { createRequire as maker } from 'node:module'; const require = maker(import.meta.url);" },
  });
  const { engines } = JSON.parse(readFileSync(join(root, 'packages/kawal/package.json'), 'utf8'));
  const least = engines.node.replace('>=', '');
  for (const program of ['imported.mjs', 'run.mjs']) {
    const { status, stderr } = spawnSync(oldNode, [join(folder, program)], { encoding: 'utf8' });
    expect(stderr).toContain(`Kawal needs Node ${least} or newer; this is ${version.slice(1)}.`);
    expect(stderr).not.toMatch(/TypeError|No such built-in module|\n {4}at /);
    expect(status).toBe(1);
  }
}, 120_000);
