import { setTimeout } from 'node:timers/promises';
import { KawalError } from '@kawal/sdk';
import type { JournalBreak } from './journal-break.ts';

/** Flaws of storages that are closed before their keyring is done. */
export const closingEarly = {
  /** Is done with a key that it destroys only a little later, and is closed without it. */
  'keyring-not-awaited': (sound) => ({
    ...sound,
    keyring: {
      ...sound.keyring,
      async destroy(ids) {
        await sound.keyring.destroy(ids);
        await setTimeout(20);
      },
    },
  }),
  /** Lets calls of the keyring wait for each other, and refuses those that wait when it is closed. */
  'refuses-waiting-keys': (sound) => {
    let turn: Promise<unknown> = Promise.resolve();
    let isClosed = false;
    return {
      ...sound,
      keyring: {
        ...sound.keyring,
        put(keys) {
          const mine = turn.then(async () => {
            if (isClosed) throw new KawalError('storage.closed', 'It was closed.', { source: sound.name });
            return await sound.keyring.put(keys);
          });
          turn = mine.catch(() => undefined);
          return mine;
        },
      },
      async close() {
        isClosed = true;
        await sound.close();
      },
    };
  },
} satisfies Readonly<Record<string, JournalBreak>>;
