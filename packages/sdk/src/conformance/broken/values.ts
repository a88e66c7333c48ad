import { isKawalError } from '../../error.ts';
import type { Storage, StreamWrite } from '../../storage/storage.ts';
import { committing, type Flaws, loading } from './flaw.ts';

export const values: Flaws = {
  'values/unicode': {
    does: 'composes characters',
    breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.normalize('NFC') })),
  },
  'values/nul': {
    does: 'ends a text at its first NUL',
    breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.split('\u0000')[0] ?? '' })),
  },
  'values/no-folding': {
    does: 'takes capitals for small letters',
    breaks(sound) {
      const folded = writing(sound, (write) => ({
        ...write,
        keys: Object.fromEntries(Object.entries(write.keys).map(([name, value]) => [name, value.toLowerCase()])),
      }));
      return {
        ...folded,
        query: ({ key, ...wanted }) =>
          sound.query(key ? { ...wanted, key: { ...key, value: key.value.toLowerCase() } } : wanted),
      };
    },
  },
  'values/odd-names': {
    does: 'loses a key that has the name of something in JavaScript',
    breaks: (sound) =>
      writing(sound, (write) => {
        const keys: Record<string, string> = {};
        for (const [name, value] of Object.entries(write.keys)) keys[name] = value;
        return { ...write, keys };
      }),
  },
  'values/large': {
    does: 'cuts a text at 64 KiB',
    breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.slice(0, 65_535) })),
  },
  'values/instants': {
    does: 'keeps instants in 32 bits',
    breaks: (sound) =>
      writing(sound, (write) => ({ ...write, wakeAt: write.wakeAt === null ? null : write.wakeAt % 2 ** 32 })),
  },
  'values/newest-instant': {
    does: 'takes the latest commit for the newest',
    breaks(sound) {
      let latest: number | null = null;
      const remembering = committing(sound, (commit) => {
        latest = commit.at;
        return commit;
      });
      return { ...remembering, newestInstant: async () => latest };
    },
  },
  'values/half-characters': {
    does: 'quietly replaces what has no UTF-8 form',
    breaks: (sound) =>
      writing(sound, (write) => ({
        ...write,
        events: write.events.map((event) => ({ ...event, text: event.text.replace(/\p{Cs}/gu, '\ufffd') })),
      })),
  },
  'values/invalid-calls': {
    does: 'takes a call that breaks the contract for done',
    breaks: (sound) => ({
      ...sound,
      async commit(commit) {
        try {
          return await sound.commit(commit);
        } catch (error) {
          if (isKawalError(error, 'storage.invalid-call')) return { outcome: 'committed' };
          throw error;
        }
      },
    }),
  },
};

function writing(sound: Storage, change: (write: StreamWrite) => StreamWrite): Storage {
  return committing(sound, (commit) => ({ ...commit, writes: commit.writes.map(change) }));
}
