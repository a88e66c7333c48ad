import fc from 'fast-check';
import { newYear } from '../simulation/simulate-year.ts';
import { engineCommands, playedEngine } from './engine-commands.ts';
import type { EngineSpec } from './engine-spec.ts';
import { type ModelRun, play } from './play.ts';
import type { ModelStore } from './try-storage.ts';

/** Plays random commands of people and apps, and looks whether the engine shows what the specification says. */
export function tryEngine(store: ModelStore, run: ModelRun): Promise<string | null> {
  return play(run, engineCommands, async (sequence) => {
    const storage = await store.open();
    try {
      const real = await playedEngine(storage);
      const model: EngineSpec = { now: newYear, reports: [], additions: new Map() };
      await fc.asyncModelRun(() => ({ model, real }), sequence);
    } finally {
      await store.done(storage);
    }
  });
}
