import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Commit, CommitOutcome, LogEntry, Storage } from '../../storage/storage.ts';

/** Breaks a sound journal from outside; `folder` is where it stands. */
export type JournalBreak = (sound: Storage, folder: string) => Storage;

/** Flaws that only show between processes, or where one has ended. What is broken inside stands in the journal itself. */
export const journalBreaks = {
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
  /** Checks what was only read, or looked up, before the transaction that writes. */
  'looks-before': (sound) => ({
    ...sound,
    async commit(commit) {
      for (const { stream, version } of commit.reads) {
        const [found] = await sound.load([stream]);
        if ((found?.version ?? 0) !== version) return { outcome: 'conflict', stream };
      }
      for (const { name, value, holder } of commit.claimReads) {
        const now = (await sound.claimant({ name, value })) ?? null;
        if (now !== holder) return { outcome: 'claimed', claim: { name, value }, holder: now };
      }
      await setTimeout(2);
      return sound.commit({ ...commit, reads: [], claimReads: [] });
    },
  }),
  /** Looks for an idempotency key before the transaction that writes. */
  'keys-before': (sound) => ({
    ...sound,
    async commit({ answer, ...rest }) {
      const known = answer && (await sound.answer(answer.key));
      if (known) return { outcome: 'repeated', answer: known };
      await setTimeout(2);
      return sound.commit(answer ? { ...rest, answer: { ...answer, key: `${answer.key} of ${process.pid}` } } : rest);
    },
  }),
  /** Gives places in the log when a commit begins, so that a later place may show before an earlier one. */
  'early-places': (sound, folder) => {
    const places = join(folder, 'places');
    mkdirSync(places, { recursive: true });
    return {
      ...sound,
      async commit(commit) {
        const place = reserve(places, commit);
        await setTimeout((place % 4) * 4);
        return sound.commit(commit);
      },
      async log(after, limit) {
        const committed = new Map((await sound.log(0, 100_000)).map((entry) => [entry.id, entry]));
        return reserved(places)
          .flatMap(({ id, place }): LogEntry[] => {
            const entry = committed.get(id);
            return entry && place > after ? [{ ...entry, place }] : [];
          })
          .slice(0, limit);
      },
    };
  },
  /** Puts keys a little later than it says. */
  'late-keys': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      put: async (keys) => void setTimeout(30).then(() => sound.keyring.put(keys)),
    },
  }),
  /** Tells a commit that meets another under way that it stands, and writes both together a little later. */
  'early-company': (sound) => {
    let underWay = 0;
    const commit = async (given: Commit): Promise<CommitOutcome> => {
      underWay += 1;
      try {
        await setTimeout(1);
        if (underWay === 1) return await sound.commit(given);
        void setTimeout(60).then(() => sound.commit(given));
        return { outcome: 'committed' };
      } finally {
        underWay -= 1;
      }
    };
    return { ...sound, commit };
  },
} satisfies Readonly<Record<string, JournalBreak>>;

/** The place is the number of a file that nobody has made yet. */
function reserve(places: string, { writes }: Commit): number {
  for (let place = readdirSync(places).length + 1; ; place += 1) {
    try {
      const file = openSync(join(places, String(place)), 'wx');
      writeFileSync(file, JSON.stringify(writes.flatMap(({ events }) => events.map(({ id }) => id))));
      closeSync(file);
      return place;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function reserved(places: string): readonly { readonly id: string; readonly place: number }[] {
  return readdirSync(places)
    .map(Number)
    .sort((left, right) => left - right)
    .flatMap((place) => {
      const ids = JSON.parse(readFileSync(join(places, String(place)), 'utf8') || '[]') as readonly string[];
      return ids.map((id, index) => ({ id, place: 100 * place + index }));
    });
}
