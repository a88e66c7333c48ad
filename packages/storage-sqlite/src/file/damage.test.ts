import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
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

it('reads on where another process was killed in the middle of a transaction, and may write at once', async () => {
  await sqliteStorage({ file }).close();
  const killed = spawn(
    process.execPath,
    [
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       const database = new DatabaseSync(process.argv[1]);
       database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE half (bytes)");
       for (let row = 0; row < 500; row += 1) database.exec("INSERT INTO half VALUES (randomblob(4000))");
       console.log('locked');
       setInterval(() => {}, 1000);`,
      file,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(killed.stdout, 'data');
  const storage = sqliteStorage({ file, busyTimeoutMs: 0 });
  await expect(storage.commit(act('a'))).rejects.toMatchObject({ code: 'storage.unavailable' });
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  expect(await storage.commit(act('a'))).toEqual({ outcome: 'committed' });
  await storage.close();
  expect(tablesOf(file)).not.toContain('half');
});

it('waits for a writer that takes long, and then commits', async () => {
  const storage = sqliteStorage({ file, busyTimeoutMs: 20_000 });
  const slow = spawn(
    process.execPath,
    [
      '-e',
      `const { DatabaseSync } = require('node:sqlite');
       const database = new DatabaseSync(process.argv[1]);
       database.exec('BEGIN IMMEDIATE');
       console.log('locked');
       setTimeout(() => database.exec('COMMIT'), 300);`,
      file,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  await once(slow.stdout, 'data');
  expect(await storage.commit(act('a'))).toEqual({ outcome: 'committed' });
  await storage.close();
});

it('loses only what was not in the file where the write-ahead log was removed', async () => {
  const storage = sqliteStorage({ file });
  await storage.commit(act('in-the-file'));
  await storage.close();
  const left = folder.path('left.db');
  const again = sqliteStorage({ file });
  await again.commit(act('in-the-log'));
  // As somebody copies it who copies one file and not those that belong to it.
  copyFileSync(file, left);
  await again.close();
  const opened = sqliteStorage({ file: left });
  expect((await opened.load(['in-the-file', 'in-the-log'])).map(({ stream }) => stream)).toEqual(['in-the-file']);
  expect(await opened.commit(act('later'))).toEqual({ outcome: 'committed' });
  await opened.close();
});

it('ignores a write-ahead log that belongs to another file, or to nothing', async () => {
  await storeOf('a');
  for (const bytes of [Buffer.alloc(0), Buffer.alloc(40_000, 7)]) {
    writeFileSync(`${file}-wal`, bytes);
    const storage = sqliteStorage({ file });
    expect(await storage.load(['a'])).toHaveLength(1);
    await storage.close();
  }
});

it('refuses an empty application id, another one, and a folder in place of a file', async () => {
  await storeOf('a');
  for (const id of [0, 1]) {
    const database = new DatabaseSync(file);
    database.exec(`PRAGMA application_id = ${id}`);
    database.close();
    expect(codeOf(() => sqliteStorage({ file }))).toBe('storage.invalid-call');
  }
  expect(codeOf(() => sqliteStorage({ file: folder.path('.') }))).toBe('storage.unavailable');
});

// Root may write everything, so the test becomes somebody else for a moment.
it.skipIf(process.geteuid?.() !== 0)('says what a folder that may not be written keeps it from', async () => {
  await storeOf('a');
  chmodSync(folder.path('.'), 0o755);
  for (const each of [file, `${file}.keyring`]) chmodSync(each, 0o666);
  process.seteuid?.(65_534);
  try {
    expect(['storage.read-only', 'storage.unavailable']).toContain(codeOf(() => sqliteStorage({ file })));
  } finally {
    process.seteuid?.(0);
  }
  expect(existsSync(`${file}-wal`)).toBe(false);
  const storage = sqliteStorage({ file });
  expect(await storage.load(['a'])).toHaveLength(1);
  await storage.close();
});

it('commits pending together are on the disk after one sync of the log', async () => {
  const storage = sqliteStorage({ file });
  const before = readFileSync(`${file}-wal`).length;
  await Promise.all(Array.from({ length: 64 }, (_, index) => storage.commit(act(`s-${index}`))));
  const frames = commitFrames(readFileSync(`${file}-wal`).subarray(before));
  await storage.close();
  expect(frames).toBe(1);
});

/** How many frames of a write-ahead log end a transaction: the size of the database stands in those alone. */
function commitFrames(log: Buffer): number {
  const frame = 24 + 4_096;
  const start = log.length % frame === 0 ? 0 : 32;
  let count = 0;
  for (let at = start; at + frame <= log.length; at += frame) if (log.readUInt32BE(at + 4) !== 0) count += 1;
  return count;
}

async function storeOf(stream: string): Promise<void> {
  const storage = sqliteStorage({ file });
  await storage.commit(act(stream));
  await storage.close();
}

function tablesOf(path: string): readonly unknown[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  database.close();
  return tables.map(({ name }) => name);
}

function codeOf(call: () => { close(): Promise<void> }): string {
  try {
    void call().close();
  } catch (error) {
    if (isKawalError(error)) return error.code;
    throw error;
  }
  return 'nothing was thrown';
}
