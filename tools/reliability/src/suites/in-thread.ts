import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { sqliteStorageInThread } from '@kawal/storage-sqlite';

/** SQLite in a thread of its own, for the whole suite. The program `thread` builds it into a folder, where its stores lie too. */
export default {
  makeStore() {
    const folder = mkdtempSync(join(import.meta.dirname, 'store-'));
    const location = join(folder, 'store.db');
    const remove = () => rmSync(folder, { recursive: true });
    return { location, open: () => sqliteStorageInThread({ file: location }), remove };
  },
  crash: { script: join(import.meta.dirname, 'crash-child-in-thread.js') },
} satisfies StorageConformanceOptions;
