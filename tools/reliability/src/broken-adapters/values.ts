import { setImmediate } from 'node:timers/promises';
import type { CardTombstone, Storage } from '@kawal/sdk';
import { isKawalError } from '@kawal/sdk';
import { committing, type Flaws, loading, writing } from './flaw.ts';

export const values: Flaws = {
  'values/unicode': [
    {
      does: 'composes characters',
      breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.normalize('NFC') })),
    },
    {
      does: 'composes the ids of keys',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          put: (keys) => sound.keyring.put(keys.map((key) => ({ ...key, id: key.id.normalize('NFC') }))),
        },
      }),
    },
    {
      does: 'composes the names in tombstones',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          tombstones: async (...asked) =>
            (await sound.keyring.tombstones(...asked)).map((one) => ({
              ...one,
              subject: one.subject.normalize('NFC'),
            })),
        },
      }),
    },
    {
      does: 'takes a byte order mark off the beginning of a text',
      breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.replace(/^\uFEFF/, '') })),
    },
    {
      does: 'writes a state that is JSON in its own way',
      breaks: (sound) => loading(sound, (state) => ({ ...state, state: rewritten(state.state) })),
    },
  ],
  'values/numbers': [
    {
      does: 'keeps epochs in 32 bits',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          get: async (ids) => (await sound.keyring.get(ids)).map((key) => ({ ...key, epoch: key.epoch | 0 })),
        },
      }),
    },
    {
      does: 'asks for one state more than it is to give, and the largest number has none above it',
      breaks: (sound) => ({
        ...sound,
        query: async (wanted) => await sound.query({ ...wanted, limit: Math.max(wanted.limit, wanted.limit + 1) }),
      }),
    },
  ],
  'values/nul': {
    does: 'ends a text at its first NUL',
    breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.split('\u0000')[0] ?? '' })),
  },
  'values/longest-names': [
    { does: 'cuts names at 255 bytes', breaks: (sound) => folding(sound, (text) => cutAt(text, 255)) },
    { does: 'cuts names at 511 bytes', breaks: (sound) => folding(sound, (text) => cutAt(text, 511)) },
    {
      does: 'tells tombstones apart by the first 255 characters of a subject',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          tombstones: async (...asked) => {
            const short = (one: CardTombstone) => JSON.stringify([one.record, one.subject.slice(0, 255), one.class]);
            return [...new Map((await sound.keyring.tombstones(...asked)).map((one) => [short(one), one])).values()];
          },
        },
      }),
    },
  ],
  'values/no-folding': [
    { does: 'takes capitals for small letters', breaks: (sound) => folding(sound, (text) => text.toLowerCase()) },
    { does: 'cuts the spaces at the end of a name', breaks: (sound) => folding(sound, (text) => text.trimEnd()) },
    { does: 'composes the names it looks up', breaks: (sound) => folding(sound, (text) => text.normalize('NFC')) },
    {
      does: 'takes capitals for small letters in the subjects of cards',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          cards: commit.cards.map((card) => ({ ...card, subject: card.subject.toLowerCase() })),
        })),
    },
  ],
  'values/odd-names': {
    does: 'loses a key that has the name of something in JavaScript',
    breaks: (sound) =>
      writing(sound, (write) => {
        const keys: Record<string, string> = {};
        for (const [name, value] of Object.entries(write.keys)) keys[name] = value;
        return { ...write, keys };
      }),
  },
  'values/empty': [
    {
      does: 'takes an empty text for none',
      breaks: (sound) => ({ ...sound, answer: async (key) => (key === '' ? undefined : sound.answer(key)) }),
    },
    {
      does: 'takes a card without bytes for a destroyed one',
      breaks: (sound) => ({
        ...sound,
        cards: async (...asked) =>
          (await sound.cards(...asked)).map((card) => ({ ...card, bytes: card.bytes?.length ? card.bytes : null })),
      }),
    },
  ],
  'values/views': [
    {
      does: 'keeps the whole buffer of which a card is a part',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          cards: commit.cards.map((card) => ({ ...card, bytes: new Uint8Array(card.bytes.buffer) })),
        })),
    },
    {
      does: 'keeps the whole buffer of which a key is a part',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          put: (keys) =>
            sound.keyring.put(keys.map((key) => ({ ...key, wrapped: new Uint8Array(key.wrapped.buffer) }))),
        },
      }),
    },
  ],
  'values/copied-at-call': [
    {
      does: 'reads the bytes of a commit once it is its turn',
      breaks: (sound) => committing(sound, async (commit) => await setImmediate(commit)),
    },
    {
      does: 'copies the bytes of cards at the call, and those of blobs later',
      breaks: (sound) => ({
        ...sound,
        async commit(commit) {
          const cards = commit.cards.map((one) => ({ ...one, bytes: Uint8Array.from(one.bytes) }));
          return sound.commit(await setImmediate({ ...commit, cards }));
        },
      }),
    },
    {
      does: 'reads the bytes of keys once it is their turn',
      breaks: (sound) => ({
        ...sound,
        keyring: { ...sound.keyring, put: async (keys) => sound.keyring.put(await setImmediate(keys)) },
      }),
    },
  ],
  'values/returned-bytes': {
    does: 'hands out the bytes of a blob that it keeps',
    breaks(sound) {
      const kept = new Map<string, Uint8Array | undefined>();
      return {
        ...sound,
        async blob(hash) {
          if (!kept.has(hash)) kept.set(hash, await sound.blob(hash));
          return kept.get(hash);
        },
      };
    },
  },
  'values/large': {
    does: 'cuts a text at 64 KiB',
    breaks: (sound) => loading(sound, (state) => ({ ...state, state: state.state.slice(0, 65_535) })),
  },
  'values/ten-mebibytes': {
    does: 'keeps eight mebibytes of a blob',
    breaks: (sound) => ({ ...sound, blob: async (hash) => (await sound.blob(hash))?.subarray(0, 8 * 2 ** 20) }),
  },
  'values/many': [
    {
      does: 'asks for the first 65,535 only',
      breaks: (sound) => ({ ...sound, load: (streams) => sound.load(streams.slice(0, 65_535)) }),
    },
    {
      does: 'leaves the last out where it stands alone in a part of a hundred',
      breaks: (sound) => ({
        ...sound,
        load: (streams) => sound.load(streams.length % 100 === 1 ? streams.slice(0, -1) : streams),
      }),
    },
    {
      does: 'puts as many keys as one statement has parameters for',
      says: 'Not every key was put',
      breaks: ({ keyring, ...sound }) => ({
        ...sound,
        keyring: { ...keyring, put: (keys) => keyring.put(keys.slice(0, 65_535 / 3)) },
      }),
    },
    {
      does: 'gives a key as often as it is asked for',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          get: async (ids) => {
            const found = new Map((await sound.keyring.get(ids)).map((key) => [key.id, key]));
            return ids.flatMap((id) => found.get(id) ?? []);
          },
        },
      }),
    },
  ],
  'values/instants': {
    does: 'keeps instants in 32 bits',
    breaks: (sound) =>
      writing(sound, (write) => ({ ...write, wakeAt: write.wakeAt === null ? null : write.wakeAt % 2 ** 32 })),
  },
  'values/newest-instant': [
    {
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
    {
      does: 'lets a refused commit move time on',
      breaks(sound) {
        let newest: number | null = null;
        const moving = committing(sound, (commit) => {
          newest = Math.max(newest ?? commit.at, commit.at);
          return commit;
        });
        return { ...moving, newestInstant: async () => newest };
      },
    },
  ],
  'values/instant-zero': [
    {
      does: 'takes an instant of 0 for none',
      breaks: (sound) => ({ ...sound, newestInstant: async () => (await sound.newestInstant()) || null }),
    },
    {
      does: 'dates a tombstone of 0 anew',
      breaks(sound) {
        const dates = new Map<string, number>();
        const dating = committing(sound, (commit) => {
          for (const { record } of commit.destroyed) dates.set(record, dates.get(record) || commit.at);
          return commit;
        });
        return {
          ...dating,
          cards: async (record, ...subject) =>
            (await sound.cards(record, ...subject)).map((card) => ({ ...card, erasedAt: dates.get(record) ?? null })),
        };
      },
    },
  ],
  'values/too-long': {
    does: 'cuts a name that is too long',
    breaks: (sound) =>
      committing(sound, (commit) => ({
        ...commit,
        cards: commit.cards.map((card) => ({ ...card, subject: cutAt(card.subject, 512) })),
      })),
  },
  'values/nothing-asked': [
    {
      does: 'takes the empty subject for every subject',
      breaks: (sound) => ({ ...sound, cards: (record, subject) => sound.cards(record, subject || undefined) }),
    },
    {
      does: 'takes no names of keys for all that there are',
      breaks: (sound) => ({
        ...sound,
        keyring: { ...sound.keyring, destroy: (ids) => sound.keyring.destroy(ids.length === 0 ? ['key'] : ids) },
      }),
    },
  ],
  'values/half-characters': [
    {
      does: 'quietly replaces what has no UTF-8 form in an event',
      breaks: (sound) =>
        writing(sound, (write) => ({
          ...write,
          events: write.events.map((event) => ({ ...event, text: event.text.replace(/\p{Cs}/gu, '\ufffd') })),
        })),
    },
    {
      does: 'quietly replaces what has no UTF-8 form in a claim',
      breaks: (sound) =>
        committing(sound, (commit) => ({
          ...commit,
          claims: {
            ...commit.claims,
            taken: commit.claims.taken.map((claim) => ({ ...claim, value: claim.value.toWellFormed() })),
          },
        })),
    },
  ],
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
  'values/invalid-limits': [
    {
      does: 'takes a limit of 0 for none at all',
      breaks: (sound) => ({ ...sound, due: async (now, limit) => (limit === 0 ? [] : sound.due(now, limit)) }),
    },
    {
      does: 'takes a limit below 0 for no limit',
      breaks: (sound) => ({ ...sound, log: (after, limit) => sound.log(after, limit < 0 ? 1_000 : limit) }),
    },
  ],
};

/** Folds the values of keys, where they are written and where they are looked up. */
function folding(sound: Storage, fold: (text: string) => string): Storage {
  const folded = writing(sound, (write) => ({
    ...write,
    keys: Object.fromEntries(Object.entries(write.keys).map(([name, value]) => [name, fold(value)])),
  }));
  return {
    ...folded,
    query: ({ key, ...wanted }) => sound.query(key ? { ...wanted, key: { ...key, value: fold(key.value) } } : wanted),
  };
}

function cutAt(text: string, bytes: number): string {
  return Buffer.from(text).subarray(0, bytes).toString();
}

function rewritten(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}
