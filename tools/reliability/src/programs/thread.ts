import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatReport, runStorageConformance } from '@kawal/sdk/conformance';
import { sqliteStorageInThread } from '@kawal/storage-sqlite';

// The whole suite of storages on SQLite in a thread of its own: each case starts a thread, which takes longer than the case.
//   pnpm reliability thread

const child = new URL('../../../../packages/storage-sqlite/src/testing/crash-child-in-thread.ts', import.meta.url);
const report = await runStorageConformance({
  makeStore() {
    const folder = mkdtempSync(join(tmpdir(), 'kawal-thread-'));
    const file = join(folder, 'store.db');
    const remove = () => rmSync(folder, { recursive: true });
    return { location: file, open: () => sqliteStorageInThread({ file }), remove };
  },
  crash: { script: child, execArgv: ['--conditions=@kawal/source'] },
});
console.error(formatReport(report));
const { passed, failed, skipped } = report;
console.log(JSON.stringify({ passed, failed, skipped }));
process.exitCode = failed === 0 ? 0 : 1;
