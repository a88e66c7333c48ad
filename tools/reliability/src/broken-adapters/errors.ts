import type { Commit, Storage } from '@kawal/sdk';
import { isKawalError, KawalError } from '@kawal/sdk';
import type { Flaws } from './flaw.ts';

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
  'errors/name-their-source': {
    does: 'speaks under another name',
    breaks: (sound) => failing(sound, (error) => new KawalError(error.code, 'It failed.', { source: 'somebody' })),
  },
  'errors/nothing-changed': {
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
