import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

// The whole suite of storages on SQLite in a thread of its own, played by two processes as `kawal-sdk check` plays it:
//   pnpm reliability thread
//   … --killed 6     kills so many processes where a storage is killed: 30 unless told otherwise

const { values } = parseArgs({ options: { killed: { type: 'string', default: '30' } } });
const programs = [
  new URL('../suites/in-thread.ts', import.meta.url),
  new URL('../../../../packages/storage-sqlite/src/storage-worker.ts', import.meta.url),
  new URL('../../../../packages/storage-sqlite/src/testing/crash-child-in-thread.ts', import.meta.url),
];
const root = mkdtempSync(join(tmpdir(), 'kawal-thread-'));
// As it is built, each program in one file: to load a hundred sources anew for every thread takes longer than the suite.
await build({
  entryPoints: programs.map((program) => fileURLToPath(program)),
  entryNames: '[name]',
  outdir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  conditions: ['@kawal/source'],
});
writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
const result = join(root, 'conformance.json');
const check = fileURLToPath(new URL('../../../../packages/sdk/src/check.ts', import.meta.url));
const args = ['check', join(root, 'in-thread.js'), '--kills', values.killed, '--result', result];
// What it says is for whoever reads along; the figures alone are the program's.
const { status } = spawnSync(process.execPath, ['--conditions=@kawal/source', check, ...args], {
  stdio: ['ignore', 2, 2],
});
if (existsSync(result)) {
  const { passed, failed, skipped } = JSON.parse(readFileSync(result, 'utf8'));
  console.log(JSON.stringify({ passed, failed, skipped }));
}
rmSync(root, { recursive: true });
process.exitCode = status ?? 1;
