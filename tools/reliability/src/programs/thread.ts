import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatReport, runStorageConformance } from '@kawal/sdk/conformance';
import type { sqliteStorageInThread } from '@kawal/storage-sqlite';
import { build } from 'esbuild';

// The whole suite of storages on SQLite in a thread of its own:
//   pnpm reliability thread

interface Built {
  readonly sqliteStorageInThread: typeof sqliteStorageInThread;
}

const programs = [
  new URL('../../../../packages/storage-sqlite/src/threaded-storage.ts', import.meta.url),
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
const { sqliteStorageInThread: open } = (await import(pathToFileURL(join(root, 'threaded-storage.js')).href)) as Built;
const report = await runStorageConformance({
  makeStore() {
    const folder = mkdtempSync(join(root, 'store-'));
    const file = join(folder, 'store.db');
    const remove = () => rmSync(folder, { recursive: true });
    return { location: file, open: () => open({ file }), remove };
  },
  crash: { script: join(root, 'crash-child-in-thread.js') },
});
rmSync(root, { recursive: true });
console.error(formatReport(report));
const { passed, failed, skipped } = report;
console.log(JSON.stringify({ passed, failed, skipped }));
process.exitCode = failed === 0 ? 0 : 1;
