import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../../sdk/src/storage/one-act.sample.ts';
import { sqliteStorage } from '../sqlite-storage.ts';
import { temporaryFolder } from '../testing/temporary-folder.sample.ts';
import { sqliteFound } from './found.ts';
import { putBackSqliteStore } from './put-back.ts';

let folder: ReturnType<typeof temporaryFolder>;
let file: string;
let copy: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = folder.path('store.db');
  copy = folder.path('copy.db');
});
afterEach(() => folder.remove());

const address = (subject: string) => ({ record: 'thing', subject, class: 'personal' });
const card = (subject: string, version = 1) => ({
  ...address(subject),
  version,
  bytes: new TextEncoder().encode(`the address of ${subject}`),
});

describe('a copy of the store', () => {
  it('holds the whole store in one file for its owner alone, while others write', async () => {
    const storage = sqliteStorage({ file });
    for (let index = 0; index < 50; index += 1) await storage.commit(act(`s-${index}`, { at: index }));
    const copying = storage.backups?.copyStore(copy);
    const writing = Promise.all(
      Array.from({ length: 20 }, (_, index) => storage.commit(act(`t-${index}`, { at: 99 }))),
    );
    const facts = await copying;
    await writing;
    await storage.close();
    expect(readdirSync(folder.path('.')).filter((name) => name.startsWith('copy'))).toEqual(['copy.db']);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const opened = sqliteStorage({ file: copy });
    expect(await opened.log(0, 99)).toHaveLength(facts?.place ?? 0);
    expect(facts?.place).toBeGreaterThanOrEqual(50);
    expect(facts?.newestAt).toBe(await opened.newestInstant());
    await opened.close();
  });

  it('never overwrites a file, and leaves nothing behind if it fails', async () => {
    const storage = sqliteStorage({ file });
    writeFileSync(copy, 'somebody’s');
    await expect(storage.backups?.copyStore(copy)).rejects.toMatchObject({ code: 'storage.invalid-call' });
    expect(readFileSync(copy, 'utf8')).toBe('somebody’s');
    await expect(storage.backups?.copyStore(folder.path('nowhere/copy.db'))).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
    await storage.close();
    await expect(storage.backups?.copyStore(folder.path('late.db'))).rejects.toMatchObject({ code: 'storage.closed' });
    expect(existsSync(folder.path('late.db'))).toBe(false);
  });

  it('holds no key; the keyring has copies of its own', async () => {
    const storage = sqliteStorage({ file });
    const wrapped = new TextEncoder().encode('a wrapped key');
    await storage.keyring.put([{ id: 'k', epoch: 1, wrapped }]);
    await storage.backups?.copyStore(copy);
    await storage.backups?.copyKeyring(folder.path('keys.db'));
    await storage.close();
    expect(readFileSync(copy, 'latin1')).not.toContain('a wrapped key');
    const opened = sqliteStorage({ file: folder.path('other.db'), keyringFile: folder.path('keys.db') });
    expect(await opened.keyring.get(['k'])).toEqual([{ id: 'k', epoch: 1, wrapped }]);
    await opened.close();
  });

  it('has a note beside the store until the copy is removed', async () => {
    const storage = sqliteStorage({ file });
    await storage.backups?.note({ kind: 'store', at: 1, removeBy: 10 });
    await storage.backups?.note({ kind: 'keyring', at: 2, removeBy: 5 });
    await storage.backups?.forget({ kind: 'keyring', at: 1 });
    await storage.backups?.forget({ kind: 'store', at: 1 });
    expect(await storage.backups?.made()).toEqual([{ kind: 'keyring', at: 2, removeBy: 5 }]);
    await storage.close();
  });
});

describe('a store that is put back', () => {
  it('equals the copy except for cards destroyed since', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('thing', { at: 7, destroyed: [address('gone')] }, { expected: 1 }));
    await live.close();
    lose();
    const facts = await putBackSqliteStore({ from: copy, file });
    expect(facts).toEqual({ newestAt: 1, place: 1, destroyedAgain: 1, missing: null });
    expect(readFileSync(file, 'latin1')).not.toContain('the address of gone');
    const storage = sqliteStorage({ file });
    const cards = await storage.cards('thing');
    expect(cards.map(({ subject, erasedAt }) => [subject, erasedAt])).toEqual([
      ['gone', 7],
      ['kept', null],
    ]);
    // And it goes on, above what was destroyed.
    await expect(storage.commit(act('thing', { cards: [card('gone', 1)] }, { expected: 1 }))).rejects.toMatchObject({
      code: 'storage.invalid-call',
    });
    await storage.commit(act('thing', { cards: [card('gone', 2)] }, { expected: 1 }));
    await storage.close();
  });

  it('leaves what is destroyed destroyed through a second loss, and a newer card alone', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('thing', { destroyed: [address('gone')] }, { expected: 1 }));
    await live.commit(act('thing', { cards: [card('gone', 2)] }, { expected: 2 }));
    await live.backups?.copyStore(folder.path('later.db'));
    await live.close();
    lose();
    await putBackSqliteStore({ from: folder.path('later.db'), file });
    const storage = sqliteStorage({ file });
    expect((await storage.cards('thing'))[0]).toMatchObject({ version: 2, erasedAt: null });
    await storage.close();
  });

  it('never overwrites an existing store, unless that store is set aside and kept', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('later', { at: 9 }));
    await live.close();
    const before = readFileSync(file);
    await expect(putBackSqliteStore({ from: copy, file })).rejects.toMatchObject({ code: 'storage.invalid-call' });
    expect(readFileSync(file).equals(before)).toBe(true);

    const aside = folder.path('former.db');
    const facts = await putBackSqliteStore({ from: copy, file, aside });
    expect(facts.missing).toEqual(['later']);
    const former = sqliteStorage({ file: aside });
    expect(await former.load(['later'])).toHaveLength(1);
    await former.close();
  });

  it('waits for no process that has the former one open, and changes nothing then', async () => {
    await storeWithCopy();
    const running = sqliteStorage({ file });
    await running.newestInstant();
    const aside = folder.path('former.db');
    await expect(putBackSqliteStore({ from: copy, file, aside })).rejects.toMatchObject({
      code: 'storage.unavailable',
    });
    await running.commit(act('still-here'));
    await running.close();
    expect(existsSync(aside)).toBe(false);
  });

  it('never reads the log that a lost one left beside its place, and keeps it', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('later', { at: 9 }));
    const log = readFileSync(`${file}-wal`);
    await live.close();
    lose();
    writeFileSync(`${file}-wal`, log);
    await expect(putBackSqliteStore({ from: copy, file })).rejects.toMatchObject({ code: 'storage.invalid-call' });
    const facts = await putBackSqliteStore({ from: copy, file, aside: folder.path('former.db') });
    expect(facts).toMatchObject({ place: 1, missing: null });
    const storage = sqliteStorage({ file });
    expect(await storage.load(['later'])).toEqual([]);
    await storage.close();
    expect(readFileSync(folder.path('former.db-wal')).equals(log)).toBe(true);
  });

  it.each(['', '.keyring'])(
    'refuses to begin anew where only the log of a file is left, and keeps it: store.db%s',
    async (end) => {
      await storeWithCopy();
      const live = sqliteStorage({ file });
      await live.commit(act('later', { at: 9 }));
      const log = readFileSync(`${file}-wal`);
      await live.close();
      for (const begun of [false, true]) {
        rmSync(file + end, { force: true });
        if (begun) writeFileSync(file + end, '');
        writeFileSync(`${file}${end}-wal`, log);
        expect(() => sqliteStorage({ file })).toThrow(expect.objectContaining({ code: 'storage.unavailable' }));
        expect(readFileSync(`${file}${end}-wal`).equals(log)).toBe(true);
        expect(existsSync(file + end)).toBe(begun);
      }
      if (end === '') return;
      rmSync(file + end);
      await expect(
        putBackSqliteStore({ from: copy, file: folder.path('new.db'), keyringFile: file + end, keyringLost: true }),
      ).rejects.toThrow('-wal');
      expect(readFileSync(`${file}${end}-wal`).equals(log)).toBe(true);
    },
  );

  it('comes to the place that a link leads to, where the former store is set aside with its log', async () => {
    mkdirSync(folder.path('disk'));
    symlinkSync(folder.path('disk/store.db'), file);
    const storage = sqliteStorage({ file });
    await storage.commit(act('kept'));
    await storage.backups?.copyStore(copy);
    await storage.commit(act('later'));
    await storage.close();
    const aside = folder.path('disk/former.db');
    writeFileSync(`${aside}-wal`, 'of another');
    await expect(putBackSqliteStore({ from: copy, file, aside })).rejects.toMatchObject({
      code: 'storage.invalid-call',
    });
    rmSync(`${aside}-wal`);
    expect(await putBackSqliteStore({ from: copy, file, aside })).toMatchObject({ place: 1, missing: ['later'] });
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    const opened = sqliteStorage({ file: folder.path('disk/store.db') });
    expect(await opened.log(0, 9)).toHaveLength(1);
    await opened.close();
  });

  const disks = ['/dev/shm', resolve('node_modules')].filter((one) => existsSync(one));
  it.runIf(new Set(disks.map((one) => statSync(one).dev)).size > 1)(
    'sets the former store aside on another disk, its log too, for its owner alone',
    async () => {
      await storeWithCopy();
      const other = disks.find((one) => statSync(one).dev !== statSync(file).dev) ?? '';
      const disk = mkdtempSync(join(other, '.kawal-aside-'));
      try {
        const aside = join(disk, 'former.db');
        const live = sqliteStorage({ file });
        await live.commit(act('later', { at: 9 }));
        const log = readFileSync(`${file}-wal`);
        await live.close();
        truncateSync(file, 0);
        writeFileSync(`${file}-wal`, log);
        expect(await putBackSqliteStore({ from: copy, file, aside })).toMatchObject({ place: 1 });
        expect(readFileSync(`${aside}-wal`).equals(log)).toBe(true);
        expect([aside, `${aside}-wal`].map((one) => statSync(one).mode & 0o777)).toEqual([0o600, 0o600]);
        expect(readdirSync(folder.path('.')).filter((one) => one.endsWith('-wal'))).toEqual([]);
        const storage = sqliteStorage({ file });
        expect(await storage.log(0, 9)).toHaveLength(1);
        await storage.close();
      } finally {
        rmSync(disk, { recursive: true });
      }
    },
  );

  it('keeps the log beside a file that was cut to nothing, and sets both aside', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('later', { at: 9 }));
    const log = readFileSync(`${file}-wal`);
    await live.close();
    truncateSync(file, 0);
    writeFileSync(`${file}-wal`, log);
    expect(sqliteFound(file)).toBe('absent');
    const aside = folder.path('former.db');
    expect(await putBackSqliteStore({ from: copy, file, aside })).toMatchObject({ place: 1, missing: null });
    expect(readFileSync(`${aside}-wal`).equals(log)).toBe(true);
    expect(statSync(aside).size).toBe(0);
  });

  it('may take the place of a damaged one, which is kept', async () => {
    await storeWithCopy();
    truncateSync(file, statSync(file).size - 4_096);
    const damaged = readFileSync(file);
    expect(() => sqliteStorage({ file })).toThrow();
    const facts = await putBackSqliteStore({ from: copy, file, aside: folder.path('former.db') });
    expect(facts.missing).toBeNull();
    expect(readFileSync(folder.path('former.db')).equals(damaged)).toBe(true);
  });

  it('needs its keyring, because only the keyring knows the cards destroyed since', async () => {
    await storeWithCopy();
    lose();
    const keyringFile = folder.path('nowhere.keyring');
    await expect(putBackSqliteStore({ from: copy, file, keyringFile })).rejects.toMatchObject({
      code: 'storage.invalid-call',
    });
    expect(existsSync(file) || existsSync(keyringFile)).toBe(false);
    await putBackSqliteStore({ from: copy, file, keyringFile, keyringLost: true });
    expect(existsSync(file)).toBe(true);
  });

  it('refuses a damaged copy, or states that disagree with events, and leaves no draft', async () => {
    await storeWithCopy();
    lose();
    const whole = readFileSync(copy);
    writeFileSync(copy, Buffer.from(whole).fill(0xff, 5_000, 9_000));
    await expect(putBackSqliteStore({ from: copy, file })).rejects.toMatchObject({ code: 'storage.corrupt' });
    writeFileSync(copy, whole);
    const database = new DatabaseSync(copy);
    database.exec("UPDATE stream SET version = 2 WHERE stream = 'thing'");
    database.close();
    await expect(putBackSqliteStore({ from: copy, file })).rejects.toMatchObject({ code: 'storage.corrupt' });
    expect(readdirSync(folder.path('.')).filter((name) => /restoring|store\.db$/.test(name))).toEqual([]);
  });
});

describe('a tombstone', () => {
  it('survives a crash if its commit was stored, and is withdrawn if not', async () => {
    await storeWithCopy();
    const live = sqliteStorage({ file });
    await live.commit(act('thing', { at: 7, destroyed: [address('gone')] }, { expected: 1 }));
    await live.close();
    // As a process leaves it that dies before its commit (kept), and right after it (gone).
    const keyring = new DatabaseSync(`${file}.keyring`);
    keyring.exec(`DELETE FROM tombstone;
      INSERT INTO intended VALUES ('thing', 'gone', 'personal', 1, 7), ('thing', 'kept', 'personal', 1, 8)`);
    keyring.close();
    const storage = sqliteStorage({ file });
    expect(await storage.keyring.tombstones(0, 9)).toEqual([{ ...address('gone'), version: 1, erasedAt: 7, place: 2 }]);
    await storage.close();
  });
});

async function storeWithCopy(): Promise<void> {
  const storage = sqliteStorage({ file });
  await storage.commit(act('thing', { cards: [card('gone'), card('kept')] }));
  await storage.backups?.copyStore(copy);
  await storage.close();
}

/** The store is lost; the keyring beside it is not. */
function lose(): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
}
