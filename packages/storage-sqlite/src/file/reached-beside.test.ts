import { copyFileSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { reachedRow } from '@kawal/sdk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';

const row = (place: number) => ({ id: `${reachedRow}${place}~link-${place}`, epoch: 0, wrapped: Uint8Array.of(1) });
const ids = [row(1).id, row(2).id];

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

/** Leaves the files as a process does that is killed now, and somebody who clears each log away. */
function cleared(): void {
  for (const end of ['', '.keyring', '.keyring-reached'])
    copyFileSync(folder.path(`store.db${end}`), folder.path(`left.db${end}`));
}

const leftRows = async () => {
  const left = sqliteStorage({ file: folder.path('left.db') });
  const rows = await left.keyring.get(ids);
  await left.close();
  return rows.map(({ id }) => id);
};

describe('a keyring', () => {
  it('knows how far the log was where each log was cleared away, by the newest row, which its owner alone can read', async () => {
    const storage = sqliteStorage({ file: folder.path('store.db') });
    for (const place of [1, 2]) await storage.keyring.put([row(place)]);
    cleared();
    expect(statSync(folder.path('left.db.keyring-reached')).mode & 0o777).toBe(0o600);
    expect(await leftRows()).toEqual([row(2).id]);
    // It stands in the keyring again.
    rmSync(folder.path('left.db.keyring-reached'));
    expect(await leftRows()).toEqual([row(2).id]);
    await storage.close();
  });

  it('does not tell a row anew once it was destroyed, as where a person took note', async () => {
    const storage = sqliteStorage({ file: folder.path('store.db') });
    for (const place of [1, 2]) await storage.keyring.put([row(place)]);
    await storage.keyring.destroy(ids);
    cleared();
    expect(await leftRows()).toEqual([]);
    await storage.close();
  });

  it('takes no half of a row, nor one that somebody wrote', async () => {
    const storage = sqliteStorage({ file: folder.path('store.db') });
    await storage.keyring.put([row(2)]);
    cleared();
    const file = folder.path('left.db.keyring-reached');
    for (let size = readFileSync(file).length - 2; size >= 0; size -= 1) {
      truncateSync(file, size);
      expect(await leftRows()).toEqual([]);
    }
    for (const written of [`${row(2).id}\n\n`, 'x'.repeat(2_000)]) {
      writeFileSync(file, written);
      expect(await leftRows()).toEqual([]);
    }
    await storage.close();
  });

  it('begins without a row that stood beside another one, which is gone', async () => {
    const storage = sqliteStorage({ file: folder.path('store.db') });
    await storage.keyring.put([row(2)]);
    cleared();
    rmSync(folder.path('left.db.keyring'));
    // Whoever left its log may put it back beside it.
    writeFileSync(folder.path('left.db.keyring-wal'), 'a log');
    await expect(leftRows()).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(existsSync(folder.path('left.db.keyring-reached'))).toBe(true);
    rmSync(folder.path('left.db.keyring-wal'));
    expect(await leftRows()).toEqual([]);
    expect(existsSync(folder.path('left.db.keyring-reached'))).toBe(false);
    await storage.close();
  });
});
