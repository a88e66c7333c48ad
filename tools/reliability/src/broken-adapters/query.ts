import type { Page, Query, Storage, StoredStream, StreamWrite } from '@kawal/sdk';
import { committing, type Flaws, writing } from './flaw.ts';

export const query: Flaws = {
  'query/type': {
    does: 'gives states in no order',
    breaks: (sound) => paging(sound, (page) => ({ ...page, streams: page.streams.toReversed() })),
  },
  'query/heavy-lists': {
    does: 'ends a page of the log at four megabytes',
    breaks: (sound) => ({
      ...sound,
      async log(after, limit) {
        let size = 0;
        return (await sound.log(after, limit)).filter(({ text }, index) => {
          size += text.length;
          return index === 0 || size < 4_000_000;
        });
      },
    }),
  },
  'query/key': {
    does: 'finds a value under whatever name it stands',
    breaks: (sound) => ({
      ...sound,
      async query({ type, key, limit }) {
        const states = await every(sound, { type, limit });
        return { streams: states.filter(({ keys }) => !key || Object.values(keys).includes(key.value)), next: null };
      },
    }),
  },
  'query/beside-a-commit': {
    does: 'looks up which states carry a key, and reads them later',
    breaks: (sound) => ({
      ...sound,
      async query(asked) {
        const { streams, next } = await sound.query(asked);
        const read = await sound.load(streams.map(({ stream }) => stream));
        return { streams: [...read].sort((one, other) => (one.stream < other.stream ? -1 : 1)), next };
      },
    }),
  },
  'query/name-and-value': [':', '=', ' '].map((sign) => ({
    does: `runs name and value of a key together, with ${JSON.stringify(sign)} between`,
    breaks: (sound: Storage) => {
      const one = (name: string, value: string): [string, string] => ['key', `${name}${sign}${value}`];
      const written = writing(sound, (write) => ({
        ...write,
        keys: Object.fromEntries(Object.entries(write.keys).map(([name, value]) => one(name, value))),
      }));
      return {
        ...written,
        query({ key, ...rest }: Query) {
          if (key === undefined) return sound.query(rest);
          const [name, value] = one(key.name, key.value);
          return sound.query({ ...rest, key: { name, value } });
        },
      };
    },
  })),
  'query/key-of-type': {
    does: 'looks for a key in all types',
    breaks(sound) {
      const types = new Set<string>();
      const remembering = committing(sound, (commit) => {
        for (const { type } of commit.writes) types.add(type);
        return commit;
      });
      return {
        ...remembering,
        async query(wanted) {
          const pages = await Promise.all([...types].map((type) => sound.query({ ...wanted, type })));
          return { streams: pages.flatMap(({ streams }) => streams), next: null };
        },
      };
    },
  },
  'query/keys-replaced': [
    {
      does: 'adds new keys to the former ones',
      breaks: (sound) =>
        writing(sound, async (write) => ({
          ...write,
          keys: { ...write.keys, ...(await sound.load([write.stream]))[0]?.keys },
        })),
    },
    {
      does: 'leaves the lists of a stream alone where its keys have the values that they had',
      says: 'under another name',
      breaks: (sound) =>
        writing(sound, async (write) => {
          const former = (await sound.load([write.stream]))[0]?.keys ?? {};
          const isAlike = `${Object.values(former)}` === `${Object.values(write.keys)}`;
          return isAlike ? { ...write, keys: former } : write;
        }),
    },
  ],
  'query/long-lists': [
    {
      does: 'tells at most a thousand of what is due',
      breaks: (sound) => ({ ...sound, due: (now, limit) => sound.due(now, Math.min(limit, 1_000)) }),
    },
    {
      does: 'tells at most a thousand states, and of no page after them',
      breaks: (sound) => ({
        ...sound,
        query: async (wanted) =>
          wanted.limit > 1_000
            ? { ...(await sound.query({ ...wanted, limit: 1_000 })), next: null }
            : await sound.query(wanted),
      }),
    },
    {
      does: 'tells at most a thousand cards of a record',
      breaks: (sound) => ({ ...sound, cards: async (...asked) => (await sound.cards(...asked)).slice(0, 1_000) }),
    },
    {
      does: 'tells at most a thousand tombstones',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          tombstones: (after, limit) => sound.keyring.tombstones(after, Math.min(limit, 1_000)),
        },
      }),
    },
  ],
  'query/stable': [
    {
      does: 'counts how many states it gave, and goes on after as many',
      breaks: (sound) => ({ ...sound, query: (wanted) => byCount(sound, wanted) }),
    },
    {
      does: 'counts how many states it gave, where no key is asked for',
      breaks: (sound) => ({ ...sound, query: (wanted) => (wanted.key ? sound.query(wanted) : byCount(sound, wanted)) }),
    },
  ],
  'query/cursor-stands-alone': {
    does: 'looks for the state at the cursor, and begins anew when it is gone',
    breaks: (sound) => ({
      ...sound,
      async query({ after, limit, ...wanted }) {
        const found = await every(sound, { ...wanted, limit });
        const start = found.findIndex(({ stream }) => stream === after) + 1;
        const streams = found.slice(start, start + limit);
        return { streams, next: start + limit < found.length ? (streams.at(-1)?.stream ?? null) : null };
      },
    }),
  },
  'query/byte-order': [
    {
      does: 'orders ids as JavaScript compares them',
      breaks: (sound) =>
        paging(sound, (page) => ({
          ...page,
          streams: page.streams.toSorted((left, right) => (left.stream < right.stream ? -1 : 1)),
        })),
    },
    ...[':', '|', '/', ','].map((sign) => ({
      does: `joins type and id to a cursor, and takes it apart at ${JSON.stringify(sign)}`,
      says: 'The pages do not end.',
      breaks: (sound: Storage): Storage => ({
        ...sound,
        async query({ after, ...rest }) {
          const [, last = ''] = after?.split(sign) ?? [];
          const page = await sound.query(after === undefined ? rest : { ...rest, after: last });
          const end = page.streams.at(-1)?.stream;
          return { ...page, next: page.next === null ? null : `${rest.type}${sign}${end}` };
        },
      }),
    })),
  ],
  'drawn/calls': [
    {
      does: 'gives the first state where the current one is wanted',
      breaks(sound) {
        const first = new Map<string, string>();
        const remembering = committing(sound, (commit) => {
          for (const { stream, state } of commit.writes) if (!first.has(stream)) first.set(stream, state);
          return commit;
        });
        return paging(remembering, (page) => ({
          ...page,
          streams: page.streams.map((state) => ({ ...state, state: first.get(state.stream) ?? state.state })),
        }));
      },
    },
    {
      does: 'keeps three keys of a state',
      breaks: (sound) =>
        writing(sound, (write) => ({ ...write, keys: Object.fromEntries(Object.entries(write.keys).slice(0, 3)) })),
    },
    {
      does: 'keeps the former keys of a state that is written without any',
      breaks(sound) {
        const former = new Map<string, StreamWrite['keys']>();
        return writing(sound, (write) => {
          const isEmpty = Object.keys(write.keys).length === 0;
          const keys = isEmpty ? (former.get(write.stream) ?? {}) : write.keys;
          former.set(write.stream, keys);
          return { ...write, keys };
        });
      },
    },
    {
      does: 'promises another page after the last',
      breaks: (sound) => paging(sound, ({ streams }) => ({ streams, next: streams.at(-1)?.stream ?? null })),
    },
  ],
};

async function byCount(sound: Storage, { after = '0', limit, ...wanted }: Query): Promise<Page> {
  const start = Number(after);
  const found = await every(sound, { ...wanted, limit });
  return {
    streams: found.slice(start, start + limit),
    next: start + limit < found.length ? String(start + limit) : null,
  };
}

function paging(sound: Storage, change: (page: Page) => Page): Storage {
  return { ...sound, query: async (wanted) => change(await sound.query(wanted)) };
}

async function every(sound: Storage, wanted: Query): Promise<readonly StoredStream[]> {
  return (await sound.query({ ...wanted, limit: 10_000 })).streams;
}
