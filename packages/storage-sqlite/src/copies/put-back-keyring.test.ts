import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { putBackSqliteKeyring } from './put-back-keyring.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let keyring: string;
let from: string;
beforeEach(async () => {
  folder = temporaryFolder();
  file = folder.path('store.db');
  keyring = folder.path('store.db.keyring');
  from = folder.path('copy.keyring');
  const storage = sqliteStorage({ file });
  await storage.commit(act('s-1', { at: 1 }));
  await storage.keyring.put([{ id: 'k-1', epoch: 1, wrapped: new Uint8Array([1, 2, 3]) }]);
  await storage.backups?.copyKeyring(from);
  await storage.close();
  for (const name of readdirSync(folder.path('.'))) if (name.startsWith('store.db.keyring')) rmSync(folder.path(name));
});
afterEach(() => folder.remove());

it('puts a copy of a lost keyring back, for its owner only, and leaves the copy as it was', async () => {
  const before = readFileSync(from);
  await putBackSqliteKeyring({ from, file: keyring });
  expect(statSync(keyring).mode & 0o777).toBe(0o600);
  expect(readFileSync(from)).toEqual(before);
  expect(readdirSync(folder.path('.')).toSorted()).toEqual(['copy.keyring', 'store.db', 'store.db.keyring']);
  const storage = sqliteStorage({ file });
  expect(await storage.keyring.get(['k-1'])).toHaveLength(1);
  await storage.close();
});

it('writes rows into the copy before it gets its name, in place of those of the same ids', async () => {
  const rows = ['k-1', 'k-2'].map((id) => ({ id, epoch: 0, wrapped: new Uint8Array([9]) }));
  await putBackSqliteKeyring({ from, file: keyring, rows });
  const storage = sqliteStorage({ file });
  expect(await storage.keyring.get(['k-1', 'k-2'])).toEqual(rows);
  await storage.close();
});

it('never writes over a keyring that is there', async () => {
  writeFileSync(keyring, 'somebody’s');
  await expect(putBackSqliteKeyring({ from, file: keyring })).rejects.toMatchObject({ code: 'storage.invalid-call' });
  expect(readFileSync(keyring, 'utf8')).toBe('somebody’s');
});

it.each([
  ['a damaged copy', () => truncateSync(from, 6_000), 'storage.corrupt'],
  ['a copy of the store', () => writeFileSync(from, readFileSync(file)), 'storage.invalid-call'],
  ['no copy at all', () => rmSync(from), 'storage.invalid-call'],
])('refuses %s, and leaves nothing', async (_, spoil, code) => {
  spoil();
  await expect(putBackSqliteKeyring({ from, file: keyring })).rejects.toMatchObject({ code });
  expect(readdirSync(folder.path('.')).filter((name) => name.includes('keyring') && name !== 'copy.keyring')).toEqual(
    [],
  );
});

it('says that the folder is missing', async () => {
  await expect(putBackSqliteKeyring({ from, file: folder.path('nowhere/a.keyring') })).rejects.toMatchObject({
    code: 'storage.unavailable',
  });
  expect(existsSync(folder.path('nowhere'))).toBe(false);
});
