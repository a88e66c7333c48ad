import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Storage } from '@kawal/sdk';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { putBackSqliteStore } from '../copies/put-back.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { openDatabase, openToRead } from './database.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
});
afterEach(() => folder.remove());

const key = (id: string) => ({ id, epoch: 1, wrapped: Uint8Array.of(1) });

const remove = (names: readonly string[]) => {
  for (const name of names) rmSync(file + name);
};

/** Opens the store in a process that waits for a word, commits two acts, each with a key, and closes. */
async function another() {
  const script = fileURLToPath(new URL('../testing/crash-child.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=@kawal/source', script, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.write(`${JSON.stringify({ task: 'acts', from: 1, count: 2, together: 1, die: false, waits: true })}\n`);
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  return { ends: () => ended(child), kill: () => child.kill('SIGKILL') };
}

async function ended(child: ChildProcess): Promise<number | null> {
  const exit = child.exitCode === null ? once(child, 'exit') : [child.exitCode];
  child.stdin?.end('go\n');
  return (await exit)[0];
}

/** Puts something in the way of the copy that is made at one instant, as a full disk is. */
function atNextCopy(instant: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: instant });
  const way = `${file}.cut-off-${process.pid}-${instant}`;
  mkdirSync(way);
  return {
    goes() {
      vi.useRealTimers();
      rmSync(way, { recursive: true });
    },
  };
}

/** Looks at a store and closes it: which of its records are there, and what it finds. */
async function lookedAt(storage: Storage, streams: readonly string[]) {
  const there = (await storage.load(streams)).map(({ stream }) => stream);
  const faults = await storage.check?.();
  const places = (await storage.log(0, 100)).length;
  await storage.close();
  return { there, faults, places };
}

describe('two processes over two logs (M8)', () => {
  const logs = ['-wal', '-shm'];
  const all = [...logs, ...logs.map((end) => `.keyring${end}`)];
  const removals: [string, readonly string[]][] = [
    ['the log and the index of the store', logs],
    ['the logs and the indexes of store and keyring', all],
    ['the index of the store', ['-shm']],
    ['the indexes of both', ['-shm', '.keyring-shm']],
  ];

  it.each(removals.flatMap(([title, names]) => [true, false].map((isFirst) => [title, isFirst, names] as const)))(
    'where %s went, the one that opened before takes nothing more, and closing writes over nothing (other ends first: %s)',
    async (_, isFirst, names) => {
      const storage = sqliteStorage({ file });
      await storage.commit(act('before'));
      await storage.keyring.put([key('before')]);
      remove(names);
      const other = await another();
      await expect(storage.commit(act('after'))).rejects.toMatchObject({ code: 'storage.unavailable' });
      await expect(storage.load(['before'])).rejects.toMatchObject({ code: 'storage.unavailable' });
      if (names.length > 2 || names.includes('.keyring-shm'))
        await expect(storage.keyring.put([key('after')])).rejects.toMatchObject({ code: 'storage.unavailable' });
      const faults = (await storage.check?.()) ?? [];
      const ofStore = names.includes('-wal') ? / -wal -shm, \.cut-off-[\d-]+$/ : / -shm$/;
      expect(faults[0]).toEqual({ code: 'file-split', detail: expect.stringMatching(ofStore) });
      if (isFirst) expect(await other.ends()).toBe(0);
      await storage.close();
      if (!isFirst) expect(await other.ends()).toBe(0);

      const isKept = names.includes('-wal');
      const streams = ['before', 'left-1', 'left-2', 'after'];
      const again = sqliteStorage({ file });
      const copies = readdirSync(folder.path('.'))
        .filter((one) => one.includes('.cut-off-'))
        .sort();
      expect(copies).toHaveLength(isKept ? names.length / 2 : 0);
      expect(await again.keyring.get(['before'])).toHaveLength(names.length === 4 ? 0 : 1);
      const { there, faults: later } = await lookedAt(again, streams);
      expect(there).toEqual(isKept ? ['left-1', 'left-2'] : ['before', 'left-1', 'left-2']);
      expect(later).toEqual(copies.map(() => expect.objectContaining({ code: 'copy-left' })));

      // What it alone held opens as a store, beside the keyring that it was written with.
      const [ofBoth] = copies;
      if (ofBoth === undefined) return;
      expect(statSync(folder.path(ofBoth)).mode & 0o077).toBe(0);
      const copy = sqliteStorage({ file: folder.path(ofBoth), keyringFile: folder.path(copies[1] ?? 'other') });
      if (copies.length > 1) expect(await copy.keyring.get(['before'])).toHaveLength(1);
      expect(await lookedAt(copy, streams)).toMatchObject({ there: ['before'] });
    },
    30_000,
  );

  it('says so at a close and at a look too, where nothing was written meanwhile', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('before'));
    remove(all);
    const other = await another();
    expect((await storage.check?.())?.map(({ code }) => code)).toEqual(['file-split', 'file-split']);
    await storage.close();
    expect(await other.ends()).toBe(0);
    expect(await lookedAt(sqliteStorage({ file }), ['before', 'left-1', 'left-2'])).toMatchObject({
      there: ['left-1', 'left-2'],
    });
  });

  it('keeps what came in after the logs went, where the other opens only later', async () => {
    const storage = sqliteStorage({ file });
    remove(all);
    await storage.keyring.put([key('after')]);
    await storage.commit(act('after'));
    const other = await another();
    expect(await other.ends()).toBe(0);
    await storage.close();
    const again = sqliteStorage({ file });
    expect(await again.keyring.get(['after'])).toHaveLength(1);
    expect(await lookedAt(again, ['after', 'left-1', 'left-2'])).toMatchObject({
      there: ['after', 'left-1', 'left-2'],
    });
  });

  it('tries again to copy what it alone holds, and says so as long as there is no copy', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('before'));
    remove(logs);
    const other = await another();
    const hindrance = atNextCopy(1_700_000_000_000);
    await expect(storage.commit(act('after'))).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(await storage.check?.()).toEqual([{ code: 'file-split', detail: 'store -wal -shm, not copied' }]);
    hindrance.goes();
    expect(await storage.check?.()).toEqual([
      { code: 'file-split', detail: expect.stringMatching(/^store -wal -shm, \.cut-off-[\d-]+$/) },
    ]);
    await storage.close();
    expect(await other.ends()).toBe(0);
    const [copy = ''] = readdirSync(folder.path('.')).filter((one) => one.includes('.cut-off-'));
    expect(await lookedAt(sqliteStorage({ file: folder.path(copy) }), ['before'])).toMatchObject({ there: ['before'] });
  });

  it('takes nothing into a store that was moved away, or that another took the place of', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('a'));
    renameSync(file, folder.path('moved.db'));
    await expect(storage.commit(act('b'))).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(await storage.check?.()).toEqual([
      { code: 'file-split', detail: expect.stringMatching(/^store, \.cut-off-/) },
    ]);
    await storage.close();
  });
});

describe('a log that was removed, where no other stands there (M8)', () => {
  it.each(['', '-shm'])(
    'names it, and moves into the file what only it holds (removed beside it: "%s")',
    async (beside) => {
      const storage = sqliteStorage({ file });
      await storage.commit(act('before'));
      for (const one of [file, `${file}.keyring`]) rmSync(`${one}-wal`);
      if (beside !== '') for (const one of [file, `${file}.keyring`]) rmSync(one + beside);
      await storage.commit(act('after'));
      // As a process leaves it that is killed now: nobody has looked.
      copyFileSync(file, folder.path('left.db'));
      const left = sqliteStorage({ file: folder.path('left.db') });
      expect(await left.load(['before', 'after'])).toHaveLength(2);
      await left.close();
      const faults = ['store -wal', 'keyring -wal'].map((detail) => ({ code: 'file-replaced', detail }));
      expect(await storage.check?.()).toEqual(faults);
      await storage.commit(act('last'));
      await storage.close();
      const again = sqliteStorage({ file });
      expect(await lookedAt(again, ['before', 'after', 'last'])).toMatchObject({ places: 3, faults: [] });
    },
  );

  it('answers nobody as long as a reader keeps what only it holds out of the file', async () => {
    const storage = sqliteStorage({ file, busyTimeoutMs: 50 });
    await storage.commit(act('before'));
    const reader = openToRead(file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM event').get();
    for (const end of ['-wal', '-shm']) rmSync(file + end);
    const written = storage.commit(act('after'));
    await expect(written).rejects.toMatchObject({ code: 'storage.unknown-outcome' });
    reader.close();
    expect(await storage.commit(act('last'))).toEqual({ outcome: 'committed' });
    copyFileSync(file, folder.path('left.db'));
    expect(await lookedAt(sqliteStorage({ file: folder.path('left.db') }), ['after', 'last'])).toMatchObject({
      there: ['after', 'last'],
    });
    await storage.close();
  });

  it('names a removed index', async () => {
    const storage = sqliteStorage({ file });
    rmSync(`${file}-shm`);
    expect(await storage.check?.()).toEqual([{ code: 'file-replaced', detail: 'store -shm' }]);
    await storage.commit(act('a'));
    await storage.close();
    expect(await lookedAt(sqliteStorage({ file }), ['a'])).toMatchObject({ there: ['a'], faults: [] });
  });

  it('goes on beside the empty log of a process that could not open', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('a'));
    renameSync(`${file}-wal`, folder.path('moved-wal'));
    writeFileSync(`${file}-wal`, '');
    await storage.commit(act('b'));
    expect(await storage.check?.()).toEqual([{ code: 'file-replaced', detail: 'store -wal' }]);
    await storage.close();
    expect(await lookedAt(sqliteStorage({ file }), ['a', 'b'])).toMatchObject({ places: 2, faults: [] });
  });

  it('takes nothing more over a log that was cut, and moves none of it into the file', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('a'));
    truncateSync(`${file}-wal`, 0);
    await expect(storage.commit(act('b'))).rejects.toMatchObject({ code: 'storage.unavailable' });
    expect(await storage.check?.()).toEqual([{ code: 'file-split', detail: expect.stringMatching(/^store -wal/) }]);
    await storage.close();
    const again = sqliteStorage({ file });
    expect(await again.commit(act('c'))).toEqual({ outcome: 'committed' });
    expect(await lookedAt(again, ['c'])).toMatchObject({ there: ['c'] });
  });
});

describe('daily use', () => {
  it('names nothing while a store is written to, erased from, copied, vacuumed and opened by others', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('a'));
    await storage.keyring.put([key('k')]);
    await storage.keyring.destroy(['k']);
    await sqliteStorage({ file }).close();
    for (let time = 0; time < 2; time += 1) {
      const other = await another();
      await storage.commit(act(`beside ${time}`));
      expect(await storage.check?.()).toEqual([]);
      if (time === 0) expect(await other.ends()).toBe(0);
      else other.kill();
    }
    await storage.backups?.copyStore(folder.path('copy.db'));
    const shell = openDatabase(file, 1_000);
    shell.exec('VACUUM');
    shell.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    shell.close();
    await storage.commit(act('b'));
    expect(await storage.check?.()).toEqual([]);
    await storage.close();
  });

  it('leaves no log once the last process ended, and names nothing at the next opening', async () => {
    const storage = sqliteStorage({ file });
    const other = await another();
    await storage.close();
    expect(await other.ends()).toBe(0);
    expect(readdirSync(folder.path('.')).filter((one) => one.endsWith('-wal') || one.endsWith('-shm'))).toEqual([]);
    expect(await lookedAt(sqliteStorage({ file }), ['left-1'])).toMatchObject({ there: ['left-1'], faults: [] });
  });

  it('names nothing after a copy was put back aside of a store', async () => {
    const storage = sqliteStorage({ file });
    await storage.commit(act('a'));
    await storage.backups?.copyStore(folder.path('copy.db'));
    await storage.close();
    await putBackSqliteStore({
      from: folder.path('copy.db'),
      file,
      keyringFile: `${file}.keyring`,
      aside: folder.path('aside.db'),
    });
    expect(existsSync(folder.path('aside.db'))).toBe(true);
    expect(await lookedAt(sqliteStorage({ file }), ['a'])).toMatchObject({ there: ['a'], faults: [] });
  });
});
