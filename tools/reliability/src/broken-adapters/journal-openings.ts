import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { isKawalError, KawalError, type Storage } from '@kawal/sdk';
import { filesAt } from '../../../../packages/sdk/src/conformance/storage/on-disk.ts';
import type { JournalBreak } from './journal-break.ts';
import { journalStorage } from './journal-storage.ts';

const beingOpened = new Set<string>();

/** Flaws that show when a store is closed and opened again, and in the files that it makes. */
export const atOpenings = {
  /** Is sound, and for one process at a time. */
  'sound-for-one': lockedFirst,
  /** Opens and closes the file of its lock first, by which its process lets go of the lock that it has. */
  'lock-let-go': (sound, folder) => {
    closeSync(openSync(join(folder, 'one'), 'a', 0o600));
    return lockedFirst(sound, folder);
  },
  /** Refuses whoever opens it while another opens it. */
  'one-at-a-time': async (sound, folder) => {
    if (beingOpened.has(folder))
      throw new KawalError('storage.unavailable', 'It is being opened.', { source: sound.name });
    beingOpened.add(folder);
    await setTimeout(1);
    beingOpened.delete(folder);
    return sound;
  },
  /** Holds what it has replaced open until it is closed. */
  'former-held': (sound, folder) => {
    const held: number[] = [];
    const holding = <given extends readonly unknown[], done>(call: (...given: given) => Promise<done>) => {
      return async (...given: given): Promise<done> => {
        held.push(...filesAt(folder).map((file) => openSync(file, 'r')));
        return await call(...given);
      };
    };
    return {
      ...sound,
      commit: holding(sound.commit),
      applyTombstones: holding(sound.applyTombstones),
      keyring: { ...sound.keyring, destroy: holding(sound.keyring.destroy) },
      async close() {
        await sound.close();
        for (const file of held.splice(0)) closeSync(file);
      },
    };
  },
  /**
   * Reads what is there, and then waits for its lock. A numbered act waits until another process has read and waits, so
   * that no chance decides whether the flaw is met.
   */
  'reads-first': async (_, folder) => {
    const read = await journalStorage(folder, 'never-looks-again');
    const mark = `read-by-${process.pid}`;
    writeFileSync(join(folder, mark), '', { mode: 0o600 });
    const isReadByOther = () => readdirSync(folder).some((name) => name.startsWith('read-by-') && name !== mark);
    const locked = await oncePossible(() => lockedFirst(read, folder));
    return {
      ...locked,
      async commit(commit) {
        if (commit.answer?.key.startsWith('key-')) while (!isReadByOther()) await setTimeout(10);
        return await locked.commit(commit);
      },
      async close() {
        rmSync(join(folder, mark), { force: true });
        await locked.close();
      },
    };
  },
  /** Takes a mark of the byte order for none of the words, once it reads from its file. */
  'mark-lost': (sound, folder) => {
    const once = join(folder, 'once');
    const isAgain = existsSync(once);
    writeFileSync(once, '', { mode: 0o600 });
    return {
      ...sound,
      async answer(key) {
        const found = await sound.answer(key);
        return found && isAgain ? { ...found, text: found.text.replace(/^\ufeff/, '') } : found;
      },
    };
  },
  /** Lists claims the other way round. */
  'claims-turned': (sound) => ({
    ...sound,
    ...(sound.claims && { claims: async (...given) => (await sound.claims?.(...given))?.toReversed() ?? [] }),
  }),
  /** Makes a file for everybody to read once a key was destroyed. */
  'open-to-others': (sound, folder) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async destroy(ids) {
        await sound.keyring.destroy(ids);
        writeFileSync(join(folder, 'anew'), '', { mode: 0o644 });
      },
    },
  }),
  /** Writes its files anew under the path as it is given, in the place of a link. */
  'replaces-link': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      if (lstatSync(folder).isSymbolicLink()) {
        const real = realpathSync(folder);
        rmSync(folder);
        cpSync(real, folder, { recursive: true });
      }
      return await sound.commit(commit);
    },
  }),
  /** Names a signal file after the path as it is given. */
  'signal-by-path': (sound, folder) => ({ ...sound, signalFile: `${folder}.signal` }),
  /** Names a signal file after the path as it is given, while there is no store yet. */
  'signal-of-new': (sound, folder) => {
    const mark = `${realpathSync(folder)}.begun`;
    const isNew = !existsSync(mark);
    writeFileSync(mark, '');
    return isNew ? { ...sound, signalFile: join(folder, 'signal') } : sound;
  },
  /** Names a signal file after the file that a link leads to, in whatever folder the path names. */
  'signal-by-folder': (sound, folder) => {
    const isLink = lstatSync(folder).isSymbolicLink();
    return { ...sound, signalFile: `${isLink ? readlinkSync(folder) : folder}.signal` };
  },
  /** Syncs the folder around its files last, and says of a failure in it that nothing was written. */
  'folder-unsynced': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      const outcome = await sound.commit(commit);
      const around = openSync(dirname(folder), 'r');
      try {
        fsyncSync(around);
      } catch (cause) {
        throw new KawalError('storage.unavailable', 'The folder cannot be written.', { source: sound.name, cause });
      } finally {
        closeSync(around);
      }
      return outcome;
    },
  }),
  /** Is kept out by a file as long as a process lives that has the number in it, another than its own. */
  'lock-by-number': (sound, folder) => {
    const lock = join(folder, 'number');
    const number = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : process.pid;
    if (number !== process.pid && existsSync(`/proc/${number}`))
      throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name });
    writeFileSync(lock, String(process.pid), { mode: 0o600 });
    return {
      ...sound,
      capabilities: { durable: true, processes: 'one' },
      async close() {
        await sound.close();
        rmSync(lock, { force: true });
      },
    };
  },
  /** Keeps others out by a socket whose name stands in no folder. */
  async 'lock-by-socket'(sound, folder) {
    const lock = createServer().unref();
    lock.listen(`\0${folder}`);
    await once(lock, 'listening').catch(() => {
      throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name });
    });
    return {
      ...sound,
      capabilities: { durable: true, processes: 'one' },
      async close() {
        await sound.close();
        lock.close();
      },
    };
  },
  /** Writes its last file anew where it stands, as if to mend it. */
  'mends-in-place': (sound, folder) => {
    let last = 0;
    while (existsSync(join(folder, String(last + 1)))) last += 1;
    const file = join(folder, String(last));
    if (last > 0) writeFileSync(file, readFileSync(file));
    return sound;
  },
  /** Leaves copies to the system. */
  'copies-unsynced': (sound) => ({
    ...sound,
    ...(sound.backups && {
      backups: { ...sound.backups, copyKeyring: async (file) => writeFileSync(file, 'keys', { flag: 'wx' }) },
    }),
  }),
  /** Lets others in when closing begins, and only then waits for what goes on. */
  'lets-go-early': (sound, folder) => {
    const lock = join(folder, 'lock');
    try {
      writeFileSync(lock, '', { flag: 'wx' });
    } catch {
      throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name });
    }
    return {
      ...sound,
      capabilities: { durable: true, processes: 'one' },
      async close() {
        rmSync(lock, { force: true });
        await setTimeout(20);
        await sound.close();
      },
    };
  },
} satisfies Readonly<Record<string, JournalBreak>>;

/** Opens as soon as no other process has it open. */
async function oncePossible(open: () => Storage): Promise<Storage> {
  for (;;) {
    try {
      return open();
    } catch (error) {
      if (!isKawalError(error, 'storage.unavailable')) throw error;
      await setTimeout(10);
    }
  }
}

/** Keeps others out by a lock that ends with its process. */
function lockedFirst(sound: Storage, folder: string): Storage {
  const file = join(folder, 'one');
  // One that is there is not opened otherwise: to close it would end the lock of this process.
  if (!existsSync(file)) writeFileSync(file, '', { mode: 0o600 });
  const lock = new DatabaseSync(file);
  try {
    lock.exec('begin exclusive');
  } catch (cause) {
    lock.close();
    throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name, cause });
  }
  return {
    ...sound,
    capabilities: { durable: true, processes: 'one' },
    async close() {
      await sound.close();
      if (lock.isOpen) lock.close();
    },
  };
}
