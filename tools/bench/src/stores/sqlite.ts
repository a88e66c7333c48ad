import { join } from 'node:path';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { sqliteStorage } from '@kawal/storage-sqlite';
import { scratchFolder } from '../scratch-folder.ts';

// For `kawal-sdk bench`: a store of SQLite on a disk, as it is by itself.
export default {
  makeStore() {
    const { path, remove } = scratchFolder();
    const location = join(path, 'store.db');
    return { location, open: () => sqliteStorage({ file: location }), remove };
  },
} satisfies StorageConformanceOptions;
