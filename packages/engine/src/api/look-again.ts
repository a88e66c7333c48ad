import type { Outcome, Receipt } from '../command/outcome.ts';
import type { Request } from '../command/request.ts';

/** How often somebody looks again before they are told to try once more. */
const longestRace = 16;

/** Carries out a command of which Kawal looked a part up; looks again where its record changed before the commit (0626). */
export async function lookingAgain(
  look: () => Promise<Request>,
  execute: (request: Request) => Promise<Outcome<Receipt>>,
): Promise<Outcome<Receipt>> {
  for (let race = 1; ; race += 1) {
    const outcome = await execute(await look());
    const isLost = !outcome.ok && outcome.refusals.some(({ code }) => code === 'command.contended');
    if (!isLost || race === longestRace) return outcome;
  }
}
