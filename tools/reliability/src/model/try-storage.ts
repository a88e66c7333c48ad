import assert from 'node:assert/strict';
import type { Storage } from '@kawal/sdk';
import fc from 'fast-check';
import { type ModelRun, play } from './play.ts';
import { type OpenStorage, storageCommands, wholeOf } from './storage-commands.ts';
import { storageSpec } from './storage-spec.ts';

/** Where sequences are played: an empty store for each. */
export interface ModelStore {
  open(): Promise<Storage>;
  /** The same store once more, after it was closed; left out where nothing outlives its process. */
  readonly reopen?: () => Promise<Storage>;
  done(storage: Storage): Promise<void>;
}

/** Plays random sequences of calls against a storage and the specification alike. Null where both always agreed. */
export function tryStorage(store: ModelStore, run: ModelRun): Promise<string | null> {
  return play(run, storageCommands, async (sequence) => {
    const model = storageSpec();
    const real: OpenStorage = {
      storage: await store.open(),
      reopen: async () => {
        if (store.reopen === undefined) return real.storage;
        await real.storage.close();
        return store.reopen();
      },
    };
    try {
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      assert.deepEqual(await wholeOf(real.storage, model), model.whole());
    } finally {
      await store.done(real.storage);
    }
  });
}
