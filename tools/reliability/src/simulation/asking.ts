import type { Engine, Outcome, Receipt } from '@kawal/engine';
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
      } catch {
        // No answer: what was asked may have been done or not. That is what the key is for.
      }
    }
    await world.pause(chance.spread(2 * second, 10 * minute));
  }
}
