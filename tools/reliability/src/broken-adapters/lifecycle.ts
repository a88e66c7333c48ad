import { openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { KawalError } from '@kawal/sdk';
import { copying } from './backups.ts';
import { answering, committing, type Flaw, type Flaws } from './flaw.ts';

export const lifecycle: Flaws = {
  'lifecycle/finds-nothing': {
    does: 'takes the rows of destroyed cards for rows of no record, at a look at each',
    breaks: (sound) => ({
      ...sound,
      check: async (look) => (look?.rows ? [{ code: 'rows-strayed', detail: 'card: 1' }] : []),
    }),
  },
  'lifecycle/healthy': [
    ...overdueFlaws(),
    {
      does: 'takes a claim that is held for a row of no record',
      breaks: (sound) => ({
        ...sound,
        check: async () =>
          (await sound.claims?.(null, 1))?.length ? [{ code: 'rows-strayed', detail: 'claims: 1' }] : [],
      }),
    },
    {
      does: 'takes a destroyed card for a row that strayed',
      breaks: (sound) => ({
        ...sound,
        check: async () =>
          (await sound.cards('cards'))[0]?.bytes === null ? [{ code: 'rows-strayed', detail: 'cards: 1' }] : [],
      }),
    },
  ],
  'lifecycle/declared': [
    {
      does: 'names another version of the contract',
      breaks: (sound) => ({ ...sound, contract: 'kawal.storage/0' as typeof sound.contract }),
    },
    {
      does: 'names its files as the working folder sees them',
      breaks: (sound) => ({ ...sound, files: ['store.db'] }),
    },
  ],
  'lifecycle/signal-file': {
    does: 'names its signal file as the working folder sees it',
    breaks: (sound) => ({ ...sound, signalFile: 'store.signal' }),
  },
  'lifecycle/calls-pending': {
    does: 'refuses calls that only look where it is closed before their turn',
    breaks(sound) {
      let isClosed = false;
      return {
        ...sound,
        async load(streams) {
          await setImmediate();
          if (isClosed) throw new KawalError('storage.closed', 'It was closed.', { source: sound.name });
          return await sound.load(streams);
        },
        async close() {
          isClosed = true;
          await setImmediate();
          await sound.close();
        },
      };
    },
  },
  'lifecycle/two-stores': twoStores(),
  'lifecycle/nothing-expires': [
    {
      does: 'keeps tombstones until one comes that is some four hundred days newer',
      breaks: (sound) => ({
        ...sound,
        keyring: {
          ...sound.keyring,
          async tombstones(after, limit) {
            const all = await sound.keyring.tombstones(0, 10_000);
            const newest = Math.max(...all.map(({ erasedAt }) => erasedAt));
            const kept = all.filter(({ erasedAt }) => erasedAt >= newest - 400 * 86_400_000);
            return kept.filter(({ place }) => place > after).slice(0, limit);
          },
        },
      }),
    },
    {
      does: 'forgets an answer after a day',
      breaks(sound) {
        let newest = 0;
        const dating = committing(sound, (commit) => {
          newest = Math.max(newest, commit.at);
          return commit;
        });
        return {
          ...dating,
          async answer(key) {
            const found = await sound.answer(key);
            return found && newest - found.at > 86_400_000 ? undefined : found;
          },
        };
      },
    },
    {
      does: 'forgets an answer after a day by the clock of its machine',
      breaks(sound) {
        const at = new Map<string, number>();
        const dating = committing(sound, (commit) => {
          if (commit.answer) at.set(commit.answer.key, Date.now());
          return commit;
        });
        return {
          ...dating,
          answer: async (key) => (Date.now() - (at.get(key) ?? 0) > 86_400_000 ? undefined : await sound.answer(key)),
        };
      },
    },
    {
      does: 'keeps the last hundred tombstones and entries',
      breaks: (sound) => ({
        ...sound,
        log: async (after, limit) => await sound.log(Math.max(after, (await sound.log(0, 999)).length - 100), limit),
      }),
    },
  ],
  'lifecycle/nothing-forgotten': [
    {
      does: 'keeps the newest ten thousand answers',
      breaks(sound) {
        const known: string[] = [];
        return {
          ...committing(sound, (commit) => {
            if (commit.answer && commit.answer.key !== known[0]) known.push(commit.answer.key);
            return commit;
          }),
          answer: async (key) => (known.slice(-10_000).includes(key) ? await sound.answer(key) : undefined),
        };
      },
    },
    {
      does: 'looks for cards among the newest thousand',
      breaks: (sound) => ({
        ...sound,
        cards: async (record, subject) => (await sound.cards(record, subject)).slice(-1_000),
      }),
    },
  ],
  'lifecycle/nothing-left': [
    {
      does: 'tidies up every minute, also when it is closed',
      breaks(sound) {
        setInterval(() => undefined, 60_000);
        return sound;
      },
    },
    {
      does: 'opens the folder of a copy to sync it, and leaves it open',
      says: 'a file or a folder that it has opened is open',
      breaks: (sound) =>
        copying(sound, (copies) => ({
          async copyStore(file) {
            const told = await copies.copyStore(file);
            openSync(dirname(file), 'r');
            return told;
          },
        })),
    },
    {
      does: 'opens a folder at each opening, and leaves it open',
      says: 'a file or a folder that it has opened is open',
      breaks(sound) {
        openSync(tmpdir(), 'r');
        return sound;
      },
    },
  ],
  'lifecycle/closed': [
    {
      does: 'works on after closing',
      breaks: (sound) => ({ ...sound, close: async () => undefined }),
    },
    {
      does: 'takes calls until closing is done',
      breaks: (sound) => ({
        ...sound,
        async close() {
          await setImmediate();
          await sound.close();
        },
      }),
    },
    {
      does: 'ends a second closing before the first',
      says: 'A second closing ends before the first',
      breaks(sound) {
        let isClosing = false;
        return {
          ...sound,
          async close() {
            if (isClosing) return;
            isClosing = true;
            await sound.close();
            // Turns, for a machine that is busy lets no time pass between two of them.
            for (let turn = 0; turn < 20; turn += 1) await setImmediate();
          },
        };
      },
    },
    {
      does: 'answers whoever asks for nothing after closing',
      says: 'With an empty list',
      breaks: (sound) => ({
        ...sound,
        load: async (streams) => (streams.length === 0 ? [] : await sound.load(streams)),
      }),
    },
    {
      does: 'answers whoever asks its keyring for nothing after closing',
      says: 'With an empty list',
      breaks: (sound) => ({
        ...sound,
        keyring: { ...sound.keyring, get: async (ids) => (ids.length === 0 ? [] : await sound.keyring.get(ids)) },
      }),
    },
  ],
};

/** Takes what its clock says of a stream for what is wrong with its rows. */
function overdueFlaws(): readonly Flaw[] {
  const strayed = [{ code: 'due-strayed', detail: 'streams' }] as const;
  return [
    {
      does: 'takes a stream that is overdue for one that strayed',
      breaks: (sound) => ({
        ...sound,
        check: async () => ((await sound.due(Date.now() - 1, 1)).length > 0 ? strayed : []),
      }),
    },
    {
      does: 'takes a stream that is overdue by more than a day for one that strayed, at a look at every row',
      breaks: (sound) => ({
        ...sound,
        check: async (look) =>
          look?.rows && (await sound.due(Date.now() - 86_400_000, 99)).some(({ wakeAt }) => wakeAt > 86_400_000)
            ? strayed
            : [],
      }),
    },
    {
      does: 'takes a stream that is due in many years for one that strayed',
      breaks: (sound) => ({
        ...sound,
        check: async () =>
          (await sound.due(Number.MAX_SAFE_INTEGER, 99_999)).some(({ wakeAt }) => wakeAt > Date.now() + 1e12)
            ? strayed
            : [],
      }),
    },
    {
      does: 'takes a commit that is dated ahead of its own clock for one that strayed',
      breaks: (sound) => ({
        ...sound,
        check: async () => (((await sound.newestInstant()) ?? 0) > Date.now() ? strayed : []),
      }),
    },
  ];
}

/** One cache for all stores of a process. */
function twoStores(): Flaw {
  let earliest: number | null = null;
  return {
    does: 'remembers when to wake up in one place for all stores of the process',
    breaks: (sound) => ({
      ...answering(sound, (outcome) => {
        earliest = null;
        return outcome;
      }),
      async nextDue() {
        earliest ??= await sound.nextDue();
        return earliest;
      },
    }),
  };
}
