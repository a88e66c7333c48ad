import { createEngine } from '@kawal/engine';
import { memoryStorage } from '@kawal/sdk/memory';
import { officer } from './play/step.ts';

// A read gives no command.
const reads =
  /\.(get|list|all|count|tally|history|explain|owed|dossier|forMeeting|namesakes|alike|lookUp|compareAccess)$/;

/**
 * An erasure has its own test: a process that dies between its record and the keys is finished by the next. The simulated
 * chapter asks nobody to call an office, so no call can be given up in it.
 */
const elsewhere = ['cards.erase', 'escalations.giveUpCall'];

/** Every verb that the engine's door has, as `pacts.sign`. */
export async function actorVerbs(): Promise<readonly string[]> {
  const engine = await createEngine({ storage: memoryStorage(), alarm: () => undefined });
  const verbs = Object.entries(engine.as(officer)).flatMap(([group, api]) =>
    Object.keys(api as object).map((verb) => `${group}.${verb}`),
  );
  await engine.close();
  return verbs.filter((verb) => !reads.test(verb) && !elsewhere.includes(verb));
}
