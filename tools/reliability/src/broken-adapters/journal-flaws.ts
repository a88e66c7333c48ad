import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Backups, Commit, CommitOutcome, LogEntry, Storage, WrappedKey } from '@kawal/sdk';
import { KawalError } from '@kawal/sdk';
import { force, versionOf } from './flaw.ts';
import type { JournalBreak } from './journal-break.ts';
import { carelessOfDisks } from './journal-disks.ts';
import { closingEarly } from './journal-keyrings.ts';
import { remembering } from './journal-memories.ts';
import { atOpenings } from './journal-openings.ts';
import { apart } from './journal-parts.ts';
import { lookingTwice } from './journal-views.ts';

/** Flaws that only show between processes, or where one has ended. What is broken inside stands in the journal itself. */
export const journalBreaks = {
  ...remembering,
  ...closingEarly,
  ...carelessOfDisks,
  ...atOpenings,
  ...apart,
  ...lookingTwice,
  /** Keeps the instant of the last commit for the newest, and reads it at the next start. */
  'last-for-newest': (sound, folder) => {
    const file = join(folder, 'last');
    let newest = 0;
    return {
      ...sound,
      async commit(commit) {
        writeFileSync(file, String(commit.at));
        newest = Math.max(newest, commit.at);
        return sound.commit(commit);
      },
      newestInstant: async () => newest || Number(readFileSync(file, 'utf8')),
    };
  },
  /** Gives whoever has something destroyed while others have the promise of these, who came before. */
  'destroys-in-company'(sound) {
    let running: Promise<number> | undefined;
    return {
      ...sound,
      async applyTombstones(tombstones) {
        const own = sound.applyTombstones(tombstones);
        running ??= own.finally(() => {
          running = undefined;
        });
        return await running;
      },
    };
  },
  /** Looks how far the store goes when a copy is made, and not how far the copy goes. */
  'told-too-late': (sound) => ({
    ...sound,
    ...(sound.backups && {
      backups: {
        ...sound.backups,
        async copyStore(file) {
          const copy = await (sound.backups as Backups).copyStore(file);
          for (let turn = 0; turn < 20; turn += 1) await setImmediate();
          return { ...copy, place: (await sound.log(0, 100_000)).at(-1)?.place ?? 0 };
        },
      },
    }),
  }),
  /** Checks what was only read, or looked up, before the transaction that writes. */
  'looks-before': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      for (const { stream, version } of commit.reads) {
        if ((await versionOf(sound, stream)) !== version) return { outcome: 'conflict', stream };
      }
      for (const { name, value, holder } of commit.claimReads) {
        const now = (await sound.claimant({ name, value })) ?? null;
        if (now !== holder) return { outcome: 'claimed', claim: { name, value }, holder: now };
      }
      const { writes, reads, claims, claimReads } = commit;
      const streams = reads.length === 0 ? [] : [...writes, ...reads].map(({ stream }) => stream);
      const looked = claimReads.length === 0 ? [] : [...claims.taken, ...claimReads];
      const names = [...streams, ...looked.map(({ name, value }) => `${name}-${value}`)];
      if (names.length > 0) await meetAnother(folder, names);
      return sound.commit({ ...commit, reads: [], claimReads: [] });
    },
  }),
  /** Checks versions before the transaction that writes; what it then writes comes after whatever is there. */
  'versions-before': (sound, folder) => ({
    ...sound,
    async commit(commit) {
      for (const { stream, expected } of commit.writes) {
        if ((await versionOf(sound, stream)) !== expected) return { outcome: 'conflict', stream };
        if (expected === 0) await meetAnother(folder, [stream]);
      }
      return force(sound, commit);
    },
  }),
  /** Looks for an idempotency key before the transaction that writes. */
  'keys-before': (sound, folder) => ({
    ...sound,
    async commit({ answer, ...rest }) {
      if (!answer) return sound.commit(rest);
      const known = await sound.answer(answer.key);
      if (known) return { outcome: 'repeated', answer: known };
      await meetAnother(folder, [answer.key]);
      const outcome = await sound.commit({ ...rest, answer });
      return outcome.outcome === 'repeated' ? sound.commit(rest) : outcome;
    },
  }),
  'temporary-copies': (sound) => {
    const file = join(tmpdir(), `kawal-copy-${process.pid}`);
    return {
      ...sound,
      async commit(commit) {
        writeFileSync(file, JSON.stringify(commit));
        return await sound.commit(commit);
      },
      async close() {
        rmSync(file, { force: true });
        await sound.close();
      },
    };
  },
  'own-signal-file': (sound, folder) => ({ ...sound, signalFile: join(folder, `signal-${process.pid}`) }),
  /** Tells every commit that it stands, and writes them all when it is closed. */
  'written-at-close': (sound) => {
    const late: (() => Promise<unknown>)[] = [];
    return {
      ...sound,
      async commit(commit) {
        late.push(() => sound.commit(commit));
        return { outcome: 'committed' };
      },
      keyring: { ...sound.keyring, put: async (keys) => void late.push(() => sound.keyring.put(keys)) },
      async close() {
        for (const write of late) await write();
        await sound.close();
      },
    };
  },
  /** Says that it is for one process, and keeps nobody out. */
  'one-for-all': (sound) => ({ ...sound, capabilities: { durable: true, processes: 'one' } }),
  /** Keeps others out by a file beside the name by which it was opened. */
  'lock-by-name': (sound, folder) => keepingOut(sound, `${folder}.lock`),
  /** Keeps others out by a file in a folder that each process may have for itself. */
  'lock-in-temporary': (sound, folder) => keepingOut(sound, join(tmpdir(), `${basename(folder)}.lock`)),
  'lock-by-home': (sound, folder) => keepingOut(sound, join(folder, `lock-${basename(homedir())}`)),
  'lock-by-work': (sound, folder) => keepingOut(sound, join(folder, `lock-${basename(process.cwd())}`)),
  'signal-in-temporary': (sound, folder) => ({ ...sound, signalFile: join(tmpdir(), `${basename(folder)}.signal`) }),
  /** Keeps others out by a file, and is kept out by it itself where the process that made it was killed. */
  'lock-left-behind': (sound, folder) => keepingOut(sound, join(folder, 'lock')),
  /**
   * Gives places in the log when a commit begins. Its first commit that meets a later one under way waits until a reader
   * was shown that later place.
   */
  'early-places': (sound, folder) => {
    const places = join(folder, 'places');
    const shown = join(folder, 'shown');
    const underWay = new Set<number>();
    let hasWaited = false;
    for (const file of [places, shown]) appendFileSync(file, '');
    const lines = (): readonly string[] => readFileSync(places, 'utf8').split('\n').slice(0, -1);
    return {
      ...sound,
      async commit(commit) {
        const line = JSON.stringify(commit.writes.flatMap(({ events }) => events.map(({ id }) => id)));
        appendFileSync(places, `${line}\n`);
        const place = lines().indexOf(line);
        underWay.add(place);
        await setImmediate();
        const later = Math.max(...underWay);
        if (later > place && !hasWaited) {
          hasWaited = true;
          await until(() => Number(readFileSync(shown, 'utf8')) > 100 * later);
        }
        underWay.delete(place);
        return sound.commit(commit);
      },
      async log(after, limit) {
        const committed = new Map((await sound.log(0, 100_000)).map((entry) => [entry.id, entry]));
        const page = lines()
          .flatMap((line, number) =>
            (JSON.parse(line) as string[]).flatMap((id, index): LogEntry[] => {
              const [entry, place] = [committed.get(id), 100 * number + index + 1];
              return entry && place > after ? [{ ...entry, place }] : [];
            }),
          )
          .slice(0, limit);
        writeFileSync(shown, String(page.at(-1)?.place ?? after));
        return page;
      },
    };
  },
  /** Loses the tombstones of a commit during which another process opens the store. */
  'lost-to-openers': (sound, folder) => {
    const openings = join(folder, 'openings');
    const lost = join(folder, 'lost');
    for (const file of [openings, lost]) appendFileSync(file, '');
    appendFileSync(openings, '.');
    const opened = (): number => readFileSync(openings).length;
    return {
      ...sound,
      async commit(commit) {
        const before = opened();
        if (commit.destroyed.length > 0) await until(() => opened() > before);
        for (const { record } of commit.destroyed) appendFileSync(lost, `${record}\n`);
        return sound.commit(commit);
      },
      keyring: {
        ...sound.keyring,
        async tombstones(after, limit) {
          const gone = new Set(readFileSync(lost, 'utf8').split('\n'));
          return (await sound.keyring.tombstones(after, limit)).filter(({ record }) => !gone.has(record));
        },
      },
    };
  },
  /** Settles the tombstones of a commit a little after it, and at no opening. */
  'never-settles': (sound, folder) => {
    const settled = join(folder, 'settled');
    appendFileSync(settled, '');
    return {
      ...sound,
      async commit(commit) {
        const outcome = await sound.commit(commit);
        if (commit.destroyed.length > 0) await setTimeout(100);
        for (const { record } of commit.destroyed) appendFileSync(settled, `${record}\n`);
        return outcome;
      },
      keyring: {
        ...sound.keyring,
        async tombstones(after, limit) {
          const told = new Set(readFileSync(settled, 'utf8').split('\n'));
          return (await sound.keyring.tombstones(after, limit)).filter(({ record }) => told.has(record));
        },
      },
    };
  },
  /** Lets commits wait for each other, and refuses those that wait when it is closed. */
  'refuses-waiting': (sound) => {
    let turn: Promise<unknown> = Promise.resolve();
    let isClosed = false;
    const closed = (): KawalError => new KawalError('storage.closed', 'It was closed.', { source: sound.name });
    return {
      ...sound,
      commit(commit) {
        const mine = turn.then(async () => {
          if (isClosed) throw closed();
          return await sound.commit(commit);
        });
        turn = mine.catch(() => undefined);
        return mine;
      },
      async close() {
        isClosed = true;
        await sound.close();
      },
    };
  },
  /** Takes a commit for done where others hold the store for too long. */
  'busy-for-done': (sound, folder) => locking(sound, folder, () => ({ outcome: 'committed' })),
  /** Throws what its database says of it. */
  'own-error-when-busy': (sound, folder) =>
    locking(sound, folder, () => {
      throw Object.assign(new Error('database is locked'), { errcode: 5 });
    }),
  /** Keeps a log beside the entries. What is destroyed while others read stays in it. */
  'log-while-read': (sound, folder) => {
    const log = join(folder, 'log');
    const mark = join(folder, `reads-${process.pid}`);
    return {
      ...sound,
      async commit(commit) {
        for (const { bytes } of commit.cards) appendFileSync(log, bytes);
        const outcome = await sound.commit(commit);
        const isRead = readdirSync(folder).some((name) => name.startsWith('reads-'));
        if (commit.destroyed.length > 0 && !isRead) writeFileSync(log, '');
        return outcome;
      },
      async log(after, limit) {
        writeFileSync(mark, '');
        await setTimeout(5);
        const entries = await sound.log(after, limit);
        rmSync(mark);
        return entries;
      },
    };
  },
  /** Writes what is sealed, and what opens it, into one more file. */
  'one-file': (sound, folder) => {
    const file = join(folder, 'everything');
    return {
      ...sound,
      async commit(commit) {
        for (const { bytes } of commit.cards) appendFileSync(file, bytes);
        return sound.commit(commit);
      },
      keyring: {
        ...sound.keyring,
        async put(keys) {
          for (const { wrapped } of keys) appendFileSync(file, wrapped);
          await sound.keyring.put(keys);
        },
      },
    };
  },
  /** Tells a process the time of its own clock. */
  'own-clock': (sound) => ({ ...sound, now: async () => Date.now() }),
  /** Says at once that keys are put, and puts them when it is closed. */
  'late-keys': (sound) => {
    const late: WrappedKey[] = [];
    return {
      ...sound,
      keyring: { ...sound.keyring, put: async (keys) => void late.push(...keys) },
      async close() {
        await sound.keyring.put(late);
        await sound.close();
      },
    };
  },
  /** Tells a commit that meets another under way that it stands, and writes it when it is closed. */
  'early-company': (sound) => {
    const late: Commit[] = [];
    let underWay = 0;
    const commit = async (given: Commit): Promise<CommitOutcome> => {
      underWay += 1;
      await setImmediate();
      underWay -= 1;
      if (underWay === 0) return sound.commit(given);
      late.push(given);
      return { outcome: 'committed' };
    };
    const close = async (): Promise<void> => {
      for (const given of late) await sound.commit(given);
      await sound.close();
    };
    return { ...sound, commit, close };
  },
} satisfies Readonly<Record<string, JournalBreak>>;

/** Lets one process at a time commit. Who has waited for too long answers in another way. */
function locking(sound: Storage, folder: string, otherwise: () => CommitOutcome): Storage {
  const lock = join(folder, 'lock');
  const isTaken = (): boolean => {
    try {
      mkdirSync(lock);
      return false;
    } catch {
      return true;
    }
  };
  return {
    ...sound,
    async commit(commit) {
      let isFree = false;
      for (let turns = 0; turns < 500 && !isFree; turns += 1) {
        isFree = !isTaken();
        if (!isFree) await setTimeout(1);
      }
      if (!isFree) return otherwise();
      try {
        return await sound.commit(commit);
      } finally {
        rmdirSync(lock);
      }
    },
  };
}

/**
 * Waits until another process, too, has looked at what is named. The first of them thus writes only after a second has
 * looked, on however busy a machine.
 */
async function meetAnother(folder: string, names: readonly string[]): Promise<void> {
  const meeting = join(folder, `meeting-${[...names].sort().join(',')}`);
  mkdirSync(meeting, { recursive: true });
  writeFileSync(join(meeting, String(process.pid)), '');
  await until(() => readdirSync(meeting).length > 1);
}

async function until(condition: () => boolean): Promise<void> {
  for (let turns = 0; turns < 20_000 && !condition(); turns += 1) await setTimeout(1);
}

/** Keeps others out by a file as long as it is open. */
function keepingOut(sound: Storage, lock: string): Storage {
  try {
    writeFileSync(lock, '', { flag: 'wx' });
  } catch {
    throw new KawalError('storage.unavailable', 'Another process has it open.', { source: sound.name });
  }
  return {
    ...sound,
    capabilities: { durable: true, processes: 'one' },
    async close() {
      await sound.close();
      rmSync(lock, { force: true });
    },
  };
}
