import { chmodSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { commitQueue } from '../commit/commit-queue.ts';
import { commitWriter } from '../commit/commit-writer.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { openDatabase } from './database.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
});
afterEach(() => folder.remove());

it('says that the disk is full, has written nothing, and goes on once there is space', async () => {
  await sqliteStorage({ file }).close();
  const database = openDatabase(file, 0);
  const queue = commitQueue(database, commitWriter(database), () => undefined);
  const large = act('large', {}, { state: 'x'.repeat(500_000) });

  database.exec('PRAGMA max_page_count = 40');
  await expect(queue.add(large)).rejects.toMatchObject({ code: 'storage.full' });
  expect(await queue.add(act('small'))).toEqual({ outcome: 'committed' });
  database.exec('PRAGMA max_page_count = 4000');
  expect(await queue.add(large)).toEqual({ outcome: 'committed' });
  database.close();
});

it('waits for another process no longer than it was told, and goes on afterwards', async () => {
  const storage = sqliteStorage({ file, busyTimeoutMs: 0 });
  const other = new DatabaseSync(file);
  other.exec('BEGIN IMMEDIATE');
  await expect(storage.commit(act('a'))).rejects.toMatchObject({ code: 'storage.unavailable' });
  expect(await storage.load(['a'])).toEqual([]);
  other.exec('ROLLBACK');
  expect(await storage.commit(act('a'))).toEqual({ outcome: 'committed' });
  other.close();
  await storage.close();
});

// Root may write everything, so the test becomes somebody else for a moment where it can.
it.skipIf(process.seteuid === undefined)(
  'reads files that it may not write, and says so when it should write',
  async () => {
    const first = sqliteStorage({ file });
    await first.commit(act('a'));
    await first.close();
    chmodSync(folder.path('.'), 0o777);
    for (const each of [file, `${file}.keyring`]) chmodSync(each, 0o444);

    const { commit, load } = await asSomebody(async () => {
      const storage = sqliteStorage({ file });
      const refused = await storage.commit(act('b')).catch((error: unknown) => error);
      const loaded = await storage.load(['a', 'b']);
      await storage.close();
      return { commit: refused, load: loaded.map(({ stream }) => stream) };
    });
    expect(commit).toMatchObject({ code: 'storage.read-only' });
    expect(load).toEqual(['a']);
  },
);

async function asSomebody<result>(call: () => Promise<result>): Promise<result> {
  const nobody = 65_534;
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(nobody);
  try {
    return await call();
  } finally {
    if (root) process.seteuid?.(0);
  }
}
