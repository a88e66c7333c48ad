import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const saying = (stream: string, at: number) => {
  const commit = act(stream, { at });
  const writes = commit.writes.map((write) => ({
    ...write,
    events: write.events.map((event) => ({ ...event, text: JSON.stringify({ at }) })),
  }));
  return { ...commit, writes };
};

it('carries no instant on that somebody planted beside an entry, and keeps a true one', async () => {
  const file = folder.path('store.db');
  const storage = sqliteStorage({ file });
  await storage.commit(saying('thing/a', 5_000));
  await storage.commit(saying('thing/b', 3_000));
  expect(await storage.newestInstant()).toBe(5_000);
  const other = new DatabaseSync(file);
  other.exec('UPDATE event SET newest_at = 9000000 WHERE place = 2');
  await storage.commit(saying('thing/c', 4_000));
  expect(await storage.newestInstant()).toBe(5_000);
  other.exec('UPDATE event SET newest_at = 9000000 WHERE place = 3');
  await storage.commit(saying('thing/d', 6_000));
  expect(await storage.newestInstant()).toBe(6_000);
  other.close();
  await storage.close();
});
