import { copyFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  folder.remove();
});

/** A commit of about a megabyte: some 350 pages. */
const large = (stream: string) => {
  const commit = act(stream, { at: 1 });
  return {
    ...commit,
    writes: commit.writes.map((write) => ({ ...write, state: JSON.stringify('x'.repeat(1_000_000)) })),
  };
};

/** Counts the events in the file itself, without its write-ahead log. */
async function inFile(file: string): Promise<number> {
  const copy = folder.path('copy.db');
  copyFileSync(file, copy);
  const opened = sqliteStorage({ file: copy });
  const entries = await opened.log(0, 100);
  await opened.close();
  return entries.length;
}

describe('the write-ahead log', () => {
  it('moves into the file once the log is long and nobody writes, not inside a commit', async () => {
    const file = folder.path('store.db');
    const storage = sqliteStorage({ file });
    for (let index = 0; index < 4; index += 1) await storage.commit(large(`s-${index}`));
    expect(await inFile(file)).toBe(0);
    vi.advanceTimersByTime(20);
    expect(await inFile(file)).toBe(4);
    await storage.close();
  });

  it('stays as long as it is short', async () => {
    const file = folder.path('store.db');
    const storage = sqliteStorage({ file });
    await storage.commit(large('s-1'));
    vi.advanceTimersByTime(20);
    expect(await inFile(file)).toBe(0);
    await storage.close();
  });

  it('moves without a pause if writes follow each other for too long', async () => {
    const file = folder.path('store.db');
    const storage = sqliteStorage({ file });
    for (let index = 0; index < 10; index += 1) await storage.commit(large(`s-${index}`));
    expect(await inFile(file)).toBeGreaterThan(6);
    await storage.close();
  });

  it('moves into the file when the storage closes during a planned pause', async () => {
    const file = folder.path('store.db');
    const storage = sqliteStorage({ file });
    for (let index = 0; index < 4; index += 1) await storage.commit(large(`s-${index}`));
    await storage.close();
    expect(() => vi.advanceTimersByTime(20)).not.toThrow();
    expect(await inFile(file)).toBe(4);
  });
});
