import { committing, type Flaws, writing } from './flaw.ts';

export const log: Flaws = {
  'log/alike': {
    does: 'keeps one event of each id',
    breaks: (sound) => ({
      ...sound,
      log: async (...asked) => [...new Map((await sound.log(...asked)).map((one) => [one.id, one])).values()],
    }),
  },
  'log/verbatim': {
    does: 'keeps JSON as values and writes it anew',
    breaks: (sound) =>
      writing(sound, (write) => ({
        ...write,
        events: write.events.map((event) => ({ ...event, text: JSON.stringify(JSON.parse(event.text)) })),
      })),
  },
  'log/order': {
    does: 'loses the order of commits',
    breaks: (sound) => ({
      ...sound,
      log: async (after, limit) =>
        (await sound.log(after, limit)).toSorted((left, right) => (left.stream < right.stream ? -1 : 1)),
    }),
  },
  'log/as-named': {
    does: 'writes the events of a commit by the age of their streams',
    breaks(sound) {
      const ages = new Map<string, number>();
      return committing(sound, (commit) => {
        for (const { stream } of commit.writes) if (!ages.has(stream)) ages.set(stream, ages.size);
        const age = (stream: string): number => ages.get(stream) ?? 0;
        return { ...commit, writes: commit.writes.toSorted((one, other) => age(one.stream) - age(other.stream)) };
      });
    },
  },
  'log/clock-jumps': {
    does: 'orders the log by the instants of the commits',
    breaks(sound) {
      const instants = new Map<string, number>();
      const dating = committing(sound, (commit) => {
        for (const { events } of commit.writes) for (const { id } of events) instants.set(id, commit.at);
        return commit;
      });
      return {
        ...dating,
        log: async (after, limit) =>
          (await sound.log(after, limit)).toSorted(
            (left, right) => (instants.get(left.id) ?? 0) - (instants.get(right.id) ?? 0),
          ),
      };
    },
  },
  'log/long': [
    {
      does: 'gives the first thousand events of a history',
      breaks: (sound) => ({
        ...sound,
        history: async (stream, after) => (await sound.history(stream, after)).slice(0, 1_000),
      }),
    },
    {
      does: 'reads ten thousand events of a history at most',
      breaks: (sound) => ({
        ...sound,
        history: async (stream, after) => (await sound.history(stream, after)).slice(0, 10_000),
      }),
    },
    {
      does: 'gives a thousand entries of the log at most',
      breaks: (sound) => ({ ...sound, log: (after, limit) => sound.log(after, Math.min(limit, 1_000)) }),
    },
  ],
  'log/heavy': [
    {
      does: 'gives sixteen mebibytes of a history',
      breaks: (sound) => ({
        ...sound,
        history: async (stream, after) => upTo(16 * 2 ** 20, await sound.history(stream, after), ({ text }) => text),
      }),
    },
    {
      does: 'loads sixteen mebibytes of states',
      breaks: (sound) => ({
        ...sound,
        load: async (streams) => upTo(16 * 2 ** 20, await sound.load(streams), ({ state }) => state),
      }),
    },
    {
      does: 'ends with a page of twenty mebibytes',
      breaks: (sound) => ({
        ...sound,
        async query(wanted) {
          const { streams, next } = await sound.query(wanted);
          const found = upTo(20 * 2 ** 20, streams, ({ state }) => state);
          return { streams: found, next };
        },
      }),
    },
    {
      does: 'leaves out of a page of the log what is beyond eight mebibytes, and goes on after it',
      breaks: (sound) => ({
        ...sound,
        async log(after, limit) {
          const page = await sound.log(after, limit);
          return [...new Set([...upTo(8 * 2 ** 20, page, ({ text }) => text), ...page.slice(-1)])];
        },
      }),
    },
  ],
  'log/followed': {
    does: 'gives places when a commit begins, so that a later place may show before an earlier one',
    breaks: (sound) => ({
      ...sound,
      async log(after, limit) {
        const entries = await sound.log(after, limit);
        const newest = (await sound.log(0, 100_000)).length;
        return entries.filter(({ place }) => place % 3 !== 0 || place < newest - 2);
      },
    }),
  },
  'drawn/calls': [
    {
      does: 'gives the version that was asked from once more',
      breaks: (sound) => ({ ...sound, history: (stream, after) => sound.history(stream, Math.max(0, after - 1)) }),
    },
    {
      does: 'begins a page with the entry that ended the one before',
      breaks: (sound) => ({ ...sound, log: (after, limit) => sound.log(Math.max(0, after - 1), limit) }),
    },
  ],
};

/** The first of them, as many as come to at most so many signs together. */
function upTo<one>(most: number, all: readonly one[], textOf: (of: one) => string): readonly one[] {
  let left = most;
  return all.filter((of) => {
    left -= textOf(of).length;
    return left >= 0;
  });
}
