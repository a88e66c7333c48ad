import { createEngine } from '@kawal/engine';
import { memoryStorage } from '@kawal/sdk/memory';
import { officer } from './play/step.ts';

/** Every verb that the engine's door has, as `pacts.sign`. */
export async function actorVerbs(): Promise<readonly string[]> {
  const engine = await createEngine({ storage: memoryStorage(), alarm: () => undefined });
  const verbs = Object.entries(engine.as(officer)).flatMap(([group, api]) =>
    Object.keys(api as object).map((verb) => `${group}.${verb}`),
  );
  await engine.close();
  // A read gives no command.
  return verbs.filter((verb) => verb !== 'reports.owed');
}
