import { chmodSync, copyFileSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { putBackSqliteKeyring, putBackSqliteStore, sqliteStorage } from '../index.ts';
import { temporaryFolder as newFolder } from '../testing/temporary-folder.sample.ts';

function temporaryFolder(): string {
  const { path, remove } = newFolder();
  onTestFinished(remove);
  return path('.');
}

/** Names every file of a folder that others may open. */
function openToOthers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => (statSync(join(folder, name)).mode & 0o077) !== 0);
}

function withOpenUmask(): void {
  const former = process.umask(0);
  onTestFinished(() => void process.umask(former));
}

test('creates the store, its log, its index and the keyring for the owner alone, whatever the umask', async () => {
  withOpenUmask();
  const folder = temporaryFolder();
  const storage = sqliteStorage({ file: join(folder, 'kawal.db') });
  expect(readdirSync(folder).sort()).toEqual([
    'kawal.db',
    'kawal.db-shm',
    'kawal.db-wal',
    'kawal.db.keyring',
    'kawal.db.keyring-shm',
    'kawal.db.keyring-wal',
  ]);
  expect(openToOthers(folder)).toEqual([]);
  expect(storage.files).toEqual([join(folder, 'kawal.db'), join(folder, 'kawal.db.keyring')]);
  await storage.close();
});

test('leaves the mode of a file that is there, because somebody may have chosen it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'kawal.db');
  await sqliteStorage({ file }).close();
  chmodSync(file, 0o640);
  await sqliteStorage({ file }).close();
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('puts a store and a keyring back, and sets a former store aside, for the owner alone', async () => {
  withOpenUmask();
  const folder = temporaryFolder();
  const file = join(folder, 'kawal.db');
  await sqliteStorage({ file }).close();
  const copy = { store: join(temporaryFolder(), 'store.db'), keyring: join(temporaryFolder(), 'keyring.db') };
  copyFileSync(file, copy.store);
  copyFileSync(`${file}.keyring`, copy.keyring);
  for (const one of [file, copy.store, copy.keyring]) chmodSync(one, 0o644);
  await putBackSqliteStore({ from: copy.store, file, aside: `${file}.lama` });
  await putBackSqliteKeyring({ from: copy.keyring, file: join(folder, 'lain.keyring') });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['kawal.db', 'kawal.db.lama', 'lain.keyring']));
  expect(openToOthers(folder)).toEqual([]);
});

test('makes no file for a database in memory, and leaves no draft', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'bukan-folder'), '');
  expect(() => sqliteStorage({ file: join(folder, 'bukan-folder', 'kawal.db') })).toThrow();
  expect(() => sqliteStorage({ file: ':memory:' })).toThrow();
  expect(existsSync(':memory:')).toBe(false);
  expect(readdirSync(folder)).toEqual(['bukan-folder']);
});
