import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isKawalError } from '@kawal/sdk';
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

it('refuses a database in memory, which no sync reaches', () => {
  expect(codeOf(() => sqliteStorage({ file: ':memory:', keyringFile: file }))).toBe('storage.not-durable');
  expect(codeOf(() => sqliteStorage({ file, keyringFile: ':memory:' }))).toBe('storage.not-durable');
});

it('refuses a newer schema and does not touch the file', async () => {
  await newStore();
  alter('PRAGMA user_version = 99');
  const before = readFileSync(file);
  expect(codeOf(() => sqliteStorage({ file }))).toBe('storage.newer-schema');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('refuses the database of another program and does not touch it', () => {
  alter('CREATE TABLE somebodys (row TEXT)');
  const before = readFileSync(file);
  expect(codeOf(() => sqliteStorage({ file }))).toBe('storage.invalid-call');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('refuses a keyring where the store should be, and the other way round', async () => {
  await newStore();
  const keyringFile = `${file}.keyring`;
  expect(codeOf(() => sqliteStorage({ file: keyringFile, keyringFile: file }))).toBe('storage.invalid-call');
});

it('refuses what is no database, and a database that fails its check', async () => {
  const text = folder.path('text.db');
  writeFileSync(text, 'Once upon a time there was a store that was none.'.repeat(99));
  expect(codeOf(() => sqliteStorage({ file: text }))).toBe('storage.corrupt');

  const storage = sqliteStorage({ file });
  for (let index = 0; index < 200; index += 1) await storage.commit(act(`s-${index}`, {}, { state: 'x'.repeat(900) }));
  await storage.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4_096 * 12, 4_096 * 20);
  writeFileSync(file, bytes);
  expect(codeOf(() => sqliteStorage({ file }))).toBe('storage.corrupt');
});

it('says that a folder is missing', () => {
  expect(codeOf(() => sqliteStorage({ file: folder.path('nowhere/store.db') }))).toBe('storage.unavailable');
});

it('opens files that it made before, and copies of them', async () => {
  await newStore();
  const copy = folder.path('copy.db');
  copyFileSync(file, copy);
  const storage = sqliteStorage({ file: copy });
  expect((await storage.load(['first'])).length).toBe(1);
  await storage.close();
});

it('keeps both files in WAL', async () => {
  const storage = sqliteStorage({ file });
  for (const each of [file, `${file}.keyring`]) {
    const other = new DatabaseSync(each, { readOnly: true });
    expect(other.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    other.close();
  }
  await storage.close();
});

async function newStore(): Promise<void> {
  const storage = sqliteStorage({ file });
  await storage.commit(act('first'));
  await storage.close();
}

function alter(sql: string): void {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
}

function codeOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (isKawalError(error)) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}
