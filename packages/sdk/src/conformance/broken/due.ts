import type { DueStream, Storage } from '../../storage/storage.ts';
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
  'due/moved': {
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
  'due/next': {
    does: 'names the last instant as the next',
    breaks: (sound) => ({ ...sound, nextDue: async () => (await all(sound)).at(-1)?.wakeAt ?? null }),
  },
  'due/fair': {
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
};

function byId(due: readonly DueStream[]): DueStream[] {
  return due.toSorted((left, right) => (left.stream < right.stream ? -1 : 1));
}

function all(sound: Storage): Promise<readonly DueStream[]> {
  return sound.due(Number.MAX_SAFE_INTEGER, 100_000);
}
