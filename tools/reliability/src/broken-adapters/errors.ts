import { setImmediate } from 'node:timers/promises';
import type { Commit, CommitOutcome, Storage } from '@kawal/sdk';
import { checkCommit, isKawalError, KawalError } from '@kawal/sdk';
import { answering, committing, type Flaws } from './flaw.ts';

export const errors: Flaws = {
  'errors/hold-no-values': [
    {
      does: 'passes what it was given on as the cause of an error',
      breaks: (sound) =>
        failing(sound, (error, cause) => new KawalError(error.code, 'It failed.', { source: error.source, cause })),
    },
    {
      does: "keeps the bytes of a statement's parameters in the cause of an error",
      breaks: (sound) =>
        failing(sound, (error, given) => {
          const cause = Object.assign(new Error('duplicate key'), { parameters: [Buffer.from(JSON.stringify(given))] });
          return new KawalError(error.code, 'It failed.', { source: error.source, cause });
        }),
    },
  ],
  'errors/name-their-source': [
    {
      does: 'speaks under another name',
      breaks: (sound) => failing(sound, (error) => new KawalError(error.code, 'It failed.', { source: 'somebody' })),
    },
    {
      does: 'throws at the call what it finds wrong with it, before there is a promise',
      says: 'whoever waits for the promise does not hear it',
      breaks: (sound) => ({ ...sound, commit: (commit) => sound.commit(checkCommit(commit, sound.name)) }),
    },
  ],
  'errors/nothing-printed': [
    {
      does: 'prints the stream of a conflict',
      breaks: (sound) =>
        answering(sound, (outcome) => {
          if (outcome.outcome === 'conflict') process.stderr.write(`Conflict at ${outcome.stream}.\n`);
          return outcome;
        }),
    },
    {
      does: 'prints the holder of a claim that is taken already',
      breaks: (sound) =>
        answering(sound, (outcome) => {
          if (outcome.outcome === 'claimed' && outcome.holder) console.info(`It is held by ${outcome.holder}.`);
          return outcome;
        }),
    },
    {
      does: 'warns of the stream whose state is large',
      breaks: (sound) =>
        committing(sound, (commit) => {
          const large = commit.writes.find(({ state }) => state.length > 2 ** 20);
          if (large) process.emitWarning(`The state of ${large.stream} is large.`);
          return commit;
        }),
    },
    {
      does: 'warns of the stream of a conflict',
      breaks: (sound) =>
        answering(sound, (outcome) => {
          if (outcome.outcome === 'conflict') process.emitWarning(`Conflict at ${outcome.stream}.`);
          return outcome;
        }),
    },
    {
      does: 'warns of the stream of a conflict, half a second later',
      breaks: (sound) =>
        answering(sound, (outcome) => {
          if (outcome.outcome !== 'conflict') return outcome;
          setTimeout(() => process.emitWarning(`Conflict at ${outcome.stream}.`), 500).unref();
          return outcome;
        }),
    },
    {
      does: 'prints the ids of keys that it destroys',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          async destroy(ids) {
            process.stdout.write(`Destroys ${ids.join(', ')}.\n`);
            await sound.keyring.destroy(ids);
          },
        },
      }),
    },
  ],
  'errors/refused-alone': [
    {
      does: 'writes in one transaction what is called at one time, and refuses all for what one of them did wrong',
      breaks: (sound) => {
        interface Waiting {
          readonly commit: Commit;
          resolve(outcome: CommitOutcome): void;
          reject(error: unknown): void;
        }
        let together: Waiting[] = [];
        const writeAll = async (): Promise<void> => {
          const batch = together;
          together = [];
          const ends = await Promise.allSettled(batch.map(({ commit }) => sound.commit(commit)));
          const wrong = ends.find((end) => end.status === 'rejected');
          for (const [index, { resolve, reject }] of batch.entries()) {
            const end = ends[index];
            if (wrong !== undefined || end?.status !== 'fulfilled') reject(wrong?.reason);
            else resolve(end.value);
          }
        };
        return {
          ...sound,
          commit: (commit) =>
            new Promise((resolve, reject) => {
              if (together.push({ commit, resolve, reject }) === 1) void setImmediate().then(writeAll);
            }),
        };
      },
    },
  ],
  'errors/nothing-changed': [
    {
      does: 'leaves what it wrote before the error',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          try {
            return await sound.commit(commit);
          } catch (error) {
            await sound.commit({ ...commit, writes: commit.writes.slice(0, 1) });
            throw error;
          }
        },
      }),
    },
    {
      does: 'says of a commit whose time is over that it is unavailable, and writes it later',
      says: 'Its time was over, it was answered with storage.unavailable, and stands.',
      breaks: (sound) => ({ ...sound, commit: (commit) => inTime(setImmediate().then(() => sound.commit(commit))) }),
    },
    {
      does: 'says of keys whose time is over that they are unavailable, and puts them later',
      says: 'Its time was over, it was answered with storage.unavailable, and stands.',
      breaks: ({ keyring, ...sound }) => ({
        ...sound,
        keyring: { ...keyring, put: (keys) => inTime(setImmediate().then(() => keyring.put(keys))) },
      }),
    },
  ],
};

function failing(sound: Storage, change: (error: KawalError, commit: Commit) => KawalError): Storage {
  return {
    ...sound,
    async commit(commit) {
      try {
        return await sound.commit(commit);
      } catch (error) {
        throw isKawalError(error) ? change(error, commit) : error;
      }
    },
  };
}

/** Gives up after five seconds, and does not take back what is under way. */
async function inTime<answer>(call: Promise<answer>): Promise<answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const busy = new KawalError('storage.unavailable', 'It is busy.', { source: 'storage-memory' });
    timer = setTimeout(() => reject(busy), 5_000);
  });
  return await Promise.race([call, late]).finally(() => clearTimeout(timer));
}
