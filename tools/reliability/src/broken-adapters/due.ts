import type { DueStream, Storage } from '@kawal/sdk';
import { committing, type Flaws } from './flaw.ts';

export const due: Flaws = {
  'due/order': {
    does: 'gives what is due in order of stream id',
    breaks: (sound) => ({ ...sound, due: async (now, limit) => byId(await sound.due(now, limit)) }),
  },
  'due/on-time': {
    does: 'is late by one millisecond',
    breaks: (sound) => ({ ...sound, due: (now, limit) => sound.due(now - 1, limit) }),
  },
  'due/one-instant': {
    does: 'breaks ties as JavaScript compares texts',
    breaks: (sound) => ({
      ...sound,
      due: async (now, limit) =>
        byId(await sound.due(now, 100_000))
          .sort((left, right) => left.wakeAt - right.wakeAt)
          .slice(0, limit),
    }),
  },
  'due/moved': [
    {
      does: 'goes on waking a stream that waits for nothing any more',
      breaks: (sound) =>
        committing(sound, async (commit) => {
          const stored = await sound.load(commit.writes.map(({ stream }) => stream));
          const former = new Map(stored.map(({ stream, wakeAt }) => [stream, wakeAt]));
          return {
            ...commit,
            writes: commit.writes.map((write) => ({
              ...write,
              wakeAt: write.wakeAt ?? former.get(write.stream) ?? null,
            })),
          };
        }),
    },
    {
      does: 'looks up which streams are due, and reads them later',
      says: 'a later instant',
      breaks: (sound) => ({
        ...sound,
        async due(now, limit) {
          const found = await sound.due(now, limit);
          const states = await sound.load(found.map(({ stream }) => stream));
          return found.flatMap(({ stream }) => {
            const read = states.find((one) => one.stream === stream);
            const { type, version, wakeAt } = read ?? {};
            return type === undefined || version === undefined || wakeAt == null
              ? []
              : [{ stream, type, version, wakeAt }];
          });
        },
      }),
    },
  ],
  'due/next': {
    does: 'names the last instant as the next',
    breaks: (sound) => ({ ...sound, nextDue: async () => (await all(sound)).at(-1)?.wakeAt ?? null }),
  },
  'due/refused': [
    {
      does: 'remembers the next instant of a commit before it has held',
      breaks(sound) {
        let earliest: number | null = null;
        return {
          ...sound,
          async commit(commit) {
            for (const { wakeAt } of commit.writes) {
              if (wakeAt !== null && earliest !== null) earliest = Math.min(earliest, wakeAt);
            }
            return sound.commit(commit);
          },
          async nextDue() {
            earliest ??= await sound.nextDue();
            return earliest;
          },
        };
      },
    },
    {
      does: 'skips what a commit names while it is under way',
      says: 'Beside a commit that is refused nobody is told what is due.',
      breaks(sound) {
        const locked: string[] = [];
        return {
          ...sound,
          commit(commit) {
            const named = commit.writes.map(({ stream }) => stream);
            locked.push(...named);
            return sound.commit(commit).finally(() => locked.splice(0, named.length));
          },
          due: async (now, limit) => {
            const skipped = [...locked];
            return (await sound.due(now, limit)).filter(({ stream }) => !skipped.includes(stream));
          },
        };
      },
    },
  ],
  'drawn/calls': [
    {
      does: 'hides what somebody was given, until it is stepped',
      breaks(sound) {
        const given = new Set<string>();
        return {
          ...sound,
          async due(now, limit) {
            const found = (await sound.due(now, 100_000)).filter(
              ({ stream, version }) => !given.has(`${stream} ${version}`),
            );
            const batch = found.slice(0, limit);
            for (const { stream, version } of batch) given.add(`${stream} ${version}`);
            return batch;
          },
        };
      },
    },
    {
      does: 'takes as many as fit in order of id, and only then puts them in order of time',
      breaks: (sound) => ({
        ...sound,
        async due(now, limit) {
          const due = (await all(sound)).filter(({ wakeAt }) => wakeAt <= now);
          return byId(due)
            .slice(0, limit)
            .sort((left, right) => left.wakeAt - right.wakeAt);
        },
      }),
    },
    {
      does: 'puts what was given and not stepped behind everybody else',
      breaks(sound) {
        const given = new Set<string>();
        return {
          ...sound,
          async due(now, limit) {
            const due = await sound.due(now, 100_000);
            const isLate = ({ stream, version }: DueStream): boolean => given.has(`${stream} ${version}`);
            const batch = [...due.filter((each) => !isLate(each)), ...due.filter(isLate)].slice(0, limit);
            for (const { stream, version } of batch) given.add(`${stream} ${version}`);
            return batch;
          },
        };
      },
    },
  ],
};

function byId(due: readonly DueStream[]): DueStream[] {
  return due.toSorted((left, right) => (left.stream < right.stream ? -1 : 1));
}

function all(sound: Storage): Promise<readonly DueStream[]> {
  return sound.due(Number.MAX_SAFE_INTEGER, 100_000);
}
