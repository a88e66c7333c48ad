import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStorage } from '@kawal/sdk/memory';
import { sqliteStorage } from '@kawal/storage-sqlite';
import type { ModelStore } from './try-storage.ts';

export const inMemory: ModelStore = {
  open: async () => memoryStorage(),
  done: (storage) => storage.close(),
};

/** A folder of files, one for each sequence. That the disk keeps them is not asked here, so memory does where there is some. */
export function onSqlite(): ModelStore & { remove(): void } {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kawal-model-'));
  let made = 0;
  const file = (): string => join(folder, `${made}.sqlite`);
  return {
    async open() {
      made += 1;
      return sqliteStorage({ file: file() });
    },
    reopen: async () => sqliteStorage({ file: file() }),
    async done(storage) {
      await storage.close();
      for (const part of ['', '-wal', '-shm', '.keyring', '.keyring-wal', '.keyring-shm'])
        rmSync(`${file()}${part}`, { force: true });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
