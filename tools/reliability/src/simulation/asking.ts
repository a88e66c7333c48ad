import type { Engine, Outcome, Receipt } from '@kawal/engine';
import { isKawalError } from '@kawal/sdk';
import type { Processes } from './processes.ts';
import type { Scene } from './scene.ts';

const [second, minute] = [1_000, 60_000];

/**
 * How people ask Kawal for something: of some process that is up, and again a little later until it answers. Resolves
 * with the first answer, whatever it says.
 */
export async function ask<Answer extends Receipt>(
  request: (engine: Engine) => Promise<Outcome<Answer>>,
  processes: Processes,
  { world, chance }: Scene,
): Promise<Outcome<Answer>> {
  for (;;) {
    const met = processes.some();
    if (met !== undefined) {
      try {
        const outcome = await Promise.race([request(met.engine), met.life.ended]);
        if (outcome.ok || outcome.refusals[0]?.code !== 'command.contended') return outcome;
      } catch (error) {
        // A damaged record stays so: whoever asks again hears the same, for ever.
        if (isDamaged(error)) return { ok: false, refusals: [{ code: 'command.contended' }] };
        // No answer: what was asked may have been done or not. That is what the key is for.
      }
    }
    await world.pause(chance.spread(2 * second, 10 * minute));
  }
}

/** Returns true for the error of a record that somebody damaged. */
export function isDamaged(error: unknown): boolean {
  return isKawalError(error) && error.code === 'storage.corrupt';
}
