import { isOfLpa } from '@kawal/core/chapter';
import { readInput } from '@kawal/core/schemas';
import type { Vault } from '@kawal/sdk';
import { refused } from '../command/outcome.ts';
import { type Namesake, namesakes, namesSchema } from '../intake/namesakes.ts';
import { type TitledOffice, titledOffices } from '../intake/titled-offices.ts';
import type { ReadParts } from './actor-reads.ts';
import type { Found } from './reader.ts';

/** People of the directory whose names were handed in, null while the vault is locked, and offices by title. */
interface Alike {
  readonly namesakes: readonly Namesake[] | null;
  readonly titles: readonly TitledOffice[];
}

/** Compares names and titles with the directory for somebody of the LPA; anybody else could learn whose name is whose. */
export async function readNamesakes(
  given: unknown,
  { actor, inForce, now, storage, vault }: ReadParts & { readonly vault: Vault | undefined },
): Promise<Found<Alike>> {
  if (!actor.ok) return actor as Found<never>;
  const names = readInput(namesSchema, given);
  if (!names.accepted) return refused(...names.refusals);
  const { chapter } = await inForce.fresh();
  if (!isOfLpa({ actor: actor.actor, chapter, now: now() })) return refused({ code: 'record.not-found' });
  return {
    ok: true,
    namesakes: await namesakes(names.value, { storage, vault, chapter }),
    titles: titledOffices(names.value, chapter),
  };
}
