import { copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
});
afterEach(() => folder.remove());

const key = (id: string) => ({ id, epoch: 1, wrapped: Uint8Array.of(1) });

it('names no file as replaced while a store is written to, erased from and opened by another process', async () => {
  const storage = sqliteStorage({ file });
  await storage.commit(act('a'));
  await storage.keyring.put([key('k')]);
  await storage.keyring.destroy(['k']);
  await sqliteStorage({ file }).close();
  expect(await storage.check?.()).toEqual([]);
  await storage.close();
});

it('names a write-ahead log that was removed under it, and moves into the file what only it holds (M8)', async () => {
  const storage = sqliteStorage({ file });
  await storage.commit(act('before'));
  for (const one of [file, `${file}.keyring`]) rmSync(`${one}-wal`);
  await storage.commit(act('after'));
  const faults = ['store -wal', 'keyring -wal'].map((detail) => ({ code: 'file-replaced', detail }));
  expect(await storage.check?.()).toEqual(faults);
  // As a process leaves it that is killed now.
  copyFileSync(file, folder.path('left.db'));
  const left = sqliteStorage({ file: folder.path('left.db') });
  expect(await left.load(['before', 'after'])).toHaveLength(2);
  await left.close();
  // Closing writes what came since.
  await storage.commit(act('last'));
  await storage.close();
  const again = sqliteStorage({ file });
  expect(await again.load(['before', 'after', 'last'])).toHaveLength(3);
  expect(await again.check?.()).toEqual([]);
  await again.close();
});

it('names a log that another took the place of, and a store that was moved away', async () => {
  const storage = sqliteStorage({ file });
  await storage.commit(act('a'));
  renameSync(`${file}-wal`, folder.path('moved-wal'));
  writeFileSync(`${file}-wal`, '');
  expect(await storage.check?.()).toEqual([{ code: 'file-replaced', detail: 'store -wal' }]);
  renameSync(file, folder.path('moved.db'));
  expect(await storage.check?.()).toContainEqual({ code: 'file-replaced', detail: 'store' });
  await storage.close();
});
