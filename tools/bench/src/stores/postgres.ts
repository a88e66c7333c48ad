import { chmodSync } from 'node:fs';
import type { StorageConformanceOptions } from '@kawal/sdk/conformance';
import { postgresStorage } from '@kawal/storage-postgres';
import { startPostgres } from '../postgres-server.ts';
import { scratchFolder } from '../scratch-folder.ts';

// For `kawal-sdk bench`: a PostgreSQL server of its own on a disk, as it is by itself.
export default {
  async makeStore() {
    const { path, remove } = scratchFolder();
    // The server runs as a user that owns nothing.
    chmodSync(path, 0o777);
    const { connectionString, close } = await startPostgres(path);
    return {
      open: () => postgresStorage({ connectionString }),
      async remove() {
        await close();
        remove();
      },
    };
  },
} satisfies StorageConformanceOptions;
